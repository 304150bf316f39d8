import type { Page } from '@playwright/test'
import { percentile, tell } from './support/figure.ts'
import { fullRound, ROUND } from './support/full-round.ts'
import { sampleFolder, startJiedui } from './support/sample-window.ts'
import { frameWatch, loggedCalls, type Walk } from './support/window-log.ts'

/**
 * The results of a round of 2,500 visits with three sheets of some 30 items each: what each call takes in the backend, and the
 * longest the window stands still while results are opened. Beside them stands the sample county with its 30 visits.
 */
const VIEWS = 9

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
  const longest = await frameWatch(page)
  const frames = new Map<string, number>()
  const step = async (name: string, act: () => Promise<void>): Promise<void> => void frames.set(name, await longest(act))
  await step('evaluation opens', async () => {
    await page.locator('nav a[href="#evaluation"]').click()
    await page.waitForSelector('main [role=grid] tbody tr[id]', { timeout: 60_000 })
    await settled(page)
  })
  // The largest group: a county has many more clinics than hospitals.
  await step('ranking of the clinics', async () => {
    await page.getByRole('combobox', { name: '评分对象' }).click()
    await page.getByRole('option', { name: /^受援卫生院/ }).click()
    await settled(page)
  })
  await step('last clinic', async () => {
    await page.locator('main [role=grid]').first().press('End')
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
  return { frames, calls: loggedCalls(data, /^evaluation\./) }
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
