import { AppError } from '../shared/app-error'
import { isCalendarDate } from '../shared/calendar'
import { isFilled, isRecord, isText, placeIn, type JsonRecord } from '../scoring/json-values'
import { entryCodes, readAnyInput } from '../scoring/any-fact'
import type { SubjectRole, Template } from '../scoring/template'
import type { VisitFile, VisitFileSheet } from './visit-file'

/** What a visit file is judged against. */
export interface VisitContext {
  /** A published template; undefined when there is none. */
  readonly findTemplate: (id: string, version: string) => Template | undefined
  /** Whether an organization of that role, a clinic with patients, or a posting, has this code. */
  readonly hasSubject: (role: SubjectRole, code: string) => boolean
}

const CODE_LENGTH = 120
const NAME_LENGTH = 120
const REMARK_LENGTH = 4000
const MOST = 20

const FILE_FIELDS = ['visitId', 'date', 'clinicCode', 'team', 'sheets']
const SHEET_FIELDS = ['templateId', 'templateVersion', 'subjectCode', 'facts', 'vetoes', 'remarks']

/**
 * Reads a visit file strictly: nothing unknown is let through, nothing is guessed. Questionnaires of one template and
 * subject are numbered by their order. `at` in a refusal is the place
 * in the file, "sheets.1.subjectCode", or within a sheet as the engine names it, "sheets.1.A3.counts.d9".
 * @throws AppError VISIT_INVALID, SUBJECT_UNKNOWN, TEMPLATE_UNKNOWN, and what `readAnyInput` throws
 */
export function readVisit(json: unknown, context: VisitContext): VisitFile {
  if (!isRecord(json)) return refuse('visit')
  const file = recordOf(json, '', FILE_FIELDS)
  const clinicCode = code(file.clinicCode, 'clinicCode')
  const visit = {
    visitId: visitCode(file.visitId),
    date: isText(file.date) && isCalendarDate(file.date) ? file.date : refuse('date'),
    clinicCode,
    team: list(file.team, 'team').map((name, index) => filled(name, placeIn('team', index), NAME_LENGTH)),
  }
  if (!context.hasSubject('recipient_org', clinicCode))
    throw new AppError('SUBJECT_UNKNOWN', { at: 'clinicCode', code: clinicCode })
  const sheets = list(file.sheets, 'sheets').map((sheet, index) =>
    readSheet(sheet, placeIn('sheets', index), clinicCode, context),
  )
  const keys = sheets.map((sheet) => JSON.stringify([sheet.templateId, sheet.templateVersion, sheet.subjectCode]))
  const numbered = sheets.map(({ isRepeatable, ...sheet }, index) => {
    const earlier = keys.slice(0, index).filter((key) => key === keys[index]).length
    if (isRepeatable) return { ...sheet, number: earlier + 1 }
    return earlier === 0 ? sheet : refuse(placeIn('sheets', index))
  })
  return { ...visit, sheets: numbered }
}

/** A visit has one sheet a subject, and as many questionnaires as people were asked. */
type ReadSheet = VisitFileSheet & { readonly isRepeatable: boolean }

function readSheet(json: unknown, at: string, clinicCode: string, context: VisitContext): ReadSheet {
  const sheet = recordOf(json, at, SHEET_FIELDS)
  const templateId = code(sheet.templateId, placeIn(at, 'templateId'))
  const templateVersion = code(sheet.templateVersion, placeIn(at, 'templateVersion'))
  const template = context.findTemplate(templateId, templateVersion)
  if (template === undefined)
    throw new AppError('TEMPLATE_UNKNOWN', { at: placeIn(at, 'templateId'), id: templateId, version: templateVersion })

  const subjectAt = placeIn(at, 'subjectCode')
  const subjectCode = code(sheet.subjectCode, subjectAt)
  const role = template.subject
  if (!context.hasSubject(role, subjectCode)) throw new AppError('SUBJECT_UNKNOWN', { at: subjectAt, code: subjectCode })
  // A visit goes to one clinic: the sheet of another one belongs to another visit.
  if ((role === 'recipient_org' || role === 'patient') && subjectCode !== clinicCode) refuse(subjectAt)

  const { facts, vetoes } = within(at, () => readAnyInput(template, { facts: sheet.facts, vetoes: sheet.vetoes ?? [] }))
  const remarks = readRemarks(sheet.remarks ?? {}, placeIn(at, 'remarks'), template)
  const isRepeatable = template.templateKind === 'questionnaire'
  return { templateId, templateVersion, role, subjectCode, facts, vetoes, remarks, isRepeatable }
}

/** Blank remarks say nothing and are left out. */
function readRemarks(json: unknown, at: string, template: Template): VisitFileSheet['remarks'] {
  if (!isRecord(json)) return refuse(at)
  const items = new Set(entryCodes(template))
  const remarks = Object.entries(json).map(([item, text]): [string, string] => {
    const place = placeIn(at, item)
    if (!items.has(item)) throw new AppError('ITEM_UNKNOWN', { at: place })
    if (!isText(text) || text.length > REMARK_LENGTH) return refuse(place)
    return [item, text]
  })
  return Object.fromEntries(remarks.filter(([, text]) => text.trim() !== ''))
}

/** Puts the path of the sheet before the place that the engine names. */
function within<T>(at: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    throw new AppError(cause.code, { ...cause.params, at: placeIn(at, cause.params.at ?? '') }, { cause })
  }
}

function refuse(at: string): never {
  throw new AppError('VISIT_INVALID', { at })
}

function recordOf(json: unknown, at: string, fields: readonly string[]): JsonRecord {
  if (!isRecord(json)) return refuse(at)
  const stranger = Object.keys(json).find((name) => !fields.includes(name))
  return stranger === undefined ? json : refuse(placeIn(at, stranger))
}

function list(json: unknown, at: string): readonly unknown[] {
  return Array.isArray(json) && json.length > 0 && json.length <= MOST ? json : refuse(at)
}

function filled(json: unknown, at: string, longest: number): string {
  return isFilled(json) && json.length <= longest ? json.trim() : refuse(at)
}

/** What a visit is called may become part of a file's name: nothing in it may lead to another folder. */
function visitCode(json: unknown): string {
  const read = code(json, 'visitId')
  return /[\\/:*?"<>|]|\.\./.test(read) ? refuse('visitId') : read
}

/** A code is taken as it stands: blanks around it or control characters in it would make another one of it. */
function code(json: unknown, at: string): string {
  return isFilled(json) && json.length <= CODE_LENGTH && json.trim() === json && !/\p{Cc}/u.test(json) ? json : refuse(at)
}
