import { z } from 'zod'
import type { ErrorCode } from '../core/shared/error-code'
import { fails, read, write } from './failure'
import { sheetStage, sheetStatus } from './inspection.contract'
import { count, date, grant, id, name, pointsText, requestId, subjectRole } from './values'

const itemState = z.enum(['scored', 'unanswered', 'not_applicable'])
const instant = z.string()
const item = z.string().max(40)

/** What somebody said of an item, with what it comes to. */
const opinion = z.strictObject({
  stage: sheetStage,
  author: z.string(),
  at: instant,
  reason: z.string(),
  points: pointsText.nullable(),
  max: z.string(),
  state: itemState,
  /** Of each item at most one. */
  counts: z.boolean(),
})

const appeal = z.strictObject({
  item,
  claim: pointsText,
  reason: z.string(),
  decision: z.enum(['granted', 'rejected']).nullable(),
  grounds: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
})

/** How many of the items that both sides scored the unit gave more points: per cent with one decimal. */
const inflation = z.strictObject({ higher: count, compared: count, rate: z.string().nullable() })

const signature = z.strictObject({
  id,
  place: z.string(),
  signer: z.string(),
  kind: z.enum(['drawn', 'paper']),
  signedOn: date,
  strokes: z.array(z.array(z.number())).nullable(),
  at: instant,
  /** The sheet still says what was signed. */
  isValid: z.boolean(),
})

const changed = z.strictObject({ savedAt: instant })
const appealFailures = fails('STAGE_INVALID', 'SHEET_FINISHED', 'ITEM_UNKNOWN', 'POINTS_OUT_OF_RANGE', 'REASON_REQUIRED')

/** 自评, 复核, 申诉 beside the inspection of a subject, and signatures. */
export const reviewContract = {
  /** Opens the sheet of a stage for the subject of another sheet, or gives the one there is. */
  open: write
    .errors(fails('STAGE_INVALID', 'SHEET_NOT_FINISHED', 'SHEET_SUPERSEDED'))
    .input(z.strictObject({ requestId, sheetId: id, stage: z.enum(['self', 're_check', 'appeal']) }))
    .output(z.strictObject({ sheetId: id })),
  /** All stages of the subject of a sheet, as they are stored. */
  sides: read.input(z.strictObject({ sheetId: id })).output(
    z.strictObject({
      /** What the unit gave itself is to be hidden until the inspector has answered the item. */
      isBlind: z.boolean(),
      /** In the order of stages. */
      stages: z.array(
        z.strictObject({
          stage: sheetStage,
          sheetId: id,
          status: sheetStatus,
          answered: count,
          of: count,
          total: pointsText.nullable(),
          grade: z.string().nullable(),
          /** Results are made of this one. */
          counts: z.boolean(),
        }),
      ),
      /** Empty while there is one stage alone. */
      items: z.array(z.strictObject({ code: z.string(), opinions: z.array(opinion) })),
      appeals: z.array(appeal),
      /** The same subject in the last round before this one; null when there is none. */
      previous: z
        .strictObject({
          round: z.string(),
          visitOn: date,
          total: pointsText.nullable(),
          items: z.array(
            z.strictObject({
              code: z.string(),
              points: pointsText.nullable(),
              max: z.string(),
              state: itemState,
              /** The item reads otherwise today. */
              isChanged: z.boolean(),
            }),
          ),
        })
        .nullable(),
    }),
  ),
  /** An empty reason withdraws the appeal. */
  appeal: write
    .errors(appealFailures)
    .input(z.strictObject({ requestId, sheetId: id, item, claim: pointsText, reason: z.string().max(500) }))
    .output(changed),
  decide: write
    .errors(appealFailures)
    .input(
      z.strictObject({
        requestId,
        sheetId: id,
        item,
        decision: z.enum(['granted', 'rejected']),
        grounds: z.string().trim().min(1).max(500),
      }),
    )
    .output(changed),
  /** By which day units return their self-assessments, and whether inspectors score without seeing them. */
  settleSelf: write
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ requestId, inspectionId: id, dueOn: date.nullable(), isBlind: z.boolean() }))
    .output(changed),
  /** Every subject of a round with its self-assessment. */
  listSelf: read
    .errors(fails('INSPECTION_UNKNOWN'))
    .input(z.strictObject({ inspectionId: id }))
    .output(
      z.strictObject({
        dueOn: date.nullable(),
        isBlind: z.boolean(),
        units: z.array(
          z.strictObject({
            /** Of the inspection. */
            sheetId: id,
            visitId: id,
            visitOn: date,
            clinicName: z.string(),
            role: subjectRole,
            subjectName: z.string(),
            templateName: z.string(),
            selfSheetId: id.nullable(),
            /** none: nothing came in yet. */
            selfStatus: z.enum(['none', 'draft', 'complete', 'finished']),
            /** Not returned, and the day has passed. */
            isLate: z.boolean(),
            /** Figures of the unit are hidden: it is a blind round and the inspection is still open. */
            isHidden: z.boolean(),
            answered: count,
            of: count,
            selfTotal: pointsText.nullable(),
            /** As it counts after inspection, re-check and appeal. */
            total: pointsText.nullable(),
            /** Self-assessment less inspection. */
            difference: pointsText.nullable(),
            inflation: inflation.nullable(),
          }),
        ),
      }),
    ),
  /** The fill-in workbook of one subject, for its self-assessment. */
  exportForm: write
    .errors(fails('STAGE_INVALID', 'GRANT_UNKNOWN', 'FILE_NOT_WRITABLE'))
    .input(z.strictObject({ requestId, sheetId: id, grant }))
    .output(z.strictObject({ file: z.string() })),
  /** A workbook that came back; its rows that cannot be taken are named and leave their items as they were. */
  readForm: write
    .errors(
      fails(
        ...(['GRANT_UNKNOWN', 'FILE_UNREADABLE', 'FILE_TOO_LARGE', 'FORM_FOREIGN', 'SHEET_MISSING', 'HEADER_NOT_FOUND'] as const),
        ...(['FILE_FORMAT_UNKNOWN', 'FILE_OLD_FORMAT', 'FILE_ENCRYPTED', 'FILE_DAMAGED'] as const),
        ...(['SHEET_FINISHED', 'STAGE_INVALID', 'INSPECTION_UNKNOWN', 'TOO_MANY_ROWS', 'TOO_MANY_COLUMNS'] as const),
      ),
    )
    .input(z.strictObject({ requestId, inspectionId: id, grant }))
    .output(
      z.strictObject({
        sheetId: id,
        subjectName: z.string(),
        /** Items with an answer. */
        taken: count,
        /** Answers and remarks that are new. */
        changed: count,
        status: sheetStatus,
        refused: z.array(
          z.strictObject({
            row: z.int(),
            column: z.string(),
            item: z.string(),
            value: z.string(),
            code: z.custom<ErrorCode>((value) => typeof value === 'string'),
          }),
        ),
      }),
    ),
  listSignatures: read.input(z.strictObject({ sheetId: id })).output(z.array(signature)),
  /** A signature on a finished sheet: drawn on the screen, or given on paper on a day. */
  sign: write
    .errors(fails('SHEET_NOT_FINISHED', 'SIGNATURE_EMPTY'))
    .input(
      z.strictObject({
        requestId,
        sheetId: id,
        place: name,
        signer: name,
        signedOn: date,
        /** Each stroke as x, y, x, y … in a box of 400 × 120; null: signed on paper. */
        strokes: z
          .array(z.array(z.number().min(0).max(400)).max(4000))
          .max(60)
          .nullable(),
      }),
    )
    .output(z.strictObject({ id, savedAt: instant })),
}
