import { lastSupportersOf, nextPeriod } from '../../../core/pairing/next-period'
import { USUAL_WEIGHTS } from '../../../core/pairing/proposal/terms'
import { canSupport } from '../../../core/registry/organization'
import { periodsTouch, type Period } from '../../../core/shared/calendar'
import { groupBy } from '../../../core/shared/group-by'
import type { FindableOrganization } from '../../../store/organization.repo'
import type { WorkspaceBase } from '../../workspace-base'
import type { Outputs } from '../../words'

export type PlanningDeps = Pick<
  WorkspaceBase,
  'planning' | 'organizations' | 'pairings' | 'divisions' | 'schemes' | 'referenceOn'
>
export type PlanningRead = Outputs['planning']['read']

/** Needs, supply and proposals belong to the current scheme; empty text where there is none yet. */
export const schemeIdOf = ({ schemes }: Pick<WorkspaceBase, 'schemes'>): string => schemes.findCurrent()?.id ?? ''

/** Everything pairs are proposed from. @param wanted Period to look at; null = that of the kept proposal, or the next year. */
export function planningOf(deps: PlanningDeps, wanted: Period | null): PlanningRead {
  const schemeId = schemeIdOf(deps)
  const kept = deps.planning.findProposal(schemeId)
  const pairings = deps.pairings.listAll()
  const day = deps.referenceOn()
  const inUse = deps.organizations.listAll().filter(({ archivedAt }) => archivedAt === null)
  const recipients = inUse.filter(({ kind }) => kind === 'recipient')
  // What was left over for a year that has passed says nothing of the next one.
  const lasting = kept === undefined || kept.endsOn < day ? null : kept
  const { startsOn, endsOn } = wanted ?? lasting ?? nextPeriod(pairings, day, recipients.length)
  const inPeriod = pairings.filter((pairing) => periodsTouch(pairing, { startsOn, endsOn }))
  const covered = new Set(inPeriod.map(({ recipientId }) => recipientId))
  const load = groupBy(inPeriod, ({ supporterId }) => supporterId)
  const byRecipient = groupBy(pairings, ({ recipientId }) => recipientId)
  const needs = groupBy(deps.planning.listNeeds(schemeId), ({ recipientId }) => recipientId)
  const supply = groupBy(deps.planning.listSupply(schemeId), ({ supporterId }) => supporterId)
  const capacities = deps.planning.listCapacities(schemeId)
  const supporters = inUse.filter((one) => one.kind === 'supporting' && canSupport(one))
  const fairShare = supporters.length === 0 ? 0 : Math.ceil(recipients.length / supporters.length)

  const divisions = deps.divisions.namesForList()
  const placeOf = (organization: FindableOrganization) => {
    const { id, name, divisionCode, latitude, longitude } = organization
    return { id, name, divisionCode, latitude, longitude, countyName: divisions.countyName(divisionCode) }
  }
  return {
    schemeName: deps.schemes.findCurrent()?.name ?? null,
    period: { startsOn, endsOn },
    supporters: supporters.map((supporter) => {
      const capacity = capacities.get(supporter.id) ?? null
      const taken = new Set(load.get(supporter.id)?.map(({ recipientId }) => recipientId)).size
      return {
        ...placeOf(supporter),
        capacity,
        room: Math.max(0, (capacity ?? fairShare) - taken),
        departments: (supply.get(supporter.id) ?? []).map(({ department, experts }) => ({ department, experts })),
      }
    }),
    recipients: recipients.map((recipient) => ({
      ...placeOf(recipient),
      needs: (needs.get(recipient.id) ?? []).map(({ recipientId: _its, ...need }) => need),
      lastSupporterIds: lastSupportersOf(byRecipient.get(recipient.id) ?? [], startsOn),
      isCovered: covered.has(recipient.id),
    })),
    rules: deps.planning.listRules(schemeId),
    weights: kept?.weights ?? USUAL_WEIGHTS,
    proposal:
      lasting === null
        ? null
        : { startsOn: lasting.startsOn, endsOn: lasting.endsOn, madeAt: lasting.madeAt, couples: lasting.couples },
  }
}
