import { changesAsked } from '../../core/inspection/merge-visit'
import { readVisit } from '../../core/inspection/read-visit'
import { sameJson } from '../../core/inspection/same-json'
import { correctionOf, type SheetEvent } from '../../core/inspection/sheet-event'
import type { VisitFile, VisitFileSheet } from '../../core/inspection/visit-file'
import { AppError } from '../../core/shared/app-error'
import type { Inspection } from '../../store/inspection.repo'
import type { ListedSheet } from '../../store/sheet.repo'
import type { Visit } from '../../store/visit.repo'
import type { InspectionBase } from '../inspection-base'
import type { SheetAtHand } from '../sheet-desk'
import { readSubjects, type SubjectKey, type Subjects } from '../subjects'
import { openSheet, type OpenSheetDeps } from './open-sheet'
import { expectLatest } from './review/open-review'

export type ImportVisitDeps = OpenSheetDeps &
  Pick<
    InspectionBase,
    'journal' | 'templates' | 'visits' | 'sheets' | 'organizations' | 'postings' | 'divisions' | 'inTransaction'
  >

export interface ImportVisitAct {
  readonly who: string
  readonly reason: string | null
}
export interface ImportedVisit {
  readonly visitId: string
  readonly code: string
  readonly status: 'created' | 'unchanged' | 'changed'
  /** Of the file, in its order. */
  readonly sheets: readonly (ListedSheet & { readonly subjectCode: string })[]
}

/**
 * Brings a visit file into a round, whole or not at all. A file says what stands on paper, so a sheet it completes is
 * finished. The same file again changes nothing; another one makes new events, which on a finished sheet are corrections
 * and need a reason.
 * @throws AppError REASON_REQUIRED, VISIT_EXISTS when the visit is one of another clinic, SHEET_CARRIED_OVER, PARAMETER_INVALID,
 *   and as `readVisit`
 */
export const importVisit =
  (deps: ImportVisitDeps) =>
  (json: unknown, inspection: Inspection, act: ImportVisitAct): ImportedVisit =>
    deps.inTransaction(() => {
      const subjects = readSubjects(deps)
      const read = readVisit(json, {
        findTemplate: (id, version) => deps.templates.find(id, version)?.template,
        hasSubject: (role, code) => subjects.findKey(role, code) !== undefined,
      })
      const before = deps.visits.findByCode(inspection.id, read.visitId)
      const stored = before === undefined ? [] : deps.sheets.listByVisit(before.id)
      const keyOf = ({ role, subjectCode }: VisitFileSheet): SubjectKey => {
        const key = subjects.findKey(role, subjectCode)
        if (key === undefined) throw new Error('a subject that was just found is gone')
        return key
      }
      expectNotCarried(before?.imported?.sheets ?? [], stored, subjects)
      const file: VisitFile = { ...read, sheets: renumbered(read.sheets, before?.imported?.sheets ?? [], stored, keyOf) }
      const clinicId = subjects.findClinic(file.clinicCode)?.id ?? ''
      if (before !== undefined && before.clinicId !== clinicId)
        throw new AppError('VISIT_EXISTS', { at: 'visitId', code: file.visitId })

      const visit = visitOf(deps, before, file, inspection, clinicId)
      const isNewFile = !sameJson(before?.imported, file)
      if (before === undefined) deps.visits.insert(visit)
      const events = isNewFile ? file.sheets.map((sheet) => enterSheet(deps, visit, before, sheet, keyOf(sheet), act)) : []
      const isAmended = before !== undefined && isNewFile && amendVisit(deps, before, visit, act)
      if (before === undefined) recordVisit(deps, visit, act)

      const entered = deps.sheets.listByVisit(visit.id)
      return {
        visitId: visit.id,
        code: visit.code,
        status: before === undefined ? 'created' : isAmended || events.some((count) => count > 0) ? 'changed' : 'unchanged',
        sheets: file.sheets.map((sheet) => ({ ...found(entered, sheet, keyOf(sheet)), subjectCode: sheet.subjectCode })),
      }
    })

/** The visit as the file says; its team is the round's that has the leader. */
function visitOf(
  deps: ImportVisitDeps,
  before: Visit | undefined,
  file: VisitFile,
  inspection: Inspection,
  clinicId: string,
): Visit {
  const [leader = ''] = file.team
  return {
    id: before?.id ?? deps.newId(),
    inspectionId: inspection.id,
    code: file.visitId,
    clinicId,
    visitOn: file.date,
    teamName: inspection.teams.find((team) => team.members.includes(leader))?.name ?? '',
    members: file.team,
    imported: file,
  }
}

function recordVisit({ journal }: ImportVisitDeps, visit: Visit, { who, reason }: ImportVisitAct): void {
  journal.append({ who, what: 'visit.imported', entity: `visit/${visit.id}`, before: null, after: visit, reason })
}

/** @returns Whether day or team are others. @throws AppError REASON_REQUIRED */
function amendVisit(deps: ImportVisitDeps, before: Visit, visit: Visit, { who, reason }: ImportVisitAct): boolean {
  const isOther = before.visitOn !== visit.visitOn || !sameJson(before.members, visit.members)
  if (isOther && reason === null && deps.sheets.listByVisit(visit.id).some((sheet) => sheet.finishedAt !== null)) {
    throw new AppError('REASON_REQUIRED', { at: 'reason' })
  }
  deps.visits.update(visit)
  deps.journal.append({ who, what: 'visit.imported', entity: `visit/${visit.id}`, before, after: visit, reason })
  return isOther
}

/** Enters one sheet of the file. @returns How many entries that changed. */
function enterSheet(
  deps: ImportVisitDeps,
  visit: Visit,
  before: Visit | undefined,
  file: VisitFileSheet,
  key: SubjectKey,
  act: ImportVisitAct,
): number {
  const { desk } = deps
  const deed = { ...act, seenRevision: null }
  const sheet = takeOrOpen(deps, visit, file, key, act)
  const earlier = before?.imported?.sheets.find((one) => isSameSheet(one, file))
  const changes = changesAsked(file, earlier, sheet.state)
  if (changes.length === 0 && !sheet.isNew) return 0
  const isFinished = sheet.state.finishedAt !== null
  if (isFinished && act.reason === null) throw new AppError('REASON_REQUIRED', { at: 'reason', code: file.subjectCode })

  if (isFinished && changes.length > 0) expectLatest(deps, sheet.pins.id)
  const events = changes.map((change): SheetEvent =>
    isFinished ? correctionOf(change) : { what: `sheet.${change.kind}`, change },
  )
  const entered = events.reduce<SheetAtHand>((now, event) => desk.happen(now, event, deed), sheet)
  const result = desk.resultOf(entered.pins, entered.state)
  const isComplete = result.score.status === 'complete'
  const what = isComplete ? 'sheet.finished' : 'sheet.reopened'
  desk.put(isComplete === isFinished ? entered : desk.happen(entered, { what }, deed), result)
  return entered.state.revision - sheet.state.revision
}

/**
 * A sheet that came with an earlier file and now stands under another version of its template was carried over: what a paper of
 * the earlier version says cannot be entered into it.
 * @throws AppError SHEET_CARRIED_OVER
 */
function expectNotCarried(earlier: readonly VisitFileSheet[], stored: readonly ListedSheet[], subjects: Subjects): void {
  const isCarried = (sheet: VisitFileSheet): boolean => {
    const key = subjects.findKey(sheet.role, sheet.subjectCode)
    if (key === undefined || stored.some((one) => isOf(one, sheet, key))) return false
    return stored.some((one) => isOf(one, { ...sheet, templateVersion: one.templateVersion }, key))
  }
  const carried = earlier.find(isCarried)
  if (carried !== undefined)
    throw new AppError('SHEET_CARRIED_OVER', { at: carried.subjectCode, version: carried.templateVersion })
}

function takeOrOpen(
  deps: ImportVisitDeps,
  visit: Visit,
  file: VisitFileSheet,
  key: SubjectKey,
  act: ImportVisitAct,
): SheetAtHand {
  const stored = deps.sheets.listByVisit(visit.id).find((sheet) => isOf(sheet, file, key))
  if (stored !== undefined) return deps.desk.take(stored.id)
  const version = deps.templates.find(file.templateId, file.templateVersion)
  if (version === undefined) throw new Error('a template that was just found is gone')
  return openSheet(deps, visit.id, version, key, { ...act, seenRevision: null }, file.number)
}

/**
 * The sheets of a file with the numbers their questionnaires have in the visit: the first one of a file is the first one
 * of the file before it, and a further one comes after all that the visit has, also after those entered by hand.
 */
function renumbered(
  sheets: readonly VisitFileSheet[],
  earlier: readonly VisitFileSheet[],
  stored: readonly ListedSheet[],
  keyOf: (sheet: VisitFileSheet) => SubjectKey,
): readonly VisitFileSheet[] {
  return sheets.map((sheet) => {
    const { number: nth, ...single } = sheet
    if (nth === undefined) return sheet
    const known = earlier.filter((one) => isSameTable(one, sheet))
    const taken = stored.filter((one) => isOf(one, single, keyOf(sheet))).map(({ number = 0 }) => number)
    return { ...single, number: known[nth - 1]?.number ?? Math.max(0, ...taken) + nth - known.length }
  })
}

/** @param file Without a number all questionnaires of its template and subject. */
const isOf = (sheet: ListedSheet, file: VisitFileSheet, key: SubjectKey): boolean =>
  (file.number === undefined || sheet.number === file.number) &&
  sheet.templateId === file.templateId &&
  sheet.templateVersion === file.templateVersion &&
  sheet.organizationId === key.organizationId &&
  sheet.postingId === key.postingId

const isSameSheet = (a: VisitFileSheet, b: VisitFileSheet): boolean => isSameTable(a, b) && a.number === b.number

const isSameTable = (a: VisitFileSheet, b: VisitFileSheet): boolean =>
  a.templateId === b.templateId && a.templateVersion === b.templateVersion && a.subjectCode === b.subjectCode

function found(stored: readonly ListedSheet[], file: VisitFileSheet, key: SubjectKey): ListedSheet {
  const sheet = stored.find((one) => isOf(one, file, key))
  if (sheet === undefined) throw new Error('a sheet of the file was not entered')
  return sheet
}
