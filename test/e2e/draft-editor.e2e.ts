import { expect, test, type Page } from '@playwright/test'
import { join } from 'node:path'
import { goTo, newComputer, openDesk, resize, type Computer, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** The editor of a draft by keyboard alone: clauses of a scoring cell, the table as in Excel, undo over both views. */

const TEXT =
  '漏报月报，每次扣1分；迟报，每次扣0.5分；数据与底账不符的，每处扣0.5分，最多扣2分；无签字盖章酌情扣0.5—1分；扣完为止。'

let computer: Computer
let desk: Desk
let page: Page

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  computer = newComputer()
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  page = desk.page
  page.setDefaultTimeout(8000)
  await resize(desk, 1366, 768)
  await goTo(page, 'templates')
  await button('templates:start.revise').click()
  await expect(list()).toBeVisible()
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const button = (key: string) => page.getByRole('button', { name: say(key), exact: true })
const list = () => page.getByTestId('designer-list').getByRole('grid')
const current = () => list().locator('[aria-selected="true"]')
const grid = () => page.getByTestId('designer-grid').getByRole('grid')
const clauses = () => page.getByTestId('clause-table').locator('tbody tr')
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const show = (view: 'lines' | 'grid') => button(`templates:designerView.${view}`).click()
const clipboard = () => desk.app.evaluate(({ clipboard: board }) => board.readText())
const putOnClipboard = (text: string) => desk.app.evaluate(({ clipboard: board }, words) => board.writeText(words), text)

/** Walks down the list until the row at hand says so. */
async function goToRow(words: string): Promise<void> {
  await list().focus()
  await press('Home')
  for (let steps = 0; steps < 80; steps += 1) {
    if ((await current().textContent())?.includes(words) === true) return
    await press('ArrowDown')
  }
  throw new Error(`no row says ${words}`)
}

test('a scoring cell becomes clauses, and digits settle what is unsure', async () => {
  await goToRow('E1')
  await page.getByRole('textbox', { name: say('designer:column.scoring'), exact: true }).fill(TEXT)
  await page.getByRole('textbox', { name: say('designer:item.title'), exact: true }).focus()
  await expect(clauses()).toHaveCount(5)
  await button('designer:source.takeRule').click()
  await button('designer:source.splitAnew').click()
  await expect(page.getByTestId('designer-item')).toContainText(say('designer:source.countCheck', { count: 4, unsure: 1 }))
  await expect(page.getByTestId('source-text').locator('[data-tone="check"][data-start]')).toHaveText(/无签字盖章酌情扣0.5—1分/)

  await list().focus()
  await press('1')
  await expect(clauses().nth(3)).toContainText(say('designer:certainty.confirmed'))
  await expect(page.getByTestId('clause-question')).toHaveCount(0)
  await expect(current().locator('[data-mark]')).toHaveCount(0)

  // 漏报 1 次，迟报 2 次，不符 5 处: 1 + 1 + 2, the last at its limit.
  const figures = page.getByRole('group', { name: say('designer:trial.name'), exact: true }).getByRole('textbox')
  for (const [index, count] of ['1', '2', '5', '0'].entries()) await figures.nth(index).fill(count)
  await expect(page.getByTestId('designer-item').getByRole('status')).toContainText('扣 1 + 1 + 2（封顶） = 4，得 0.0 / 4 分')
})

test('Ctrl+Z takes the answer back, Ctrl+Enter accepts what is left', async () => {
  await list().focus()
  await press('Control+z')
  await expect(page.getByTestId('clause-question')).toBeVisible()
  await press('Control+Enter')
  await expect(clauses().filter({ hasText: say('designer:certainty.check') })).toHaveCount(0)
})

test('Ctrl+M joins a clause with the one above, Ctrl+B divides it at the caret', async () => {
  await clauses().nth(1).getByRole('textbox').first().focus()
  await press('Control+m')
  await expect(clauses()).toHaveCount(4)
  await page.getByTestId('source-text').focus()
  await press('Home')
  for (let place = 0; place < TEXT.indexOf('迟报'); place += 1) await press('ArrowRight')
  await expect(page.getByTestId('source-text').locator('[data-caret]')).toBeVisible()
  await press('Control+b')
  await expect(clauses()).toHaveCount(5)
  await expect(clauses().nth(1).getByRole('textbox').first()).toHaveValue('迟报')
  await press('Control+z', 'Control+z')
  await expect(clauses()).toHaveCount(5)
})

test('source, split and question are in sight on a monitor with a taskbar', async () => {
  await list().focus()
  await press('Control+z')
  for (const height of [768, 728]) {
    await resize(desk, 1366, height)
    const pane = await page.getByTestId('designer-item').boundingBox()
    const keys = await page.getByTestId('key-line').boundingBox()
    expect(pane!.x - 148).toBe(262)
    for (const part of ['source-text', 'clause-table', 'clause-question']) {
      const box = await page.getByTestId(part).boundingBox()
      expect(box!.y, part).toBeGreaterThan(pane!.y)
      expect(box!.y + box!.height, part).toBeLessThanOrEqual(keys!.y)
    }
    expect((await current().boundingBox())?.height).toBe(27)
  }
  await resize(desk, 1366, 768)
})

test('rows are made, moved and taken away by keys', async () => {
  await goToRow('A2')
  await press('Insert')
  await expect(current()).toContainText('A6')
  await press('F2')
  await page.keyboard.type('新的一项')
  await press('Enter')
  await expect(page.getByRole('textbox', { name: say('designer:item.code'), exact: true })).toBeFocused()
  await press('Escape')
  await expect(list()).toBeFocused()
  await expect(current()).toContainText('新的一项')
  await press('Alt+ArrowUp', 'Control+d', 'Delete')
  await expect(list()).not.toContainText('新的一项')
  await press('Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z')
  await expect(list()).not.toContainText('A6')
})

test('the table is handled as in Excel, with an input method too', async () => {
  await goToRow('E3')
  await show('grid')
  const method = await page.context().newCDPSession(page)
  await method.send('Input.imeSetComposition', { text: 'dai', selectionStart: 3, selectionEnd: 3 })
  // Enter ends the composition, it does not leave the cell.
  await method.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 })
  await method.send('Input.insertText', { text: '待遇' })
  await press('Enter')
  await expect(grid()).toContainText('待遇')
  await press('ArrowUp', 'Shift+ArrowRight', 'Control+c')
  expect(await clipboard()).toBe('待遇\t3')
  await grid().getByRole('gridcell', { name: '待遇', exact: true }).dblclick() // opens it, as F2 does
  await page.keyboard.type('保障')
  await press('Enter')
  await expect(grid()).toContainText('待遇保障')
  await press('Control+z')
  await expect(grid()).not.toContainText('待遇保障')

  await putOnClipboard('甲项\t2\t要求甲\r\n乙项\t3\t"两行\n要求"\r\n丙项\t坏\t要求丙\r\n')
  await press('Escape', 'Control+v')
  await expect(page.getByTestId('designer-grid').getByRole('alert')).toBeVisible()
  for (const title of ['甲项', '乙项', '丙项']) await expect(grid()).toContainText(title)
  await press('Control+z', 'Control+z')
  await expect(grid()).not.toContainText('乙项')
  await expect(grid()).toContainText('派驻人员待遇保障')

  await show('lines')
  await list().focus()
  await press('Control+y')
  await expect(list()).toContainText('待遇')
  await press('Control+z')
})

test('an earlier save is looked at and put back; what stood there meanwhile is kept too', async () => {
  await goToRow('A2')
  await press('Delete')
  await expect(list()).not.toContainText('纳入院长责任目标与年度计划')
  await expect(page.getByTestId('status-bar')).toContainText(saying('shell:saved'))
  await button('templates:history.title').click()
  const saves = page.getByRole('grid', { name: say('templates:history.title') })
  await expect(saves.getByRole('row').first()).toContainText(say('templates:history.step.removed', { count: 1 }))
  const kept = await saves.getByRole('row').count()
  await expect(button('templates:history.isPresent')).toBeDisabled()

  await press('ArrowDown')
  await expect(page.getByRole('region', { name: say('templates:sheet.name') })).toContainText('纳入院长责任目标与年度计划')
  await button('templates:history.view.compare').click()
  await expect(page.getByRole('table', { name: say('templates:compare.title') })).toContainText(
    say('templates:compare.state.removed'),
  )
  await press('Control+Enter')
  await expect(saves.getByRole('row')).toHaveCount(kept + 1)
  await expect(saves.getByRole('row').first()).toContainText(say('templates:history.step.added', { count: 1 }))
  await expect(button('templates:history.isPresent')).toBeDisabled()

  await press('Escape')
  await expect(list()).toBeFocused()
  await expect(list()).toContainText('纳入院长责任目标与年度计划')
  await press('Control+z') // putting back is a step like any other
  await expect(list()).not.toContainText('纳入院长责任目标与年度计划')
  await press('Control+y')
  await expect(list()).toContainText('纳入院长责任目标与年度计划')
})

test('what is looked at meanwhile leaves the desk where it was', async () => {
  await page.getByTestId('draft-check').getByRole('button', { name: 'B2', exact: true }).first().click()
  await goToRow('C5')
  await button('templates:trial.title').click()
  await press('Escape')
  await expect(current()).toContainText('C5')
})

test('what is wrong is marked in the table and led to there; what a field does not take is said', async () => {
  await goToRow('A2')
  await show('grid')
  await press('ArrowLeft') // from the title to the code
  await page.keyboard.type('A1')
  await press('Enter', 'End')
  const wrong = grid().locator('[data-issue="breach"]')
  await expect(wrong).toHaveCount(2)
  const check = page.getByTestId('draft-check')
  await check.getByRole('button', { name: 'A1', exact: true }).last().click()
  await expect(page.getByRole('textbox', { name: say('designer:grid.cell', { row: 3, column: '代码' }) })).toBeFocused()
  await expect(page.getByTestId('designer-grid')).toContainText(saying('breaches:CODE_DUPLICATE'))
  await press('Control+z')
  await expect(wrong).toHaveCount(0)

  await show('lines')
  const points = page.getByTestId('designer-item').locator('[data-field="points"]')
  await points.fill('五')
  await press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: say('designer:field.refused') })).toBeVisible()
  await points.focus()
  await press('Escape')
  await expect(page.getByTestId('key-line')).toBeVisible()
})

test('what cannot be drawn is told, and the way back is there', async () => {
  await button('templates:backToList').click()
  await expect(button('templates:start.new')).toBeVisible()
  await page.evaluate(() => {
    const whole = Object.getOwnPropertyDescriptor(String.prototype, 'normalize')
    // Only the text the list is filtered by: whatever else is drawn meanwhile stays whole.
    const broken = function (this: string, form?: string): unknown {
      if (this.startsWith('示例')) throw new Error('示例')
      return Reflect.apply(whole?.value as () => unknown, this, [form])
    }
    Object.defineProperty(String.prototype, 'normalize', { ...whole, value: broken })
    Object.assign(window, { mend: () => Object.defineProperty(String.prototype, 'normalize', whole ?? {}) })
  })
  await page.getByRole('textbox', { name: say('templates:library.filter') }).fill('示例')
  const alert = page.getByRole('alert').filter({ hasText: say('shell:fault.title') })
  await expect(alert).toContainText('示例')
  await page.evaluate(() => (window as unknown as { readonly mend: () => void }).mend())
  await button('shell:fault.leave').click()
  await expect(page.getByRole('grid', { name: say('templates:library.name') })).toBeVisible()
})
