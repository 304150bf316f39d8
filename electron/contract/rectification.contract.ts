import { z } from 'zod'
import { fails, read, write } from './failure'
import { previewedPaper, printFailures, savedPaper } from './printing'
import { count, date, grant, id, name, reason, requestId, word } from './values'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const longText = z.string().trim().max(4000)
const severity = z.enum(['minor', 'normal', 'serious'])

const issued = z.strictObject({
  what: z.literal('issued'),
  /** "云卫督改〔2013〕1号" */
  number: z.string(),
  issuedOn: date,
  dueOn: date,
  problem: z.string(),
  requirement: z.string(),
  basis: z.string(),
  person: word,
})
const received = z.strictObject({ what: z.literal('received'), receivedOn: date, receivedBy: word })
const replied = z.strictObject({
  what: z.literal('replied'),
  repliedOn: date,
  text: longText.min(1),
  files: z.array(sha256).max(40),
  /** 整改完成，申请复查 */
  isComplete: z.boolean(),
})
const extended = z.strictObject({ what: z.literal('extended'), dueOn: date, reason })
const checked = z.strictObject({
  what: z.literal('checked'),
  checkedOn: date,
  checkedBy: name,
  hasPassed: z.boolean(),
  result: longText,
  /** The new deadline of what did not pass. */
  dueOn: date.nullable(),
})
const closed = z.strictObject({ what: z.literal('closed'), closedOn: date, closedBy: name })
const reopened = z.strictObject({ what: z.literal('reopened'), reopenedOn: date, dueOn: date, reason })

const stage = z.enum(['draft', 'issued', 'received', 'replied', 'awaiting', 'failed', 'verified', 'closed', 'reopened'])

const row = z.strictObject({
  id,
  noticeId: id,
  number: z.string(),
  inspectionId: id,
  roundName: z.string(),
  organizationId: id,
  unitName: z.string(),
  countyName: z.string(),
  problem: z.string(),
  requirement: z.string(),
  basis: z.string(),
  person: z.string(),
  /** The gravest of its findings. */
  severity,
  stage,
  /** The stage, or that its deadline is at hand or past, on the workspace's working day. */
  standing: z.enum([...stage.options, 'unanswered', 'overdue']),
  daysOverdue: count,
  issuedOn: date,
  dueOn: date,
  receivedOn: date.nullable(),
  repliedOn: date.nullable(),
  reply: z.string(),
  checkedOn: date.nullable(),
  checkedBy: z.string(),
  hasPassed: z.boolean().nullable(),
  result: z.string(),
  closedOn: date.nullable(),
  closedBy: z.string(),
  extensions: count,
  reopenings: count,
  findings: count,
  /** In how many earlier rounds the same was found of the unit. */
  repeats: count,
  /** Of the unit. */
  searchKeys: z.array(z.string()),
})

const waiting = z.strictObject({
  findingId: id,
  inspectionId: id,
  roundName: z.string(),
  organizationId: id,
  unitName: z.string(),
  countyName: z.string(),
  visitId: id,
  sheetId: id,
  visitOn: date,
  clinicName: z.string(),
  itemCode: z.string().nullable(),
  problem: z.string(),
  requirement: z.string(),
  place: z.string(),
  clause: z.string(),
  severity,
  /** As the team set it on the spot. */
  dueOn: date.nullable(),
  repeats: count,
  searchKeys: z.array(z.string()),
})

const stepFailures = fails(
  'RECTIFICATION_STEP',
  'RECTIFICATION_DATE',
  'CLOSING_UNVERIFIED',
  'FINDING_NOTICED',
  'FINDINGS_OF_UNITS',
  'NOTICE_NUMBERING',
  'REASON_REQUIRED',
  'REQUIRED',
)

/** 整改通知书, in the order in which they are named, each in two copies. */
const noticePaper = z.strictObject({ kind: z.literal('notice'), noticeIds: z.array(id).min(1).max(500) })
/** 整改台账 of the named problems, in the order in which they are named. */
const ledgerPaper = z.strictObject({ kind: z.literal('ledger'), ids: z.array(id).max(20_000) })

/** 整改: notices, and what became of each problem until its number was struck off. */
export const rectificationContract = {
  /** What was issued, in the order of the notices, and findings that wait for a notice, round by round. */
  list: read.output(z.strictObject({ issued: z.array(row), waiting: z.array(waiting) })),
  find: read.input(z.strictObject({ id })).output(
    z.strictObject({
      rectification: row,
      /** In the order of recording. */
      events: z.array(
        z.strictObject({
          seq: count,
          at: z.string(),
          who: z.string(),
          event: z.discriminatedUnion('what', [issued, received, replied, extended, checked, closed, reopened]),
        }),
      ),
      files: z.array(z.strictObject({ sha256, name: z.string(), bytes: count, mime: z.string(), addedAt: z.string() })),
      findings: z.array(waiting.omit({ searchKeys: true })),
      /** The same in earlier rounds; closedOn null: never closed, or never put into a notice. */
      earlier: z.array(
        z.strictObject({ findingId: id, roundName: z.string(), visitOn: date, problem: z.string(), closedOn: date.nullable() }),
      ),
    }),
  ),
  /** What notices of a round would look like if they were issued on a day: numbers, deadline, persons, proposed mergers. */
  prepare: read.input(z.strictObject({ inspectionId: id, issuedOn: date })).output(
    z.strictObject({
      /** Seven working days. */
      dueOn: date,
      /** Number of the first notice; null while the bureau has no 机关代字. */
      firstNumber: z.string().nullable(),
      units: z.array(
        z.strictObject({
          organizationId: id,
          unitName: z.string(),
          /** Head or contact of the unit; empty when nobody is known. */
          person: word,
          /** Ids of findings; several in one read as one problem. */
          groups: z.array(z.array(id)),
        }),
      ),
    }),
  ),
  /** One notice a unit, numbered in official order of the units. */
  issue: write
    .errors(stepFailures)
    .input(
      z.strictObject({
        requestId,
        inspectionId: id,
        issuedOn: date,
        dueOn: date,
        problems: z.array(z.array(id).min(1).max(500)).min(1).max(2000),
        persons: z.array(z.strictObject({ organizationId: id, person: word })).max(500),
      }),
    )
    .output(z.strictObject({ noticeIds: z.array(id), ids: z.array(id), savedAt: z.string() })),
  /** Steps of one problem, all or none: a re-check that was passed and the closing may come together. */
  record: write
    .errors(stepFailures)
    .input(
      z.strictObject({
        requestId,
        id,
        steps: z
          .array(z.discriminatedUnion('what', [received, replied, extended, checked, closed, reopened]))
          .min(1)
          .max(2),
      }),
    )
    .output(z.strictObject({ savedAt: z.string() })),
  /** Copies a file into the folder of the workspace, to be named by a reply. */
  attach: write
    .errors(fails('GRANT_UNKNOWN', 'FILE_UNREADABLE', 'FILE_TOO_LARGE', 'FILE_FORMAT_UNKNOWN', 'WORKSPACE_NOT_WRITABLE'))
    .input(z.strictObject({ requestId, id, grant }))
    .output(z.strictObject({ sha256, name: z.string(), savedAt: z.string() })),
  /** Writes a copy of an attached file where the person chose. */
  saveCopy: write
    .errors(fails('GRANT_UNKNOWN', 'FILE_DAMAGED', 'FILE_NOT_WRITABLE'))
    .input(z.strictObject({ requestId, id, sha256, grant }))
    .output(z.strictObject({ file: z.string() })),
  /** Prints into the preview folder; the shell serves it under `token`. */
  previewPaper: read
    .errors(printFailures)
    .input(z.discriminatedUnion('kind', [noticePaper, ledgerPaper]))
    .output(previewedPaper),
  /** Saves the paper under the name the person chose. */
  savePaper: write
    .errors(printFailures)
    .input(z.discriminatedUnion('kind', [noticePaper.extend({ requestId, grant }), ledgerPaper.extend({ requestId, grant })]))
    .output(savedPaper),
}
