import { expect, test, type Locator, type Page } from '@playwright/test'
import { join } from 'node:path'
import { goTo, lookAt, newComputer, openDesk, pane, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** 工作台: what is due and overdue; every row and every number leads to its record or its list. */

const computer = newComputer()
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace, place: 'workbench' })
  desk = await openDesk(computer)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const list = (page: Page): Locator => page.getByRole('grid', { name: say('workbench:duties') })
const number = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: say('workbench:numbers') }).getByRole('button', { name: say(`workbench:number.${name}`) })
const heading = (page: Page, words: string): Locator => page.getByRole('heading', { level: 1, name: words })
const span = (page: Page, name: string): Locator => page.getByRole('button', { name: saying(`workbench:span.${name}`) })
const back = (page: Page): Promise<void> => goTo(page, 'workbench')

test('shows eight numbers and what is overdue, with the keys in the list, at every size', async () => {
  const { page } = desk
  await expect(page.getByRole('region', { name: say('workbench:numbers') }).getByRole('button')).toHaveCount(8)
  await expect(number(page, 'visits')).toContainText('30/30')
  await expect(list(page)).toBeFocused()
  await expect(list(page).getByRole('row').nth(1)).toContainText(saying('workbench:left.overdue'))
  await lookAt(desk, 'workbench')
})

test('Enter leads to the record: the pairing without a person, the sheet that is not finished', async () => {
  const { page } = desk
  const first = await list(page).getByRole('row').nth(1).innerText()
  const [, clinic = ''] = /→ (\S+?)：/.exec(first) ?? []
  await page.keyboard.press('Enter')
  await expect(heading(page, say('pairings:title'))).toBeVisible()
  await expect(page.getByRole('row', { selected: true })).toContainText(clinic.replace(/(镇中心|乡)?卫生院$/, ''))
  await back(page)
  const sheets = list(page)
    .getByRole('row')
    .filter({ hasText: say('workbench:kind.sheet') })
  await sheets.first().dblclick()
  await expect(page.getByTestId('key-line')).toBeVisible()
  await back(page)
})

test('each number leads to its list, narrowed to what it counts', async () => {
  const { page } = desk
  const count = async (name: string): Promise<string> => /\d+/.exec(await number(page, name).locator('b').innerText())?.[0] ?? ''
  const [contacts, uncovered, sheets] = [await count('contacts'), await count('uncovered'), await count('sheets')]
  await number(page, 'contacts').click()
  await expect(page.getByRole('combobox', { name: say('organizations:contacts.shown.name') })).toHaveText(
    say('organizations:contacts.shown.missing'),
  )
  await expect(page.getByRole('grid').first()).toHaveAttribute('aria-rowcount', String(Number(contacts) + 1))
  await back(page)
  await number(page, 'uncovered').click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(Number(uncovered) + 1))
  await back(page)
  await number(page, 'sheets').click()
  await expect(page.getByRole('combobox', { name: say('inspections:state.name') })).toHaveText(say('inspections:state.open'))
  await expect(page.getByRole('grid').first()).toHaveAttribute('aria-rowcount', String(Number(sheets) + 1))
  await back(page)
  await number(page, 'overdue').click()
  await expect(page.getByRole('combobox', { name: say('rectifications:column.state') })).toHaveText(
    say('rectifications:filterState.overdue'),
  )
  await back(page)
  await number(page, 'today').click()
  await expect(span(page, 'today')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(span(page, 'all')).toHaveAttribute('aria-pressed', 'true')
})

test('a save elsewhere is on the desk at once', async () => {
  const { page } = desk
  await number(page, 'contacts').click()
  await page.getByRole('button', { name: saying('organizations:contacts.takeKnown') }).click()
  await expect(page.getByRole('status').filter({ hasText: saying('shell:saved') })).toBeVisible()
  await back(page)
  await expect(number(page, 'contacts').locator('b')).toHaveText('0')
  await expect(pane(page, say('workbench:duties'))).not.toContainText(say('workbench:kind.contacts'))
})
