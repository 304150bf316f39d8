import type { Rectification } from '../inspection/rectification/rectification'
import type { PlannedDay } from '../inspection/plan/plan'
import { addDays, daysBetween, type Period } from '../shared/calendar'
import { groupBy } from '../shared/group-by'
import { dueDay, type DayPolicy, type Deliverable, type Stage } from '../scheme/stages'
import { weekdayOf, type WorkCalendar } from '../scheme/work-calendar'
import { entry, type Entry } from './entry'

/** Deadlines of the scheme are shown a month ahead, its next stage a week ahead. */
const DEADLINE_AHEAD = 30
const STAGE_AHEAD = 7
/** Nobody records that a paper of the scheme has come: a week after its day it is off the desk. */
const PAPER_SHOWN_AFTER = 7

/** Days from `day` to the Sunday of its week. */
export const daysToSunday = (day: string): number => 7 - weekdayOf(day)

export interface KnownProblem {
  readonly id: string
  readonly inspectionId: string
  readonly organizationId: string
  readonly state: Rectification
}

/** Problems of notices that are not closed: what is owed by the unit, or by the bureau, by the deadline that counts now. */
export function rectificationEntries(problems: readonly KnownProblem[]): Entry[] {
  return problems.flatMap(({ id, inspectionId, organizationId, state }) => {
    const { stage, issued, dueOn } = state
    if (stage === 'draft' || stage === 'closed' || issued === null) return []
    const said = { text: issued.problem, basis: issued.number, units: [organizationId], inspectionId }
    return [entry({ kind: 'rectification', id, ...said, dueOn, state: stage })]
  })
}

export interface WaitingProblem {
  readonly id: string
  readonly inspectionId: string
  readonly organizationId: string
  readonly problem: string
  readonly dueOn: string | null
}

/** Findings that wait for a notice, one entry a unit and round, due with the earliest of them. */
export function findingEntries(findings: readonly WaitingProblem[]): Entry[] {
  return [...groupBy(findings, ({ inspectionId, organizationId }) => `${inspectionId} ${organizationId}`).values()].flatMap(
    (group) => {
      const [first] = group
      if (first === undefined) return []
      const days = group.flatMap(({ dueOn }) => dueOn ?? []).sort()
      const whose = { units: [first.organizationId], inspectionId: first.inspectionId }
      const said = { text: first.problem, count: group.length, dueOn: days[0] ?? null }
      return [entry({ kind: 'finding', id: first.id, ...whose, ...said, state: 'draft' })]
    },
  )
}

export interface SchemeDuties extends Period {
  readonly id: string
  readonly stages: readonly Stage[]
  readonly deliverables: readonly Deliverable[]
  readonly dayPolicy: DayPolicy
}

/** Stages that end within the month or begin within the week, and papers that are due. */
export function schemeEntries(scheme: SchemeDuties, calendar: WorkCalendar, day: string): Entry[] {
  const stages = scheme.stages.flatMap(({ id, name, startsOn, endsOn }) => {
    if (startsOn === null || endsOn === null) return []
    if (startsOn > day && daysBetween(day, startsOn) <= STAGE_AHEAD)
      return [entry({ kind: 'stage', id, text: name, dueOn: startsOn, state: 'coming' })]
    const isRunning = startsOn <= day && day <= endsOn && daysBetween(day, endsOn) <= DEADLINE_AHEAD
    return isRunning ? [entry({ kind: 'stage', id, text: name, dueOn: endsOn, state: 'running' })] : []
  })
  const papers = scheme.deliverables.flatMap((one) => {
    const dueOn = one.kind === 'contact' ? null : (dueDay(one, scheme, calendar, scheme.dayPolicy)?.countsOn ?? null)
    if (dueOn === null) return []
    const left = daysBetween(day, dueOn)
    if (left > DEADLINE_AHEAD || left < -PAPER_SHOWN_AFTER) return []
    return [entry({ kind: 'deliverable', id: one.id, text: one.title, basis: one.to, dueOn, state: 'due' })]
  })
  return [...papers, ...stages]
}

/** Day by which contacts are named: as it was set, else that of the scheme's own line; null when neither says one. */
export function contactsDue(set: string | null, scheme: SchemeDuties, calendar: WorkCalendar): string | null {
  if (set !== null) return set
  const line = scheme.deliverables.find(({ kind, dueOn }) => kind === 'contact' && dueOn !== null)
  return line === undefined ? null : (dueDay(line, scheme, calendar, scheme.dayPolicy)?.countsOn ?? null)
}

/** A visit with how far its sheets are. */
export interface VisitProgress {
  readonly visitId: string
  readonly clinicId: string
  readonly visitOn: string
  readonly teamName: string
  readonly sheets: number
  readonly finished: number
  /** The first of the sheets that are not finished; null when all are. */
  readonly openSheetId: string | null
}

export interface RoundDuties extends Period {
  readonly id: string
  /** Planned days, by team name. */
  readonly planned: readonly (Pick<PlannedDay, 'clinicId' | 'visitOn'> & { readonly teamName: string })[]
  readonly visits: readonly VisitProgress[]
}

/** Visits of this week and those missed that were not carried out, and visits whose sheets are not all finished. */
export function roundEntries(round: RoundDuties, day: string): Entry[] {
  const carriedOut = new Set(round.visits.map(({ clinicId }) => clinicId))
  const sunday = addDays(day, daysToSunday(day))
  const planned = round.planned
    .filter(({ clinicId, visitOn }) => !carriedOut.has(clinicId) && visitOn <= sunday)
    .map(({ clinicId, visitOn, teamName }) =>
      entry({
        kind: 'visit',
        id: clinicId,
        units: [clinicId],
        basis: teamName,
        dueOn: visitOn,
        state: 'planned',
        inspectionId: round.id,
      }),
    )
  const open = round.visits
    .filter(({ sheets, finished }) => sheets > finished)
    .map(({ visitId, clinicId, visitOn, teamName, sheets, finished, openSheetId }) => {
      const where = { units: [clinicId], basis: teamName, on: visitOn, inspectionId: round.id, visitId, sheetId: openSheetId }
      return entry({ kind: 'sheet', id: visitId, ...where, count: sheets - finished, dueOn: round.endsOn, state: 'scoring' })
    })
  return [...planned, ...open]
}
