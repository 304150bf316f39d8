import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { inProject } from '../../build/paths.ts'
import type * as ScoreBatch from './support/score-batch'
import { percentile, tell } from './support/figure.ts'

/** `score --batch` over the sample's 90 sheets, twenty times over, on one core: read, scored, traced, summed up and printed. */
const ROUNDS = 7
const TIMES = 20

const path = inProject('test/bench/support/score-batch.ts')
const { sampleBatch, scoreBatch, scoreNaively } = (await runnerImport<typeof ScoreBatch>(path, { configFile: false })).module

const folder = mkdtempSync(join(tmpdir(), 'jiedui-bench-'))
try {
  const batch = sampleBatch(TIMES)
  const file = join(folder, 'batch.ndjson')
  writeFileSync(file, batch)
  const ours: number[] = []
  const naive: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await itemsEachSecond(() => scoreBatch(file)))
    naive.push(await itemsEachSecond(() => Promise.resolve(scoreNaively(batch))))
  }
  tell({
    what: 'item results a second of score --batch',
    unit: '/s',
    ours: percentile(ours, 0.5),
    against: 'floating-point loop',
    theirs: percentile(naive, 0.5),
    goal: '≥ 20000 /s itself',
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function itemsEachSecond(work: () => Promise<number>): Promise<number> {
  const startedMs = performance.now()
  const items = await work()
  return (items * 1000) / (performance.now() - startedMs)
}
