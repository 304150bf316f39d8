import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { percentile, tell } from './support/figure.ts'
import { sampleFolder, startJiedui } from './support/sample-window.ts'

/**
 * From a key press in the score sheet to "saved" in the status bar, which is said after the COMMIT with synchronous FULL,
 * beside an insert of about the same bytes by the bare driver with the same pragmas on the same disk.
 */
const SAVES = 200
const WARM_UP = 20

declare global {
  interface Window {
    benchMs: number[]
  }
}

const county = await sampleFolder('inspections')
try {
  const app = await startJiedui(county.data)
  const page = await app.firstWindow()
  await openUnfinishedSheet(page)
  await watchSaves(page)
  for (let press = 0; press < SAVES + WARM_UP; press += 1) {
    await page.keyboard.press('1') // ticks and unticks the first option of a checklist
    await page.waitForFunction((count) => window.benchMs.length > count, press)
  }
  const ours = (await page.evaluate(() => window.benchMs)).slice(WARM_UP)
  await app.close()
  const bare = bareInserts(SAVES)
  const what = 'key press to durable row'
  const against = 'bare insert, same pragmas'
  tell({ what: `${what}, p95`, unit: 'ms', ours: percentile(ours, 0.95), against, theirs: percentile(bare, 0.95), goal: '≤ 4' })
  tell({ what: `${what}, median`, unit: 'ms', ours: percentile(ours, 0.5), against, theirs: percentile(bare, 0.5), goal: '' })
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

/** Notes the time between each press of "1" and the next change of the time of the last save. */
async function watchSaves(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchMs = []
    let pressedMs = 0
    window.addEventListener('keydown', (event) => (pressedMs = event.timeStamp), { capture: true })
    const bar = document.querySelector('[data-testid="status-bar"]')
    if (bar === null) throw new Error('no status bar')
    let last = bar.querySelector('time')?.dateTime ?? ''
    new MutationObserver(() => {
      const now = bar.querySelector('time')?.dateTime ?? ''
      if (now === '' || now === last) return
      last = now
      window.benchMs.push(performance.now() - pressedMs)
    }).observe(bar, { subtree: true, childList: true, attributes: true })
  })
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
