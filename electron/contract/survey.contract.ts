import { z } from 'zod'
import { CALL_OUTCOMES, CALL_WAYS } from '../core/inspection/samples/call-back'
import { MOST_SAMPLES } from '../core/inspection/samples/sample-rows'
import { FACT_FAILURES } from '../core/scoring/read-fact'
import { fails, read, write } from './failure'
import { sheetStatus } from './inspection.contract'
import { saved } from './sheet.contract'
import { count, date, id, requestId, word } from './values'

const sampleRow = z.strictObject({
  ref: z.string().trim().min(1).max(60),
  /** null: not judged yet. */
  isRight: z.boolean().nullable(),
  /** Faults by clause. */
  counts: z.record(z.string().max(40), z.int().min(0).max(999)),
  note: z.string().trim().max(200),
})
const itemCode = z.string().min(1).max(40)

/** 病历抽查: records looked at for an item, which answer it. */
export const sampleContract = {
  /** The tables of a sheet, by item. */
  find: read.input(z.strictObject({ sheetId: id })).output(z.record(itemCode, z.array(sampleRow))),
  /**
   * Writes the table of an item and the answer that follows from it, together. A table without a judged record takes the
   * answer back. Another revision of the item meanwhile is STALE_REVISION.
   */
  save: write
    .errors(fails('STALE_REVISION', 'SHEET_FINISHED', 'ITEM_UNKNOWN', 'SAMPLE_UNFIT', 'SAMPLE_TWICE', ...FACT_FAILURES))
    .input(
      z.strictObject({ requestId, sheetId: id, seenRevision: count, item: itemCode, rows: z.array(sampleRow).max(MOST_SAMPLES) }),
    )
    .output(saved),
}

const attempt = z.strictObject({
  at: z.string(),
  who: z.string(),
  way: z.enum(CALL_WAYS),
  outcome: z.enum(CALL_OUTCOMES),
  note: z.string(),
})

const callBack = z.strictObject({
  id,
  templateId: z.string(),
  templateVersion: z.string(),
  seed: z.string(),
  method: z.string(),
  size: count,
  /** How many were on the list. */
  listed: count,
  drawnAt: z.string(),
  drawnBy: z.string(),
  /** In the order of drawing. */
  people: z.array(
    z.strictObject({
      id,
      place: z.int().min(1),
      patientNumber: z.string(),
      dischargedOn: date.nullable(),
      department: z.string(),
      /** Masked; '' when there is none. */
      phone: z.string(),
      state: z.enum(['asked', 'waiting', 'reserve', 'out']),
      attempts: z.array(attempt),
      sheet: z.strictObject({ sheetId: id, number: z.int().min(1), status: sheetStatus }).nullable(),
    }),
  ),
})

/** 回访: patients drawn from the clinic's list, called until the sample is full. */
export const callBackContract = {
  list: read.input(z.strictObject({ visitId: id })).output(z.array(callBack)),
  /** Draws sample and reserves of the list; the seed was settled before. Only those drawn are kept, beside the numbers of all. */
  draw: write
    .errors(fails('TEMPLATE_UNKNOWN', 'CALL_BACK_DRAWN', 'PATIENT_TWICE'))
    .input(
      z.strictObject({
        requestId,
        visitId: id,
        templateId: z.string().max(80),
        templateVersion: z.string().max(80),
        seed: z.string().trim().min(1).max(60),
        size: z.int().min(1).max(100),
        patients: z
          .array(
            z.strictObject({
              patientNumber: z.string().trim().min(1).max(60),
              dischargedOn: date.nullable(),
              department: word,
              phone: z.string().max(30),
            }),
          )
          .min(1)
          .max(5000),
      }),
    )
    .output(z.strictObject({ id, savedAt: z.string() })),
  /** The whole number of a person, to be dialled; who looked is on record. */
  showPhone: write.input(z.strictObject({ requestId: requestId, personId: id })).output(z.strictObject({ phone: z.string() })),
  /** One attempt to reach a person; never changed afterwards. */
  attempt: write
    .input(
      z.strictObject({
        requestId,
        personId: id,
        way: z.enum(CALL_WAYS),
        outcome: z.enum(CALL_OUTCOMES),
        note: z.string().trim().max(200),
      }),
    )
    .output(z.strictObject({ savedAt: z.string() })),
  /** Opens the questionnaire of a person, or gives the one that is open. */
  ask: write
    .errors(fails('SUBJECT_UNKNOWN', 'TEMPLATE_UNKNOWN', 'TEMPLATE_RETIRED', 'SHEET_EXISTS', 'PARAMETER_INVALID'))
    .input(z.strictObject({ requestId, personId: id }))
    .output(z.strictObject({ sheetId: id, number: z.int().min(1) })),
  /** Takes the telephone numbers away; questionnaires keep the number of the patient only. */
  forgetPhones: write.input(z.strictObject({ requestId, id })).output(z.strictObject({ savedAt: z.string() })),
}

const interview = z.strictObject({
  id,
  /** Post or standing of who was asked; no name. */
  asked: word.min(1),
  topic: word,
  said: z.string().trim().min(1).max(4000),
  /** '' when it bears on no item. */
  itemCode: z.string().max(40),
})

/** 访谈 of a visit. */
export const interviewContract = {
  list: read.input(z.strictObject({ visitId: id })).output(z.array(interview.extend({ at: z.string(), who: z.string() }))),
  /** A new one, or the one of that id as it is now. */
  save: write.input(z.strictObject({ requestId, visitId: id, interview })).output(z.strictObject({ savedAt: z.string() })),
  remove: write.input(z.strictObject({ requestId, id })).output(z.strictObject({ savedAt: z.string() })),
}
