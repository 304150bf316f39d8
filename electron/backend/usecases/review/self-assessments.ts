import { selfInflation } from '../../../core/evaluation/self-inflation'
import { sheetStatus } from '../../../core/inspection/sheet'
import { countingSheets, isOfSameSubject } from '../../../core/inspection/stage'
import { decimalText, points } from '../../../core/shared/points'
import type { ListedSheet } from '../../../store/sheet.repo'
import type { Visit } from '../../../store/visit.repo'
import type { InspectionBase } from '../../inspection-base'
import { sheetFigures } from '../../sheet-figures'
import { readSubjects, type Subjects } from '../../subjects'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'

export type SelfDeps = Pick<
  InspectionBase,
  | 'once'
  | 'journal'
  | 'inspections'
  | 'visits'
  | 'sheets'
  | 'reviews'
  | 'templates'
  | 'organizations'
  | 'postings'
  | 'divisions'
  | 'referenceOn'
>
type SelfLine = Outputs['review']['listSelf']['units'][number]

/** Serves `review.settleSelf`: by which day self-assessments are due, and whether inspectors score without seeing them. */
export const settleSelf =
  (deps: SelfDeps) =>
  ({ requestId, inspectionId, dueOn, isBlind }: Inputs['review']['settleSelf'], who: string): Outputs['review']['settleSelf'] =>
    deps.once(requestId, () => {
      const { id } = inspectionOf(deps.inspections, inspectionId)
      const [before, after] = [deps.reviews.findSettled(id), { dueOn, isBlind }]
      deps.reviews.settle(id, after)
      const entity = `inspection/${id}`
      return { savedAt: deps.journal.append({ who, what: 'self-assessment.settled', entity, before, after, reason: null }).at }
    })

/** Serves `review.listSelf`: every subject of a round with its self-assessment beside what the inspection found. */
export const listSelf =
  (deps: SelfDeps) =>
  ({ inspectionId }: Inputs['review']['listSelf']): Outputs['review']['listSelf'] => {
    const { id } = inspectionOf(deps.inspections, inspectionId)
    const settled = deps.reviews.findSettled(id)
    const subjects = readSubjects(deps)
    const all = deps.sheets.listStagesOfInspection(id)
    const counting = countingSheets(all)
    const inspections = all.filter(({ stage }) => stage === 'inspection')
    const visits = new Map(deps.visits.listByInspection(id).map((visit) => [visit.id, visit]))
    const selves = new Map<string, ListedSheet[]>()
    for (const sheet of all.filter(({ stage }) => stage === 'self'))
      selves.set(sheet.visitId, [...(selves.get(sheet.visitId) ?? []), sheet])
    const isLate = settled.dueOn !== null && settled.dueOn < deps.referenceOn()
    const units = inspections.flatMap((sheet, index): SelfLine[] => {
      const visit = visits.get(sheet.visitId)
      const found = counting[index]
      if (visit === undefined || found === undefined || sheet.kind === 'questionnaire') return []
      const self = selves.get(sheet.visitId)?.find((one) => isOfSameSubject(one, sheet))
      const isHidden = settled.isBlind && sheet.score.status !== 'complete'
      return [{ ...unitLine(deps, subjects, visit, sheet), ...selfLine(deps, self, found, isHidden, isLate) }]
    })
    return { dueOn: settled.dueOn, isBlind: settled.isBlind, units }
  }

function unitLine({ templates }: SelfDeps, subjects: Subjects, visit: Visit, sheet: ListedSheet) {
  const subject = subjects.subjectOf(sheet)
  const clinic = subjects.organizationOf(visit.clinicId)
  return {
    sheetId: sheet.id,
    visitId: visit.id,
    visitOn: visit.visitOn,
    clinicName: clinic.name,
    role: sheet.role,
    subjectName: subject.name,
    templateName: templates.find(sheet.templateId, sheet.templateVersion)?.template.name ?? '',
  }
}

/** @param isHidden What the unit gave itself is not to be seen yet. */
function selfLine(
  { templates }: SelfDeps,
  self: ListedSheet | undefined,
  found: ListedSheet,
  isHidden: boolean,
  isLate: boolean,
): Omit<SelfLine, keyof ReturnType<typeof unitLine>> {
  const totalOf = (sheet: ListedSheet): string | null => (sheet.kind === 'scored' ? sheet.score.total : null)
  const template = self && templates.find(self.templateId, self.templateVersion)?.template
  const figures = self !== undefined && template !== undefined ? sheetFigures(self, template) : null
  const [own, total] = [self === undefined || isHidden ? null : totalOf(self), totalOf(found)]
  const pair = self?.kind === 'scored' && found.kind === 'scored' && !isHidden ? [self.score.items, found.score.items] : null
  const isReturned = self !== undefined && self.finishedAt !== null
  return {
    selfSheetId: self?.id ?? null,
    selfStatus: self === undefined ? 'none' : sheetStatus(self.finishedAt, self.score),
    isLate: isLate && !isReturned,
    isHidden: self !== undefined && isHidden,
    answered: figures?.answered ?? 0,
    of: figures?.of ?? 0,
    selfTotal: own,
    total,
    difference: own === null || total === null ? null : decimalText(points(own).sub(points(total)), 2),
    inflation: pair === null ? null : selfInflation(pair[0] ?? [], pair[1] ?? []),
  }
}
