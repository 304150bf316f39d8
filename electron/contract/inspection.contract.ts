import { z } from 'zod'
import type { Answers } from '../core/scoring/questionnaire/questionnaire-fact'
import { FACT_FAILURES } from '../core/scoring/read-fact'
import { fails, read, write } from './failure'
import { count, date, grant, id, name, pointsText, reason, requestId, subjectRole, word } from './values'

export const sheetStatus = z.enum(['draft', 'complete', 'finished'])

/** 自评, 检查, 复核, 申诉. */
export const sheetStage = z.enum(['self', 'inspection', 're_check', 'appeal'])

export const sheetKind = z.enum(['scored', 'graded', 'questionnaire'])

const sheetLine = z.strictObject({
  sheetId: id,
  kind: sheetKind,
  templateId: z.string(),
  templateVersion: z.string(),
  role: subjectRole,
  subjectCode: z.string(),
  subjectName: z.string(),
  /** Of a questionnaire, among those of its template in the visit; null for others. */
  number: z.int().min(1).nullable(),
  stage: sheetStage,
  /** draft: items open · complete: all answered, not finished · finished: 已完成. */
  status: sheetStatus,
  answered: count,
  of: count,
  total: pointsText.nullable(),
  rangeMin: pointsText.nullable(),
  rangeMax: pointsText.nullable(),
  grade: z.string().nullable(),
  vetoes: z.array(z.string()),
  lossItems: count,
  notApplicable: count,
  /** Of a graded sheet, in words: the standards it passed, and how many clauses are unmet. */
  passed: z.array(z.string()),
  gaps: count,
  /** Of a questionnaire. */
  index: z.string().nullable(),
  satisfactionRate: z.string().nullable(),
})

const visit = z.strictObject({
  id,
  code: z.string(),
  visitOn: date,
  clinicId: id,
  clinicCode: z.string(),
  clinicName: z.string(),
  countyName: z.string(),
  teamName: z.string(),
  /** The leader first. */
  members: z.array(z.string()),
  /** What the inspectors found. */
  sheets: z.array(sheetLine),
  /** Sheets of the other stages. */
  reviews: z.array(sheetLine),
  searchKeys: z.array(z.string()),
})

const inspection = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  startsOn: date,
  endsOn: date,
  isOpen: z.boolean(),
  /** 已锁定: nothing in it may change; null while it is open to changes. */
  lock: z.strictObject({ lockedAt: z.string(), lockedBy: z.string() }).nullable(),
  visits: count,
  sheets: count,
  finished: count,
})

export const inspectionContract = {
  list: read.output(z.array(inspection)),
  /** One round with its visits, by date, then clinic in official order. */
  find: read.input(z.strictObject({ id })).output(
    z.strictObject({
      inspection,
      visits: z.array(visit),
      teams: z.array(z.strictObject({ name: z.string(), members: z.array(z.string()) })),
    }),
  ),
  findVisit: read.input(z.strictObject({ id })).output(visit),
  /**
   * Who can be looked at on a clinic on a day, with which template: the clinic, the hospitals paired with it, the doctors
   * posted there, its patients.
   */
  listSubjects: read.input(z.strictObject({ clinicId: id, visitOn: date })).output(
    z.array(
      z.strictObject({
        role: subjectRole,
        subjectCode: z.string(),
        subjectName: z.string(),
        detail: z.string(),
        kind: sheetKind,
        templateId: z.string(),
        templateVersion: z.string(),
        templateName: z.string(),
      }),
    ),
  ),
  createVisit: write
    .errors(
      fails(
        'VISIT_EXISTS',
        'SHEET_EXISTS',
        'SUBJECT_UNKNOWN',
        'TEMPLATE_UNKNOWN',
        'TEMPLATE_RETIRED',
        'INSPECTION_UNKNOWN',
        'PARAMETER_INVALID',
        'AVOIDANCE',
      ),
    )
    .input(
      z.strictObject({
        requestId,
        inspectionId: id,
        clinicId: id,
        visitOn: date,
        teamName: word,
        members: z.array(name).min(1).max(20),
        sheets: z
          .array(
            z.strictObject({
              templateId: z.string().max(80),
              templateVersion: z.string().max(80),
              subjectCode: z.string().max(120),
            }),
          )
          .min(1)
          .max(20),
      }),
    )
    .output(z.strictObject({ id, sheetIds: z.array(id) })),
  /** One more sheet in a visit; of a questionnaire as many as people are asked. */
  addSheet: write
    .errors(fails('SUBJECT_UNKNOWN', 'TEMPLATE_UNKNOWN', 'TEMPLATE_RETIRED', 'SHEET_EXISTS', 'PARAMETER_INVALID'))
    .input(
      z.strictObject({
        requestId,
        visitId: id,
        templateId: z.string().max(80),
        templateVersion: z.string().max(80),
        subjectCode: z.string().max(120),
      }),
    )
    .output(z.strictObject({ sheetId: id, number: z.int().min(1).nullable() })),
  /** The questionnaires of one template and subject in a visit, with what was answered: together they speak for the unit. */
  findSurvey: read
    .input(
      z.strictObject({
        visitId: id,
        templateId: z.string().max(80),
        templateVersion: z.string().max(80),
        subjectCode: z.string().max(120),
      }),
    )
    .output(
      z.array(
        z.strictObject({
          sheetId: id,
          number: z.int().min(1),
          status: sheetStatus,
          answers: z.custom<Answers>((value) => typeof value === 'object' && value !== null),
        }),
      ),
    ),
  /** A visit file of `visit import`, by the same rules. */
  importVisit: write
    .errors(
      fails(
        'GRANT_UNKNOWN',
        'FILE_UNREADABLE',
        'FILE_TOO_LARGE',
        'JSON_INVALID',
        'VISIT_INVALID',
        'VISIT_EXISTS',
        'SHEET_CARRIED_OVER',
        'SHEET_SUPERSEDED',
        'FACTS_INVALID',
        'ITEM_UNKNOWN',
        'VETO_UNKNOWN',
        ...FACT_FAILURES,
        'PARAMETER_INVALID',
        'TEMPLATE_UNKNOWN',
        'SUBJECT_UNKNOWN',
        'INSPECTION_UNKNOWN',
      ),
    )
    .input(z.strictObject({ requestId, inspectionId: id, grant, reason: reason.optional() }))
    .output(z.strictObject({ visitId: id, status: z.enum(['created', 'unchanged', 'changed']) })),
}
