import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { createVisit, lookAt, newComputer, openDesk, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say } from '../support/e2e-texts'

/** Records counted for an item (抽查表) and patients called back (回访), by keys in the real window. */

const computer = newComputer()
const workspace = join(computer.documents, '云泽市')
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  await resize(desk, 1366, 768)
  await createVisit(desk.page, '苏日钦', '2013-05-13')
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const keys = async (...names: string[]): Promise<void> => {
  for (const name of names) await desk.page.keyboard.press(name)
}
const goTo = async (code: string): Promise<void> => {
  await keys('Control+g')
  await desk.page.keyboard.type(code)
  await keys('Enter')
  await expect(desk.page.getByTestId('sheet-item').getByRole('heading', { level: 2 })).toContainText(code)
}
const look = (name: string): Promise<void> => lookAt(desk, `survey-${name}`)

test('T opens the table of an item; its lines answer the item, and stay when it is left', async () => {
  const { page } = desk
  const drawer = page.getByTestId('sample-drawer')
  const line = page.getByTestId('item-samples')
  const tab = { name: new RegExp(say('common:role.recipient_org')) }
  await page.getByRole('tab', tab).click()
  await expect(page.getByRole('tab', { ...tab, selected: true })).toBeVisible()
  await goTo('C6')
  await keys('t')
  await expect(drawer).toBeVisible()
  await page.keyboard.type('13-0412')
  await keys('Enter', '1', 'Enter', 'Enter')
  await page.keyboard.type('13-0415')
  await keys('Enter', '2', 'Enter')
  await page.keyboard.type('无签名')
  await keys('Enter')
  const told = say('survey:samples.right', { right: 1, judged: 2 })
  await expect(drawer).toContainText(told)
  await look('samples')
  await keys('Escape')
  await expect(drawer).toHaveCount(0)
  await expect(line).toContainText(told)
  await goTo('C5')
  await keys('t')
  await expect(drawer).toBeVisible()
  await look('samples-faults')
  await goTo('C6')
  await expect(line).toContainText(told)
  await expect(line).not.toContainText(say('survey:samples.differs'))
  await keys('2', 'Enter', 'Enter')
  await goTo('C6')
  await expect(line).toContainText(say('survey:samples.differs'))
})

test('patients of a pasted list are drawn and called; who answers gets a questionnaire', async () => {
  const { page } = desk
  await keys('Escape')
  await page.getByRole('button', { name: say('survey:calls.enter'), exact: true }).click()
  const patients = Array.from(
    { length: 40 },
    (_, at) => `2013-${String(at).padStart(4, '0')}\t示例甲\t2013-04-11\t内科\t13800138000`,
  )
  const list = page.getByRole('textbox', { name: say('survey:calls.list') })
  await list.fill(['住院号\t姓名\t出院日期\t科室\t联系电话', ...patients].join('\n'))
  await expect(page.getByRole('status').filter({ hasText: say('survey:calls.leftOut', { columns: '姓名' }) })).toBeVisible()
  await look('calls-list')
  await page.getByRole('button', { name: say('survey:calls.draw'), exact: true }).click()
  const drawn = page.getByRole('grid', { name: say('survey:calls.drawn') })
  const waiting = drawn.getByRole('row').filter({ hasText: say('survey:calls.state.waiting') })
  await expect(waiting).toHaveCount(10)
  await expect(drawn).toContainText('138****8000')
  await keys('p')
  await expect(page.getByRole('cell', { name: '13800138000' })).toBeVisible()
  await keys('2')
  await expect(drawn.getByRole('row', { selected: true })).toContainText(say('survey:calls.state.out'))
  await expect(waiting).toHaveCount(10) // the first reserve came in
  await look('calls')
  await waiting.first().click()
  await keys('1')
  await expect(page.getByRole('tab', { selected: true })).toContainText(say('common:role.patient'))
  await keys('Escape')
  await expect(drawn.getByRole('row').filter({ hasText: say('survey:calls.state.asked') })).toHaveCount(1)
  await page.getByRole('button', { name: say('survey:calls.forget') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('survey:calls.forget') })
    .click()
  await expect(drawn).not.toContainText('138****8000')
})

test('an interview is written, corrected and taken away', async () => {
  const { page } = desk
  await keys('Escape')
  await page.getByRole('button', { name: say('survey:interviews.enter'), exact: true }).click()
  await page.getByRole('textbox', { name: say('survey:interviews.asked') }).fill('护士长')
  await page.getByRole('textbox', { name: say('survey:interviews.said') }).fill('带教每周两次。')
  await keys('Control+Enter')
  const list = page.getByRole('grid', { name: say('survey:interviews.list') })
  await expect(list.getByRole('row', { selected: true })).toContainText('带教每周两次。')
  await page.getByRole('textbox', { name: say('survey:interviews.topic') }).fill('带教')
  await keys('Control+Enter')
  await expect(list.getByRole('gridcell', { name: '带教', exact: true })).toBeVisible()
  // What is not saved yet outlives a look at another one.
  const said = page.getByRole('textbox', { name: say('survey:interviews.said') })
  await said.fill('带教每周三次。')
  await keys('Control+n')
  await expect(said).toHaveValue('')
  await list.getByRole('gridcell', { name: '带教', exact: true }).click()
  await expect(said).toHaveValue('带教每周三次。')
  await look('interviews')
  await page.getByRole('button', { name: say('survey:interviews.remove'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('survey:interviews.remove'), exact: true })
    .click()
  await expect(page.getByText(say('survey:interviews.none'))).toBeVisible()
})
