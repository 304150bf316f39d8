import { expect, test } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { combobox, field, goTo, newComputer, openDesk, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** The results of a round walked through once: each view with its table, the lists, the lock. Pictures to be looked at by a person. */
const PICTURES = resolve(import.meta.dirname, '../output/results')
const computer = newComputer()
let desk: Desk

test.beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace, place: 'evaluation' })
  desk = await openDesk(computer)
  await resize(desk, 1366, 728)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const show = (view: string) => desk.page.getByRole('button', { name: say(`evaluation:view.${view}`), exact: true }).click()
const grid = (name: string) => desk.page.getByRole('grid', { name: say(name), exact: true })
const take = (name: string) => desk.page.screenshot({ path: join(PICTURES, `${name}.png`) })

test('every view has its table, its chart and what stands behind it', async () => {
  const { page } = desk
  await expect(grid('evaluation:view.ranking').getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByRole('img', { name: saying('evaluation:chart.name') }).locator('svg')).toBeVisible()
  await take('1-ranking')

  await show('losses')
  await expect(page.getByRole('img', { name: say('evaluation:losses.chartName') }).locator('svg')).toBeVisible()
  await take('2-losses')
  await page.getByRole('button', { name: say('evaluation:losses.by.section'), exact: true }).click()
  await expect(grid('evaluation:losses.by.section').getByRole('row').nth(1)).toBeVisible()
  await take('3-losses-by-section')
  // From a section one key leads to its items, another to the item itself.
  await grid('evaluation:losses.by.section').press('Enter')
  await page.keyboard.press('Enter')
  await expect(grid('evaluation:view.losses')).toBeVisible()

  await show('teams')
  await expect(grid('evaluation:view.teams').getByRole('row').nth(1)).toBeVisible()
  await take('4-teams')
  await show('years')
  await expect(page.getByText(say('evaluation:years.empty'))).toBeVisible()
  // Nobody assessed himself yet: the view says where that is done, and leads there.
  await show('self')
  await page.getByRole('button', { name: say('evaluation:self.go'), exact: true }).click()
  await expect(page.getByRole('grid', { name: say('review:self.title') })).toBeVisible()
  await goTo(page, 'evaluation')
})

test('a unit is taken off a list with a reason, another is added, and the composite result names what is missing', async () => {
  const { page } = desk
  await show('lists')
  const lists = grid('evaluation:view.lists')
  await expect(lists.getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('button', { name: say('evaluation:lists.remove'), exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('示例理由')
  await page.keyboard.press('Control+Enter')
  await expect(lists.getByText(say('evaluation:lists.off'))).toBeVisible()
  await take('5-lists')

  await show('composite')
  await field(page, say('evaluation:composite.part.inspection')).fill('60')
  await field(page, say('evaluation:composite.part.targets')).fill('40')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: say('evaluation:composite.save'), exact: true }).click()
  await expect(grid('evaluation:composite.title').getByText(saying('evaluation:composite.missing')).first()).toBeVisible()
  await take('6-composite')
})

test('a locked round says so, refuses what is tried, and is reopened with a reason', async () => {
  const { page } = desk
  await show('rules')
  await expect(page.getByRole('combobox', { name: say('evaluation:rules.hospitals') })).toBeVisible()
  // One section after another tells equals apart; the ranking says so.
  await combobox(page, say('evaluation:rules.tie')).first().click()
  await page.getByRole('option', { name: /^B / }).click()
  await combobox(page, say('evaluation:rules.tieThen')).click()
  await page.getByRole('option', { name: /^A / }).click()
  await expect(combobox(page, say('evaluation:rules.tieThen'))).toHaveCount(2)
  await take('7-rules')
  await show('ranking')
  await expect(page.getByText(say('evaluation:ranking.tieBreak', { sections: `B${say('evaluation:comma')}A` }))).toBeVisible()
  await show('rules')
  await page.getByRole('button', { name: say('evaluation:lock.verb'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('evaluation:lock.verb') })
    .click()
  await expect(page.getByText(saying('evaluation:lock.locked'))).toBeVisible()
  await expect(page.getByRole('combobox', { name: say('evaluation:rules.hospitals') })).toBeDisabled()
  await take('8-locked')
  await goTo(page, 'inspections')
  await expect(page.getByText(saying('inspections:locked'))).toBeVisible()
  await take('9-inspections-locked')
  // Finished or not, a sheet of the round can only be read, and says who locked it.
  await page.getByRole('row').filter({ hasText: '呼日木仁' }).dblclick()
  await expect(page.getByTestId('locked-line')).toContainText(saying('sheet:locked.round'))
  await page.keyboard.press('1')
  await expect(page.getByTestId('clause-foot').first()).toContainText(say('sheet:hint.locked'))
  await expect(page.getByRole('button', { name: say('sheet:locked.reopen') })).toBeHidden()
  await expect(page.getByText('R', { exact: true })).toBeHidden() // no key that could not do anything
  await take('10-sheet-locked')
  await page.keyboard.press('Escape')
  await goTo(page, 'evaluation')
  await show('rules')
  await page.getByRole('button', { name: say('evaluation:lock.reopen'), exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('更正一处录入')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: say('evaluation:lock.verb'), exact: true })).toBeVisible()
})
