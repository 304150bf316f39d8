import { z } from 'zod'
import { ATTENDANCE, type AttendanceState } from '../core/posting/attendance'
import { POSTING_RULES } from '../core/posting/posting-rules'
import { SPOT_CHECK_WAYS } from '../core/posting/spot-check'
import { WORKLOAD_METRICS } from '../core/posting/workload'
import { fails, read, write } from './failure'
import { previewedPaper, printFailures, savedPaper } from './printing'
import { count, date, grant, id, name, reason, requestId, word } from './values'

const month = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/)
const attendanceState = z.enum(ATTENDANCE.map(({ state }) => state) as [AttendanceState, ...AttendanceState[]])
/** 31 letters of core/posting/attendance. */
const monthMarks = z.string().length(31)
const saved = z.strictObject({ savedAt: z.string() })

/** A person who is in the registry, or one who is typed for the first time; of the latter the supporter is the employer. */
const person = z.union([z.strictObject({ staffId: id }), z.strictObject({ name })])

const facts = z.strictObject({
  code: word,
  /** As the person is when posted; empty = as the registry has it. */
  title: word,
  specialty: word,
  /** 岗位 */
  post: word,
  startsOn: date,
  /** The last day, included; null while open. */
  endsOn: date.nullable(),
  note: z.string().max(2000),
})

const judgement = z.strictObject({
  rule: z.enum(POSTING_RULES),
  isBroken: z.boolean(),
  /** Id of the scheme's parameter; null where the rule stands without one. */
  parameter: z.string().nullable(),
  required: z.string(),
  found: z.string(),
})

const row = facts.omit({ note: true }).extend({
  id,
  staffId: id,
  staffName: z.string(),
  supporterId: id,
  recipientId: id,
  /** On the workspace's reference day; `leave` and `absent` as attendance has the day. */
  state: z.enum(['future', 'active', 'leave', 'absent', 'ended', 'void']),
  /** The posting it took over from, and the days between the two. */
  replacesId: id.nullable(),
  gapDays: count.nullable(),
  /** 应在岗 and 在岗 up to the reference day: neither rest days nor duty elsewhere count. */
  plannedDays: count,
  /** 应在岗 of the months that attendance is recorded of. */
  dueDays: count,
  presentDays: count,
  markedDays: count,
  contradictions: count,
  /** The rules it breaks. */
  broken: z.array(judgement.pick({ rule: true, required: true, found: true })),
})

const spotCheck = z.strictObject({
  id,
  postingId: id,
  checkedOn: date,
  checkedBy: z.string(),
  isFound: z.boolean(),
  way: z.enum(SPOT_CHECK_WAYS),
  note: z.string(),
  withdrawReason: z.string().nullable(),
  /** How attendance has the day; null = not at all. */
  attendance: attendanceState.nullable(),
  finding: z.enum(['agrees', 'contradicts', 'unmarked']),
})

const quoted = judgement.extend({
  /** Name and unit of the parameter. */
  label: z.string(),
  unit: z.string(),
})

/** 更换同意 */
const consent = z.strictObject({
  /** False: it is known that nobody agreed. */
  isGiven: z.boolean(),
  by: word,
  on: date.nullable(),
  paperNumber: word,
})

const neighbour = z.strictObject({
  id,
  staffName: z.string(),
  startsOn: date,
  endsOn: date.nullable(),
  gapDays: count,
  /** Of the replacement between the two; null = not known. */
  consent: consent.nullable(),
})

const ruleFailures = fails(
  'POSTED_TWICE',
  'POSTING_CANCELLED',
  'DATE_ORDER',
  'CODE_CONFLICT',
  'ATTENDANCE_OUTSIDE',
  'PAIRING_WITH_ITSELF',
  'PAIRING_ROLE',
  'SUPPORTER_LEVEL_TOO_LOW',
  'ORGANIZATION_ARCHIVED',
)

const recorded = z.strictObject({ id, broken: z.array(z.string()), savedAt: z.string() })

/** 花名册 or 考勤表 of the named postings, in the order in which they are named. */
const postingIds = z.array(id).max(20_000)
const rosterPaper = z.strictObject({ kind: z.literal('roster'), postingIds })
const attendancePaper = z.strictObject({ kind: z.literal('attendance'), month, postingIds })
const workloadPaper = z.strictObject({ kind: z.literal('workload'), month, postingIds })

/** 派驻 */
export const postingContract = {
  /** All, ended and void ones included, by first day. */
  list: read.output(z.array(row)),
  find: read.input(z.strictObject({ id })).output(
    z.strictObject({
      posting: row.extend({ note: z.string(), endReason: z.string().nullable(), cancelReason: z.string().nullable() }),
      /** Of the posting and of its clinic, kept ones too. */
      judgements: z.array(quoted),
      /** Days ÷ 30 of the planned period and of that up to the reference day, 2 decimals; null of an open one. */
      staffMonths: z.strictObject({ planned: z.string().nullable(), served: z.string() }),
      attendance: z.strictObject({
        plannedDays: count,
        presentDays: count,
        unmarkedDays: z.int(),
        /** Share of 1, 3 decimals; null before the first planned day. */
        ratio: z.string().nullable(),
        byState: z.record(attendanceState, count),
        months: z.array(z.strictObject({ month, days: monthMarks })),
      }),
      pairingId: id.nullable(),
      predecessor: neighbour.nullable(),
      successor: neighbour.nullable(),
      spotChecks: z.array(spotCheck),
      /** Sums over all months in the order of the form; null = not known. */
      workload: z.array(z.number().nullable()),
      history: z.array(
        z.strictObject({
          at: z.string(),
          who: z.string(),
          what: z.string(),
          reason: z.string().nullable(),
          fields: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Persons who may be posted, with the texts they are found by. */
  listPeople: read.output(
    z.array(
      z.strictObject({
        id,
        name: z.string(),
        organizationId: id,
        title: z.string(),
        specialty: z.string(),
        searchKeys: z.array(z.string()),
      }),
    ),
  ),
  record: write
    .errors(ruleFailures)
    .input(facts.extend({ requestId, supporterId: id, recipientId: id, person }))
    .output(recorded),
  /** Every change of a posting has a reason. */
  amend: write
    .errors(ruleFailures)
    .input(z.strictObject({ requestId, id, changes: facts.partial(), reason }))
    .output(z.strictObject({ broken: z.array(z.string()), savedAt: z.string() })),
  end: write
    .errors(ruleFailures)
    .input(z.strictObject({ requestId, id, endsOn: date, reason }))
    .output(saved),
  /** Closes one posting and opens the next at the same place. `lastDay` null = the day before the next one's first. */
  replace: write
    .errors(ruleFailures)
    .input(facts.extend({ requestId, id, person, lastDay: date.nullable(), reason, consent: consent.nullable() }))
    .output(recorded.extend({ gapDays: count })),
  /** Whether the replacement of this person was agreed to; null = not known any more. NOT_FOUND when nobody took over. */
  consent: write
    .errors(fails('POSTING_CANCELLED'))
    .input(z.strictObject({ requestId, id, consent: consent.nullable() }))
    .output(saved),
  /** Makes a posting void: it stays in the list and counts nowhere. */
  cancel: write.errors(ruleFailures).input(z.strictObject({ requestId, id, reason })).output(saved),
  /** Prints into the preview folder; the shell serves it under `token`. */
  previewPaper: read
    .errors(printFailures)
    .input(z.discriminatedUnion('kind', [rosterPaper, attendancePaper, workloadPaper]))
    .output(previewedPaper),
  /** Saves the paper under the name the person chose. */
  savePaper: write
    .errors(printFailures)
    .input(
      z.discriminatedUnion('kind', [
        rosterPaper.extend({ requestId, grant }),
        attendancePaper.extend({ requestId, grant }),
        workloadPaper.extend({ requestId, grant }),
      ]),
    )
    .output(savedPaper),
}

/** 考勤 */
export const attendanceContract = {
  /** The months of all postings that have any mark in it. */
  month: read.input(z.strictObject({ month })).output(z.array(z.strictObject({ postingId: id, days: monthMarks }))),
  /** Sets or clears the state of days, all or none. */
  mark: write
    .errors(fails('ATTENDANCE_OUTSIDE', 'POSTING_CANCELLED'))
    .input(
      z.strictObject({
        requestId,
        marks: z
          .array(z.strictObject({ postingId: id, day: date, state: attendanceState.nullable() }))
          .min(1)
          .max(20_000),
      }),
    )
    .output(saved),
}

/** 在岗核查 */
export const spotCheckContract = {
  /** Latest first, withdrawn ones too. */
  list: read.output(z.array(spotCheck)),
  record: write
    .errors(fails('SPOT_CHECK_OUTSIDE', 'POSTING_CANCELLED'))
    .input(
      z.strictObject({
        requestId,
        postingId: id,
        checkedOn: date,
        checkedBy: name,
        isFound: z.boolean(),
        way: z.enum(SPOT_CHECK_WAYS),
        note: z.string().max(2000),
      }),
    )
    .output(z.strictObject({ id, finding: z.enum(['agrees', 'contradicts', 'unmarked']), savedAt: z.string() })),
  withdraw: write.input(z.strictObject({ requestId, id, reason })).output(saved),
}

/** 工作量 */
export const workloadContract = {
  /** Figures in the order of the form; null = not known. Postings without a line are left out. */
  month: read
    .input(z.strictObject({ month }))
    .output(z.array(z.strictObject({ postingId: id, figures: z.array(z.number().nullable()).length(WORKLOAD_METRICS.length) }))),
  /** Sets or clears figures, all or none. */
  mark: write
    .errors(fails('WORKLOAD_OUTSIDE', 'POSTING_CANCELLED'))
    .input(
      z.strictObject({
        requestId,
        month,
        marks: z
          .array(
            z.strictObject({
              postingId: id,
              metric: z.enum(WORKLOAD_METRICS),
              value: z.number().min(0).max(9_999_999).nullable(),
            }),
          )
          .min(1)
          .max(20_000),
      }),
    )
    .output(saved),
}
