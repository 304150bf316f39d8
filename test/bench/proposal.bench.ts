import { runnerImport } from 'vite'
import { inProject } from '../../build/paths.ts'
import type * as Proposal from './support/proposal'
import { percentile, tell } from './support/figure.ts'

/** Proposals of two sizes in the built thread, from the question to the proven answer, against working out the costs alone. */
const SIZES = [
  { hospitals: 50, clinics: 300, rounds: 7, goal: '< 2000 ms itself' },
  { hospitals: 200, clinics: 2000, rounds: 3, goal: 'timed' },
] as const

const path = inProject('test/bench/support/proposal.ts')
const { countyTerms, timeModel, timeProposal } = (await runnerImport<typeof Proposal>(path, { configFile: false })).module
const worker = inProject('dist/main/solver-worker.cjs')

for (const { hospitals, clinics, rounds, goal } of SIZES) {
  const terms = countyTerms(hospitals, clinics)
  const ours: number[] = []
  const models: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timeProposal(worker, terms))
    models.push(timeModel(terms))
  }
  tell({
    what: `proposal for ${hospitals} hospitals × ${clinics} clinics`,
    unit: 'ms',
    ours: percentile(ours, 0.5),
    against: 'costs of all pairs alone',
    theirs: percentile(models, 0.5),
    goal,
  })
}
