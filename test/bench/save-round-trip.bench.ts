import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { percentile, tell } from './support/figure.ts'
import { sampleFolder, startJiedui } from './support/sample-window.ts'

/**
 * From a key press in the score sheet to the backend's answer, which it gives after the COMMIT with synchronous FULL, and to
 * "saved" in the status bar; beside an insert of about the same bytes by the bare driver with the same pragmas and disk.
 */
const SAVES = 200
const WARM_UP = 60

declare global {
  interface Window {
    /** Per key press: ms to the answer, and to the changed status bar. */
    bench: { answeredMs: number[]; shownMs: number[] }
  }
}

const county = await sampleFolder('inspections')
try {
  const app = await startJiedui(county.data)
  const page = await app.firstWindow()
  await page.addInitScript(watchSaves)
  await page.reload()
  await openUnfinishedSheet(page)
  await page.evaluate(() => (window.bench = { answeredMs: [], shownMs: [] }))
  for (let press = 0; press < SAVES + WARM_UP; press += 1) {
    await page.keyboard.press('1') // ticks and unticks the first option of a checklist
    await page.waitForFunction((count) => window.bench.shownMs.length > count, press)
  }
  const { answeredMs, shownMs } = await page.evaluate(() => window.bench)
  await app.close()
  const bare = bareInserts(SAVES)
  const against = 'bare insert, same pragmas'
  const compare = (what: string, ours: readonly number[], share: number, goal: string) =>
    tell({ what, unit: 'ms', ours: percentile(ours.slice(WARM_UP), share), against, theirs: percentile(bare, share), goal })
  compare('key press to durable row, p95', answeredMs, 0.95, '≤ 4')
  compare('key press to durable row, median', answeredMs, 0.5, '')
  compare('key press to "saved" on screen, p95', shownMs, 0.95, '')
} finally {
  county.remove()
}

/** The unfinished clinic sheet of the sample, at its first item, a checklist. */
async function openUnfinishedSheet(page: Page): Promise<void> {
  await page.getByRole('row', { name: /呼日木仁镇/ }).click()
  await page.keyboard.press('Enter')
  await page.getByText('已评 24/28').waitFor()
  await page.keyboard.press('Control+g')
  await page.keyboard.type('A1')
  await page.keyboard.press('Enter')
}

/** Runs in the page before its own scripts: notes when each key was pressed, its save answered, and shown. */
function watchSaves(): void {
  window.bench = { answeredMs: [], shownMs: [] }
  let pressedMs = 0
  let asked = ''
  window.addEventListener('keydown', (event) => (pressedMs = event.timeStamp), { capture: true })
  /** A message is a text or an object that becomes one. */
  const textOf = (message: unknown): string => (typeof message === 'string' ? message : JSON.stringify(message ?? null))
  /** Calls and answers carry the same id in front of their first comma. */
  const idOf = (message: unknown): string => /^\{"i":"?(\w+)/.exec(textOf(message))?.[1] ?? ''
  const ports = MessagePort.prototype as unknown as Record<'postMessage', (this: unknown, ...values: unknown[]) => void>
  const post = ports.postMessage
  ports.postMessage = function (...values) {
    if (textOf(values[0]).includes('sheet/mark')) asked = idOf(values[0])
    post.apply(this, values)
  }
  window.addEventListener('message', ({ ports: [port] }) => {
    port?.addEventListener('message', ({ data }) => {
      if (asked === '' || idOf(data) !== asked) return
      asked = ''
      window.bench.answeredMs.push(performance.now() - pressedMs)
    })
  })
  let last = ''
  const look = () => {
    const now = document.querySelector<HTMLTimeElement>('[data-testid="status-bar"] time')?.dateTime ?? ''
    if (now === '' || now === last) return
    last = now
    window.bench.shownMs.push(performance.now() - pressedMs)
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}

function bareInserts(count: number): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'jiedui-bench-'))
  const db = new Database(join(folder, 'bare.db'))
  for (const pragma of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
  ]) {
    db.pragma(pragma)
  }
  db.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO bare (body) VALUES (?)')
  const body = 'x'.repeat(2000)
  const times: number[] = []
  for (let at = 0; at < count + WARM_UP; at += 1) {
    const startedMs = performance.now()
    insert.run(body)
    if (at >= WARM_UP) times.push(performance.now() - startedMs)
  }
  db.close()
  rmSync(folder, { recursive: true, force: true })
  return times
}
