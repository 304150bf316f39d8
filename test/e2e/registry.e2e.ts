import { expect, test, type Locator } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  answerDialogs,
  clipboardText,
  combobox,
  field,
  goTo,
  goToInstitutions,
  newComputer,
  openDesk,
  pane,
  pick,
  PLACES,
  type Computer,
  type Desk,
} from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { chineseWords, say, saying } from '../support/e2e-texts'

/** 机构 and 结对 as a clerk works in them, from an empty data folder to the sample county. */

const PROJECT = resolve(import.meta.dirname, '../..')
const MESSY = join(PROJECT, 'test/fixtures/import-samples')
const DIVISIONS = join(PROJECT, 'resources/samples/yunze-2013/divisions.json')
/** Stands where there is no value. */
const NOTHING = '—'
const FILE = '01-卫生院基本情况_GB18030.csv'

interface Expected {
  readonly file: string
  readonly acceptedCount: number
  readonly refusedCount: number
  readonly refused: readonly { row: number; column: string; code: string; value: string | null; otherRow?: number }[]
  readonly warnings: readonly unknown[]
}
const expected = (JSON.parse(readFileSync(join(MESSY, 'expected.json'), 'utf8')) as { files: readonly Expected[] }).files.find(
  ({ file }) => file === FILE,
)!

let computer: Computer
let desk: Desk
let sample: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  computer = newComputer()
  sample = join(computer.documents, '云泽市样例')
  putSample(sample)
  desk = await openDesk(computer)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const saved = (): Locator => desk.page.getByRole('status').filter({ hasText: saying('shell:saved') })
/** Rows of a table by what its cells say; the head is the first row. */
const cellsOf = (table: Locator): Promise<string[][]> =>
  table
    .getByRole('row')
    .evaluateAll((rows) => rows.slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)))

test('an empty data folder is made for the bureau', async () => {
  const { page } = desk
  await page.getByRole('button', { name: say('first-start:way.empty.title') }).click()
  const verb = say('first-start:way.empty.verb')
  const missing = say('first-start:missing', { verb, missing: say('first-start:field.bureauName') })
  await expect(page.getByRole('button', { name: missing })).toBeDisabled()
  await field(page, say('first-start:field.bureauName')).fill('示例市卫生局')
  await field(page, say('first-start:field.operator')).fill('示例操作员')
  await page.getByRole('button', { name: verb, exact: true }).click()
  await goToInstitutions(page)
  await expect(page.getByRole('banner')).toContainText('示例操作员')
  await expect(page.getByRole('banner')).not.toContainText(say('shell:sample'))
})

test('a file that is no table is refused in words and writes nothing', async () => {
  const { page } = desk
  const planted = join(computer.documents, '机构.xlsx')
  writeFileSync(planted, '%PDF-1.7\n%示例')
  await answerDialogs(desk, planted)
  await page
    .getByRole('button', { name: say('import:open'), exact: true })
    .first()
    .click()
  await page.getByRole('button', { name: say('import:chooseFile') }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(say('import:failed'))
  await expect(alert).toContainText(say('import:nothingWritten'))
  await expect(alert).toContainText(say('errors:FILE_FORMAT_UNKNOWN'))
})

test('the divisions of the county are imported first', async () => {
  const { page } = desk
  await pick(page, say('import:kind'), say('import:kinds.divisions'))
  await answerDialogs(desk, DIVISIONS)
  await page.getByRole('button', { name: say('import:chooseFile') }).click()
  await page.getByRole('button', { name: saying('import:apply') }).click()
  await expect(page.getByText(saying('import:done'))).toBeVisible()
  await page.keyboard.press('Escape')
})

test('an import says what it would write and refuse, exactly', async () => {
  const { page } = desk
  await pick(page, say('import:kind'), say('import:kinds.organizations'))
  await answerDialogs(desk, join(MESSY, FILE))
  await page.getByRole('button', { name: say('import:chooseFile') }).click()
  const counts = page.getByRole('table', { name: say('import:summary') })
  await expect.poll(() => cellsOf(counts)).toEqual([[String(expected.acceptedCount), '0', '0', String(expected.refusedCount)]])
  await expect(
    page.getByRole('button', { name: say('import:views.warnings', { count: expected.warnings.length }) }),
  ).toBeVisible()

  const refused = say('import:views.refused', { count: expected.refusedCount })
  await page.getByRole('button', { name: refused }).click()
  const table = page.getByRole('grid', { name: refused })
  const heads = await table.getByRole('columnheader').allTextContents()
  const rows = (await cellsOf(table)).map((cells) => Object.fromEntries(cells.map((cell, index) => [heads[index], cell])))
  expect(rows).toEqual(
    expected.refused.map(({ row, column, code, value, otherRow }) => ({
      [say('import:row')]: String(row),
      [say('import:columnOfFile')]: column,
      [say('import:value')]: value ?? NOTHING,
      [say('import:otherRow')]: otherRow === undefined ? NOTHING : String(otherRow),
      [say('import:reason')]: say(`errors:${code}`),
    })),
  )
})

test('refused rows are saved as a workbook, the others written', async () => {
  const { page } = desk
  const target = join(computer.documents, '退回.xlsx')
  await answerDialogs(desk, target)
  await page.getByRole('button', { name: say('import:saveRefused', { count: expected.refusedCount }) }).click()
  await expect(page.getByText(saying('import:refusedSaved'))).toBeVisible()
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')

  await page.getByRole('button', { name: say('import:apply', { count: expected.acceptedCount }) }).click()
  await expect(page.getByText(say('import:done', { added: expected.acceptedCount, updated: 0, unchanged: 0 }))).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(
    page.getByText(say('organizations:count', { all: expected.acceptedCount, shown: 0 }), { exact: true }),
  ).toBeVisible()
  expect(await page.getByRole('grid').getByRole('row').count()).toBeGreaterThan(10)
})

test('an institution is added with its last mandatory field, then edited field by field', async () => {
  const { page } = desk
  await page.keyboard.press('Control+n')
  const form = pane(page, say('organizations:add.title'))
  await pick(form, say('organizations:field.kind'), say('organizations:view.supporting'))
  await field(form, say('organizations:field.name')).fill('示例市第一医院')
  await form.getByRole('combobox', { name: say('organizations:field.divisionCode') }).fill('990202')
  await page.keyboard.press('Enter')
  const detail = pane(page, '示例市第一医院')
  await expect(detail).toBeVisible()
  await expect(saved()).toBeVisible()
  await expect(page.getByRole('row', { name: /示例市第一医院/ })).toHaveAttribute('aria-selected', 'true')

  await pick(detail, say('organizations:field.level'), '三级')
  await expect(page.getByRole('row', { name: /示例市第一医院.*三级/ })).toBeVisible()
  await field(detail, say('organizations:field.beds')).fill('４２０')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /示例市第一医院.*420/ })).toBeVisible()
  await field(detail, say('organizations:field.creditCode')).fill('129902210000303064')
  await page.keyboard.press('Enter')
  await expect(detail.getByText(say('organizations:warning.CREDIT_CHECK'))).toBeVisible()
  await expect(page.getByRole('row', { name: /示例市第一医院/ })).toContainText(say('organizations:state.warnings', { count: 1 }))

  await detail.getByRole('button', { name: say('organizations:rename.open') }).click()
  const dialog = page.getByRole('dialog')
  await field(dialog, say('organizations:rename.name')).fill('示例市医院')
  await field(dialog, say('common:reason')).fill('批复更名')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page, '示例市医院')).toBeVisible()
  await expect(pane(page, '示例市医院').getByRole('listitem').first()).toContainText(say('organizations:history.renamed'))
})

test('a name that is taken is refused at its field and stays there', async () => {
  const { page } = desk
  await page.keyboard.press('Control+n')
  const form = pane(page, say('organizations:add.title'))
  await pick(form, say('organizations:field.kind'), say('organizations:view.supporting'))
  await field(form, say('organizations:field.name')).fill('示例市医院')
  await form.getByRole('combobox', { name: say('organizations:field.divisionCode') }).fill('990202')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toContainText(say('errors:ORGANIZATION_EXISTS'))
  await expect(field(form, say('organizations:field.name'))).toHaveValue('示例市医院')
  await form.getByRole('button', { name: say('organizations:add.close') }).click()
  await expect(form).toBeHidden()
})

test('an institution is archived with a reason and restored', async () => {
  const { page } = desk
  await page.getByRole('row', { name: /示例市医院/ }).click()
  const detail = pane(page, '示例市医院')
  await detail.getByRole('button', { name: say('organizations:archive.open') }).click()
  const dialog = page.getByRole('dialog', { name: say('organizations:archive.title', { name: '示例市医院' }) })
  const confirm = dialog.getByRole('button', { name: say('organizations:archive.verb'), exact: true })
  const off = say('common:missing', { verb: say('organizations:archive.verb'), missing: say('common:reason') })
  await expect(dialog.getByRole('button', { name: off })).toBeDisabled()
  await field(dialog, say('common:reason')).fill('并入市中医院')
  await confirm.click()
  await expect(page.getByRole('row', { name: /示例市医院/ })).toBeHidden()

  await pick(page, say('organizations:view.name'), say('organizations:view.archived'))
  await page.getByRole('row', { name: /示例市医院/ }).click()
  await expect(detail.getByText(saying('organizations:archivedAt'))).toBeVisible()
  await expect(field(detail, say('organizations:field.code'))).not.toBeEditable()
  await expect(detail.getByRole('listitem').first()).toContainText('并入市中医院')
  await detail.getByRole('button', { name: say('organizations:restore') }).click()
  await pick(page, say('organizations:view.name'), say('organizations:view.all'))
  await expect(page.getByRole('row', { name: /示例市医院/ })).toBeVisible()
})

test('another data folder is opened from the settings', async () => {
  const { page } = desk
  await goTo(page, 'settings')
  await page.getByRole('button', { name: say('settings:folder.other') }).click()
  await page.getByRole('button', { name: say('first-start:way.open.title') }).click()
  await answerDialogs(desk, sample)
  await page.getByRole('button', { name: say('common:choose') }).click()
  await page.getByRole('button', { name: say('first-start:way.open.verb'), exact: true }).click()
  await expect(page.getByRole('banner')).toContainText(say('shell:sample'))
  await expect(page.getByRole('contentinfo')).toContainText(sample)
})

test('institutions are found by name, code, pinyin and initials, by county and by kind', async () => {
  const { page } = desk
  await goTo(page, 'organizations')
  const filter = field(page, say('organizations:filter'))
  const rows = page.getByRole('grid').getByRole('row')
  for (const typed of ['上泉壕', 'shangquanhao', 'sqh', 'SQH']) {
    await filter.fill(typed)
    await expect(rows).toHaveCount(2)
    await expect(rows.nth(1)).toContainText('上泉壕镇')
  }
  await filter.fill('zzzz')
  await expect(page.getByText(saying('organizations:filteredOut'))).toContainText('zzzz')
  await page.getByRole('button', { name: say('common:clearFilter') }).click()
  await expect(filter).toHaveValue('')

  await pick(page, say('organizations:view.name'), say('organizations:view.supporting'))
  await expect(page.getByText(say('organizations:count', { all: 24, shown: 24 }), { exact: true })).toBeVisible()
  await pick(page, say('organizations:view.name'), say('organizations:view.all'))
  const county = combobox(page, say('organizations:county.name'))
  await county.click()
  const name = (await page.getByRole('option').nth(2).textContent()) ?? ''
  await page.getByRole('option', { name }).click()
  const counties = await page
    .getByRole('grid')
    .evaluate((grid) => [
      ...new Set([...grid.querySelectorAll('tbody tr[id]')].map((row) => row.querySelectorAll('td')[4]?.textContent)),
    ])
  expect(counties).toEqual([name])

  await page.getByRole('button', { name: say('organizations:copyList'), exact: true }).click()
  const copied = (await clipboardText(desk)).trimEnd().split(/\r?\n/)
  expect(copied.length).toBeGreaterThan(2)
  expect(copied[0]).toContain(say('organizations:field.name'))
  expect(copied.slice(1).every((line) => line.includes(name))).toBe(true)
  await pick(page, say('organizations:county.name'), say('organizations:county.all'))
})

test('a pairing is edited, refused where a rule breaks, and ended with a reason', async () => {
  const { page } = desk
  await goTo(page, 'pairings')
  await page.getByRole('button', { name: say('pairings:view.list'), exact: true }).click()
  const row = page.getByRole('grid').getByRole('row').nth(1)
  const [supporter = '', recipient = ''] = await row.getByRole('gridcell').allTextContents()
  await row.click()
  const detail = pane(page, new RegExp(`${supporter}.*${recipient}`))
  const agreement = field(detail, say('pairings:field.agreementNumber'))
  await agreement.fill('示例协议 1 号')
  await page.keyboard.press('Enter')
  await expect(saved()).toBeVisible()
  await expect(row).toContainText('示例协议 1 号')

  const ends = field(detail, say('pairings:field.endsOn'))
  const before = await ends.inputValue()
  await ends.fill('2013-02-30')
  await page.keyboard.press('Enter')
  await expect(detail.getByText(say('common:date.noSuchDay', { month: 2, day: 30 }))).toBeVisible()
  await ends.press('Escape')
  await ends.fill('2001.1.1')
  await page.keyboard.press('Enter')
  await expect(detail.getByText(say('errors:DATE_ORDER'))).toBeVisible()
  await ends.fill(before)
  await page.keyboard.press('Enter')
  await expect(detail.getByText(say('errors:DATE_ORDER'))).toBeHidden()

  // The same two again, for all departments.
  await page.keyboard.press('Control+n')
  const form = pane(page, say('pairings:record.title'))
  await form.getByRole('combobox', { name: say('pairings:record.supporter') }).fill(supporter)
  await page.keyboard.press('Enter')
  await form.getByRole('combobox', { name: say('pairings:record.recipient') }).fill(recipient)
  await page.keyboard.press('Enter')
  await field(form, say('pairings:record.startsOn')).fill('20130401')
  await field(form, say('pairings:record.endsOn')).fill('2013.12.1')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toContainText(say('errors:PAIRING_OVERLAPS'))
  await expect(form.getByRole('alert')).toContainText(say('pairings:record.kept'))
  await form.getByRole('button', { name: say('pairings:record.close') }).click()

  const starts = field(detail, say('pairings:field.startsOn'))
  const began = await starts.inputValue()
  await starts.fill('2099-01-01')
  await page.keyboard.press('Enter')
  await expect(detail.getByText(say('errors:DATE_ORDER'))).toBeVisible()

  await detail.getByRole('button', { name: say('pairings:end.open') }).click()
  const dialog = page.getByRole('dialog', { name: say('pairings:end.title') })
  await field(dialog, say('common:reason')).fill('示例医院迁址')
  await dialog.getByRole('button', { name: say('pairings:end.verb'), exact: true }).click()
  await expect(detail.getByText(saying('pairings:ended'))).toBeVisible()
  await expect(detail.getByRole('note')).toContainText('示例医院迁址')
  await expect(agreement).not.toBeEditable()
  // Ended today: one word for it, here and in the list, and nothing of what was refused before.
  const over = say('common:pairingState.ended')
  await expect(detail.getByText(over, { exact: true })).toBeVisible()
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: '示例协议 1 号' })).toContainText(over)
  await expect(page.getByText(say('common:pairingState.endsToday'))).toHaveCount(0)
  await expect(starts).toHaveValue(began)
  await expect(detail.getByText(say('errors:DATE_ORDER'))).toBeHidden()
  await expect(detail.getByRole('button', { name: say('pairings:end.open') })).toBeHidden()
})

test('the name of the operator is in the title bar and in the journal from then on', async () => {
  const { page } = desk
  await goTo(page, 'settings')
  await field(page, say('settings:bureau.operator')).fill('示例乙')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner')).toContainText('示例乙')
  await goTo(page, 'organizations')
  await page.getByRole('grid').getByRole('row').nth(1).click()
  const detail = page.getByRole('region').nth(1)
  await field(detail, say('organizations:field.contactName')).fill('示例丙')
  await page.keyboard.press('Enter')
  await expect(detail.getByRole('listitem').first()).toContainText('示例乙')
})

test('in English no word of the window is left in Chinese, and back again', async () => {
  const { page } = desk
  const language = combobox(page, say('settings:bureau.language'))
  await goTo(page, 'settings')
  await language.click()
  await page.getByRole('option', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: say('settings:title', {}, 'en') })).toBeVisible()
  expect(computer.remembered()).toMatchObject({ language: 'en' })

  const chinese = chineseWords()
  const left: string[] = []
  const look = async (place: string) => {
    const { words, frame } = await wordsOnScreen(desk)
    left.push(...words.filter((word) => chinese.has(word) && !DATA_WORDS.has(word)).map((word) => `${place}: ${word}`))
    if (place === 'sheet') return // its head names the clinic and the subjects
    left.push(...frame.filter((word) => /\p{Script=Han}/u.test(word)).map((word) => `${place}: ${word}`))
  }
  for (const place of PLACES) {
    await goTo(page, place, 'en')
    await expect(page.getByRole('heading', { level: 1, name: say(`shell:place.${place}`, {}, 'en') })).toBeVisible()
    await expect(page.getByRole('region').first()).toBeVisible()
    await look(place)
  }
  await goTo(page, 'inspections', 'en')
  await page.getByRole('grid').first().getByRole('row').nth(1).dblclick()
  await expect(page.getByRole('region', { name: say('sheet:pane.total', {}, 'en') })).toBeVisible()
  await look('sheet')
  expect(left).toEqual([])

  await goTo(page, 'settings', 'en')
  await combobox(page, say('settings:bureau.language', {}, 'en')).click()
  await page.getByRole('option', { name: '中文' }).click()
  await expect(page.getByRole('heading', { level: 1, name: say('settings:title') })).toBeVisible()
})

/** Words of the sample county that the catalogue happens to have too: grades, items of published sheets, a method, a publisher, units. */
const DATA_WORDS: ReadonlySet<string> = new Set([
  '未评',
  '检查日期',
  '查阅资料',
  '教学查房',
  '新技术新项目',
  '月报报送',
  '合格',
  '不合格',
  '巡诊义诊',
  '人',
  '份',
  say('backend:operator'),
])

/** Every text, name and placeholder that is shown; `frame`: those that never hold data. */
function wordsOnScreen({ page }: Desk): Promise<{ readonly words: string[]; readonly frame: string[] }> {
  return page.evaluate(() => {
    const words = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() !== null) words.add(walker.currentNode.textContent?.trim() ?? '')
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) words.add(element.getAttribute(name)?.trim() ?? '')
    }
    const frame = document.querySelectorAll(
      'nav a, h1, header button:not(:has([data-record])), thead th:not(:has([data-hospital])), [data-keys] *, label:not(td label)',
    )
    return { words: [...words], frame: [...frame].map((element) => element.textContent.trim()) }
  })
}
