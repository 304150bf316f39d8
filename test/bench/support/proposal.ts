import { assignmentProblem } from '../../../electron/core/pairing/proposal/assignment-problem'
import type { ProposalTerms, SupporterTerms } from '../../../electron/core/pairing/proposal/terms'
import { USUAL_WEIGHTS } from '../../../electron/core/pairing/proposal/terms'
import { DEPARTMENTS } from '../../../electron/core/registry/departments'
import { openSolver } from '../../../electron/backend/solver-thread'

/** Made-up hospitals and clinics in twelve counties; the same at every call. Places are a little more than clinics. */
export function countyTerms(hospitals: number, clinics: number): ProposalTerms {
  const next = numbers(20_130_411)
  const upTo = (count: number) => Math.floor(next() * count)
  const codes = DEPARTMENTS.slice(0, 40).map(({ code }) => code)
  const place = () => ({ divisionCode: `9902${String(1 + upTo(12)).padStart(2, '0')}`, latitude: null, longitude: null })
  const supporters = Array.from({ length: hospitals }, (_, at): SupporterTerms => ({
    id: `s${at}`,
    capacity: Math.ceil(clinics / hospitals) + upTo(4) - 1,
    departments: codes.filter(() => next() < 0.4).map((department) => ({ department, experts: 1 + upTo(5) })),
    ...place(),
  }))
  const recipients = Array.from({ length: clinics }, (_, at) => ({
    id: `r${at}`,
    needs: codes.filter(() => next() < 0.1).map((department) => ({ department, weight: 1 + upTo(3) })),
    lastSupporterIds: [`s${upTo(hospitals)}`],
    ...place(),
  }))
  return { supporters, recipients, pins: [], forbidden: [], weights: USUAL_WEIGHTS }
}

/** Milliseconds from the question to the proven answer, start of the thread and of the WebAssembly program included. */
export async function timeProposal(workerFile: string, terms: ProposalTerms): Promise<number> {
  const startedMs = performance.now()
  const couples = await openSolver(workerFile).propose(terms)
  if (couples.length !== terms.recipients.length) throw new Error(`only ${couples.length} clinics were paired`)
  return performance.now() - startedMs
}

/** Milliseconds of reading the terms alone: costs of all pairs, nothing solved. */
export function timeModel(terms: ProposalTerms): number {
  const startedMs = performance.now()
  assignmentProblem(terms)
  return performance.now() - startedMs
}

/** Numbers from 0 to 1, the same after the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
