import { addDays, type Period } from '../shared/calendar'
import { coversYear, isWorkday, nextWorkday, restDayName, type WorkCalendar } from './work-calendar'

/** 阶段: a part of a scheme's period with its tasks. Stages need not tile it; a day that is not settled yet is null. */
export interface Stage {
  readonly id: string
  readonly name: string
  readonly startsOn: string | null
  /** The last day, included. */
  readonly endsOn: string | null
  readonly tasks: readonly string[]
}

export const RESPONSIBLE = ['county_bureau', 'supporting_org', 'recipient_org', 'inspection_team', 'bureau'] as const
export type Responsible = (typeof RESPONSIBLE)[number]

/** 报送事项: what is due of whom by when. */
export interface Deliverable {
  readonly id: string
  readonly title: string
  /** contact: names the contact of each unit. */
  readonly kind: 'contact' | 'paper'
  readonly dueOn: string | null
  readonly from: readonly Responsible[]
  /** Whom it goes to, "市卫生局农卫科". */
  readonly to: string
  /** How many each unit owes; null where it is not owed unit by unit. */
  readonly perUnit: number | null
}

/** What a deadline on a rest day means: the day as it is written, or the next working day. */
export const DAY_POLICIES = ['as_written', 'next_workday'] as const
export type DayPolicy = (typeof DAY_POLICIES)[number]

/** What is worth a second look; none of it is forbidden. */
export type StageNote =
  /** Days of the scheme that no stage covers. */
  | ({ readonly kind: 'gap' } & Period)
  /** Days that two stages share, in the order of the list. */
  | ({ readonly kind: 'overlap'; readonly stages: readonly [string, string] } & Period)
  /** Days of a stage before the scheme begins or after it ends. */
  | ({ readonly kind: 'outside'; readonly stage: string } & Period)
  /** Its days are not settled. */
  | { readonly kind: 'open'; readonly stage: string }
  /** It ends before it begins. */
  | { readonly kind: 'reversed'; readonly stage: string }

const settled = ({ startsOn, endsOn }: Stage): Period | null =>
  startsOn === null || endsOn === null || endsOn < startsOn ? null : { startsOn, endsOn }

const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (a < b ? a : b)

/** Gaps first, by day; then what is to be said of each stage, in the order of the list. Stages are named by their ids. */
export function stageNotes(scheme: Period, stages: readonly Stage[]): StageNote[] {
  return [...stageGaps(scheme, stages), ...stages.flatMap((stage, index) => notesOf(scheme, stage, stages.slice(index + 1)))]
}

/** The days of the period that no settled stage covers, as periods in order. */
export function stageGaps(scheme: Period, stages: readonly Stage[]): ({ readonly kind: 'gap' } & Period)[] {
  const covered = stages
    .map(settled)
    .filter((period) => period !== null)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const gaps: ({ readonly kind: 'gap' } & Period)[] = []
  let next = scheme.startsOn
  for (const { startsOn, endsOn } of covered) {
    const gapEnds = earlier(addDays(startsOn, -1), scheme.endsOn)
    if (gapEnds >= next) gaps.push({ kind: 'gap', startsOn: next, endsOn: gapEnds })
    next = later(next, addDays(endsOn, 1))
  }
  if (next <= scheme.endsOn) gaps.push({ kind: 'gap', startsOn: next, endsOn: scheme.endsOn })
  return gaps
}

function notesOf(scheme: Period, stage: Stage, following: readonly Stage[]): StageNote[] {
  const { id, startsOn, endsOn } = stage
  if (startsOn === null || endsOn === null) return [{ kind: 'open', stage: id }]
  if (endsOn < startsOn) return [{ kind: 'reversed', stage: id }]
  const notes: StageNote[] = []
  if (startsOn < scheme.startsOn) {
    notes.push({ kind: 'outside', stage: id, startsOn, endsOn: earlier(endsOn, addDays(scheme.startsOn, -1)) })
  }
  if (endsOn > scheme.endsOn) {
    notes.push({ kind: 'outside', stage: id, startsOn: later(startsOn, addDays(scheme.endsOn, 1)), endsOn })
  }
  for (const other of following) {
    const period = settled(other)
    if (period === null || period.endsOn < startsOn || endsOn < period.startsOn) continue
    const shared = { startsOn: later(startsOn, period.startsOn), endsOn: earlier(endsOn, period.endsOn) }
    notes.push({ kind: 'overlap', stages: [id, other.id], ...shared })
  }
  return notes
}

/** A deadline as it is written and as it counts. */
export interface DueDay {
  readonly writtenOn: string
  /** By the policy; the written day where that is a working day. */
  readonly countsOn: string
  /** The holiday, '' of a plain weekend; null when the written day is worked. */
  readonly restDay: string | null
  readonly isOutside: boolean
  /** The statutory days of its year are not known. */
  readonly isBeyondCalendar: boolean
}

/** @returns null while the deliverable has no day. */
export function dueDay(
  { dueOn }: Pick<Deliverable, 'dueOn'>,
  scheme: Period,
  calendar: WorkCalendar,
  policy: DayPolicy,
): DueDay | null {
  if (dueOn === null) return null
  const isMoved = policy === 'next_workday' && !isWorkday(calendar, dueOn)
  return {
    writtenOn: dueOn,
    countsOn: isMoved ? nextWorkday(calendar, dueOn) : dueOn,
    restDay: restDayName(calendar, dueOn),
    isOutside: dueOn < scheme.startsOn || dueOn > scheme.endsOn,
    isBeyondCalendar: !coversYear(calendar, dueOn),
  }
}
