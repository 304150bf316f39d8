import type { Attempt } from '../core/inspection/samples/call-back'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** 回访: which patients of a visit are asked with a questionnaire, and how they were drawn. */
export interface CallBack {
  readonly id: string
  readonly visitId: string
  readonly templateId: string
  readonly templateVersion: string
  readonly seed: string
  readonly method: string
  readonly size: number
  /** Numbers of patients in the order of the list. */
  readonly population: readonly string[]
  readonly drawnAt: string
  readonly drawnBy: string
}

export interface CallBackPerson {
  readonly id: string
  readonly callBackId: string
  /** Order of drawing, from 1. */
  readonly place: number
  readonly patientNumber: string
  readonly dischargedOn: string | null
  readonly department: string
  /** '' when there is none, or when it was taken away. */
  readonly phone: string
  readonly sheetId: string | null
}

export interface CallAttempt extends Attempt {
  readonly personId: string
  readonly note: string
  /** ISO instant; the order is that of writing. */
  readonly at: string
  readonly who: string
}

type Row = Omit<CallBack, 'population'> & { readonly population: string }
const toCallBack = ({ population, ...row }: Row): CallBack => ({ ...row, population: JSON.parse(population) as string[] })

/** What a broken rule of migration 0240 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  'call_back.visit_id, call_back.template_id, call_back.template_version': 'CALL_BACK_DRAWN',
}

const SELECT = `
  SELECT id, visit_id AS visitId, template_id AS templateId, template_version AS templateVersion, seed, method, size, population,
         drawn_at AS drawnAt, drawn_by AS drawnBy
    FROM call_back`
const PERSON = `
  SELECT id, call_back_id AS callBackId, place, patient_number AS patientNumber, discharged_on AS dischargedOn, department, phone,
         sheet_id AS sheetId
    FROM call_back_person`

/** Reads and writes `call_back`, `call_back_person`, `call_attempt`; callers own the transaction and append the journal row. */
export function callBackRepo(db: Db) {
  const insert = db.prepare<Row>(`
    INSERT INTO call_back (id, visit_id, template_id, template_version, seed, method, size, population, drawn_at, drawn_by)
    VALUES (:id, :visitId, :templateId, :templateVersion, :seed, :method, :size, :population, :drawnAt, :drawnBy)`)
  const insertPerson = db.prepare<CallBackPerson>(`
    INSERT INTO call_back_person (id, call_back_id, place, patient_number, discharged_on, department, phone, sheet_id)
    VALUES (:id, :callBackId, :place, :patientNumber, :dischargedOn, :department, :phone, :sheetId)`)
  const insertAttempt = db.prepare<CallAttempt>(`
    INSERT INTO call_attempt (person_id, way, outcome, note, at, who) VALUES (:personId, :way, :outcome, :note, :at, :who)`)
  const byId = db.prepare<[id: string], Row>(`${SELECT} WHERE id = ?`)
  const byVisit = db.prepare<[visitId: string], Row>(`${SELECT} WHERE visit_id = ? ORDER BY drawn_at, id`)
  const personById = db.prepare<[id: string], CallBackPerson>(`${PERSON} WHERE id = ?`)
  const people = db.prepare<[callBackId: string], CallBackPerson>(`${PERSON} WHERE call_back_id = ? ORDER BY place`)
  const attempts = db.prepare<[personId: string], CallAttempt>(
    'SELECT person_id AS personId, way, outcome, note, at, who FROM call_attempt WHERE person_id = ? ORDER BY seq',
  )
  const link = db.prepare<[sheetId: string, id: string]>('UPDATE call_back_person SET sheet_id = ? WHERE id = ?')
  const forget = db.prepare<[callBackId: string]>("UPDATE call_back_person SET phone = '' WHERE call_back_id = ?")
  return {
    /** @throws AppError CALL_BACK_DRAWN when this questionnaire of the visit has been drawn for */
    insert: ({ population, ...callBack }: CallBack): void =>
      void translating(MEANING, { at: 'visitId' }, () => insert.run({ ...callBack, population: JSON.stringify(population) })),
    insertPerson: (person: CallBackPerson): void => void insertPerson.run(person),
    insertAttempt: (attempt: CallAttempt): void => void insertAttempt.run(attempt),
    findById(id: string): CallBack | undefined {
      const row = byId.get(id)
      return row && toCallBack(row)
    },
    listByVisit: (visitId: string): CallBack[] => byVisit.all(visitId).map(toCallBack),
    findPerson: (id: string): CallBackPerson | undefined => personById.get(id),
    /** In the order of drawing. */
    listPeople: (callBackId: string): CallBackPerson[] => people.all(callBackId),
    /** Oldest first. */
    listAttempts: (personId: string): CallAttempt[] => attempts.all(personId),
    linkSheet: (id: string, sheetId: string): void => void link.run(sheetId, id),
    /** Takes all telephone numbers away. */
    forgetPhones: (callBackId: string): void => void forget.run(callBackId),
  }
}
export type CallBackRepo = ReturnType<typeof callBackRepo>
