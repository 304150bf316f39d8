import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { percentile, tell } from './support/figure.ts'
import { sampleFolder, startJiedui } from './support/sample-window.ts'

/**
 * The place 派驻 with 10,000 postings beside the 94 of the sample: how long the backend works on a read, and the longest frame
 * of the page while every view is opened, the list filtered and sorted.
 */
const POSTINGS = 10_000
const MONTHS = ['2013-03', '2013-04', '2013-05', '2013-06']

declare global {
  interface Window {
    longestMs: number
  }
}

const small = await measure(0)
const large = await measure(POSTINGS)
const against = 'the same with 94 postings'
for (const name of ['posting.list', 'attendance.month', 'posting.find'] as const)
  tell({
    what: `${name} of ${POSTINGS} postings, p95`,
    unit: 'ms',
    ours: percentile(large.calls.get(name) ?? [], 0.95),
    against,
    theirs: percentile(small.calls.get(name) ?? [], 0.95),
    goal: '≤ 100 ms itself',
  })
for (const [what, ours] of large.frames)
  tell({
    what: `longest frame: ${what}`,
    unit: 'ms',
    ours,
    against,
    theirs: small.frames.get(what) ?? Number.NaN,
    goal: '≤ 50 ms itself',
  })

async function measure(more: number) {
  const county = await sampleFolder('postings')
  try {
    addPostings(join(county.data, 'county', 'jiedui.db'), more)
    const app = await startJiedui(county.data)
    const page = await app.firstWindow()
    await page.getByRole('gridcell').first().waitFor()
    const frames = new Map<string, number>()
    const take = async (what: string, act: () => Promise<void>) => void frames.set(what, await longestFrame(page, act))
    await take('the list is opened', () => page.getByRole('button', { name: '名单', exact: true }).click())
    await take('it is filtered', () => page.getByRole('textbox', { name: /筛选/ }).pressSequentially('示例1', { delay: 120 }))
    await page.getByRole('textbox', { name: /筛选/ }).fill('')
    await take('it is sorted', () => page.getByRole('columnheader', { name: '终止' }).getByRole('button').click())
    await take('a row further down', async () => {
      await page.getByRole('grid').focus()
      for (let row = 0; row < 10; row += 1) await page.keyboard.press('PageDown', { delay: 60 })
    })
    await take('attendance is opened', () => page.getByRole('button', { name: '考勤', exact: true }).click())
    await take('a day is marked', () => page.keyboard.press('1'))
    await take('time lines are opened', () => page.getByRole('button', { name: '甘特', exact: true }).click())
    for (let round = 0; round < 20; round += 1) await page.keyboard.press('ArrowDown', { delay: 60 })
    await app.close()
    return { frames, calls: readCalls(county.data) }
  } finally {
    county.remove()
  }
}

/** Postings of new persons between the sample's own organizations, with attendance of four months. */
function addPostings(file: string, count: number): void {
  const db = new Database(file)
  const pairs = db.prepare('SELECT DISTINCT supporter_id AS h, recipient_id AS c FROM pairing').all() as {
    h: string
    c: string
  }[]
  const staff = db.prepare(
    "INSERT INTO staff (id, organization_id, name, sex, title, specialty, licence_number, phone, note) VALUES (?, ?, ?, '', '主治医师', '内科', '', '', '')",
  )
  const posting = db.prepare(
    `INSERT INTO posting (id, code, supporter_id, recipient_id, staff_id, title, specialty, starts_on, ends_on, replaced_by, note)
     VALUES (?, '', ?, ?, ?, '主治医师', '内科', '2013-03-01', ?, '', '')`,
  )
  const attendance = db.prepare("INSERT INTO attendance (posting_id, month, days, marked_at, marked_by) VALUES (?, ?, ?, '', '')")
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const { h, c } = pairs[index % pairs.length]!
      const [person, id] = [randomUUID(), randomUUID()]
      staff.run(person, h, `示例${index}`)
      posting.run(id, h, c, person, index % 3 === 0 ? '2013-07-31' : '2013-12-31')
      for (const month of MONTHS) attendance.run(id, month, 'P'.repeat(5 + (index % 23)).padEnd(31, '.'))
    }
  })()
  db.close()
}

/** The longest time between two frames from the act until the page has rested for half a second. */
async function longestFrame(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.longestMs = 0
    let last = performance.now()
    const tick = (now: number) => {
      window.longestMs = Math.max(window.longestMs, now - last)
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await act()
  await page.waitForTimeout(500)
  return page.evaluate(() => window.longestMs)
}

/** Milliseconds of each call by its name, as the backend logged them. */
function readCalls(data: string): ReadonlyMap<string, number[]> {
  const calls = new Map<string, number[]>()
  const logs = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(log|ndjson|jsonl)$/.test(file))
  for (const line of logs.flatMap((file) => readFileSync(join(data, file), 'utf8').split('\n'))) {
    const [, name] = /"name":"([\w.]+)"/.exec(line) ?? []
    const [, ms] = /"ms":([\d.]+)/.exec(line) ?? []
    if (name === undefined || ms === undefined) continue
    calls.set(name, [...(calls.get(name) ?? []), Number(ms)])
  }
  return calls
}
