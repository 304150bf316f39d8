import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { combobox, createVisit, field, goTo, newComputer, openDesk, pane, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say } from '../support/e2e-texts'

/** What a person without a mouse relies on: where Enter leads, what the status bar says, and where the focus is afterwards. */

const computer = newComputer()
let desk: Desk

test.beforeAll(async () => {
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

/** The keys in the status bar, as they stand there: "Ctrl+F 筛选". */
async function hints(): Promise<string[]> {
  const texts = await desk.page.getByTestId('status-bar').locator('[data-hint]').allInnerTexts()
  return texts.map((text) => text.replaceAll(/\s+/g, ' '))
}
const hint = (keys: string, label: string): string => `${keys} ${say(label)}`

test('Enter moves on from a choice as from every field; Space and Alt+↓ open it', async () => {
  const { page } = desk
  await goTo(page, 'organizations')
  await page.keyboard.press('Control+n')
  const form = pane(page, say('organizations:add.title'))
  const kind = combobox(form, say('organizations:field.kind'))
  for (const opens of ['Space', 'Alt+ArrowDown']) {
    await kind.focus()
    await page.keyboard.press(opens)
    await expect(page.getByRole('listbox')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(kind).toBeFocused()
  }
  for (const next of ['field.code', 'field.name'] as const) {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(field(form, say(`organizations:${next}`))).toBeFocused()
  }
  await form.getByRole('button', { name: say('organizations:add.close') }).click()
})

test('a list is ordered from the keyboard, and the keys go back to its rows', async () => {
  const { page } = desk
  await goTo(page, 'pairings')
  await page.getByRole('button', { name: say('pairings:view.list'), exact: true }).click()
  const grid = page.getByRole('grid')
  await grid.focus()
  const head = (name: string) => grid.getByRole('columnheader', { name: say(name) })
  await page.keyboard.press('Tab')
  await expect(head('pairings:supporter').getByRole('button')).toBeFocused()
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(head('pairings:field.endsOn')).toHaveAttribute('aria-sort', 'ascending')
  await page.keyboard.press('Enter')
  await expect(head('pairings:field.endsOn')).toHaveAttribute('aria-sort', 'descending')
  await page.keyboard.press('ArrowDown')
  await expect(grid).toBeFocused()
  await page.keyboard.press('Home')
  await expect(grid.getByRole('row').nth(1)).toHaveAttribute('aria-selected', 'true')
})

test('the status bar names the keys of the view that is open, and of a form while it is', async () => {
  const { page } = desk
  await goTo(page, 'pairings')
  const cells = hint('↑ ↓ ← →', 'pairings:keys.cell')
  await page.getByRole('button', { name: say('pairings:view.list'), exact: true }).click()
  await expect.poll(hints).toContain(hint('Ctrl+C', 'pairings:keys.copy'))
  expect(await hints()).not.toContain(cells)
  await page.getByRole('button', { name: say('pairings:view.matrix'), exact: true }).click()
  await expect.poll(hints).toContain(cells)
  for (const place of ['pairings', 'organizations', 'inspections'] as const) {
    await goTo(page, place)
    await expect(page.getByRole('main').getByRole('row').nth(1)).toBeVisible()
    await page.keyboard.press('Control+n')
    await expect.poll(hints).toContain(hint('Enter', 'common:keys.nextField'))
    expect(await hints()).toContain(hint('Esc', 'common:keys.close'))
    expect(await hints()).not.toContain(hint('Ctrl+F', `${place}:keys.filter`))
    await page.keyboard.press('Escape')
  }
})

test('a main button that is off says what is missing', async () => {
  const { page } = desk
  await goTo(page, 'inspections')
  await page.getByRole('button', { name: say('inspections:create.open') }).click()
  const form = pane(page, say('inspections:create.title'))
  const lacks = (missing: string) =>
    form.getByRole('button', {
      name: say('common:missing', { verb: say('inspections:create.verb'), missing: say(`inspections:create.${missing}`) }),
    })
  await expect(lacks('clinic')).toBeDisabled()
  await form.getByRole('combobox', { name: say('inspections:create.clinic') }).fill('重堡西')
  await page.keyboard.press('Enter')
  await expect(lacks('visitOn')).toBeDisabled()
  await field(form, say('inspections:create.visitOn')).fill('2013-05-20')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('button', { name: say('inspections:create.save'), exact: true })).toBeEnabled()
  await page.keyboard.press('Escape')

  await goTo(page, 'pairings')
  await page.getByRole('button', { name: say('pairings:end.open'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  const verb = say('pairings:end.verb')
  const off = (missing: string) => dialog.getByRole('button', { name: say('common:missing', { verb, missing }) })
  await expect(off(say('common:reason'))).toBeDisabled()
  await field(dialog, say('pairings:end.day')).fill('31日')
  await field(dialog, say('common:reason')).fill('示例')
  await expect(off(say('pairings:end.day'))).toBeDisabled() // a day that cannot be read is none
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('the focus is at the clauses after a code was gone to and after a sheet was opened again', async () => {
  const { page } = desk
  await createVisit(page, '重堡西', '2013-05-20')
  const clauses = page.getByTestId('sheet-item')
  const items = page.getByTestId('sheet-items').getByRole('grid')
  await page.keyboard.press('Control+g')
  await page.keyboard.type('B5')
  await page.keyboard.press('Enter')
  await expect(clauses).toBeFocused()
  await items.focus()
  await page.keyboard.press('Control+g')
  await page.keyboard.type('ZZ')
  await page.keyboard.press('Enter')
  const code = page.getByRole('textbox', { name: say('sheet:goTo') })
  await expect(code).toBeFocused() // there is no such item: another code can be typed at once
  await expect(clauses).toContainText(say('sheet:refused.NO_SUCH_ITEM'))
  await page.keyboard.press('Escape')
  await expect(items).toBeFocused()

  await goTo(page, 'inspections')
  await page.getByRole('grid').first().getByRole('row').nth(3).click()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('locked-line')).toBeVisible()
  await expect(clauses).toBeFocused()
  await page.getByRole('button', { name: say('sheet:locked.reopen') }).press('Enter')
  await page.keyboard.type('核对示例')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('locked-line')).toBeHidden()
  await expect(clauses).toBeFocused()
})
test('the key after an answer finds the next item, however busy the computer is', async () => {
  const { page } = desk
  await goTo(page, 'inspections')
  await createVisit(page, '敖仑德尔', '2013-05-21')
  await page.keyboard.press('Control+g')
  await page.keyboard.type('B3')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('sheet-item')).toBeFocused()
  await page.keyboard.type('97/98')
  await expect(page.locator('input:focus')).toHaveValue('98')
  // No other task runs between the key and what is looked at, as when the next key waits in line already.
  const hasLeft = await page.evaluate(async () => {
    const field = document.activeElement
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve()
    return document.activeElement !== field
  })
  expect(hasLeft).toBe(true)
})
