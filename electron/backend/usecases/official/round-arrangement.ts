import type { ArrangedDay, RoundArrangement } from '../../../core/papers/official/arrangement-draft'
import { groupBy } from '../../../core/shared/group-by'
import type { Inspection } from '../../../store/inspection.repo'
import type { InspectionBase } from '../../inspection-base'
import { offeredTemplates, type OfferedTemplatesDeps } from '../offered-templates'
import { readPlan, type PlanState, type PlanStateDeps } from '../plan/plan-state'

export type ArrangementDeps = PlanStateDeps &
  OfferedTemplatesDeps &
  Pick<InspectionBase, 'settings' | 'schemes' | 'workingOn' | 'divisions'>

/** What a 通知 on a round is drafted from: its plan as it stands. */
export function roundArrangement(deps: ArrangementDeps, inspection: Inspection): RoundArrangement {
  const { bureauName, contactName, contactPhone } = deps.settings.read()
  const plan = readPlan(deps, inspection.id)
  const names = new Map(deps.organizations.listAll().map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? ''
  const chosen = new Set(plan.units.map(({ organizationId }) => organizationId))
  const writtenOn = deps.workingOn()
  return {
    bureauName,
    roundName: inspection.name,
    schemeName: deps.schemes.findCurrent()?.name ?? null,
    from: inspection.startsOn,
    to: inspection.endsOn,
    writtenOn: writtenOn > inspection.startsOn ? null : writtenOn,
    clinics: chosen.size,
    hospitals: new Set(plan.pairs.filter(({ recipientId }) => chosen.has(recipientId)).map(({ supporterId }) => supporterId))
      .size,
    teams: plan.teams.map(({ name, members }) => ({
      name,
      members: members.map((one) => ({ name: one.name, post: one.post, unit: nameOf(one.organizationId) || bureauName })),
    })),
    days: daysOf(plan, nameOf, [...names.keys()]),
    contents: offeredTemplates(deps).flatMap((template) =>
      template.templateKind === 'scored'
        ? [{ name: template.name, sections: template.categories.map(({ title }) => title) }]
        : [],
    ),
    contact: { name: contactName, phone: contactPhone },
  }
}

/** One line a day and team; clinics that are chosen and have no day, last. @param order Ids in official order */
function daysOf(
  { visits, units, teams }: PlanState,
  nameOf: (id: string) => string,
  order: readonly string[],
): readonly ArrangedDay[] {
  const place = new Map(order.map((id, index) => [id, index]))
  const sorted = (ids: readonly string[]) => [...ids].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)).map(nameOf)
  const teamPlace = new Map(teams.map(({ id }, index) => [id, index]))
  const ofTeams = [...visits].sort((a, b) =>
    a.visitOn === b.visitOn
      ? (teamPlace.get(a.teamId ?? '') ?? teams.length) - (teamPlace.get(b.teamId ?? '') ?? teams.length)
      : a.visitOn < b.visitOn
        ? -1
        : 1,
  )
  const days = [...groupBy(ofTeams, ({ visitOn, teamId }) => `${visitOn} ${teamId ?? ''}`).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const teamName = teams.find(({ id }) => id === first.teamId)?.name ?? ''
    return [{ on: first.visitOn, teamName, clinics: sorted(own.map(({ clinicId }) => clinicId)) }]
  })
  const planned = new Set(visits.map(({ clinicId }) => clinicId))
  const left = units.map(({ organizationId }) => organizationId).filter((id) => !planned.has(id))
  return left.length === 0 ? days : [...days, { on: null, teamName: '', clinics: sorted(left) }]
}
