import type { WorkspaceBase } from '../../workspace-base'
import type { Outputs } from '../../words'
import { readCoverage, type ReadCoverageDeps } from './read-coverage'

export type FindCoverageDeps = ReadCoverageDeps & Pick<WorkspaceBase, 'organizations' | 'pairings' | 'divisions' | 'referenceOn'>

/** Serves `planning.coverage`. */
export const findCoverage = (deps: FindCoverageDeps) => (): Outputs['planning']['coverage'] => {
  const day = deps.referenceOn()
  const organizations = new Map(deps.organizations.listAll().map((one) => [one.id, one]))
  const pairings = deps.pairings.listAll()
  const byId = new Map(pairings.map((pairing) => [pairing.id, pairing]))
  const inUse = [...organizations.values()].filter(({ archivedAt }) => archivedAt === null)
  const { coverage, capacities } = readCoverage(deps, day, inUse, pairings)

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
