import { expect, test, type Page } from '@playwright/test'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  answerDialogs,
  createVisit,
  goTo,
  newComputer,
  openDesk,
  pick,
  resize,
  signalProcess,
  putHtml,
  type Desk,
} from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'
import { readPdf, textOf } from '../support/pdf'

/**
 * A Word table of forty items becomes a working sheet: it is pasted, what is uncertain is settled by keyboard, it is checked,
 * tried and published, a sheet is scored with it by keyboard, and both are printed.
 */
const TABLE = resolve(import.meta.dirname, '../fixtures/word-tables/02-two-level-forty-items/table.html')
const PICTURES = resolve(import.meta.dirname, '../output/screens')
const SIZES = [
  [1366, 728],
  [1920, 1080],
  [1366, 768],
] as const
const NAME = '柳溪县二级医院对口支援乡镇卫生院工作考核评价表（2024年度）'
const CLINIC = '重堡西卫生院'
const OTHER_CLINIC = '双敖图'
const ITEMS = 40

const computer = newComputer()
let desk: Desk
let corrections = 0

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace, place: 'templates' })
  desk = await openDesk(computer)
  desk.page.setDefaultTimeout(15_000)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

test('a table is pasted from Word', async () => {
  const { page } = desk
  await expect(page.getByRole('grid').getByRole('row').first()).toBeVisible()
  await take('templates-library')
  await button(page, 'templates:start.new').press('Enter')
  await page.keyboard.press('Enter') // the first of the ways
  await expect(page.getByText(say('templates:paste.how'))).toBeVisible()
  await take('templates-paste')
  await desk.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), '不是表格的几个字')
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('alert')).toContainText(say('templates:paste.noTable.title'))
  const html = readFileSync(TABLE, 'utf8')
  await putHtml(desk, html)
  await page.keyboard.press('Control+v')
  const counts = page.getByTestId('paste-counts')
  await expect(counts).toContainText(say('templates:itemCounts', { items: ITEMS, bonusItems: 3 }))
  await expect(page.getByRole('combobox', { name: say('templates:paste.column', { number: 3 }) })).toHaveText(
    say('templates:paste.role.item'),
  )
  await take('templates-paste-columns')
})

test('a column that is set wrong shows at once what it costs, and is set right again', async () => {
  const { page } = desk
  const counts = page.getByTestId('paste-counts')
  const column = say('templates:paste.column', { number: 6 })
  await pick(page, column, say('templates:paste.role.ignored'))
  await expect(counts).toContainText(say('templates:paste.counts.clausesOf', { sure: 0, unsure: 0 }))
  await pick(page, column, say('templates:paste.role.scoring'))
  await expect(counts).not.toContainText(say('templates:paste.counts.clausesOf', { sure: 0, unsure: 0 }))
  await pick(page, say('templates:start.subject'), say('common:role.supporting_org'))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('sheet-title')).toContainText(NAME)
  await expect(page.getByTestId('draft-sum')).toHaveText('100')
  await take('designer-first')
})

test('what is uncertain is settled by keyboard, and the count falls', async () => {
  const { page } = desk
  const left = toConfirm(page)
  const first = await left()
  expect(first).toBeGreaterThan(0)
  await expect(button(page, 'templates:trial.title')).toBeVisible()
  for (let open = first; open > 0; open = await left()) {
    await page.keyboard.press('Control+j')
    // The first answer keeps each clause as it was read, a remark as words.
    await page.keyboard.press('Alt+1')
    corrections += 1
    await expect.poll(left).toBeLessThan(open)
  }
  expect(corrections).toBeLessThanOrEqual(first)
  console.log(`${corrections} of the clauses of ${ITEMS} items were settled by hand`)
  await page.keyboard.press('Control+z')
  await expect.poll(left).toBe(1)
  await page.keyboard.press('Control+y')
  await expect.poll(left).toBe(0)
})

test('a death of the backend takes nothing away from the draft', async () => {
  const { page } = desk
  await page.getByTestId('designer-list').getByRole('grid').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown') // the first item
  const title = page.getByTestId('designer-item').getByRole('textbox').first()
  await signalProcess(desk, 'Jiedui backend', 'SIGSTOP')
  await title.fill('示例甲改过的项目')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('status-bar')).toContainText(say('shell:saving')) // it has left, and nobody answers
  await signalProcess(desk, 'Jiedui backend', 'SIGKILL')
  await expect(page.getByTestId('status-bar')).toContainText(say('shell:saveFailed'))
  await page.keyboard.press('F8')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('shell:failure.retry') })
    .press('Enter')
  await expect(page.getByTestId('status-bar')).toContainText(saying('shell:saved'))
  await button(page, 'shell:connection.understood').press('Enter')
  await button(page, 'templates:backToList').press('Enter')
  await expect(button(page, 'templates:start.open')).toBeVisible()
  await page.getByRole('grid', { name: say('templates:library.name') }).press('Enter')
  await expect(page.getByTestId('designer-list')).toContainText('示例甲改过的项目')
})

test('it is checked: a wrong sum is named, leads to its place and is put right', async () => {
  const { page } = desk
  const check = page.getByTestId('draft-check')
  await expect(check).toContainText(say('templates:check.none'))
  const points = page.getByTestId('designer-item').locator('input[data-field="points"], [data-field="points"] input')
  const before = await points.inputValue()
  await points.fill(String(Number(before) + 1))
  await page.keyboard.press('Enter')
  await expect(check).toContainText(saying('templates:check.breach'))
  await expect(page.getByRole('button', { name: saying('templates:publish.openBreaches') })).toBeDisabled()
  await take('designer-breach')
  await page.getByTestId('designer-item').focus()
  await page.keyboard.press('Control+z')
  await expect(check).toContainText(say('templates:check.none'))
  await expect(page.getByTestId('sheet-title')).toContainText(say('templates:state.checked'))
})

test('it is tried: best, worst, and facts as an inspector types them', async () => {
  const { page } = desk
  await button(page, 'templates:trial.title').press('Enter')
  await expect(page.getByText(say('templates:trial.reachable')).first()).toBeVisible()
  await expect(page.getByText(say('templates:trial.unreachable'))).toHaveCount(0)
  await page.getByRole('grid').first().focus()
  await page.keyboard.press('Enter') // the first at its best, and on
  await page.keyboard.press('0') // the second at its worst
  await expect(page.getByTestId('trial-points')).toHaveText('0.0')
  await take('templates-trial')
  await button(page, 'templates:trial.allBest').press('Enter')
  await expect(page.getByTestId('trial-total')).toHaveText(/^10\d\.\d\d$/)
  await button(page, 'templates:trial.allWorst').press('Enter')
  await expect(page.getByTestId('trial-total')).toHaveText(/^\d{1,2}\.\d\d$/)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('designer-list')).toBeVisible()
})

test('it is published, and stands in the library', async () => {
  const { page } = desk
  await button(page, 'templates:publish.verb').press('Enter')
  const dialog = page.getByRole('dialog', { name: saying('templates:publish.title') })
  await expect(dialog).toContainText(say('templates:publish.frozen'))
  await take('templates-publish')
  await dialog.getByRole('button', { name: say('templates:publish.verb') }).press('Enter')
  const row = page.getByRole('row', { selected: true })
  await expect(row).toContainText(say('templates:state.published'))
  await expect(page.getByRole('heading', { name: NAME })).toBeVisible()
  await take('templates-published')
})

test('a sheet is scored with it by keyboard', async () => {
  const { page } = desk
  await createVisit(page, CLINIC, '2013-05-20')
  await expect(page.getByRole('tab', { selected: true })).toContainText(say('common:role.supporting_org'))
  await expect(page.getByTestId('status-bar')).toContainText(NAME)
  for (let step = 0; step < ITEMS + 20 && (await unanswered(page)) > 0; step += 1) await answerFully(page)
  expect(await unanswered(page)).toBe(0)
  await expect(page.getByTestId('sheet-total-points')).toHaveText('100.00')
  await take('designer-scored')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('locked-line')).toBeVisible()
})

test('the report of the sheet is printed', async () => {
  const { page } = desk
  const folder = join(computer.documents, '评价报告')
  mkdirSync(folder)
  await answerDialogs(desk, folder)
  await page
    .getByTestId('place-header')
    .getByRole('button', { name: say('sheet:print') })
    .press('Enter')
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: saying('reports:save') }).press('Enter')
  await expect(page.getByText(say('reports:progress.finished', { done: 1, total: 1 }))).toBeVisible({ timeout: 30_000 })
  const text = await textIn(join(folder, readdirSync(folder)[0] ?? ''))
  expect(text).toContain('100.00')
  for (const title of ['组织领导', '人员派驻', '工作成效']) expect(text).toContain(title)
})

test('the blank sheet is printed, with every item on it', async () => {
  const { page } = desk
  const file = join(computer.documents, '空白表.pdf')
  await answerDialogs(desk, file)
  await goTo(page, 'templates')
  await page
    .getByRole('row')
    .filter({ hasText: say('templates:state.published') })
    .first()
    .waitFor()
  await page.getByRole('rowgroup', { name: NAME }).getByRole('row').first().click()
  await button(page, 'templates:blankSheet').press('Enter')
  await expect(button(page, 'reports:print')).toBeEnabled({ timeout: 30_000 })
  await take('designer-blank-sheet')
  await button(page, 'reports:blank.save').press('Enter')
  await expect.poll(() => textIn(file), { timeout: 30_000 }).toContain('6.1.1')
  const text = await textIn(file)
  for (const title of ['组织领导', '人员派驻', '工作成效', '示例甲改过的项目']) expect(text).toContain(title)
  await page.keyboard.press('Escape')
})

test('it goes out to Excel and comes back the same', async () => {
  const { page } = desk
  await answerDialogs(desk, join(computer.documents, '考核表.xlsx'))
  await page.getByRole('rowgroup', { name: NAME }).getByRole('row').first().click()
  await fromMenu(page, 'templates:more', 'templates:export.xlsx')
  await expect(page.getByText(saying('templates:export.done'))).toBeVisible()
  await fromMenu(page, 'templates:start.new', 'templates:start.import')
  await button(page, 'templates:paste.chooseFile').press('Enter')
  await expect(page.getByTestId('draft-sum')).toHaveText('100')
  const check = page.getByTestId('draft-check')
  await expect(check).toContainText(say('templates:check.breach', { count: 1 }))
  await expect(check).toContainText(say('draft-issues:VERSION_TAKEN', { version: '1.0' })) // nothing else is wrong with it
  await expect(page.getByTestId('designer-list')).toContainText('示例甲改过的项目')

  await button(page, 'templates:backToList').press('Enter')
  await fromMenu(page, 'templates:more', 'templates:remove.verb')
  await button(page, 'templates:remove.undo').press('Enter')
  await expect(button(page, 'templates:start.open')).toBeVisible()
  await fromMenu(page, 'templates:more', 'templates:remove.verb')
  await expect(button(page, 'templates:remove.undo')).toBeVisible()
})

test('a begun sheet goes over to the next version, and says what must be scored anew', async () => {
  const { page } = desk
  await createVisit(page, OTHER_CLINIC, '2013-05-21')
  for (const [index, code] of ['1.1.1', '1.1.2', '1.1.3'].entries()) {
    expect(await currentCode(page)).toBe(code)
    await answerFully(page)
    await expect.poll(() => unanswered(page)).toBe(ITEMS - index - 1)
  }
  await goTo(page, 'templates')
  await page.getByRole('rowgroup', { name: NAME }).getByRole('row').first().click()
  await button(page, 'templates:start.revise').press('Enter')
  await expect(page.getByTestId('sheet-title')).toContainText('1.1')
  const item = page.getByTestId('designer-item')
  const list = page.getByTestId('designer-list')
  await list.getByRole('row').filter({ hasText: '1.1.2' }).click()
  await pick(item, say('designer:item.kind'), say('designer:kind.manual'))
  await expect(page.getByTestId('draft-check')).toContainText(
    say('templates:check.changes', { changed: 1, added: 0, removed: 0 }),
  )
  await button(page, 'templates:check.compare').press('Enter')
  await expect(page.getByRole('table', { name: say('templates:compare.title') })).toContainText('1.1.2')
  await take('templates-compare')
  await page.keyboard.press('Escape')
  await button(page, 'templates:publish.verb').press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('templates:publish.verb') })
    .press('Enter')
  // The row of the draft says 1.1 too, until the list has been read again.
  await expect(
    page.getByRole('row', { name: new RegExp(`^1\\.1 ${say('templates:state.published')}`), selected: true }),
  ).toBeVisible()
  await fromMenu(page, 'templates:more', 'templates:compare.open')
  await expect(page.getByRole('table', { name: say('templates:compare.title') })).toContainText('1.1.2')
  await page.keyboard.press('Escape')

  await goTo(page, 'inspections')
  await page.getByRole('row').filter({ hasText: OTHER_CLINIC }).last().click() // by day; the sample has one of its own
  const sheets = page.getByRole('grid', { name: say('inspections:detail.sheets') })
  await sheets.getByRole('row').nth(1).dblclick()
  await expect(page.getByTestId('newer-version')).toContainText('1.1')
  await button(page, 'inspections:carryOver.open').press('Enter')
  const pane = page.getByTestId('carry-over')
  await expect(pane).toContainText(say('carry-over:RULE_CHANGED'))
  await take('sheet-carry-over')
  await pane.getByRole('textbox', { name: say('common:reason') }).fill('示例：评分办法改了')
  await button(page, 'inspections:carryOver.verb').press('Enter')
  await expect(page.getByTestId('newer-version')).toHaveCount(0)
  await expect(page.getByTestId('status-bar')).toContainText('1.1')
  await expect.poll(() => unanswered(page)).toBe(ITEMS - 2)
})

const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true })

const fromMenu = async (page: Page, menu: string, entry: string): Promise<void> => {
  await button(page, menu).press('Enter')
  await page.getByRole('menuitem', { name: say(entry) }).press('Enter')
}

/** How many clauses wait, as the check says; 0 when it says nothing of them. */
const toConfirm = (page: Page) => async (): Promise<number> => {
  const heading = page.getByTestId('to-confirm')
  return (await heading.count()) === 0 ? 0 : Number(/\d+/.exec(await heading.innerText())?.[0])
}

/** Text of a paper that has been written; nothing until it is there. */
const textIn = (file: string): Promise<string> => readPdf(file).then(textOf, () => '')

async function unanswered(page: Page): Promise<number> {
  const said = await page.getByTestId('sheet-items').locator('footer').innerText()
  return Number(/未评\s*(\d+)/.exec(said)?.[1] ?? Number.NaN)
}

const currentCode = async (page: Page): Promise<string> =>
  (await page.getByTestId('sheet-item').getByRole('heading', { level: 2 }).locator('b').innerText()).trim()

/** Enter stores the full fact and goes on; where figures are asked for, they are such that nothing is lost. */
async function answerFully(page: Page): Promise<void> {
  const before = await currentCode(page)
  await page.keyboard.press('Enter')
  await drawn(page)
  if ((await currentCode(page)) !== before) return
  const fields = await page.getByTestId('sheet-item').getByRole('table').getByRole('textbox').count()
  if (fields === 0) return
  await page.keyboard.type(fields > 1 ? '99' : '999')
  if (fields > 1) {
    await page.keyboard.press('/')
    await page.keyboard.type('99')
  }
  await page.keyboard.press('Enter')
  await drawn(page)
}

/** What a key did is on the screen after the next frame. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))))

async function take(name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await resize(desk, width, height)
    await desk.page.screenshot({ path: join(PICTURES, `${name}-${width}x${height}.png`), animations: 'disabled' })
  }
}
