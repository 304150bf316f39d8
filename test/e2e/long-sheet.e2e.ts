import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readSheetInput } from '@core/scoring/read-sheet-input'
import { scoreSheet } from '@core/scoring/score-sheet'
import { naiveTotal } from '../property/score-naive'
import { goTo, newComputer, openDesk, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'
import { LONG_FACTS, LONG_SHEET } from '../support/long-sheet'

/** 200 items with titles of 2,000 characters: opened, walked to the end, changed and printed without losing anything. */

const PROJECT = resolve(import.meta.dirname, '../..')
const SCREENS = join(PROJECT, 'test/output/screens')
const CODES = Object.keys(LONG_FACTS)
const computer = newComputer()
let desk: Desk

const cli = (...args: string[]): Buffer =>
  execFileSync(process.execPath, [join(PROJECT, 'dist/main/cli.cjs'), ...args], { stdio: 'pipe' })

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true })
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  const file = (name: string, content: unknown): string => {
    const path = join(computer.documents, name)
    writeFileSync(path, JSON.stringify(content))
    return path
  }
  cli('template', 'publish', file('长表.json', LONG_SHEET), '--workspace', workspace)
  const { [CODES.at(-1)!]: _last, ...facts } = LONG_FACTS
  const sheet = {
    templateId: LONG_SHEET.id,
    templateVersion: LONG_SHEET.version,
    subjectCode: '02039',
    facts,
    vetoes: [],
    remarks: {},
  }
  const visit = { visitId: 'LONG-1', date: '2013-05-31', clinicCode: '02039', team: ['示例督查丁'], sheets: [sheet] }
  cli('visit', 'import', file('检查.json', visit), '--workspace', workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

test('it opens at what is left, and Enter on the last item finishes the count', async () => {
  const { page } = desk
  await goTo(page, 'inspections')
  await page.getByRole('row').filter({ hasText: '东禄成' }).click()
  await page.keyboard.press('Enter')
  const item = page.getByTestId('sheet-item')
  await expect(item).toBeVisible()
  await page.keyboard.press('Control+j')
  const last = LONG_SHEET.categories.at(-1)!.items.at(-1)!
  await expect(item).toContainText(last.title)
  await page.screenshot({ path: join(SCREENS, 'long-sheet.png') })
  // A text of pages stays within its column, and the clauses keep theirs.
  const column = (await item.boundingBox())!
  const head = (await item.locator('header').boundingBox())!
  expect(head.y + head.height).toBeLessThan(column.y + column.height / 2 + 2)
  await expect(item.getByText(say('sheet:clause.met')).first()).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('status-bar')).toContainText(saying('shell:saved'))
  const input = readSheetInput(LONG_SHEET, { facts: { ...LONG_FACTS, [CODES.at(-1)!]: { met: true } } })
  const { total } = scoreSheet(LONG_SHEET, input, { sha256: '' }).score
  expect(total).toBe(naiveTotal(LONG_SHEET, input, {}, 0))
  await expect(page.getByTestId('sheet-total-points')).toContainText(total!)
})
