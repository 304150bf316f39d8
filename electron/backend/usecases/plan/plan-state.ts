import { avoidanceRules, type AvoidanceRules } from '../../../core/inspection/plan/avoidance'
import type { SupportPair, Team } from '../../../core/inspection/plan/plan'
import { workdays } from '../../../core/scheme/work-calendar'
import { periodsTouch } from '../../../core/shared/calendar'
import type { Inspection } from '../../../store/inspection.repo'
import type { ChosenUnit } from '../../../store/plan.repo'
import type { InspectionBase } from '../../inspection-base'
import { inspectionOf } from '../inspection-named'

export type PlanStateDeps = Pick<
  InspectionBase,
  'inspections' | 'visits' | 'plans' | 'pairings' | 'organizations' | 'workCalendar'
>

/** A clinic on the calendar: planned, or carried out. */
export interface PlanVisit {
  readonly clinicId: string
  /** null: carried out by a team that is none of the round's. */
  readonly teamId: string | null
  readonly visitOn: string
  readonly overrideReason: string
  /** null while it is only planned. */
  readonly visitId: string | null
}

/** Everything that is decided of a round and what it is judged by. */
export interface PlanState {
  readonly round: Inspection
  /** Working days, in order. */
  readonly days: readonly string[]
  readonly units: readonly (Pick<ChosenUnit, 'organizationId'> & { readonly how: ChosenUnit['how'] | 'visited' })[]
  readonly teams: readonly Team[]
  readonly visits: readonly PlanVisit[]
  readonly pairs: readonly SupportPair[]
  readonly avoids: AvoidanceRules
}

/** The plan of a round as it stands; what was carried out goes before what was planned. @throws AppError INSPECTION_UNKNOWN */
export function readPlan(deps: PlanStateDeps, inspectionId: string): PlanState {
  const round = inspectionOf(deps.inspections, inspectionId)
  const teams = deps.plans.listTeams(round.id)
  const carriedOut = new Map<string, PlanVisit>()
  for (const { id, clinicId, visitOn, teamName } of deps.visits.listByInspection(round.id)) {
    if (carriedOut.has(clinicId)) continue
    const teamId = teams.find(({ name }) => name === teamName)?.id ?? null
    carriedOut.set(clinicId, { clinicId, teamId, visitOn, overrideReason: '', visitId: id })
  }
  const planned = deps.plans.listVisits(round.id)
  const open = planned.flatMap((visit) => (carriedOut.has(visit.clinicId) ? [] : [{ ...visit, visitId: null }]))
  const chosen = deps.plans.listUnits(round.id)
  const visitedOnly = [...carriedOut.keys()].filter((id) => !chosen.some(({ organizationId }) => organizationId === id))
  const pairs = deps.pairings
    .listAll()
    .filter((pairing) => periodsTouch(pairing, round))
    .map(({ supporterId, recipientId }) => ({ supporterId, recipientId }))
  return {
    round,
    days: workdays(deps.workCalendar(), round.startsOn, round.endsOn),
    units: [...chosen, ...visitedOnly.map((organizationId) => ({ organizationId, how: 'visited' as const }))],
    teams,
    visits: [...carriedOut.values(), ...open].sort((a, b) => (a.visitOn < b.visitOn ? -1 : a.visitOn > b.visitOn ? 1 : 0)),
    pairs,
    avoids: avoidanceRules(pairs),
  }
}

/** What the journal keeps of a change of the plan. */
export const planEntity = (inspectionId: string): string => `inspection/${inspectionId}/plan`
