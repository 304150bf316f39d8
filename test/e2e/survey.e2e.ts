import { expect, test } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createVisit, newComputer, openDesk, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say } from '../support/e2e-texts'

/** Records counted for an item (抽查表) by keys, in the real window. */

const SCREENS = resolve(import.meta.dirname, '../output/screens')

const computer = newComputer()
const workspace = join(computer.documents, '云泽市')
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true })
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
}
const look = async (name: string): Promise<void> => {
  for (const [width, height] of [
    [1366, 728],
    [1280, 680],
    [1366, 768],
  ] as const) {
    await resize(desk, width, height)
    await desk.page.screenshot({ path: join(SCREENS, `survey-${name}-${width}x${height}.png`), animations: 'disabled' })
  }
}

test('T opens the table of an item; its lines answer the item, and stay when it is left', async () => {
  const { page } = desk
  const drawer = page.getByTestId('sample-drawer')
  const line = page.getByTestId('item-samples')
  await page.getByRole('tab', { name: new RegExp(say('common:role.recipient_org')) }).click()
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
