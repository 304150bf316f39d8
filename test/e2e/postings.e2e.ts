import { expect, test, type Locator, type Page } from '@playwright/test'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  answerDialogs,
  clipboardText,
  combobox,
  field,
  newComputer,
  openDesk,
  pane,
  resize,
  type Desk,
} from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** 派驻 as a clerk works in it: a doctor is posted and replaced, attendance and workload are filled, a spot check contradicts. */

const PICTURES = resolve(import.meta.dirname, '../output/screens')
const computer = newComputer()
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace, place: 'postings' })
  desk = await openDesk(computer)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const view = async (page: Page, name: 'gantt' | 'list' | 'attendance' | 'checks' | 'workload'): Promise<void> => {
  await page.getByRole('button', { name: say(`postings:view.${name}`), exact: true }).click()
}
const picture = (page: Page, name: string) => page.screenshot({ path: join(PICTURES, `postings-${name}.png`) })
const rowOf = (page: Page, name: string): Locator => page.getByRole('row', { name: new RegExp(name) })

/** Counts what a person does: one click, key chord or filled field is one action. */
function counter() {
  let count = 0
  return { act: async (what: Promise<unknown>) => (await what, void (count += 1)), count: () => count }
}

test('the time lines of the county', async () => {
  const { page } = desk
  await expect(
    page
      .getByRole('grid', { name: say('postings:gantt.name') })
      .getByRole('gridcell')
      .first(),
  ).toBeVisible()
  await picture(page, 'gantt')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(1)
})

test('J4: a doctor is posted in five actions and replaced in four', async () => {
  const { page } = desk
  const posting = counter()
  await posting.act(page.keyboard.press('Control+n'))
  const form = pane(page, say('postings:record.title'))
  await posting.act(type(page, combobox(form, say('postings:record.person')), '示例新甲'))
  await posting.act(type(page, combobox(form, say('postings:record.pairing')), 'sqh'))
  await posting.act(type(page, field(form, say('postings:record.startsOn')), '20130601'))
  await posting.act(type(page, field(form, say('postings:record.endsOn')), '2013.11.30'))
  const detail = pane(page, '示例新甲')
  await expect(detail).toContainText('2013-06-01 — 2013-11-30')
  await picture(page, 'detail')

  const replacing = counter()
  await replacing.act(page.keyboard.press('Control+Shift+N'))
  const replace = pane(page, say('postings:replace.title', { name: '示例新甲' }))
  await replacing.act(type(page, combobox(replace, say('postings:replace.person')), '示例新乙'))
  await replacing.act(type(page, field(replace, say('postings:replace.startsOn')), '2013-09-01'))
  await replacing.act(type(page, field(replace, say('postings:replace.reason')), '轮换'))
  const next = pane(page, '示例新乙')
  await expect(next).toContainText(say('postings:detail.neighbour', { name: '示例新甲', days: 0 }))
  await next.getByRole('button', { name: say('postings:detail.neighbour', { name: '示例新甲', days: 0 }) }).click()
  await expect(detail).toContainText('2013-06-01 — 2013-08-31')
  console.log(`J4: posting ${posting.count()} actions (5), replacement ${replacing.count()} actions (4)`)
  expect(posting.count()).toBeLessThanOrEqual(5)
  expect(replacing.count()).toBeLessThanOrEqual(4)
})

test('the same person in a second place is refused in words, and the draft stays', async () => {
  const { page } = desk
  await page.keyboard.press('Control+n')
  const form = pane(page, say('postings:record.title'))
  await type(page, combobox(form, say('postings:record.person')), '示例新甲')
  await type(page, combobox(form, say('postings:record.pairing')), '上泉壕')
  await type(page, field(form, say('postings:record.startsOn')), '2013-06-05')
  await type(page, field(form, say('postings:record.endsOn')), '2013-06-30')
  await expect(form.getByRole('alert')).toContainText(say('errors:POSTED_TWICE'))
  await expect(field(form, say('postings:record.startsOn'))).toHaveValue('2013-06-05')
  await picture(page, 'refused')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
})

test('the list tells in words which rules are broken', async () => {
  const { page } = desk
  await view(page, 'list')
  await field(page, say('postings:filter')).fill('示例新甲')
  await expect(rowOf(page, '示例新甲')).toContainText(say('postings:broken.TERM', { found: '3.07', required: '6' }))
  await field(page, say('postings:filter')).fill('')
  await picture(page, 'list')
})

test('an amendment is left by Esc, with nothing changed', async () => {
  const { page } = desk
  await page.getByRole('button', { name: say('postings:detail.amend'), exact: true }).click()
  const form = pane(page, say('postings:amend.title'))
  await field(form, say('postings:amend.reason')).fill('示例')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
})

test('attendance is filled by keys, across a range and by a block from Excel; what is wrong is told', async () => {
  const { page } = desk
  await field(page, say('postings:filter')).fill('示例新甲')
  await view(page, 'attendance')
  const cell = (day: string) => page.getByRole('textbox', { name: say('postings:attendance.cell', { name: '示例新甲', day }) })
  await expect(cell('2013-06-01')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  for (const key of ['1', '1', '2', 'x']) await page.keyboard.press(key)
  const marks = async () => (await rowOf(page, '示例新甲').getByRole('gridcell').allTextContents()).slice(0, 30).join('.')
  const filled = (text: string) => expect.poll(marks).toBe([...text.padEnd(30, ' ')].map((sign) => sign.trim()).join('.'))
  await filled('  √√病旷')
  await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('1')
  await filled('  √√病旷 √√√√√')
  await page.keyboard.press('Control+z')
  await filled('  √√病旷')
  await page.keyboard.press('Control+y')
  await desk.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), '√\t公\t休\t事\r\n')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+v')
  await filled('  √√病旷 √√√√√√公 事')
  await expect(page.getByRole('alert')).toContainText(
    say('postings:attendance.unknown', { name: '示例新甲', day: '2013-06-15', text: '休' }),
  )
  await picture(page, 'attendance')
  await page.getByRole('button', { name: say('postings:dismiss') }).click()
  await expect(page.getByRole('status').filter({ hasText: saying('shell:saved') })).toBeVisible()
})

test('a spot check contradicts the sheet and leaves it as it is', async () => {
  const { page } = desk
  await view(page, 'list')
  await rowOf(page, '示例新甲').click()
  const detail = pane(page, '示例新甲')
  await detail.getByRole('button', { name: say('postings:check.open') }).click()
  const form = pane(page, say('postings:check.record'))
  await type(page, field(form, say('postings:check.on')), '2013-06-04')
  await type(page, field(form, say('postings:check.by')), '示例督查组')
  await combobox(form, say('postings:check.found')).click()
  await page.getByRole('option', { name: say('postings:check.notFound'), exact: true }).click()
  await form.getByRole('button', { name: say('postings:check.save') }).click()
  await expect(detail).toContainText(say('postings:check.findings.contradicts'))
  await expect(detail).toContainText(say('postings:broken.SPOT_CHECK', { found: '1' }))
  await view(page, 'checks')
  await expect(rowOf(page, '示例新甲')).toContainText(say('postings:check.findings.contradicts'))
  await picture(page, 'checks')
  await view(page, 'attendance')
  await expect(rowOf(page, '示例新甲').getByRole('gridcell').nth(3)).toHaveText('√')
})

test('workload is typed and pasted; empty is not zero', async () => {
  const { page } = desk
  await view(page, 'workload')
  await page.keyboard.type('12')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('0')
  await page.keyboard.press('ArrowRight')
  await desk.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), '3\t1,200\t\t很多')
  await page.keyboard.press('Control+v')
  const figures = async () => (await rowOf(page, '示例新甲').getByRole('gridcell').allTextContents()).slice(0, 6)
  await expect.poll(figures).toEqual(['12', '0', '3', '1200', '', ''])
  await expect(page.getByRole('alert')).toContainText('很多')
  await picture(page, 'workload')
  await page.keyboard.press('Control+c')
  expect(await clipboardText(desk)).toContain('3\t1200')
})

test('roster, attendance sheet and workload are seen and saved as they are shown', async () => {
  const { page } = desk
  for (const paper of ['attendance', 'workload', 'list'] as const) {
    await view(page, paper)
    await page.getByRole('button', { name: say(`postings:print.${paper}`), exact: true }).click()
    await expect(page.locator('canvas').first()).toBeVisible()
    await picture(page, `paper-${paper}`)
    const target = join(computer.documents, `${paper}.pdf`)
    await answerDialogs(desk, target)
    await page.getByRole('button', { name: say('reports:blank.save') }).click()
    await expect(page.getByRole('status').filter({ hasText: `${paper}.pdf` })).toBeVisible()
    expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-')
    if (paper === 'list') await saveInOtherFormats(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: say('postings:record.open') })).toBeVisible()
  }
})

/** For Word and Excel; the press reads them back before they stand. */
async function saveInOtherFormats(page: Page): Promise<void> {
  for (const format of ['docx', 'xlsx'] as const) {
    await page.getByRole('combobox', { name: say('reports:fileFormat.name') }).click()
    await page.getByRole('option', { name: say(`reports:fileFormat.${format}`) }).click()
    const target = join(computer.documents, `roster.${format}`)
    await answerDialogs(desk, target)
    await page.getByRole('button', { name: say(`reports:blank.saveAs.${format}`) }).click()
    await expect(page.getByRole('status').filter({ hasText: `roster.${format}` })).toBeVisible({ timeout: 30_000 })
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')
  }
}

/** Goes into a field, types over what is there and goes on by Enter. */
async function type(page: Page, into: Locator, text: string): Promise<void> {
  await into.click()
  await into.fill(text)
  await page.keyboard.press('Enter')
}
