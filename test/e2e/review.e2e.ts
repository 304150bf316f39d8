import { expect, test, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { goTo, newComputer, openDesk, pick, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** Self-assessment, re-check and appeal of one sheet, side by side with the inspection. */
const SCREENS = resolve(import.meta.dirname, '../output/screens')
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
  computer.remember({ workspace, place: 'inspections' })
  desk = await openDesk(computer)
  desk.page.setDefaultTimeout(10_000)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

async function look(name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await resize(desk, width, height)
    await desk.page.screenshot({ path: join(SCREENS, `review-${name}-${height}.png`) })
  }
  await resize(desk, 1366, 768)
}

const stages = (page: Page) => page.getByTestId('sheet-stages')
const sides = (page: Page) => page.getByTestId('item-sides')
const heading = (page: Page) => page.getByTestId('sheet-item').getByRole('heading', { level: 2 })
const finished = (page: Page) => page.getByRole('row').filter({ hasText: saying('inspections:progress.finished') })
const press = async (...names: string[]) => {
  for (const name of names) await desk.page.keyboard.press(name)
}

test('a self-assessment is typed from the list of units, by the keys of the sheet', async () => {
  const { page } = desk
  await page.getByRole('button', { name: say('inspections:views.self'), exact: true }).click()
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: say('review:self.state.none') })
      .first(),
  ).toBeVisible()
  await look('self')
  await press('Enter')
  await expect(page.getByRole('tab', { selected: true })).toContainText(say('review:stage.self'))
  await expect(sides(page).getByRole('row')).toHaveCount(2)
  await expect(heading(page)).toContainText('A1')
  await press('Enter')
  await expect(heading(page)).toContainText('A2')
  await press('ArrowUp')
  await expect(sides(page).getByRole('row', { name: say('review:stageResult.self') })).toContainText('3.0')
  await press('Escape')
  await expect(page.getByText(saying('review:self.state.open')).first()).toBeVisible()
})

test('a re-check begins with what was found; the change stands beside it with its reason', async () => {
  const { page } = desk
  await page.getByRole('button', { name: say('inspections:views.visits'), exact: true }).click()
  await finished(page).first().click()
  await press('Enter')
  await stages(page)
    .getByRole('button', { name: say('review:begin.re_check') })
    .click()
  await expect(sides(page)).toContainText(say('review:sides.unchanged'))
  await press('1', 'r')
  await page.keyboard.type('复核时文件不在')
  await press('Enter')
  await expect(sides(page)).not.toContainText(say('review:sides.unchanged'))
  await expect(page.getByTestId('sheet-item').locator('..').getByText(say('review:changed'), { exact: true })).toBeVisible()
  await look('re-check')
  await press('Control+Enter')
  await expect(page.getByTestId('locked-line')).toBeVisible()
  await page.getByRole('button', { name: say('review:sign.open'), exact: true }).click()
  await page.keyboard.type('示例甲')
  await pick(page, say('review:sign.how'), say('review:sign.drawn'))
  const pad = await page.getByTestId('signature-pad').boundingBox()
  if (pad === null) throw new Error('no pad')
  await page.mouse.move(pad.x + 40, pad.y + 80)
  await page.mouse.down()
  for (const [x, y] of [
    [90, 30],
    [140, 90],
    [200, 40],
    [260, 85],
  ] as const)
    await page.mouse.move(pad.x + x, pad.y + y)
  await page.mouse.up()
  await look('sign')
  await page.getByRole('button', { name: say('review:sign.save.drawn'), exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText(say('review:sign.signedDrawn'))
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused()
  await press('Escape')
  await expect(page.getByTestId('locked-line')).toContainText(saying('review:sign.openSome'))
  await stages(page)
    .getByRole('button', { name: say('review:begin.appeal') })
    .click()
  await page
    .getByTestId('appeal-block')
    .getByRole('button', { name: say('review:appeal.lodge') })
    .click()
  await page.getByLabel(say('review:appeal.claim')).fill('3')
  await page.getByLabel(say('review:appeal.reason')).fill('文件当日借出')
  await press('Control+Enter')
  const block = page.getByTestId('appeal-block')
  await block.getByRole('button', { name: say('review:appeal.granted'), exact: true }).click()
  await page.keyboard.type('借阅登记属实')
  await press('Control+Enter')
  await expect(block).toContainText('借阅登记属实')
  await expect(page.getByTestId('sheet-item')).toContainText(
    say('sheet:history.appealDecided', { decision: say('review:appeal.granted'), grounds: '借阅登记属实' }),
  )
  await look('appeal')
  await goTo(page, 'inspections')
})
