import { expect, type Locator, type Page } from '@playwright/test'
import type { Desk } from './e2e-desk'

/** A walk over everything on screen that can be used: each control is used once, and must leave something behind. */

/** What a use before set going may take a control away again; then its state is entered anew. */
const USE_WITHIN_MS = 2000

const ROLES = ['button', 'link', 'combobox', 'checkbox', 'tab', 'textbox', 'separator', 'grid'] as const

/** One control of a state of the window. */
interface Control {
  readonly role: (typeof ROLES)[number]
  readonly name: string
  /** Among those of the same role and name. */
  readonly nth: number
  /** Of the window's frame, which is the same everywhere. */
  readonly isFrame: boolean
  /** The choice that is made already; using it would change nothing. */
  readonly isOn: boolean
  /** It is on: one of several, which stays on, or something that can be turned off again. */
  readonly isPressed: boolean
}

interface Noted {
  readonly count: number
}

/** Counts what leaves the page: dialogs of the system, folders that are shown, papers that are printed. */
export async function noteCalls({ app }: Desk): Promise<void> {
  await app.evaluate(({ app: program, dialog, shell }) => {
    const noted = { count: 0 }
    Object.assign(globalThis, { noted })
    const note = <Call extends (...given: never[]) => unknown>(call: Call) =>
      ((...given: never[]) => {
        noted.count += 1
        return call(...given)
      }) as Call
    dialog.showOpenDialog = note(() => Promise.resolve({ canceled: true, filePaths: [] }))
    dialog.showSaveDialog = note(() => Promise.resolve({ canceled: true, filePath: '' }))
    shell.openPath = note(() => Promise.resolve(''))
    program.on('web-contents-created', (_event, contents) => {
      noted.count += 1 // the print window
      contents.print = (_options, done) => done?.(true, '')
    })
  })
}

/** What can be seen and used now. Rows of tables and what stands in them count once a table. */
export async function controlsOn(page: Page): Promise<Control[]> {
  const found = await Promise.all(
    ROLES.map(async (role) => {
      const all = await page.getByRole(role).all()
      return Promise.all(all.map(async (one) => ({ role, name: await nameOf(one), ...(await aboutOf(one)) })))
    }),
  )
  const seen = new Map<string, number>()
  return found.flat().flatMap(({ isUsable, ...control }) => {
    const called = `${control.role} ${control.name}`
    const nth = seen.get(called) ?? 0
    seen.set(called, nth + 1)
    return isUsable ? [{ ...control, nth }] : []
  })
}

const IS_ON = '.MuiToggleButtonGroup-root [aria-pressed="true"], [aria-current="page"], [role="tab"][aria-selected="true"]'

const aboutOf = (control: Locator) =>
  control.evaluate((element, isOn) => {
    const box = element.getBoundingClientRect()
    // What stands in the rows of a table, and the field in which its current cell is written, is the table's.
    const inRow = element.closest('[role="gridcell"]') !== null || element.matches('[role="grid"] textarea')
    const isQuiet = element.matches(':disabled, [aria-disabled="true"], [readonly], hr, [role="separator"]:not([tabindex])')
    return {
      isUsable: !inRow && !isQuiet && box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true }),
      isFrame: element.closest('[role="banner"], nav') !== null,
      isOn: element.matches(isOn),
      isPressed: element.matches('[aria-pressed="true"]'),
    }
  }, IS_ON)

/** What a control is called in the account: figures in its name, or the subject behind the dot of a tab, do not make it another one. */
export function keyOf(place: string, { role, name, nth, isFrame }: Control): string {
  const called = role === 'tab' ? name.split(' · ')[0] : name.replaceAll(/\d+/g, '#')
  return `${isFrame ? 'frame' : place}: ${role} ${called}${nth === 0 ? '' : ` (${nth + 1})`}`
}

/** The accessible name, as the page gives it to a reader. */
async function nameOf(control: Locator): Promise<string> {
  const line = (await control.ariaSnapshot()).split('\n')[0] ?? ''
  return /"((?:[^"\\]|\\.)*)"/.exec(line)?.[1]?.replaceAll('\\"', '"') ?? (await control.innerText()).trim()
}

/** Finds a control again after the state was entered anew: its figures may differ by now. */
function locate(page: Page, { role, name, nth }: Control): Locator {
  const pattern = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\d+/g, '\\d+')
  return page.getByRole(role, { name: new RegExp(`^${pattern}$`) }).nth(nth)
}

/** Which place is open and what lies over it. */
export const stateOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const over = document.querySelectorAll('[role="dialog"], [role="listbox"], [role="menu"]').length
    return `${document.querySelector('h1')?.textContent ?? ''} ${over}`
  })

/** Whether a control can be used without coming to its state anew. */
export function isAtHand(page: Page, control: Control): Promise<boolean> {
  // One look: what was used before may be taking the control away at this moment.
  return locate(page, control).evaluateAll((found) => found.length === 1 && found[0]?.matches(':disabled') === false)
}

/** Whether it is the choice that is made already; it may have been taken for another one while the page was still being drawn. */
export const isOnNow = (page: Page, control: Control): Promise<boolean> =>
  locate(page, control).evaluateAll((found, isOn) => found.length === 1 && found[0]?.matches(isOn) === true, IS_ON)

/** Uses a control as a person does. @returns whether that left anything behind. Throws when it is no longer there. */
export async function isAlive(desk: Desk, control: Control): Promise<boolean> {
  const { page } = desk
  const element = locate(page, control)
  await element.waitFor({ timeout: USE_WITHIN_MS })
  if (control.role === 'grid') return isGridAlive(desk, element)
  const { isText, isReachable } = await element.evaluate(
    (node: HTMLElement) => ({ isText: node.matches('textarea, input:not([type="checkbox"])'), isReachable: node.tabIndex >= 0 }),
    undefined,
    { timeout: USE_WITHIN_MS },
  )
  // So that being focused by the click is nothing new; what Tab does not reach leaves the focus where it is.
  if (isReachable) await element.focus({ timeout: USE_WITHIN_MS })
  if (isText) {
    const before = await element.inputValue()
    await page.keyboard.press('End')
    await page.keyboard.type('1')
    return (await element.inputValue()) !== before
  }
  const before = await trace(desk)
  if (control.role === 'separator') await page.keyboard.press('ArrowLeft')
  else await element.click({ timeout: USE_WITHIN_MS })
  return leaves(desk, before)
}

const ROWS_TRIED = 3

/** A click into a row, or a cell of the matrix, that is not the current one. */
async function isGridAlive(desk: Desk, grid: Locator): Promise<boolean> {
  const cells = grid.getByRole('gridcell')
  const free = await cells.evaluateAll((nodes) =>
    nodes.flatMap((node, index) => {
      const box = node.getBoundingClientRect()
      const isCurrent = node.matches('[aria-selected="true"], [aria-selected="true"] *')
      const isOnTop =
        document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('[role="gridcell"]') === node
      return isCurrent || !isOnTop ? [] : [{ index, top: box.top }]
    }),
  )
  // One cell a row; in the matrix the first may belong to the row of the current cell.
  const rows = free.filter(({ top }, index) => free.findIndex((other) => other.top === top) === index)
  if (rows.length === 0) return (await cells.count()) === 0 || (await grid.locator('[aria-selected="true"]').count()) > 0
  for (const { index } of rows.slice(0, ROWS_TRIED)) {
    const before = await trace(desk)
    await cells.nth(index).click()
    if (await leaves(desk, before)) return true
  }
  return false
}

const leaves = (desk: Desk, before: string): Promise<boolean> =>
  expect
    .poll(async () => (await trace(desk)) !== before, { timeout: 3000, intervals: [20, 50, 100, 250] })
    .toBe(true)
    .then(
      () => true,
      () => false,
    )

/** Everything a use may leave behind, as one short text: the page and its focus, the clipboard, and calls that left the page. */
async function trace({ app, page }: Desk): Promise<string> {
  const [seen, left] = await Promise.all([
    page.evaluate(() => {
      const scrolled = [...document.querySelectorAll('*')].reduce((sum, element) => sum + element.scrollTop, 0)
      const text = document.body.innerHTML.replaceAll(/ ?Mui-focusVisible/g, '') + (document.activeElement?.outerHTML ?? '')
      let sum = 0
      for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0
      return `${text.length} ${sum} ${scrolled}`
    }),
    app.evaluate(
      async ({ clipboard }) => `${await clipboard.readText()} ${(globalThis as unknown as { noted: Noted }).noted.count}`,
    ),
  ])
  return `${seen} ${left}`
}
