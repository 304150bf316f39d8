import { expect, test, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answerDialogs, createVisit, field, goTo, newComputer, openDesk, PLACES, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** A picture of every place and of the states that matter, on an old monitor and on a new one, to be looked at by a person. */
const PICTURES = resolve(import.meta.dirname, '../output/screens')
const MESSY = resolve(import.meta.dirname, '../fixtures/import-samples/01-卫生院基本情况_GB18030.csv')
const SIZES = [
  [1366, 768],
  [1920, 1080],
] as const

const computer = newComputer()
let desk: Desk

test.beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  desk = await openDesk(computer)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

test('first start', async () => {
  await expect(desk.page.getByRole('button').first()).toBeVisible()
  await take('first-start')
})

test('every place of a county', async () => {
  await desk.app.close()
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace, place: 'organizations' })
  desk = await openDesk(computer)
  for (const place of PLACES) {
    await goTo(desk.page, place)
    const lines = desk.page.getByRole('main').getByRole('row')
    await expect(lines.nth(place === 'rectifications' ? 0 : 1)).toBeVisible() // nothing was found in the sample
    if (place === 'reports') await expect(desk.page.locator('canvas')).toBeVisible()
    await take(place)
  }
})

test('a score sheet with a deduction', async () => {
  const { page } = desk
  await resize(desk, 1366, 768)
  await goTo(page, 'inspections')
  await page
    .getByRole('row', { name: /呼日木仁镇/ })
    .first()
    .click()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('sheet-item')).toBeVisible()
  await page.keyboard.press('Control+g')
  await page.keyboard.type('C5')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('sheet-item').getByRole('heading', { level: 2 })).toContainText('C5')
  await take('score-sheet')
})

test('states of the registry', async () => {
  const { page } = desk
  await goTo(page, 'organizations')
  await field(page, say('organizations:filter')).fill('zzzz')
  await expect(page.getByText(saying('organizations:filteredOut'))).toBeVisible()
  await take('organizations-filtered')
  await page.keyboard.press('Escape')
  await answerDialogs(desk, MESSY)
  await page.getByRole('button', { name: say('import:open'), exact: true }).click()
  await page.getByRole('button', { name: say('import:chooseFile') }).click()
  await expect(page.getByRole('table', { name: say('import:summary') })).toBeVisible()
  await take('organizations-import')
  await goTo(page, 'pairings')
  await page.getByRole('button', { name: say('pairings:view.list'), exact: true }).click()
  await take('pairings-list')
  await page.keyboard.press('Control+n')
  await take('pairings-record')
  await goTo(page, 'postings')
  for (const view of ['list', 'attendance', 'checks', 'workload'] as const) {
    await page.getByRole('button', { name: say(`postings:view.${view}`), exact: true }).click()
    await take(`postings-${view}`)
  }
})

test('states of a score sheet', async () => {
  const { page } = desk
  await createVisit(page, '重堡西', '2013-05-20')
  await take('sheet-empty')
  await goToItem(page, 'B5')
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await page.keyboard.press('f')
  await expect(field(page, say('sheet:finding.problem'))).toBeFocused()
  await take('sheet-deduction-finding')
  await page.keyboard.press('Escape')
  await goToItem(page, 'C5')
  await page.keyboard.press('n')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await goToItem(page, 'C5')
  await take('sheet-not-applicable')
  await page.keyboard.press('v')
  await take('sheet-veto-asked')
  await page.keyboard.press('1')
  await page.keyboard.type('示例依据')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('veto-line')).toBeVisible()
  await take('sheet-veto')

  await goTo(page, 'inspections')
  await page.getByRole('grid').first().getByRole('row').nth(3).dblclick()
  await expect(page.getByTestId('locked-line')).toBeVisible()
  await take('sheet-finished')
  await page.getByRole('button', { name: say('sheet:locked.reopen') }).click()
  await take('sheet-reopen')
  await field(page.getByRole('dialog'), say('common:reason')).fill('核对示例')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('locked-line')).toBeHidden()
  await take('sheet-complete')
})

test('papers being saved', async () => {
  const { page } = desk
  const folder = join(computer.documents, '报告')
  mkdirSync(folder)
  await answerDialogs(desk, folder)
  await goTo(page, 'reports')
  await page.getByRole('button', { name: say('reports:chooseEverything'), exact: true }).click()
  await page.getByRole('button', { name: saying('reports:save') }).click()
  await expect(page.getByText(saying('reports:progress.running'))).toBeVisible()
  await take('reports-progress')
  await page.getByRole('button', { name: say('common:stop') }).click()
  await expect(page.getByText(saying('reports:progress.cancelled'))).toBeVisible()
  await take('reports-stopped')
})

test('a folder that cannot be opened, and an empty county', async () => {
  await desk.app.close()
  computer.remember({ workspace: join(computer.documents, '没有了') })
  desk = await openDesk(computer)
  const { page } = desk
  await expect(page.getByRole('alert')).toBeVisible()
  await take('first-start-failed')
  await page.getByRole('button', { name: say('first-start:way.empty.title') }).click()
  await take('first-start-empty')
  await field(page, say('first-start:field.bureauName')).fill('示例县卫生局')
  await page.getByRole('button', { name: say('first-start:way.empty.verb'), exact: true }).click()
  for (const place of PLACES) {
    await goTo(page, place)
    await expect(page.getByTestId('place-header')).toBeVisible()
    await take(`empty-${place}`)
  }
})

async function goToItem(page: Page, code: string): Promise<void> {
  await page.keyboard.press('Control+g')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('sheet-item').getByRole('heading', { level: 2 })).toContainText(code)
}

async function take(name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await resize(desk, width, height)
    await desk.page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), animations: 'disabled' })
  }
}
