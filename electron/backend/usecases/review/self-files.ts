import { basename } from 'node:path'
import { aboutSelfForm, readSelfForm } from '../../../core/inspection/self-form/read-self-form'
import { selfForm, type SelfFormHead } from '../../../core/inspection/self-form/self-form'
import { isNews } from '../../../core/inspection/sheet-event'
import type { SheetChange } from '../../../core/inspection/sheet'
import { isOfSameSubject } from '../../../core/inspection/stage'
import type { Facts } from '../../../core/scoring/fact'
import type { ScoredTemplate } from '../../../core/scoring/template'
import { AppError } from '../../../core/shared/app-error'
import type { SheetPins } from '../../../store/sheet.repo'
import type { InspectionBase } from '../../inspection-base'
import type { SheetAtHand, SheetDesk } from '../../sheet-desk'
import { readSubjects } from '../../subjects'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'

export interface SelfFilesDeps extends Pick<
  InspectionBase,
  'once' | 'machine' | 'closing' | 'inspections' | 'visits' | 'sheets' | 'organizations' | 'postings' | 'divisions' | 'newId'
> {
  readonly desk: SheetDesk
}

/**
 * Serves `review.exportForm`: the fill-in workbook of one subject, with what was entered of its self-assessment so far.
 * @throws AppError STAGE_INVALID when the template is not scored in points, GRANT_UNKNOWN, FILE_NOT_WRITABLE
 */
export const exportSelfForm =
  (deps: SelfFilesDeps) =>
  async ({ sheetId, grant }: Inputs['review']['exportForm']): Promise<Outputs['review']['exportForm']> => {
    const path = deps.machine.grants.pathOf(grant)
    const { pins } = deps.desk.take(sheetId)
    const template = scoredTemplate(deps, pins)
    const visit = deps.visits.findById(pins.visitId)
    if (visit === undefined) throw new AppError('NOT_FOUND', { at: 'sheetId' })
    const subject = readSubjects(deps).subjectOf(pins)
    const self = selfOf(deps, pins)
    const state = self === undefined ? { facts: {}, remarks: {} } : deps.desk.take(self.id).state
    const head: SelfFormHead = {
      templateId: template.id,
      templateVersion: template.version,
      templateSha256: pins.templateSha256,
      visitCode: visit.code,
      subjectCode: subject.code,
      subjectName: subject.name,
    }
    // The facts were read by this template when they were entered.
    const sheets = selfForm(template, head, state.facts as Facts, state.remarks)
    await deps.machine.importer.writeWorkbook(path, sheets, deps.closing)
    return { file: basename(path) }
  }

/**
 * Serves `review.readForm`: takes the answers of a returned form into the self-assessment of its subject, in one transaction.
 * Rows that say nothing the sheet could take are named and leave their items as they were.
 * @throws AppError FORM_FOREIGN when it is the form of another round or template version, SHEET_MISSING, HEADER_NOT_FOUND,
 *   SHEET_FINISHED when the self-assessment was finished with other answers, and those of the reader
 */
export const readReturnedForm =
  (deps: SelfFilesDeps) =>
  async (
    { requestId, inspectionId, grant }: Inputs['review']['readForm'],
    who: string,
  ): Promise<Outputs['review']['readForm']> => {
    const table = await deps.machine.importer.read(deps.machine.grants.pathOf(grant), deps.closing)
    return deps.once(requestId, () => {
      const head = aboutSelfForm(table)
      const pins = subjectOfForm(deps, inspectionOf(deps.inspections, inspectionId).id, head)
      const { facts, remarks, refused } = readSelfForm(table, scoredTemplate(deps, pins))
      const deed = { who, seenRevision: null, reason: null }
      const present = selfOf(deps, pins)
      const sheet = present === undefined ? openSelf(deps, pins, deed) : deps.desk.take(present.id)
      const changes: SheetChange[] = [
        ...Object.entries(facts).map(([item, to]): SheetChange => ({ kind: 'fact', item, to })),
        ...Object.entries(remarks).map(([item, to]): SheetChange => ({ kind: 'remark', item, to })),
      ]
      const news = changes.filter((change) => isNews(sheet.state, change))
      if (news.length > 0 && sheet.state.finishedAt !== null) throw new AppError('SHEET_FINISHED', { at: head.subjectName })
      const entered = news.reduce<SheetAtHand>(
        (now, change) => deps.desk.happen(now, { what: `sheet.${change.kind}`, change }, deed),
        sheet,
      )
      const { status } = deps.desk.put(entered)
      return {
        sheetId: entered.pins.id,
        subjectName: head.subjectName,
        taken: Object.keys(facts).length,
        changed: news.length,
        status,
        refused: refused.map((one) => ({ ...one })),
      }
    })
  }

function scoredTemplate({ desk }: Pick<SelfFilesDeps, 'desk'>, pins: SheetPins): ScoredTemplate {
  const { template } = desk.versionOf(pins)
  if (template.templateKind !== 'scored') throw new AppError('STAGE_INVALID', { at: 'sheetId' })
  return template
}

const selfOf = ({ sheets }: Pick<SelfFilesDeps, 'sheets'>, pins: SheetPins) =>
  sheets.listStagesOfVisit(pins.visitId).find((one) => one.stage === 'self' && isOfSameSubject(one, pins))

function openSelf(deps: SelfFilesDeps, pins: SheetPins, deed: Parameters<SheetDesk['open']>[1]): SheetAtHand {
  const { basedOn: _base, ...subject } = pins
  return deps.desk.open({ ...subject, id: deps.newId(), stage: 'self' }, deed)
}

/** The inspection that the form speaks of. @throws AppError FORM_FOREIGN */
function subjectOfForm(deps: SelfFilesDeps, inspectionId: string, head: SelfFormHead): SheetPins {
  const visit = deps.visits.findByCode(inspectionId, head.visitCode)
  const subjects = readSubjects(deps)
  const found = deps.sheets
    .listByVisit(visit?.id ?? '')
    .find((sheet) => sheet.templateId === head.templateId && subjects.subjectOf(sheet).code === head.subjectCode)
  if (found === undefined) throw new AppError('FORM_FOREIGN', { at: head.subjectName })
  const { pins } = deps.desk.take(selfOf(deps, deps.desk.take(found.id).pins)?.id ?? found.id)
  if (pins.templateSha256 !== head.templateSha256)
    throw new AppError('FORM_FOREIGN', { at: `${head.templateId} ${head.templateVersion}` })
  return pins
}
