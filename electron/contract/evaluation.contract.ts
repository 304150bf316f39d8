import { z } from 'zod'
import { SPLITS } from '../core/evaluation/round'
import { fails, read, write } from './failure'
import { count, date, id, pointsText, reason, requestId, subjectRole } from './values'

const part = z.strictObject({
  sheetId: id,
  visitId: id,
  visitCode: z.string(),
  visitOn: date,
  clinicName: z.string(),
  status: z.string(),
  total: pointsText.nullable(),
  grade: z.string().nullable(),
  vetoes: z.array(z.string()),
})

const standing = z.strictObject({
  subjectCode: z.string(),
  name: z.string(),
  /** Where the subject belongs: county of a clinic, hospital of a doctor. */
  detail: z.string(),
  total: pointsText.nullable(),
  grade: z.string().nullable(),
  /** The sheets of the round; incomplete ones are in no mean. */
  parts: z.array(part),
  /** Of a hospital: its clinics that brought no sheet, not visited or visited without scoring it. */
  gaps: z.array(z.strictObject({ clinicCode: z.string(), clinicName: z.string(), reason: z.enum(['not_visited', 'no_sheet']) })),
})

const group = z.strictObject({
  templateId: z.string(),
  templateVersion: z.string(),
  templateName: z.string(),
  role: subjectRole,
  /** The level, type or county of all of them; only where the round splits groups, '' for those without. */
  split: z.string().optional(),
  /** Sections that decided between equal totals; only where the round has such a rule. */
  tieBreak: z.array(z.string()).optional(),
  ranked: z.array(standing.extend({ rank: z.int().min(1) })),
  unranked: z.array(standing.extend({ reason: z.enum(['incomplete', 'veto', 'not_visited', 'nothing_applies', 'no_postings']) })),
  /** Of the ranked: mean and median, two decimals. */
  mean: pointsText.nullable(),
  median: pointsText.nullable(),
})

const placedPart = { sheetId: id, visitId: id, visitCode: z.string(), visitOn: date }
const sheetState = z.enum(['complete', 'incomplete'])
const version = { templateId: z.string(), templateVersion: z.string(), templateName: z.string(), role: subjectRole }
const unit = { subjectCode: z.string(), name: z.string(), detail: z.string() }

/** What units were graded: standards and counts, never ranked by points. */
const gradedGroup = z.strictObject({
  ...version,
  standards: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  units: z.array(
    z.strictObject({
      ...unit,
      status: sheetState,
      counts: z.strictObject({ A: count, B: count, C: count, D: count, NA: count }),
      /** Ids of standards. */
      passed: z.array(z.string()),
      gaps: count,
      parts: z.array(z.strictObject({ ...placedPart, clinicName: z.string(), status: sheetState, counts: z.boolean() })),
    }),
  ),
})

/** What patients said of units. */
const surveyGroup = z.strictObject({
  ...version,
  minValid: count,
  units: z.array(
    z.strictObject({
      ...unit,
      received: count,
      valid: count,
      isSmallSample: z.boolean(),
      index: z.string().nullable(),
      satisfactionRate: z.string().nullable(),
      alerts: count,
      parts: z.array(z.strictObject({ ...placedPart, number: z.int().min(1), status: sheetState })),
    }),
  ),
})

const loss = z.strictObject({
  code: z.string(),
  title: z.string(),
  max: pointsText,
  /** Points lost by all complete sheets together. */
  lost: pointsText,
  /** Lost ÷ possible, "37.3". */
  percent: z.string(),
  subjects: count,
})

/** One comparable group of a round. */
const groupInput = z.strictObject({
  inspectionId: id,
  templateId: z.string().max(80),
  templateVersion: z.string().max(80),
  split: z.string().max(120).optional(),
})

const options = z.strictObject({
  hospitals: z.enum(['mean', 'weighted']),
  /** null: groups are not split. */
  splitBy: z.enum(SPLITS).nullable(),
  /** By template id the sections that decide between equals, in order. */
  tieBreak: z.record(z.string().max(80), z.array(z.string().max(40)).max(10)),
})

const listRules = z.strictObject({
  praiseFirst: z.int().min(0).max(100),
  praiseBestOnly: z.boolean(),
  criticiseVeto: z.boolean(),
  criticiseFailing: z.boolean(),
  criticiseLast: z.int().min(0).max(100),
  criticiseOverdue: z.boolean(),
})

const saved = z.strictObject({ savedAt: z.string() })

export const evaluationContract = {
  /** What the bureau settled for a round, its lock, and what became of both, newest first. */
  settings: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ inspectionId: id }))
    .output(
      z.strictObject({
        options,
        lists: listRules,
        lock: z
          .strictObject({
            lockedAt: z.string(),
            lockedBy: z.string(),
            /** The registry changed since, and the results with it. */
            isStale: z.boolean(),
          })
          .nullable(),
        /** Sheets that nobody finished yet. */
        drafts: count,
        history: z.array(
          z.strictObject({
            at: z.string(),
            who: z.string(),
            what: z.enum(['round.settled', 'round.locked', 'round.reopened']),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
  /** How the round is evaluated and by which rules units are proposed for praise and criticism. */
  settle: write
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ requestId, inspectionId: id, options: options.optional(), lists: listRules.optional() }))
    .output(saved),
  /** 锁定: from now on nothing that the results follow from changes in the round. */
  lock: write
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ requestId, inspectionId: id }))
    .output(saved),
  reopen: write
    .errors(fails('INSPECTION_UNKNOWN', 'ROUND_NOT_LOCKED'))
    .input(z.strictObject({ requestId, inspectionId: id, reason }))
    .output(saved),
  /** Results and ranking of a round, one group a template version and role; what was graded and asked stands beside. */
  results: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ inspectionId: id }))
    .output(z.strictObject({ groups: z.array(group), graded: z.array(gradedGroup), surveys: z.array(surveyGroup) })),
  /** Where points were lost in one group, most first. */
  itemLosses: read.errors(fails('INSPECTION_UNKNOWN', 'TEMPLATE_UNKNOWN')).input(groupInput).output(z.array(loss)),
}
