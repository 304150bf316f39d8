import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { putSixtyItems } from '../support/sixty-items.ts'
import { percentile, tell } from './support/figure.ts'
import { openSixtyItems, pressAndSee } from './support/key-watch.ts'
import { sampleFolder, startJiedui } from './support/sample-window.ts'

/**
 * From a key in a sheet of 60 items to the total that was painted after it: Enter answers an item and goes on to the next, Ctrl+Z
 * takes the answers back one by one. The time on the clock, and the processor time of the page alone, which a loaded machine leaves as
 * it is.
 */
const ITEMS = 60
const ROUNDS = 4

const county = await sampleFolder('inspections')
try {
  mkdirSync(join(county.data, 'documents'), { recursive: true })
  putSixtyItems(join(county.data, 'county'), join(county.data, 'documents'))
  const app = await startJiedui(county.data)
  const page = await app.firstWindow()
  await openSixtyItems(page)
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
