import { evaluateRound } from '../../core/evaluation/evaluate-round'
import { itemLosses } from '../../core/evaluation/item-losses'
import type { Group, Round, RoundSheet } from '../../core/evaluation/result'
import { asScored, isScoredTemplate } from '../../core/scoring/as-scored'
import { AppError } from '../../core/shared/app-error'
import type { Inspection } from '../../store/inspection.repo'
import type { InspectionBase } from '../inspection-base'
import { readSubjects, type Subject } from '../subjects'
import type { Inputs, Outputs } from '../words'
import { inspectionOf } from './inspection-named'

export type EvaluateDeps = Pick<
  InspectionBase,
  'inspections' | 'visits' | 'sheets' | 'templates' | 'organizations' | 'postings' | 'pairings' | 'divisions'
>

/** Results and ranking of a round, worked out from its sheets at each call: nothing of it is stored. */
export const evaluateInspection =
  (deps: EvaluateDeps) =>
  (inspection: Inspection): readonly Group[] =>
    evaluateRound(readRound(deps, inspection))

/** Serves `evaluation.results`. */
export const listResults =
  (deps: EvaluateDeps) =>
  ({ inspectionId }: Inputs['evaluation']['results']): Outputs['evaluation']['results'] => ({
    // The contract's lists are not readonly; nobody writes into them on the way out.
    groups: evaluateInspection(deps)(inspectionOf(deps.inspections, inspectionId)) as Outputs['evaluation']['results']['groups'],
  })

/** Serves `evaluation.itemLosses`. */
export const listItemLosses =
  (deps: EvaluateDeps) =>
  ({ inspectionId, templateId, templateVersion }: Inputs['evaluation']['itemLosses']): Outputs['evaluation']['itemLosses'] => {
    const version = deps.templates.find(templateId, templateVersion)
    if (version === undefined) throw new AppError('NOT_FOUND', { at: 'templateId' })
    const { sheets } = readRound(deps, inspectionOf(deps.inspections, inspectionId))
    const own = sheets.filter((sheet) => sheet.templateId === templateId && sheet.templateVersion === templateVersion)
    return [...itemLosses(asScored(version.template), own)]
  }

function readRound(deps: EvaluateDeps, { id, startsOn, endsOn }: Inspection): Round {
  const who = readSubjects(deps)
  const visits = new Map(deps.visits.listByInspection(id).map((visit) => [visit.id, visit]))
  const scored = new Map<string, Subject>()
  const sheets = deps.sheets.listByInspection(id).map((sheet): RoundSheet => {
    const visit = visits.get(sheet.visitId)
    if (visit === undefined) throw new Error(`sheet ${sheet.id} of an unknown visit`)
    const subject = who.subjectOf(sheet)
    scored.set(`${subject.role}/${subject.code}`, subject)
    return {
      sheetId: sheet.id,
      visitId: visit.id,
      visitCode: visit.code,
      visitOn: visit.visitOn,
      clinicCode: who.codeOf(visit.clinicId),
      templateId: sheet.templateId,
      templateVersion: sheet.templateVersion,
      subjectCode: subject.code,
      score: sheet.score,
    }
  })
  for (const subject of who.listOrganizations()) scored.set(`${subject.role}/${subject.code}`, subject)
  return {
    period: { startsOn, endsOn },
    sheets,
    templates: deps.templates
      .listAll()
      .map((version) => version.template)
      .filter(isScoredTemplate),
    subjects: [...scored.values()],
    pairings: deps.pairings.listAll().map((pairing) => ({
      supporterCode: who.codeOf(pairing.supporterId),
      clinicCode: who.codeOf(pairing.recipientId),
      startsOn: pairing.startsOn,
      endsOn: pairing.endsOn,
    })),
  }
}
