import { expect, test, type Page } from '@playwright/test'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answerDialogs, createVisit, field, goTo, newComputer, openDesk, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** A graded sheet and the questionnaires of one visit, filled in by keyboard alone, to their papers and results. */
const SCREENS = resolve(import.meta.dirname, '../output/screens')
const CLINIC = '东禄成'
const SIZES = [
  [1366, 768],
  [1366, 728],
] as const
/** Answers of five patients to the eight questions of the scale. */
const PATIENTS = ['5', '5', '4', '3', '1'] as const

const computer = newComputer()
let desk: Desk
let keys = 0

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

/** The screen as it is, at both heights. */
async function look(name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await resize(desk, width, height)
    await desk.page.screenshot({ path: join(SCREENS, `kinds-${name}-${height}.png`) })
  }
  await resize(desk, 1366, 768)
}

async function press(...names: string[]): Promise<void> {
  for (const name of names) {
    keys += 1
    await desk.page.keyboard.press(name)
  }
}

const item = (page: Page) => page.getByTestId('sheet-item')
const heading = (page: Page) => item(page).getByRole('heading', { level: 2 })
const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true })
/** The preview has drawn its page: its canvas is no longer clear. */
const drawn = (page: Page) =>
  expect
    .poll(() =>
      page
        .locator('canvas')
        .evaluateAll((found) =>
          found.map((one) => (one as HTMLCanvasElement).getContext('2d')?.getImageData(9, 9, 1, 1).data[3]),
        ),
    )
    .toEqual([255])
const saved = (page: Page) => expect(page.getByTestId('status-bar')).toContainText(saying('shell:saved'))

test('a visit takes a graded sheet beside the one in points', async () => {
  const { page } = desk
  await createVisit(page, CLINIC, '2013-05-29')
  await press('Escape')
  const add = page.getByRole('button', { name: /^分级表/ })
  await expect(add).toBeVisible()
  await look('visit')
  await add.press('Enter')
  await expect(page.getByTestId('grade-chain')).toBeVisible()
  await expect(heading(page)).toContainText('1.1')
  await look('graded-empty')
})

test('its clauses are ticked by digits, up the ladder', async () => {
  const { page } = desk
  const grade = page.getByTestId('item-grade')
  await press('1')
  await expect(grade).toHaveText('D')
  await press('2')
  await expect(grade).toHaveText('C')
  await expect(page.getByTestId('clause-foot')).toContainText(say('sheet:graded.hint.next', { level: 'B', count: 1 }))
  await press('3')
  await expect(grade).toHaveText('B')
  await expect(page.getByTestId('gap-list')).toContainText('据此调整科室和服务项目，有前后对比')
  await press('n') // this sheet has no item that may be left out
  await expect(page.getByRole('alert')).toHaveText(say('sheet:refused.NOT_APPLICABLE_REFUSED'))
  await press('r')
  await page.keyboard.type('资料在二楼')
  await press('Enter')
  await look('graded-ticked')
})

test('a finding is drafted from what is unmet', async () => {
  const { page } = desk
  await press('f')
  const problem = field(page, say('sheet:finding.problem'))
  await expect(problem).toHaveValue(/机构定位与服务范围：A 级未做到：据此调整科室/)
  await look('graded-finding')
  await press('Control+Enter')
  await expect(problem).toBeHidden()
  await expect(item(page)).toContainText(say('sheet:findings.label'))
  await saved(page)
})

test('a whole graded sheet is filled in by keyboard alone, and says which standard it reaches', async () => {
  const { page } = desk
  await press('Enter')
  await expect(heading(page)).toContainText('1.2')
  for (let nth = 2; nth <= 20; nth += 1) await press('Enter')
  await expect(heading(page)).toContainText('4.4')
  await press('1', '2') // A is missing
  await expect(page.getByTestId('graded-outcome')).toHaveText('达到推荐标准')
  await expect(page.getByTestId('standard-basic')).toContainText('基本条款 C 级及以上 19/19（100.0%），须 100%')
  await expect(page.getByTestId('gap-list')).toContainText(say('sheet:graded.gapCount', { count: 2 }))
  await press('PageUp', 'PageUp', 'ArrowUp', '1', 'Control+z') // looked at another and taken back
  await expect(page.getByTestId('graded-outcome')).toHaveText('达到推荐标准')
  await look('graded-complete')
  console.log(`21 items graded with ${keys} keystrokes, no mouse`)
  await saved(page)
  await press('Control+Enter')
  await expect(page.getByTestId('locked-line')).toBeVisible()
  await look('graded-finished')
})

test('a finished graded sheet is opened again with a reason, corrected, and finished', async () => {
  const { page } = desk
  await button(page, 'sheet:locked.reopen').press('Enter')
  await page.keyboard.type('补查科室设置')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('locked-line')).toBeHidden()
  await press('Control+g')
  await page.keyboard.type('1.2')
  await press('Enter')
  await expect(heading(page)).toContainText('1.2')
  await press('2')
  await expect(page.getByTestId('item-grade')).toHaveText('C')
  await expect(item(page)).toContainText('A 级 → C 级，未做到 1 条')
  await saved(page)
  await press('Control+Enter')
  await expect(page.getByTestId('locked-line')).toBeVisible()
})

test('one key begins a questionnaire, and digits answer it', async () => {
  const { page } = desk
  await press('Escape')
  await expect(page.getByRole('grid', { name: say('inspections:detail.sheets') })).toContainText('达到推荐标准')
  await press('Control+h')
  await expect(page.getByTestId('survey-intro')).toContainText('您好，我们是卫生健康局')
  await look('survey-empty')
  await press('Enter')
  await expect(page.getByRole('alert')).toHaveText(say('sheet:refused.NOT_CHOSEN'))
  await press('1', '5', '4', '0')
  await expect(heading(page)).toContainText(say('sheet:survey.nth', { no: 5 }))
  await expect(page.getByTestId('survey-index')).toHaveText('90.00')
  await look('survey-answering')
  await press('5', '5', '5', '5', '2', 'ArrowUp')
  await expect(page.getByTestId('survey-alert')).toContainText('转纪检或医政股核查')
  await look('survey-alert')
  await press('1') // nobody asked for money after all
  await expect(heading(page)).toContainText(say('sheet:survey.nth', { no: 10 }))
  await press('5', 'r')
  await page.keyboard.type('希望多派内科医生')
  await press('Enter')
  await expect(page.getByTestId('sheet-items').getByRole('row', { selected: true })).toContainText('非常满意')
  await look('survey-complete')
})

test('the next questionnaire is a key away, and together they speak for the unit', async () => {
  const { page } = desk
  const forms = page.getByTestId('survey-forms')
  for (const [index, value] of PATIENTS.slice(1).entries()) {
    await saved(page)
    await press('Control+n')
    await expect(forms).toContainText(say('sheet:survey.form', { number: index + 2 }))
    await expect(heading(page)).toContainText(say('sheet:survey.nth', { no: 1 }))
    await press('1', ...Array.from({ length: 7 }, () => value), '1', value)
    await expect(forms.getByRole('button', { name: `回访 ${index + 2}` })).toContainText('8/8')
  }
  await press('Control+n') // finishes the fifth; the sixth stays empty
  await expect(forms).toContainText(say('sheet:survey.form', { number: 6 }))
  await press('Control+n')
  await expect(page.getByRole('alert')).toHaveText(say('sheet:refused.STILL_EMPTY'))
  await press('PageUp')
  await expect(page.getByTestId('locked-line')).toBeVisible()
  await expect(page.getByTestId('survey-unit')).toContainText('60.0%')
  await expect(forms.getByRole('button', { name: /^回访 5/ })).toContainText(say('sheet:status.finished'))
  await look('survey-unit')
})

test('the paper of the questionnaires sums them up, from whichever of them it is asked for', async () => {
  const { page } = desk
  const folder = join(computer.documents, '回访汇总')
  mkdirSync(folder)
  await answerDialogs(desk, folder)
  await button(page, 'sheet:print').press('Enter')
  await expect(page.getByRole('grid', { name: say('reports:units') }).getByRole('row', { selected: true })).toContainText(
    '患者回访 6 份',
  )
  await expect(page.getByRole('button', { name: saying('reports:printMany') })).toBeEnabled({ timeout: 30_000 })
  await drawn(page)
  await look('survey-paper')
  await page.getByRole('button', { name: saying('reports:save') }).press('Enter')
  await expect(page.getByText(say('reports:progress.finished', { done: 1, total: 1 }))).toBeVisible({ timeout: 30_000 })
  const [target = ''] = readdirSync(folder)
  expect(readFileSync(join(folder, target)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the graded sheet has its paper', async () => {
  const { page } = desk
  await goTo(page, 'inspections')
  await page.getByRole('row', { name: new RegExp(CLINIC) }).click()
  await page
    .getByRole('grid', { name: say('inspections:detail.sheets') })
    .getByRole('row', { name: /分级/ })
    .dblclick()
  await expect(page.getByTestId('locked-line')).toBeVisible()
  await button(page, 'sheet:print').press('Enter')
  await expect(page.getByRole('grid', { name: say('reports:units') }).getByRole('row', { selected: true })).toContainText(
    '（分级）',
  )
  await expect(page.getByRole('button', { name: saying('reports:printMany') })).toBeEnabled({ timeout: 30_000 })
  await drawn(page)
  await look('graded-paper')
})

test('results show standards and satisfaction, and rank neither', async () => {
  const { page } = desk
  await goTo(page, 'evaluation')
  await button(page, 'evaluation:view.graded').click()
  await expect(page.getByRole('row', { name: new RegExp(`^${CLINIC}.*达到推荐标准`) })).toBeVisible()
  await look('results-graded')
  await button(page, 'evaluation:view.surveys').click()
  const unit = page.getByRole('row', { name: new RegExp(`^${CLINIC}`) })
  await expect(unit).toContainText('60.0%')
  await look('results-surveys')
  await unit.dblclick()
  await expect(page.getByTestId('survey-unit')).toBeVisible()
  await goTo(page, 'evaluation')
  await button(page, 'evaluation:view.results').click()
  await field(page, say('evaluation:filter')).fill(CLINIC)
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(9) // head, one sheet in points, one graded, six forms
  await look('results-all')
})
