import type { Page } from '@playwright/test'
import { percentile, tell } from './support/figure.ts'
import { fullFolder } from './support/full-county.ts'
import { sampleFolder, startJiedui } from './support/sample-window.ts'
import { frameWatch, loggedCalls, type Walk } from './support/window-log.ts'

/**
 * Every list of 机构, 结对 and 派驻 opened, filtered and sorted, and every kind of paper of 报告 listed, with a whole region and with the sample county: what a call
 * takes in the backend, and the longest the window stands still. The region has 3,000 organizations, 2,500 pairings and 10,000 postings.
 */
const READS =
  /^(organization|staff|contact|pairing|planning|posting|attendance|spotCheck|workload|report)\.(list|find|read|month|coverage|count)/
const PLACES = ['organizations', 'pairings', 'postings', 'reports'] as const

const [region, county] = [await fullFolder('settings'), await sampleFolder('settings')]
try {
  const full = await walk(region.data)
  const small = await walk(county.data)
  const against = 'the same in the sample county'
  const p95 = (calls: readonly number[] | undefined): number => percentile(calls ?? [], 0.95)
  for (const [name, calls] of full.calls)
    tell({
      what: `${name}, p95`,
      unit: 'ms',
      ours: p95(calls),
      against,
      theirs: p95(small.calls.get(name)),
      goal: '≤ 100 ms itself',
    })
  for (const place of PLACES) {
    const longest = ({ frames }: Walk): number =>
      Math.max(...[...frames].flatMap(([step, ms]) => (step.startsWith(place) ? [ms] : [])))
    const [slowest] = [...full.frames].filter(([step]) => step.startsWith(place)).sort(([, a], [, b]) => b - a)
    const what = `longest frame: ${slowest?.[0] ?? place}`
    tell({ what, unit: 'ms', ours: longest(full), against, theirs: longest(small), goal: '≤ 50 ms itself' })
  }
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
  const step = async (name: string, act: () => Promise<void>): Promise<void> => {
    const ms = await longest(async () => {
      await act()
      await page.waitForTimeout(400)
    })
    frames.set(name, ms)
  }
  for (const place of PLACES) {
    await step(`${place} opens`, () => page.locator(`nav a[href="#${place}"]`).click())
    const views = page.locator('header').getByRole('group').first().getByRole('button')
    for (let view = 0; view < (await views.count()); view += 1) {
      await step(`${place} view ${view + 1}`, () => views.nth(view).click())
      await step(`${place} view ${view + 1} filtered`, () => filter(page))
      await step(`${place} view ${view + 1} sorted`, () => sort(page))
    }
    if (place === 'reports') await eachKind(page, step)
  }
  await app.close()
  return { frames, calls: loggedCalls(data, READS) }
}

async function eachKind(page: Page, step: (name: string, act: () => Promise<void>) => Promise<void>): Promise<void> {
  await page.locator('header').getByRole('group').first().getByRole('button').first().click()
  const kinds = page.getByRole('grid').first()
  const rows = kinds.locator('[role=row]:not([data-group])')
  await rows.first().waitFor()
  for (const key of ['Home', ...Array<string>((await rows.count()) - 1).fill('ArrowDown')])
    await step(`reports ${await kinds.locator('[aria-selected=true] [data-name]').innerText()} ${key}`, () => kinds.press(key))
}

async function filter(page: Page): Promise<void> {
  const field = page.locator('header input[type=text]')
  if ((await field.count()) === 0) return
  await field.first().pressSequentially('jia', { delay: 60 })
  await page.waitForTimeout(200)
  await field.first().press('Escape')
}

async function sort(page: Page): Promise<void> {
  const heads = page.locator('[role=columnheader][aria-sort], th button, [role=columnheader] button')
  if ((await heads.count()) > 0) await heads.first().click()
}
