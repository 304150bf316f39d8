import type { Team } from '../../../core/inspection/plan/plan'
import { AppError } from '../../../core/shared/app-error'
import type { InspectionBase } from '../../inspection-base'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'
import { planEntity } from './plan-state'

type SaveTeamsDeps = Pick<InspectionBase, 'once' | 'inspections' | 'plans' | 'organizations' | 'journal' | 'now'>

/** Serves `plan.saveTeams`: all teams in their order; one that goes leaves its clinics without a day. */
export const saveTeams =
  ({ once, inspections, plans, organizations, journal, now }: SaveTeamsDeps) =>
  ({ requestId, inspectionId, teams }: Inputs['plan']['saveTeams'], who: string): Outputs['plan']['saveTeams'] =>
    once(requestId, () => {
      const { id } = inspectionOf(inspections, inspectionId)
      expectKnown(teams, new Set(organizations.listAll().map((one) => one.id)))
      const before = plans.listTeams(id)
      if (JSON.stringify(before) === JSON.stringify(teams)) return { savedAt: now() }
      for (const { clinicId, teamId } of plans.listVisits(id)) {
        if (!teams.some((team) => team.id === teamId)) plans.removeVisit(id, clinicId)
      }
      plans.replaceTeams(id, teams)
      const entry = { who, what: 'plan.teams-saved', entity: planEntity(id), before, after: teams, reason: null }
      return { savedAt: journal.append(entry).at }
    })

/** @throws AppError NOT_FOUND for an organization that nobody knows */
function expectKnown(teams: readonly Team[], known: ReadonlySet<string>): void {
  const unknown = teams
    .flatMap(({ members }) => members)
    .some(({ organizationId }) => organizationId !== null && !known.has(organizationId))
  if (unknown) throw new AppError('NOT_FOUND', { at: 'teams' })
}
