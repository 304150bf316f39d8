import { expect, test, type Locator, type Page } from '@playwright/test'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { putCounty, writeForms } from '../support/e2e-county'
import { answerDialogs, goTo, newComputer, openDesk, resize, type Desk } from '../support/e2e-desk'
import { say, saying } from '../support/e2e-texts'

/**
 * 120 clinics are paired with 12 hospitals: needs come back as a workbook, pairs are proposed, one is changed, all are
 * recorded, letters are printed. Every click and key of the person is counted and printed; so is the time of the solver.
 */
const COUNTY = { clinics: 120, hospitals: 12 } as const

const computer = newComputer()
let desk: Desk
let actions = 0

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  const workspace = join(computer.documents, '示例市')
  await putCounty(workspace, COUNTY)
  await writeForms(join(computer.documents, '收回.xlsx'), COUNTY)
  mkdirSync(join(computer.documents, '函件'))
  computer.remember({ workspace, place: 'organizations' })
  desk = await openDesk(computer)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const button = (page: Page, key: string): Locator => page.getByRole('button', { name: say(key), exact: true })
/** One action of the person. */
async function act(what: () => Promise<void>): Promise<void> {
  actions += 1
  await what()
}
/** As Ctrl+V with cells of a sheet on the clipboard does where the keys are. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((cells) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', cells)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
/** Actions since the last count, for the account. */
function counted(what: string, most: number): void {
  console.log(`${what}: ${actions} actions (at most ${most})`)
  expect(actions).toBeLessThanOrEqual(most)
  actions = 0
}

test('forms that came back are taken over', async () => {
  const { page } = desk
  await act(() => goTo(page, 'pairings'))
  await act(() => button(page, 'pairings:view.planning').click())
  await answerDialogs(desk, join(computer.documents, '收回.xlsx'))
  await act(() => button(page, 'planning:forms.name').click())
  await act(() => page.getByRole('menuitem', { name: say('planning:forms.read') }).click())
  await expect(page.getByRole('status').filter({ hasText: saying('planning:forms.taken') })).toContainText('120')
  counted('needs and supply of 132 institutions', 5)
})

test('rows from a sheet are pasted into the needs of all clinics and into the grid of one', async () => {
  const { page } = desk
  await act(() => button(page, 'planning:part.needs').click())
  const grid = page.getByRole('grid', { name: say('planning:part.needs') })
  const name = (await grid.getByRole('row').nth(1).getByRole('gridcell').nth(1).innerText()).trim()
  await act(() => paste(page, `${name}\t眼科\t3\t白内障手术\r\n\t炼丹科\t1\r\n`))
  const taken = { hasText: saying('planning:paste.taken') }
  await expect(page.getByRole('alert').filter(taken)).toContainText('炼丹科')
  await expect(grid.getByRole('row').nth(1)).toContainText('眼科★★★')
  const own = page.getByRole('table', { name: say('planning:needs.of', { name }) })
  await act(() => own.getByRole('textbox').first().focus())
  await act(() => paste(page, '皮肤科\t2\r\n耳鼻喉科\r\n'))
  await expect(grid.getByRole('row').nth(1)).toContainText('皮肤科★★')
  await expect(page.getByRole('status').filter(taken)).toBeVisible()
  counted('two blocks pasted', 4)
})

test('pairs are proposed in three actions', async () => {
  const { page } = desk
  await goTo(page, 'organizations') // from anywhere in the program
  await act(() => goTo(page, 'pairings'))
  await act(() => button(page, 'pairings:view.planning').click())
  await expect(button(page, 'planning:propose.open')).toBeEnabled()
  const before = Date.now()
  await act(() => page.keyboard.press('Control+g'))
  await expect(button(page, 'planning:accept.open')).toBeEnabled()
  console.log(`120 × 12 proposed and shown in ${Date.now() - before} ms`)
  const counts = say('planning:proposal.counts', { paired: 120, clinics: 120, percent: 0, unpaired: 0 }).split('，')[0] ?? ''
  await expect(page.getByText(counts)).toBeVisible()
  counted('proposal', 3)
})

test('a pair is changed in two actions, its effect seen before', async () => {
  const { page } = desk
  const grid = page.getByRole('grid', { name: say('planning:part.proposal') })
  await act(() => grid.getByRole('row').nth(5).click())
  const row = grid.getByRole('row', { selected: true })
  const before = await row.innerText()
  const choices = page.getByRole('grid', { name: say('planning:change.choices') })
  const other = choices.getByRole('row').nth(4)
  await expect(other).toContainText(/%\s[−+]\d+/)
  const name = (await other.getByRole('gridcell').first().innerText()).trim()
  await act(() => other.dblclick())
  await expect(row).toContainText(name)
  expect(await row.innerText()).not.toBe(before)
  counted('another hospital for one clinic', 2)
})

test('a clinic is dragged onto another hospital', async () => {
  const { page } = desk
  const grid = page.getByRole('grid', { name: say('planning:part.proposal') })
  const choices = page.getByRole('grid', { name: say('planning:change.choices') })
  const name = (await choices.getByRole('row').nth(6).getByRole('gridcell').first().innerText()).trim()
  await act(() =>
    grid
      .getByRole('row')
      .nth(8)
      .dragTo(choices.getByRole('row').filter({ hasText: name })),
  )
  await expect(grid.getByRole('row', { selected: true })).toContainText(name)
  counted('another hospital by dragging', 1)
})

test('a pinned pair stays when pairs are proposed anew, by keyboard alone', async () => {
  const { page } = desk
  const grid = page.getByRole('grid', { name: say('planning:part.proposal') })
  const row = grid.getByRole('row', { selected: true })
  const name = (await row.getByRole('gridcell').nth(2).innerText()).trim()
  await act(async () => {
    await button(page, 'planning:pin.set').focus()
    await page.keyboard.press('Enter')
  })
  await expect(button(page, 'planning:pin.undo')).toBeVisible()
  await act(() => page.keyboard.press('Control+g'))
  await expect(button(page, 'planning:propose.open')).toBeEnabled()
  await expect(row).toContainText(name)
  await expect(row).toContainText(say('planning:pin.yes'))
  counted('a pin', 2)
})

test('all pairs are recorded at once', async () => {
  const { page } = desk
  await act(() => button(page, 'planning:accept.open').click())
  await act(() =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: say('planning:accept.verb') })
      .click(),
  )
  await expect(page.getByRole('status').filter({ hasText: saying('planning:accept.done') })).toContainText('120')
  counted('120 pairings', 2)
})

test('all letters are printed in three actions', async () => {
  const { page } = desk
  const folder = join(computer.documents, '函件')
  await button(page, 'pairings:view.matrix').click()
  await answerDialogs(desk, folder)
  await act(() => button(page, 'pairings:letters.name').click())
  await act(() => page.getByRole('menuitem').first().click())
  actions += 1 // the folder in the dialog of the system
  await expect(page.getByRole('status').filter({ hasText: saying('pairings:letters.done') })).toBeVisible({ timeout: 60_000 })
  expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(20)
  counted('letters to 12 hospitals and 8 counties', 3)
})
