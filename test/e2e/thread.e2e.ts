import { expect, test, type Page } from '@playwright/test'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, field, goTo, signalProcess, newComputer, openDesk, PLACES, resize, type Desk } from '../support/e2e-desk'
import { callsInNetLog } from '../support/e2e-netlog'
import { watchSockets } from '../support/e2e-sockets'
import { say, saying } from '../support/e2e-texts'

/** The whole thread in one window: sample, clinic, pairing, visit, sheet by keyboard, ranking, papers; then closed and opened again. */
const CLINIC = '东禄成卫生院'
/** No size that a first start would choose. */
const SIZE = [1480, 790] as const
const HOSPITAL = '河湾区医院'

const computer = newComputer()
let desk: Desk
let keys = 0
let watch: ReturnType<typeof watchSockets>
const codesSeen = new Set<string>()
/** The sheet as it stood when it was finished. */
let finished: string[] = []
const netLog = join(computer.folder, 'net-log.json')

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  desk = await openDesk(computer, { switches: [`--log-net-log=${netLog}`] })
  watch = watchSockets(desk.app.process().pid ?? 0)
  await resize(desk, ...SIZE)
})
test.afterAll(async () => {
  watch.stop()
  await desk.app.close()
  computer.remove()
})

test('first start opens the sample county', async () => {
  const { page } = desk
  await page
    .getByRole('button', { name: say('first-start:way.sample.verb') })
    .last()
    .click()
  await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(PLACES.length)
  await expect(page.getByTestId('title-bar')).toContainText('样例数据')
})

test('a clinic is found by its initials', async () => {
  const { page } = desk
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sqh')
  await expect(page.getByRole('option').first()).toContainText('上泉壕镇')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { selected: true })).toContainText('上泉壕镇')
})

test('a pairing closes a gap', async () => {
  const { page } = desk
  await goTo(page, 'pairings')
  await expect(page.getByRole('main')).toContainText(/2\s*家无人支援/)
  await page.keyboard.press('Control+n')
  await pick(page, say('pairings:record.supporter'), HOSPITAL)
  await pick(page, say('pairings:record.recipient'), CLINIC)
  await field(page, say('pairings:record.startsOn')).fill('2013.1.1')
  await field(page, say('pairings:record.endsOn')).fill('20131231')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toContainText(/1\s*家无人支援/)
  await expect(page.getByTestId('status-bar')).toContainText(saying('shell:saved'))
})

test('a visit is created by hand', async () => {
  const { page } = desk
  await goTo(page, 'inspections')
  await expect(page.getByRole('row', { selected: true }).first()).toBeVisible()
  await page.keyboard.press('Control+n')
  await pick(page, say('inspections:create.clinic'), CLINIC)
  await field(page, say('inspections:create.visitOn')).fill('2013-05-29')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: /受援卫生院/ })).toBeChecked() // offered once clinic and day are known
  await expect(page.getByRole('checkbox', { name: /支援医院/ })).toBeChecked()
  await expect(page.getByRole('button', { name: say('inspections:create.save') })).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('sheet-items')).toBeVisible()
})

test('a whole sheet is scored by keyboard alone, across a death of the backend', async () => {
  const { page } = desk
  await page.getByRole('tab', { name: new RegExp(CLINIC) }).click()
  await expect(page.getByTestId('sheet-item')).toBeVisible()
  for (let step = 0; step < 60 && (await unanswered(page)) > 0; step += 1) {
    if (step === 8) await loseTheBackend(page)
    await answerFully(page)
  }
  expect(codesSeen.size).toBe(28)
  expect(await unanswered(page)).toBe(0)
  expect(keys).toBeLessThanOrEqual(110)
  console.log(`28 items scored with ${keys} keystrokes, no mouse`)
  await expect(page.getByTestId('status-bar')).toContainText(saying('shell:saved'), { timeout: 30_000 })
  await expect(page.getByTestId('sheet-total-points')).toContainText('100')
})

test('while answers were saved, next to nothing else was read', () => {
  const calls = readFileSync(join(computer.folder, 'user/logs/jiedui.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; name?: string })
    .filter(({ event }) => event === 'call')
    .map(({ name = '' }) => name)
  const meanwhile = calls.slice(calls.indexOf('sheet.mark'), calls.lastIndexOf('sheet.mark'))
  expect(meanwhile.filter((name) => name === 'sheet.mark').length).toBeGreaterThan(20)
  // Once anew for the backend that came back, and the events of an item that is left after its answer, not at it.
  const reads = meanwhile.filter((name) => name !== 'sheet.mark')
  for (const name of new Set(reads)) expect(reads.filter((one) => one === name).length, name).toBeLessThanOrEqual(3)
})

test('the sheet is finished and ranked', async () => {
  const { page } = desk
  await press(page, 'Control+Enter')
  const missing = page.getByRole('dialog')
  await expect(missing.getByRole('button', { name: new RegExp(say('evidence:missing.always')) }).first()).toBeFocused()
  await field(missing, say('evidence:missing.reason')).fill('材料在纸质档案里')
  await press(page, 'Control+Enter')
  await expect(page.getByTestId('locked-line')).toBeVisible()
  finished = await answersOf(page)
  await goTo(page, 'evaluation')
  await page.getByTestId('place-header').getByRole('combobox').click()
  await page.getByRole('option', { name: /受援卫生院/ }).click()
  await expect(page.getByRole('row', { name: new RegExp(`^1 ${CLINIC}.*100\\.00`) })).toBeVisible()
})

test('every paper of the round is exported', async () => {
  const { page } = desk
  const folder = join(computer.documents, '督查报告')
  mkdirSync(folder)
  await answerDialogs(desk, folder)
  await goTo(page, 'reports')
  await page.getByRole('button', { name: say('reports:chooseEverything'), exact: true }).click()
  const all = page.getByRole('button', { name: saying('reports:save') })
  await expect(all).toHaveText(/\d{2}/) // every paper is ticked
  const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThanOrEqual(95) // 90 sheets of the sample, two new ones, three rankings, and what stands beside them
  await all.click()
  await expect(page.getByText(saying('reports:progress.finished'))).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText(say('reports:progress.counts', { done: count, failed: 0 }))).toBeVisible()
  const files = readdirSync(folder)
  for (const file of files) expect(readFileSync(join(folder, file)).subarray(0, 5).toString(), file).toBe('%PDF-')
  expect(files.filter((file) => file.endsWith('.pdf'))).toHaveLength(count)
  expect(files.filter((file) => !file.endsWith('.pdf'))).toEqual([])
})

test('everything is there after closing and opening again, at the last place', async () => {
  await goTo(desk.page, 'inspections')
  await desk.page.getByRole('row', { name: new RegExp(CLINIC.replace('卫生院', '')) }).click() // short in a narrow window
  await desk.page.keyboard.press('F6')
  await desk.page
    .getByRole('grid', { name: say('inspections:detail.sheets') })
    .getByRole('row', { name: new RegExp(CLINIC) })
    .dblclick()
  await expect(desk.page.getByTestId('locked-line')).toBeVisible()
  await expect.poll(() => computer.remembered()['place']).toContain('sheetId')
  await desk.app.close()

  desk = await openDesk(computer)
  const { page } = desk
  await expect(page.getByTestId('locked-line')).toBeVisible()
  await expect(page.getByRole('heading', { name: CLINIC, level: 1 })).toBeVisible()
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual(SIZE)
  expect(await answersOf(page)).toEqual(finished)
  await goTo(page, 'pairings')
  await expect(page.getByRole('main')).toContainText(/1\s*家无人支援/)
  await goTo(page, 'evaluation')
  await page.getByTestId('place-header').getByRole('combobox').click()
  await page.getByRole('option', { name: /受援卫生院/ }).click()
  await expect(page.getByRole('row', { name: new RegExp(`^1 ${CLINIC}.*100\\.00`) })).toBeVisible()
})

test('the whole run opened no network connection', () => {
  const sockets = watch.stop()
  expect(sockets.samples).toBeGreaterThan(100)
  expect(sockets.found).toEqual([])
  const { calls, events } = callsInNetLog(netLog)
  expect(events).toBeGreaterThan(0)
  expect(calls).toEqual([])
})

async function pick(page: Page, label: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true })
  await box.fill(name)
  await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

async function press(page: Page, key: string): Promise<void> {
  keys += 1
  await page.keyboard.press(key)
}

/**
 * The backend hangs, two more answers are typed, then it dies: their saves were never acknowledged. The person is told,
 * what was typed stays on the screen, and F8 saves it again.
 */
async function loseTheBackend(page: Page): Promise<void> {
  await signalProcess(desk, 'Jiedui backend', 'SIGSTOP')
  const left = await unanswered(page)
  await answerFully(page)
  await answerFully(page)
  await signalProcess(desk, 'Jiedui backend', 'SIGKILL')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(say('shell:connection.back'))
  await expect(page.getByTestId('status-bar')).toContainText(say('shell:saveFailed'))
  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog', { name: say('shell:failure.title') })
  await expect(dialog).toContainText(say('errors:BACKEND_LOST'))
  await dialog.getByRole('button', { name: say('shell:failure.retry') }).press('Enter')
  await expect(page.getByTestId('status-bar')).toContainText(saying('shell:saved'))
  await page.getByRole('button', { name: say('shell:connection.understood') }).press('Enter')
  expect(await unanswered(page)).toBe(left - 2)
}

/** Each item of the open sheet with its state and points, as the list says it. */
const answersOf = (page: Page): Promise<string[]> => page.getByTestId('sheet-items').locator('[data-kind="item"]').allInnerTexts()

const currentCode = async (page: Page): Promise<string> =>
  (await page.getByTestId('sheet-item').getByRole('heading', { level: 2 }).innerText()).slice(0, 2)

async function unanswered(page: Page): Promise<number> {
  const said = await page.getByTestId('sheet-items').locator('footer').innerText()
  return Number(/未评\s*(\d+)/.exec(said)?.[1] ?? Number.NaN)
}

/** Enter stores the full fact and goes on; where figures are asked for, nine of nine are typed. */
async function answerFully(page: Page): Promise<void> {
  const before = await currentCode(page)
  codesSeen.add(before)
  await press(page, 'Enter')
  await drawn(page)
  if ((await currentCode(page)) !== before) return
  await press(page, '9')
  if ((await page.getByTestId('sheet-item').getByRole('table').getByRole('textbox').count()) > 1) {
    await press(page, '/')
    await press(page, '9')
  }
  await press(page, 'Enter')
  await drawn(page)
}

/** What a key did is on the screen after the next frame. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))))
