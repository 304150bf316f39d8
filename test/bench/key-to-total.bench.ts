import type { Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { putSixtyItems } from '../support/sixty-items.ts'
import { percentile, tell } from './support/figure.ts'
import { sampleFolder, startJiedui } from './support/sample-window.ts'

/**
 * From a key in a sheet of 60 items to the total that was painted after it: Enter answers an item and goes on to the next, Ctrl+Z
 * takes the answers back one by one. The time on the clock, and the processor time of the page alone, which a loaded machine leaves as
 * it is.
 */
const ITEMS = 60
const ROUNDS = 4

declare global {
  interface Window {
    /** Milliseconds of each key to the frame after the one that painted its total. */
    painted: number[]
  }
}

const county = await sampleFolder('inspections')
try {
  mkdirSync(join(county.data, 'documents'), { recursive: true })
  putSixtyItems(join(county.data, 'county'), join(county.data, 'documents'))
  const app = await startJiedui(county.data)
  const page = await app.firstWindow()
  await page.getByRole('row').filter({ hasText: '苏日钦' }).filter({ hasText: '5月31日' }).dblclick()
  await page.getByTestId('sheet-total').waitFor()
  await page.evaluate(watchTotal)
  const metrics = await page.context().newCDPSession(page)
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' })
  const usedMs = async (): Promise<number> => {
    const { metrics: all } = await metrics.send('Performance.getMetrics')
    return (all.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  const processor: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    for (const key of ['Enter', 'Control+z'])
      for (let at = 0; at < ITEMS; at += 1) {
        const before = await usedMs()
        await pressAndSee(page, key)
        processor.push((await usedMs()) - before)
      }
  const painted = await page.evaluate(() => window.painted)
  await app.close()
  const warm = (values: readonly number[]): readonly number[] => values.slice(ITEMS)
  const compare = (what: string, values: readonly number[], share: number, goal: string): void =>
    tell({ what, unit: 'ms', ours: percentile(warm(values), share), against: 'goal', theirs: 100, goal })
  compare('key to painted total of 60 items, p95', painted, 0.95, '< 1 (100 ms)')
  compare('key to painted total of 60 items, median', painted, 0.5, '')
  compare('the same, processor time of the page, p95', processor, 0.95, '< 1 (100 ms)')
  compare('the same, processor time of the page, median', processor, 0.5, '')
} finally {
  county.remove()
}

async function pressAndSee(page: Page, key: string): Promise<void> {
  const seen = await page.evaluate(() => window.painted.length)
  await page.keyboard.press(key)
  await page.waitForFunction((count) => window.painted.length > count, seen, { polling: 5 })
}

/** Runs in the page: notes for each key when the total that it changed had been painted. */
function watchTotal(): void {
  window.painted = []
  let pressedMs = 0
  window.addEventListener('keydown', (event) => (pressedMs = event.timeStamp), { capture: true })
  const total = document.querySelector('[data-testid="sheet-total"]')
  if (total === null) throw new Error('no total')
  const channel = new MessageChannel()
  // A message that is sent from within a frame arrives once that frame has been drawn.
  channel.port1.onmessage = ({ data }) => window.painted.push(performance.now() - Number(data))
  new MutationObserver(() => {
    if (pressedMs === 0) return
    const since = pressedMs
    pressedMs = 0 // one figure a key
    requestAnimationFrame(() => channel.port2.postMessage(since))
  }).observe(total, { subtree: true, childList: true, characterData: true, attributes: true })
}
