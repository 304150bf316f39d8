import type { ElectronApplication } from '@playwright/test'
import { inProject } from '../../build/paths.ts'
import { percentile, tell } from './support/figure.ts'
import { sampleFolder, startJiedui, startProgram } from './support/sample-window.ts'

/** From starting the program to seeing the county's institutions, beside an Electron window with one word in it. */
const ROUNDS = 5

const county = await sampleFolder('organizations')
try {
  const ours: number[] = []
  const blank: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const blankMs = await msUntil(() => startProgram(inProject('test/bench/support/blank-window.cjs'), {}), '#ready')
    const oursMs = await msUntil(() => startJiedui(county.data), '[role="row"][aria-selected="true"]')
    if (round === 0) continue // the first of each reads the disk
    blank.push(blankMs)
    ours.push(oursMs)
  }
  tell({
    what: 'start to the list of institutions',
    unit: 'ms',
    ours: percentile(ours, 0.5),
    against: 'blank Electron window',
    theirs: percentile(blank, 0.5),
    goal: '≤ 2',
  })
} finally {
  county.remove()
}

async function msUntil(start: () => Promise<ElectronApplication>, selector: string): Promise<number> {
  const startedMs = performance.now()
  const app = await start()
  const page = await app.firstWindow()
  await page.waitForSelector(selector)
  const ms = performance.now() - startedMs
  await app.close()
  return ms
}
