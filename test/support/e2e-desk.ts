import { _electron, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ShellBridge } from '@contract/shell-bridge'
import { resolveElectron } from '../../build/electron/resolve-electron'
import { say, type Language } from './e2e-texts'

/** In the order of the navigation. */
export const PLACES = [
  'workbench',
  'organizations',
  'pairings',
  'postings',
  'templates',
  'inspections',
  'rectifications',
  'evaluation',
  'reports',
  'settings',
] as const

const PROJECT = resolve(import.meta.dirname, '../..')

declare global {
  interface Window {
    readonly shell: ShellBridge
  }
}

/** What the shell remembers between starts, as far as tests give it. */
interface Remembered {
  readonly workspace?: string
  readonly place?: string
  readonly language?: 'zh-CN' | 'en'
}

/** A computer of its own: what the program remembers and the person's documents. */
export interface Computer {
  readonly folder: string
  readonly documents: string
  /** Written into the shell's state.json before a start, as if it were left from the last one: at the institutions unless it says where. */
  readonly remember: (state: Remembered) => void
  readonly remembered: () => Record<string, unknown>
  readonly remove: () => void
}

export function newComputer(): Computer {
  const folder = mkdtempSync(join(tmpdir(), '结对 (e2e) '))
  const stateFile = join(folder, 'user', 'state.json')
  mkdirSync(join(folder, 'documents'))
  mkdirSync(join(folder, 'user'))
  return {
    folder,
    documents: join(folder, 'documents'),
    remember: (state) => writeFileSync(stateFile, JSON.stringify({ place: 'organizations', ...state })),
    remembered: () => JSON.parse(readFileSync(stateFile, 'utf8')) as Record<string, unknown>,
    // a process that was killed may still be writing its last bytes
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  }
}

/** The running program with its one window. */
export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
  readonly computer: Computer
}

interface StartOptions {
  /** Of Chromium, for this start only. */
  readonly switches?: readonly string[]
  /** Folder of the program; without it the project as built in dist/. */
  readonly program?: string
}

/** How the program is started on a computer. */
export async function startOf(computer: Computer, { switches = [], program = PROJECT }: StartOptions = {}) {
  const { executablePath, args, env } = await resolveElectron()
  return {
    executablePath,
    args: [...args, ...switches, program],
    env: { ...(process.env as Record<string, string>), ...env, JIEDUI_USER_DATA: computer.folder },
  }
}

/** Starts the program and waits for its window. */
export async function openDesk(computer: Computer, options?: StartOptions): Promise<Desk> {
  const app = await _electron.launch({ ...(await startOf(computer, options)), timeout: 30_000 })
  return { app, page: await app.firstWindow(), computer }
}

/** Size of the page in CSS pixels. */
export async function resize({ app, page }: Desk, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
    width,
    height,
  })
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height })
}

/** Leads to a place by its entry in the navigation. */
export async function goTo(page: Page, place: string, language: Language = 'zh-CN'): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: say(`shell:place.${place}`, {}, language) })
    .click()
}

/** A new empty folder opens at the workbench, which says what comes first; from there to the institutions. */
export async function goToInstitutions(page: Page): Promise<void> {
  await page.getByText(say('workbench:first.organizations.title')).waitFor()
  await goTo(page, 'organizations')
  await page.getByText(say('organizations:empty.title')).waitFor()
}

/** Answers the next dialogs of the system instead of a person; null cancels. */
export async function answerDialogs({ app }: Desk, path: string | readonly string[] | null): Promise<void> {
  const paths = path === null ? [] : typeof path === 'string' ? [path] : [...path]
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: chosen })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePath: chosen[0] ?? '' })
  }, paths)
}

type ProcessName = 'Jiedui backend' | 'Jiedui press'

/** Process ids of the children of the program by the name the shell gave them. */
export async function processIds({ app }: Desk, name: ProcessName): Promise<number[]> {
  const metrics = await app.evaluate(({ app: shell }) => shell.getAppMetrics().map(({ pid, name: of }) => ({ pid, name: of })))
  return metrics.filter((one) => one.name === name).map(({ pid }) => pid)
}

/** SIGKILL ends a process without giving it time for anything, as a task manager does; SIGSTOP lets it hang, SIGCONT go on. */
export async function signalProcess(desk: Desk, name: ProcessName, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Promise<void> {
  const [pid] = await processIds(desk, name)
  if (pid === undefined) throw new Error(`no process named ${name}`)
  process.kill(pid, signal)
}

/** A form field by the words left of it. */
export const field = (scope: Page | Locator, label: string): Locator => scope.getByRole('textbox', { name: label, exact: true })

/** A pane by its title. */
export const pane = (page: Page, title: string | RegExp): Locator => page.getByRole('region', { name: title })

/** A choice of one by its name. */
export const combobox = (scope: Page | Locator, name: string): Locator => scope.getByRole('combobox', { name, exact: true })

/** Picks an entry of a choice by their words. */
export async function pick(scope: Page | Locator, name: string, option: string): Promise<void> {
  await combobox(scope, name).click()
  await combobox(scope, name).page().getByRole('option', { name: option, exact: true }).click()
}

export const clipboardText = ({ app }: Desk): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText())

/** Puts marked-up text on the clipboard as Word does. The stand-in's clipboard is of an older make than the product's Electron. */
export async function putHtml({ app }: Desk, html: string): Promise<void> {
  await app.evaluate(async (electron, markup) => {
    const { clipboard, ClipboardItem: Item } = electron
    if (typeof Item === 'function') return clipboard.write([new Item({ 'text/html': markup })])
    const older = clipboard as unknown as { write: (data: { readonly html: string; readonly text: string }) => void }
    older.write({ html: markup, text: '' })
  }, html)
}

/** Puts a picture on the clipboard as a screen shot does. @param data Base64 of a PNG. */
export async function putPicture({ app }: Desk, data: string): Promise<void> {
  await app.evaluate(async ({ clipboard, nativeImage, ClipboardItem: Item }, base64) => {
    const bytes = Buffer.from(base64, 'base64')
    if (typeof Item === 'function') return clipboard.write([new Item({ 'image/png': new Blob([bytes]) })])
    const older = clipboard as unknown as { writeImage: (picture: Electron.NativeImage) => void }
    older.writeImage(nativeImage.createFromBuffer(bytes))
  }, data)
}

/** Makes a site visit by hand in 督查 and waits for its first score sheet. @param clinic What is typed to find it. */
export async function createVisit(page: Page, clinic: string, on: string): Promise<void> {
  await goTo(page, 'inspections')
  await page.getByRole('button', { name: say('inspections:create.open') }).click()
  const form = pane(page, say('inspections:create.title'))
  await form.getByRole('combobox', { name: say('inspections:create.clinic') }).fill(clinic)
  await page.keyboard.press('Enter')
  await field(form, say('inspections:create.visitOn')).fill(on)
  await page.keyboard.press('Enter')
  await form.getByRole('checkbox').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByTestId('key-line').waitFor()
}

const SCREENS = resolve(PROJECT, 'test/output/screens')
/** The short tier (a taskbar is shown), the smallest window, and the whole monitor, which is left as it is. */
const LOOKED_AT = [
  [1366, 728],
  [1280, 680],
  [1366, 768],
] as const

/** Pictures of what is on the screen at every size that matters, test/output/screens/<name>-1366x768.png. */
export async function lookAt(desk: Desk, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true })
  for (const [width, height] of LOOKED_AT) {
    await resize(desk, width, height)
    await desk.page.screenshot({ path: join(SCREENS, `${name}-${width}x${height}.png`), animations: 'disabled' })
  }
}
