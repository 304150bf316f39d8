import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { createVisit, field, lookAt, newComputer, openDesk, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say } from '../support/e2e-texts'

/** What the registry offers on a sheet (来自登记数据): seen, taken with one key, corrected, taken back, and still there later. */

const CLINIC = '苏日钦'
const DOCTOR = '示例戊申'

const computer = newComputer()
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  await resize(desk, 1366, 768)
  await createVisit(desk.page, CLINIC, '2013-05-13')
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const basis = () => desk.page.getByTestId('registry-basis')
const item = () => desk.page.getByTestId('sheet-item')
const figure = (name: string) => field(item(), name)
const points = () => desk.page.getByTestId('item-points')
const keys = async (...names: string[]): Promise<void> => {
  for (const name of names) await desk.page.keyboard.press(name)
}
const toItem = async (code: string): Promise<void> => {
  await keys('Control+g')
  await desk.page.keyboard.type(code)
  await keys('Enter')
  await expect(item().locator('h2')).toContainText(code)
}
/** Shows another sheet of the visit, and waits until the keys are its own. */
async function turnTo(who: RegExp, template: string): Promise<void> {
  await desk.page.getByRole('tab', { name: who }).click()
  await expect(desk.page.getByTestId('status-bar')).toContainText(template)
  await expect(desk.page.getByRole('tab', { name: who })).toHaveAttribute('aria-selected', 'true')
}
const look = (name: string): Promise<void> => lookAt(desk, `prefilled-${name}`)

test('the figures of the roster stand in the fields and count for nothing', async () => {
  await turnTo(/支援医院/, '支援医院对口支援工作考核评价表')
  await toItem('B1')
  await expect(basis()).toContainText(say('sheet:offer.source'))
  await expect(basis()).toContainText(DOCTOR)
  await expect(figure('实际到岗派驻人数')).toHaveValue('1')
  await expect(figure('应派人数')).toHaveValue('1')
  await expect(points()).toContainText('—')
  await expect(desk.page.getByTestId('clause-foot')).toContainText(say('sheet:hint.offer'))
  await expect(desk.page.getByTestId('key-line')).toContainText(say('sheet:keys.offer'))
  await look('offered')
  await keys('ArrowDown', 'ArrowUp')
  await expect(points()).toContainText('—')
})

test('Enter takes them as they stand and goes on', async () => {
  await keys('Enter')
  await expect(item().locator('h2')).toContainText('B2')
  await keys('ArrowUp')
  await expect(points()).toContainText('6.0')
  await expect(item()).toContainText(say('papers:registry.same', { said: '1/1' }))
})

test('where the registry knows a part, Enter opens what is missing', async () => {
  await keys('ArrowDown') // qualified: no licence is on record
  await expect(figure('派驻人数')).toHaveValue('1')
  await keys('Enter')
  await expect(figure('资质与职称均符合人数')).toBeFocused()
  await desk.page.keyboard.type('1')
  await keys('Enter', 'Enter')
  await expect(item().locator('h2')).toContainText('B3')
})

test('what is found otherwise is typed; both stand in the notes and in the history', async () => {
  await turnTo(new RegExp(DOCTOR), '派驻医师考核评价表')
  await toItem('B4')
  await expect(figure('已服务月数')).toHaveValue('5.3')
  await desk.page.keyboard.type('4.8')
  await keys('Enter')
  await expect(figure('规定月数')).toHaveValue('6')
  await keys('Enter')
  await keys('ArrowUp')
  const both = say('papers:registry.differs', { said: '5.3/6', found: '4.8/6' })
  await expect(item()).toContainText(both)
  await expect(item().getByRole('row', { name: new RegExp(`4\\.0.*${both.replaceAll('/', '\\/')}`) })).toBeVisible()
  await look('corrected')
})

test('undo offers them again, redo brings the answer back', async () => {
  await keys('Control+z')
  await expect(figure('已服务月数')).toHaveValue('5.3')
  await expect(points()).toContainText('—')
  await keys('Control+y')
  await expect(figure('已服务月数')).toHaveValue('4.8')
  await expect(item()).toContainText('登记 5.3/6')
})

test('both are kept when the program is opened again', async () => {
  await desk.app.close()
  desk = await openDesk(computer)
  await resize(desk, 1366, 768)
  await turnTo(new RegExp(DOCTOR), '派驻医师考核评价表')
  await toItem('B4')
  await expect(figure('已服务月数')).toHaveValue('4.8')
  await expect(item()).toContainText(say('papers:registry.differs', { said: '5.3/6', found: '4.8/6' }))
})
