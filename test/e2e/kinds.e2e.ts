import { expect, test, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createVisit, newComputer, openDesk, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'

/** A graded sheet and questionnaires of one visit, by keyboard alone, to their papers and results. */
const SCREENS = resolve(import.meta.dirname, '../output/screens')
const CLINIC = '东禄成'
const SIZES = [
  [1366, 768],
  [1366, 728],
] as const

const computer = newComputer()
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true })
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  desk.page.setDefaultTimeout(10_000)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

/** The screen as it is, at both heights. */
async function look(name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await resize(desk, width, height)
    await desk.page.screenshot({ path: join(SCREENS, `kinds-${name}-${height}.png`) })
  }
  await resize(desk, 1366, 768)
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('a visit takes a graded sheet and a questionnaire more', async () => {
  const { page } = desk
  await createVisit(page, CLINIC, '2013-05-29')
  await page.keyboard.press('Escape')
  await look('visit')
  const add = page.getByRole('button', { name: /^分级表/ })
  await add.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('grade-chain')).toBeVisible()
  await look('graded-empty')
})

test('clauses are ticked by digits', async () => {
  const { page } = desk
  await press(page, '1', '3')
  await look('graded-ticked')
  await press(page, 'Enter', 'Enter', 'Enter')
  await look('graded-on')
})

test('a questionnaire', async () => {
  const { page } = desk
  await press(page, 'Escape')
  await press(page, 'Control+h')
  await expect(page.getByTestId('survey-intro')).toBeVisible()
  await look('survey-empty')
  await press(page, '1', '5', '4')
  await look('survey-answered')
})
