import { expect, test, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { itemOf, sectionOf, templateOf } from '../unit/core/scoring/template-builder'
import { goTo, newComputer, openDesk, signalProcess, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/**
 * A sheet of 60 items is typed while the backend or the whole program is killed at random moments, 51 times:
 * what was said to be saved is on the disk, and of the rest at most the key that was being typed is lost.
 */

const LIVES = 17 // of the program; in each the backend dies twice and then the program: 51 deaths
const KEYS_A_DEATH = 3
const LONGEST_WAIT_MS = 60
const CLI = resolve(import.meta.dirname, '../../dist/main/cli.cjs')
const CLINIC = '东禄成'

const codes = Array.from({ length: 60 }, (_, at) => `S${Math.floor(at / 10)}-${at % 10}`)
const sections = Array.from({ length: 6 }, (_, section) =>
  sectionOf(
    `S${section}`,
    codes.slice(section * 10, section * 10 + 10).map((code) => itemOf(code, 2, { kind: 'yes_no', expected: true, points: 2 })),
  ),
)
const TEMPLATE = templateOf(sections)

const computer = newComputer()
const workspace = join(computer.documents, '云泽市')
/** What was typed, by item: "1" met, "2" not met. The last key alone may be missing from the disk. */
const typed = new Map<string, boolean>()
let keys = 0

test.beforeAll(() => {
  putSample(workspace)
  const file = (name: string, content: unknown): string => {
    const path = join(computer.documents, name)
    writeFileSync(path, JSON.stringify(content))
    return path
  }
  const cli = (...args: string[]): void =>
    void execFileSync(process.execPath, [CLI, ...args, '--workspace', workspace], { stdio: 'pipe' })
  cli('template', 'publish', file('示例表.json', TEMPLATE))
  const { id: templateId, version: templateVersion } = TEMPLATE
  const sheet = { templateId, templateVersion, subjectCode: '02039', facts: {}, vetoes: [], remarks: {} }
  cli(
    ...['visit', 'import'],
    file('检查.json', { visitId: 'D-1', date: '2013-05-31', clinicCode: '02039', team: ['示例督查丁'], sheets: [sheet] }),
  )
  computer.remember({ workspace })
})
test.afterAll(() => computer.remove())

test('whatever dies, and when, no saved answer is lost', async () => {
  test.setTimeout(600_000)
  let deaths = 0
  for (let life = 0; life < LIVES; life += 1) {
    const desk = await openDesk(computer)
    await openSheet(desk.page)

    for (let death = 0; death < 2; death += 1) {
      await typeSome(desk.page)
      await atRandom(() => signalProcess(desk, 'Jiedui backend', 'SIGKILL'))
      await outlive(desk)
    }
    await typeSome(desk.page)
    const program = desk.app.process()
    const ended = new Promise((resolve) => program.once('exit', resolve))
    await atRandom(() => Promise.resolve(program.kill('SIGKILL')))
    await ended
    compare(onDisk())
    deaths += 3
  }
  console.log(`${deaths} deaths while ${keys} keys were typed: no saved answer lost`)
  expect(deaths).toBeGreaterThanOrEqual(50)
  expect(typed.size).toBe(60)
})

test('a page that is lost is loaded again', async () => {
  const desk = await openDesk(computer)
  await expect(desk.page.getByRole('navigation')).toBeVisible()
  // The driver gives a crashed page up for good, so the window itself is asked.
  await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) throw new Error('no window')
    const loaded = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()))
    contents.forcefullyCrashRenderer()
    return loaded
  })
  const places = () =>
    desk.app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'document.querySelectorAll("nav a").length',
        ) as Promise<number>,
    )
  try {
    await expect.poll(places).toBeGreaterThan(5)
  } finally {
    desk.app.process().kill('SIGKILL') // a crashed page is not closed any more
  }
})

async function openSheet(page: Page): Promise<void> {
  await goTo(page, 'inspections')
  await page.getByRole('row').filter({ hasText: CLINIC }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('sheet-item')).toBeVisible()
}

/** One key an item, each after the one before was saved; the last one is not waited for. */
async function typeSome(page: Page): Promise<void> {
  for (let key = 0; key < KEYS_A_DEATH; key += 1) {
    const code = codes[keys % codes.length] ?? ''
    await page.keyboard.press('Control+g')
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('sheet-item').getByRole('heading', { level: 2 })).toContainText(code)
    const isMet = Math.floor(keys / codes.length) % 2 === 0
    await expect(page.getByTestId('status-bar')).toHaveAttribute('aria-busy', 'false')
    await page.keyboard.press(isMet ? '1' : '2')
    last = { code, before: typed.get(code) }
    typed.set(code, isMet)
    keys += 1
  }
}
let last: { readonly code: string; readonly before: boolean | undefined } = { code: '', before: undefined }

async function atRandom(kill: () => Promise<unknown>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_WAIT_MS))
  await kill()
}

/** The page outlives the backend: its last answer is still there, and F8 saves it if it was not. */
async function outlive(desk: Desk): Promise<void> {
  const { page } = desk
  await expect(page.getByRole('alert').filter({ hasText: say('shell:connection.back') })).toBeVisible()
  const bar = page.getByTestId('status-bar')
  await expect(bar).toHaveAttribute('aria-busy', 'false')
  if ((await bar.innerText()).includes(say('shell:saveFailed'))) {
    await page.keyboard.press('F8')
    await page
      .getByRole('dialog', { name: say('shell:failure.title') })
      .getByRole('button', { name: say('shell:failure.retry') })
      .press('Enter')
    await expect(bar).toContainText(saying('shell:saved'))
  }
  await page.getByRole('button', { name: say('shell:connection.understood') }).press('Enter')
}

/** What the store holds is what was typed; where a process died that had it, without the last key at most. */
function compare(stored: ReadonlyMap<string, boolean>): void {
  const [code, before] = [last.code, last.before]
  if (stored.get(code) !== typed.get(code)) {
    expect(stored.get(code)).toBe(before)
    if (before === undefined) typed.delete(code)
    else typed.set(code, before)
    keys -= 1 // it is typed again
  }
  expect(new Map(stored)).toEqual(typed)
}

function onDisk(): ReadonlyMap<string, boolean> {
  const db = new Database(join(workspace, 'jiedui.db'))
  const facts = db.prepare<[string], string>('SELECT facts FROM sheet WHERE template_id = ?').pluck().get(TEMPLATE.id) ?? '{}'
  db.close()
  return new Map(Object.entries(JSON.parse(facts) as Record<string, { met: boolean }>).map(([code, { met }]) => [code, met]))
}
