import { coverageOf } from '../../../core/pairing/coverage'
import { postingRules, requiredHeadcountOf } from '../../../core/posting/posting-rules'
import { groupBy } from '../../../core/shared/group-by'
import type { WorkspaceBase } from '../../workspace-base'
import type { Outputs } from '../../words'
import { schemeIdOf } from './planning-of'

export type FindCoverageDeps = Pick<
  WorkspaceBase,
  'organizations' | 'pairings' | 'postings' | 'planning' | 'agreements' | 'schemes' | 'divisions' | 'referenceOn'
>

/** Serves `planning.coverage`. */
export const findCoverage = (deps: FindCoverageDeps) => (): Outputs['planning']['coverage'] => {
  const day = deps.referenceOn()
  const organizations = new Map(deps.organizations.listAll().map((one) => [one.id, one]))
  const pairings = deps.pairings.listAll()
  const byId = new Map(pairings.map((pairing) => [pairing.id, pairing]))
  const posted = groupBy(deps.postings.listPostedOn(day), ({ recipientId }) => recipientId)
  const capacities = deps.planning.listCapacities(schemeIdOf(deps))
  const rules = postingRules(deps.schemes.findCurrent()?.parameters ?? [])
  const coverage = coverageOf({
    day,
    organizations: [...organizations.values()]
      .filter(({ archivedAt }) => archivedAt === null)
      .map((one) => ({ id: one.id, kind: one.kind, requiredHeadcount: requiredHeadcountOf(one, rules) })),
    pairings,
    capacities,
    agreements: deps.agreements.listTerms(),
    postedAt: new Map([...posted].map(([id, persons]) => [id, persons.length])),
  })

  const divisions = deps.divisions.namesForList()
  const nameOf = (id: string): string => organizations.get(id)?.name ?? ''
  const clinic = (recipientId: string) => ({
    recipientId,
    recipientName: nameOf(recipientId),
    countyName: divisions.countyName(organizations.get(recipientId)?.divisionCode ?? ''),
  })
  const supporterOf = (pairingId: string): string => nameOf(byId.get(pairingId)?.supporterId ?? '')
  return {
    day,
    uncovered: coverage.uncovered.map(({ recipientId, nextPairingId }) => {
      const next = byId.get(nextPairingId ?? '')
      return {
        ...clinic(recipientId),
        next: next === undefined ? null : { pairingId: next.id, startsOn: next.startsOn, supporterName: supporterOf(next.id) },
      }
    }),
    capacities: [...capacities].map(([supporterId, capacity]) => ({ supporterId, capacity })),
    overCapacity: coverage.overCapacity.map((one) => ({ ...one, supporterName: nameOf(one.supporterId) })),
    overlaps: coverage.overlaps.map(({ recipientId, pairingIds }) => ({
      ...clinic(recipientId),
      pairings: pairingIds.map((pairingId) => ({ pairingId, supporterName: supporterOf(pairingId) })),
    })),
    expiring: coverage.expiring.map((one) => {
      return { ...one, ...clinic(byId.get(one.pairingId)?.recipientId ?? ''), supporterName: supporterOf(one.pairingId) }
    }),
    understaffed: coverage.understaffed.map((one) => ({ ...one, ...clinic(one.recipientId) })),
  }
}
