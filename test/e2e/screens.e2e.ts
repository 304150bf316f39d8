import { expect, test } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { goTo, newComputer, openDesk, PLACES, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'

/** A picture of every place and of a score sheet, on an old monitor and on a new one, to be looked at by a person. */
const PICTURES = resolve(import.meta.dirname, '../output/screens')
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
    await expect(desk.page.getByTestId('place-header')).toBeVisible()
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

async function take(name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await resize(desk, width, height)
    await desk.page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), animations: 'disabled' })
  }
}
