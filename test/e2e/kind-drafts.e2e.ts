import { expect, test, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createVisit, field, goTo, newComputer, openDesk, pick, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** A graded sheet is revised, a questionnaire is written from nothing; both are published, and the questionnaire is asked. */
const SCREENS = resolve(import.meta.dirname, '../output/screens')
const CLINIC = '东禄成'
const SIZES = [
  [1366, 768],
  [1280, 680],
] as const
const NAME = '示例住院回访问卷'

const computer = newComputer()
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true })
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  desk.page.setDefaultTimeout(10_000)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

/** The screen as it is, at both sizes. */
async function look(name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await resize(desk, width, height)
    await desk.page.screenshot({ path: join(SCREENS, `kind-drafts-${name}-${width}.png`) })
  }
  await resize(desk, 1366, 768)
}

const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true })
const table = (page: Page) => page.getByTestId('kind-grid')
const cell = (page: Page) => table(page).locator('textarea')
const fields = (page: Page) => page.getByTestId('designer-item')
const check = (page: Page) => page.getByTestId('draft-check')
const current = (page: Page) => table(page).getByRole('row', { selected: true })
const saved = (page: Page) => expect(page.getByTestId('status-bar')).toContainText(saying('shell:saved'))

async function publish(page: Page): Promise<void> {
  await button(page, 'templates:publish.verb').click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('templates:publish.verb') })
    .click()
  await expect(page.getByRole('row', { selected: true })).toContainText(say('templates:state.published'))
}

test('a published graded sheet is revised: the table with the clauses of the item at hand', async () => {
  const { page } = desk
  await goTo(page, 'templates')
  await page
    .getByRole('grid')
    .getByRole('rowgroup', { name: /分级表/ })
    .getByRole('row')
    .first()
    .click()
  await button(page, 'templates:start.revise').click()
  await expect(current(page)).toContainText('1.1')
  await expect(current(page)).toContainText('C2 B1 A1')
  await expect(check(page)).toContainText(say('templates:check.none'))
  await expect(field(fields(page), say('kinds:graded.clauseOf', { level: 'C', number: 1 }))).toHaveValue(/书面界定/)
  await look('graded')
})

test('cells are walked, written and taken back by keys', async () => {
  const { page } = desk
  await cell(page).press('ArrowDown')
  await expect(current(page)).toContainText('1.2')
  await cell(page).press('F2')
  await expect(cell(page)).toHaveValue('科室设置')
  await page.keyboard.press('End')
  await page.keyboard.type('与布局')
  await page.keyboard.press('Enter')
  await expect(current(page)).toContainText('1.3')
  await expect(table(page)).toContainText('科室设置与布局')
  await cell(page).press('Control+z')
  await expect(current(page)).toContainText('1.2')
  await expect(table(page)).not.toContainText('科室设置与布局')
  await cell(page).press('Control+y')
  await expect(table(page)).toContainText('科室设置与布局')
  await cell(page).press('Insert')
  await expect(current(page)).toContainText('1.6')
  await expect(check(page)).toContainText(say('templates:check.breach', { count: 4 }))
  await look('graded-inserted')
  await cell(page).press('Control+Delete')
  await expect(check(page)).toContainText(say('templates:check.none'))
})

test('a clause is changed, one is added, and what is empty is found and led to', async () => {
  const { page } = desk
  await page.keyboard.press('Control+Home')
  await cell(page).press('ArrowDown')
  await expect(current(page)).toContainText('1.1')
  await cell(page).press('ArrowRight')
  const first = field(fields(page), say('kinds:graded.clauseOf', { level: 'A', number: 1 }))
  await first.fill('据此调整科室和服务项目，有前后两年的对比')
  await first.press('Control+Insert')
  const second = field(fields(page), say('kinds:graded.clauseOf', { level: 'A', number: 2 }))
  await expect(second).toBeFocused()
  await expect(check(page)).toContainText(say('templates:check.breach', { count: 1 }))
  await check(page).getByRole('button', { name: '1.1' }).click()
  await expect(second).toBeFocused()
  await look('graded-empty-clause')
  await second.fill('每年向职工通报')
  await second.press('Tab')
  await expect(current(page)).toContainText('C2 B1 A2')
  await expect(check(page)).toContainText(say('templates:check.none'))
  await expect(check(page)).toContainText(say('templates:check.changes', { changed: 2, added: 0, removed: 0 }))
})

test('pass rules are conditions with shares', async () => {
  const { page } = desk
  await cell(page).press('Control+End')
  await expect(fields(page)).toContainText(say('kinds:graded.meanings'))
  await cell(page).press('ArrowUp')
  await expect(current(page)).toContainText('达到推荐标准')
  const share = field(fields(page), say('kinds:rules.shareOf', { number: 2 }))
  await expect(share).toHaveValue('80')
  await share.fill('75')
  await share.press('Enter')
  await look('graded-rule')
  await saved(page)
})

test('it is compared clause by clause, and published', async () => {
  const { page } = desk
  await button(page, 'templates:check.compare').click()
  await expect(page.getByRole('main')).toContainText('前后两年的对比')
  await expect(page.getByRole('main')).toContainText('每年向职工通报')
  await look('graded-compare')
  await button(page, 'templates:compare.leave').click()
  await publish(page)
  await expect(page.getByRole('row', { selected: true })).toContainText('1.1')
  await look('graded-published')
})

test('a questionnaire is written from nothing: two questions', async () => {
  const { page } = desk
  await goTo(page, 'templates')
  await page.keyboard.press('Control+n')
  await pick(page, say('kinds:start.kind'), say('kinds:start.name.questionnaire'))
  await field(page, say('templates:start.name')).fill(NAME)
  await look('new')
  await button(page, 'templates:start.begin').click()
  await expect(table(page)).toContainText(say('kinds:scale.title'))
  await expect(check(page)).toContainText(say('templates:check.breach', { count: 1 })) // no question yet
  await button(page, 'kinds:question.one').click()
  const text = field(fields(page), say('kinds:question.text'))
  await expect(text).toBeFocused()
  await text.fill('总的来说，您对这家卫生院满意吗？')
  await text.press('Enter')
  await button(page, 'kinds:question.one').click()
  await text.fill('有没有人向您收取过单据以外的钱物？')
  await text.press('Enter')
  await pick(fields(page), say('kinds:question.kind'), say('kinds:kind.single'))
  await field(fields(page), say('kinds:question.labelOf', { number: 1 })).fill('有')
  await field(fields(page), say('kinds:question.labelOf', { number: 2 })).fill('没有')
  await field(fields(page), say('kinds:question.alert')).fill('转医政股核查')
  await pick(fields(page), say('kinds:question.alertWhen'), '有')
  await expect(check(page)).toContainText(say('templates:check.none'))
  await look('questionnaire')
})

test('whose answers satisfy follows the question when it moves', async () => {
  const { page } = desk
  await cell(page).focus()
  await cell(page).press('Control+End')
  await cell(page).press('ArrowUp')
  await expect(fields(page)).toContainText(say('kinds:combination.title'))
  await pick(
    fields(page),
    say('kinds:combination.rateOf'),
    say('kinds:combination.question', { no: 1, text: '总的来说，您对这家卫生院满意吗？' }),
  )
  await expect(fields(page).getByRole('checkbox', { name: '非常满意', exact: true })).toBeChecked()
  await look('combination')
  await cell(page).focus()
  await cell(page).press('Control+Home')
  await cell(page).press('Alt+ArrowDown')
  await expect(current(page)).toContainText('总的来说')
  await cell(page).press('Control+End')
  await cell(page).press('ArrowUp')
  await expect(fields(page).getByRole('combobox', { name: say('kinds:combination.rateOf') })).toContainText('第 2 题')
  await expect(check(page)).toContainText(say('templates:check.none'))
  await cell(page).press('ArrowUp')
  await expect(fields(page)).toContainText(say('kinds:scale.title'))
  await look('scale')
  await saved(page)
})

test('rows pasted from Excel become questions, and are taken back in one step', async () => {
  const { page } = desk
  await desk.app.evaluate(({ clipboard }) =>
    clipboard.writeText('药品够不够用？\t量表题\t药品\t1\r\n您来这里方便吗？\t量表题\t便捷\t0.5'),
  )
  await cell(page).press('ArrowUp')
  await cell(page).press('Insert')
  await cell(page).focus()
  await cell(page).press('Home')
  await cell(page).press('ArrowRight')
  await cell(page).press('Control+v')
  await expect(table(page)).toContainText('您来这里方便吗？')
  await expect(page.getByTestId('kind-count')).toHaveText('4')
  await look('pasted')
  await cell(page).press('Control+z')
  await cell(page).press('Control+z')
  await expect(page.getByTestId('kind-count')).toHaveText('2')
  await saved(page)
})

test('it is published and asked in a visit', async () => {
  const { page } = desk
  await publish(page)
  await createVisit(page, CLINIC, '2013-05-29')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+h')
  const question = page.getByTestId('sheet-item')
  await expect(question).toContainText('有没有人向您收取过单据以外的钱物？')
  await page.keyboard.press('1')
  await page.keyboard.press('4')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByTestId('survey-alert')).toContainText('转医政股核查')
  await expect(page.getByTestId('survey-index')).toHaveText('80.0')
  await look('asked')
})
