import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { percentile, tell } from './support/figure.ts'
import { fullRound, ROUND } from './support/full-round.ts'
import { sampleFolder, startJiedui } from './support/sample-window.ts'

/**
 * The results of a round of 2,500 visits with three sheets of some 30 items each: what each call takes in the backend, and the
 * longest the window stands still while results are opened. Beside them stands the sample county with its 30 visits.
 */
const VIEWS = 8

interface Walk {
  /** Milliseconds of each call of the evaluation, by its name, as the backend logged them. */
  readonly calls: ReadonlyMap<string, readonly number[]>
  /** Longest frame of each view, in milliseconds. */
  readonly frames: ReadonlyMap<string, number>
}

const [region, county] = [await fullRound('settings'), await sampleFolder('settings')]
try {
  const [full, small] = [await walk(region.data), await walk(county.data)]
  const against = 'the same in the sample county'
  const size = `${ROUND.visits} visits × ${ROUND.sheetsAVisit} sheets`
  for (const [name, calls] of full.calls)
    tell({
      what: `${name}, ${size}, slowest`,
      unit: 'ms',
      ours: percentile(calls, 1),
      against,
      theirs: percentile(small.calls.get(name) ?? [], 1),
      goal: '≤ 2000 ms itself',
    })
  for (const [view, ms] of full.frames)
    tell({
      what: `longest frame: ${view}`,
      unit: 'ms',
      ours: ms,
      against,
      theirs: small.frames.get(view) ?? Number.NaN,
      goal: '≤ 100 ms itself',
    })
} finally {
  region.remove()
  county.remove()
}

async function walk(data: string): Promise<Walk> {
  const app = await startJiedui(data)
  const page = await app.firstWindow()
  await page.waitForSelector('nav a')
  await page.evaluate(watchFrames)
  const frames = new Map<string, number>()
  const step = async (name: string, act: () => Promise<void>): Promise<void> => {
    await page.evaluate(() => void (globalThis.longestFrame = 0))
    await act()
    frames.set(name, await page.evaluate(() => globalThis.longestFrame))
  }
  await step('evaluation opens', async () => {
    await page.locator('nav a[href="#evaluation"]').click()
    await page.waitForSelector('main [role=grid] tbody tr[id]', { timeout: 60_000 })
    await settled(page)
  })
  const views = page.locator('header').getByRole('group').first().getByRole('button')
  for (let view = 1; view < VIEWS; view += 1) {
    const name = (await views.nth(view).textContent()) ?? ''
    await step(name, async () => {
      await views.nth(view).click()
      await settled(page)
    })
  }
  await app.close()
  return { frames, calls: readCalls(join(data, 'user', 'logs', 'jiedui.log')) }
}

/** Until nothing is asked of the backend any more and what came has been drawn. */
async function settled(page: Page): Promise<void> {
  let [still, rows] = [0, -1]
  while (still < 10) {
    await page.waitForTimeout(250)
    const now = await page.locator('main [role=row]').count()
    still = now === rows ? still + 1 : 0
    rows = now
  }
}

/** Runs in the page. */
function watchFrames(): void {
  globalThis.longestFrame = 0
  let last = performance.now()
  const frame = (now: number): void => {
    globalThis.longestFrame = Math.max(globalThis.longestFrame, now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

function readCalls(log: string): ReadonlyMap<string, readonly number[]> {
  const calls = new Map<string, number[]>()
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    if (!line.includes('"event":"call"')) continue
    const { name, ms } = JSON.parse(line) as { readonly name: string; readonly ms: number }
    if (name.startsWith('evaluation.')) calls.set(name, [...(calls.get(name) ?? []), ms])
  }
  return calls
}

declare global {
  var longestFrame: number
}
