import type { Rectification } from '../inspection/rectification/rectification'
import { monthPeriod, monthsOf } from '../posting/period'
import { periodUpTo } from '../posting/posting'
import { daysBetween, type Period } from '../shared/calendar'
import { groupBy } from '../shared/group-by'
import { remembered } from '../shared/remembered'

/** What a unit returns to the bureau, in the order of the paper. */
export const RETURN_KINDS = ['contact', 'agreement', 'attendance', 'workload', 'selfAssessment', 'reply'] as const
export type ReturnKind = (typeof RETURN_KINDS)[number]

/** A posting with the months that were returned of it, "2013-04". */
export interface ReportedPosting {
  readonly recipientId: string
  readonly staffName: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly attendance: ReadonlySet<string>
  readonly workload: ReadonlySet<string>
}

/** Who owes what, as the store has it. */
export interface ReturnFacts {
  /** Ids of the units in use, in official order; what others owe is past. */
  readonly units: readonly string[]
  readonly contacts: { readonly dueOn: string | null; readonly named: ReadonlySet<string> }
  readonly pairings: readonly (Period & {
    readonly supporterId: string
    readonly recipientName: string
    /** By its day, or by a number. */
    readonly isSigned: boolean
  })[]
  readonly postings: readonly ReportedPosting[]
  /** First day that monthly papers are owed for; null = since the first posting. */
  readonly since: string | null
  /** Last day that they are owed for. */
  readonly until: string
  /** Subjects without a finished self-assessment; without a day nobody was asked for one. */
  readonly selfAssessments: {
    readonly dueOn: string | null
    readonly missing: readonly { readonly unitId: string; readonly subjectName: string }[]
  }
  readonly problems: readonly { readonly unitId: string; readonly state: Pick<Rectification, 'stage' | 'issued' | 'dueOn'> }[]
}

/** One thing that is missing: names of persons, units or papers, and the months it is missing for. */
export interface MissingItem {
  readonly names: readonly string[]
  readonly months: { readonly from: string; readonly to: string } | null
}

/** All of one kind that a unit has not returned. */
export interface MissingReturn {
  readonly unitId: string
  readonly kind: ReturnKind
  readonly items: readonly MissingItem[]
  /** The earliest deadline; null = none was set. */
  readonly dueOn: string | null
  /** Days since that deadline; 0 = it is not past, null = none was set. */
  readonly daysLate: number | null
}

interface Owed {
  readonly unitId: string
  readonly dueOn: string | null
  readonly name: string
  readonly month: string | null
}

/** What has not been returned on the day, by unit in official order, then by kind. */
export function missingReturns(facts: ReturnFacts, day: string): readonly MissingReturn[] {
  const owed = RETURN_KINDS.map((kind) => [kind, groupBy(OWED[kind](facts, day), ({ unitId }) => unitId)] as const)
  return facts.units.flatMap((unitId) =>
    owed.flatMap(([kind, byUnit]): MissingReturn[] => {
      const missing = byUnit.get(unitId) ?? []
      if (missing.length === 0) return []
      const dueOn = earliest(missing.map((one) => one.dueOn))
      const daysLate = dueOn === null ? null : Math.max(0, daysBetween(dueOn, day))
      return [{ unitId, kind, items: itemsOf(missing), dueOn, daysLate }]
    }),
  )
}

const OWED: Readonly<Record<ReturnKind, (facts: ReturnFacts, day: string) => readonly Owed[]>> = {
  contact: ({ units, contacts: { dueOn, named } }) =>
    units.filter((unitId) => !named.has(unitId)).map((unitId) => ({ unitId, dueOn, name: '', month: null })),
  agreement: ({ pairings }, day) =>
    pairings
      .filter(({ isSigned, startsOn, endsOn }) => !isSigned && startsOn <= day && day <= endsOn)
      .map(({ supporterId, startsOn, recipientName }) => ({
        unitId: supporterId,
        dueOn: startsOn,
        name: recipientName,
        month: null,
      })),
  attendance: (facts) => monthsOwed(facts, ({ attendance }) => attendance),
  workload: (facts) => monthsOwed(facts, ({ workload }) => workload),
  selfAssessment: ({ selfAssessments: { dueOn, missing } }) =>
    dueOn === null ? [] : missing.map(({ unitId, subjectName }) => ({ unitId, dueOn, name: subjectName, month: null })),
  reply: ({ problems }) =>
    problems.flatMap(({ unitId, state: { stage, issued, dueOn } }) =>
      issued !== null && OWES_REPLY.includes(stage) ? [{ unitId, dueOn, name: issued.number, month: null }] : [],
    ),
}

/** A reply is owed until the unit says that it is done. */
const OWES_REPLY: readonly Rectification['stage'][] = ['issued', 'received', 'replied', 'failed', 'reopened']

/** Papers of the months of a posting that are over, due with the last day of the month, or of the posting in it. */
const monthsOwed = (
  { postings, since, until }: ReturnFacts,
  returned: (posting: ReportedPosting) => ReadonlySet<string>,
): readonly Owed[] => {
  const months = remembered(lastDaysOfMonths) // ten thousand postings have a few dozen periods
  return postings.flatMap((posting) => {
    const served = periodUpTo(posting, until)
    if (served === null) return []
    const counted = { startsOn: since !== null && since > served.startsOn ? since : served.startsOn, endsOn: served.endsOn }
    if (counted.startsOn > counted.endsOn) return [] // over before anything was owed, though in the same month
    return months(`${counted.startsOn}/${counted.endsOn}`).flatMap(([month, last]) => {
      const dueOn = posting.endsOn !== null && posting.endsOn < last ? posting.endsOn : last
      if (dueOn >= until || returned(posting).has(month)) return []
      return [{ unitId: posting.recipientId, dueOn, name: posting.staffName, month }]
    })
  })
}

/** Months of a period with the last day of each. @param period "2013-04-10/2013-09-30" */
function lastDaysOfMonths(period: string): readonly (readonly [month: string, last: string])[] {
  const [startsOn = '', endsOn = ''] = period.split('/')
  return monthsOf({ startsOn, endsOn }).map((month) => [month, monthPeriod(month).endsOn])
}

/** Months that follow each other and are missing of the same persons are one item; what has no month stands together. */
function itemsOf(missing: readonly Owed[]): readonly MissingItem[] {
  const items: { names: readonly string[]; months: { from: string; to: string } | null }[] = []
  for (const [month, ofMonth] of [...groupBy(missing, (one) => one.month ?? '')].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const names = [...new Set(ofMonth.map(({ name }) => name).filter((name) => name !== ''))]
    const last = items.at(-1)
    const run = last !== undefined && names.join() === last.names.join() ? last.months : null
    if (run !== null && follows(run.to, month)) run.to = month
    else items.push({ names, months: month === '' ? null : { from: month, to: month } })
  }
  return items
}

const follows = (month: string, next: string): boolean => monthsOf({ startsOn: `${month}-01`, endsOn: `${next}-01` }).length === 2

const earliest = (days: readonly (string | null)[]): string | null =>
  days.reduce((first, one) => (first === null || (one !== null && one < first) ? one : first), null)
