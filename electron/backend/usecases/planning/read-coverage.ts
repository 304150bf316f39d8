import { coverageOf, type Coverage, type CoverageTerms } from '../../../core/pairing/coverage'
import type { Pairing } from '../../../core/pairing/pairing'
import { postingRules, requiredHeadcountOf } from '../../../core/posting/posting-rules'
import { groupBy } from '../../../core/shared/group-by'
import type { WorkspaceBase } from '../../workspace-base'
import { schemeIdOf } from './planning-of'

export type ReadCoverageDeps = Pick<WorkspaceBase, 'postings' | 'planning' | 'agreements' | 'schemes'>

/** What coverage is judged by on a day, read from the workspace, and who is without support by it. @param inUse Not archived */
export function readCoverage(
  deps: ReadCoverageDeps,
  day: string,
  inUse: CoverageTerms['organizations'],
  pairings: readonly Pairing[],
): { readonly coverage: Coverage; readonly capacities: ReadonlyMap<string, number> } {
  const rules = postingRules(deps.schemes.findCurrent()?.parameters ?? [])
  const posted = groupBy(deps.postings.listPostedOn(day), ({ recipientId }) => recipientId)
  const capacities = deps.planning.listCapacities(schemeIdOf(deps))
  const coverage = coverageOf({
    day,
    organizations: inUse.map((one) => ({ id: one.id, kind: one.kind, requiredHeadcount: requiredHeadcountOf(one, rules) })),
    pairings,
    capacities,
    agreements: deps.agreements.listTerms(),
    postedAt: new Map([...posted].map(([id, persons]) => [id, persons.length])),
  })
  return { coverage, capacities }
}
