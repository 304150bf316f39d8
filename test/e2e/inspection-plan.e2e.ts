import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import {
  answerDialogs,
  combobox,
  field,
  goTo,
  newComputer,
  openDesk,
  pane,
  resize,
  type Computer,
  type Desk,
} from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say } from '../support/e2e-texts'

/** Journey J7 up to the calendar: 60 clinics, 4 teams, 15 working days; then the calendar by hand. */

const MOST_ACTIONS = 15
let computer: Computer
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  computer = newComputer()
  const workspace = join(computer.documents, '云泽市样例')
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const button = (name: string) => desk.page.getByRole('button', { name, exact: true })
const grid = () => desk.page.getByRole('grid', { name: say('plan:calendar.title'), exact: true })
const counted = (days: number, planned: number, left: number) =>
  expect(pane(desk.page, say('plan:calendar.title'))).toContainText(say('plan:calendar.count', { days, planned, left }))

test('J7: a round of 60 clinics, 4 teams and 15 working days is on the calendar', async () => {
  const { page } = desk
  let actions = 0
  const act = async (deed: Promise<unknown>) => {
    actions += 1
    await deed
  }
  await act(goTo(page, 'inspections'))
  await act(button(say('inspections:views.plan')).click())
  await act(button(say('plan:round.new')).click())
  const form = pane(page, say('plan:round.new'))
  await act(field(form, say('plan:round.startsOn')).fill('2013.5.10'))
  await act(field(form, say('plan:round.endsOn')).fill('2013.5.30'))
  await act(page.keyboard.press('Control+Enter'))
  await expect(pane(page, say('plan:units.title'))).toContainText(say('plan:units.count', { all: 60, shown: 60, chosen: 0 }))
  await act(page.getByRole('checkbox', { name: say('plan:units.tickAll') }).click())
  await act(button(say('plan:calendar.spread', { count: 60 })).click())
  await counted(15, 60, 0)
  await expect(grid().getByText(say('plan:calendar.load', { visits: 15, days: 15, most: 1 }))).toHaveCount(4)
  console.log(`J7 up to the calendar: ${actions} actions of ${MOST_ACTIONS}`)
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS)
})

test('a clinic is carried to another day by keys, dragged to another team, taken off and filled in again', async () => {
  const { page } = desk
  const cell = (row: number, column: number) => grid().getByRole('row').nth(row).getByRole('gridcell').nth(column)
  const chip = (row: number, column: number) => cell(row, column).locator('[data-state]')
  await grid().focus()
  for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(chip(3, 0)).toHaveCount(2)
  await expect(chip(1, 0)).toHaveCount(0)
  await chip(2, 0).dragTo(cell(1, 1))
  await expect(chip(1, 1)).toHaveCount(2)
  await expect(chip(2, 0)).toHaveCount(0)
  await chip(1, 1).first().click()
  await page.keyboard.press('Delete')
  await counted(15, 59, 1)
  await button(say('plan:calendar.spread', { count: 1 })).click()
  await counted(15, 60, 0)
})

test('who works at a hospital keeps away from its clinics: the plan avoids them, by hand it takes a reason', async () => {
  const { page } = desk
  await button(say('plan:part.teams')).click()
  const team = pane(page, '第一检查组')
  const own = combobox(team, say('plan:teams.own'))
  await own.fill('云泽市中心医院')
  await page.getByRole('option').first().click()
  await own.press('Enter')
  await expect(team).not.toContainText(say('plan:teams.avoidedNone'))
  await button(say('plan:part.calendar')).click()
  await button(say('plan:calendar.again')).click()
  await counted(15, 60, 0)
  await button(say('plan:part.teams')).click()
  const line = (await team.getByRole('listitem').first().innerText()).split('：')[0] ?? ''
  await button(say('plan:part.calendar')).click()
  const short = line.replace(/(中心)?卫生院$/, '')
  const away = grid().locator('[data-state]', { hasText: new RegExp(`^${short}$`) })
  await away.dragTo(grid().getByRole('row').nth(15).getByRole('gridcell').first())
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(say('plan:avoid.ask', { name: line }))
  await field(dialog, say('common:reason')).fill('示例：其他组已排满')
  await page.keyboard.press('Control+Enter')
  await expect(grid().locator('[data-state="override"]')).toHaveText(short)
})

test('a planned visit becomes a site visit with its sheets, and the calendar shows it as carried out', async () => {
  const { page } = desk
  await grid().locator('[data-state="planned"]').first().click()
  await button(say('plan:calendar.carryOut')).click()
  const sheets = page.getByRole('grid', { name: say('inspections:detail.sheets') })
  await expect(sheets.getByRole('row').nth(2)).toBeVisible()
  await button(say('inspections:views.plan')).click()
  await button(say('plan:part.calendar')).click()
  await expect(grid().locator('[data-state="visited"]')).toHaveCount(1)
})

test('units are drawn with a seed, and the draw is saved as a paper', async () => {
  const { page } = desk
  await button(say('plan:round.new')).click()
  const form = pane(page, say('plan:round.new'))
  await field(form, say('plan:round.startsOn')).fill('2013.6.3')
  await field(form, say('plan:round.endsOn')).fill('2013.6.9')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page, say('plan:units.title'))).toContainText(say('plan:units.count', { all: 60, shown: 60, chosen: 0 }))
  const choose = pane(page, say('plan:choose.title'))
  await field(choose, say('plan:choose.count')).fill('6')
  await field(choose, say('plan:choose.seed')).fill('20130531')
  await page.keyboard.press('Tab')
  await button(say('plan:choose.draw', { count: 6 })).click()
  await expect(choose).toContainText(say('plan:draws.seed', { seed: '20130531' }))
  await answerDialogs(desk, join(computer.documents, '抽取结果.pdf'))
  await choose.getByRole('button', { name: say('plan:draws.save') }).click()
  await expect(choose).toContainText('抽取结果.pdf')
})
