import { evaluateRound } from '../../core/evaluation/evaluate-round'
import { gradedGroups, type GradedGroup } from '../../core/evaluation/graded-groups'
import { itemLosses } from '../../core/evaluation/item-losses'
import type { Group } from '../../core/evaluation/result'
import type { Round, RoundOptions } from '../../core/evaluation/round'
import { surveyGroups, type SurveyGroup } from '../../core/evaluation/survey-groups'
import type { PlacedSheet } from '../../core/evaluation/units'
import { asScored } from '../../core/scoring/as-scored'
import type { Template } from '../../core/scoring/template'
import { AppError } from '../../core/shared/app-error'
import type { Inspection } from '../../store/inspection.repo'
import type { ListedSheet } from '../../store/sheet.repo'
import type { InspectionBase } from '../inspection-base'
import { readSubjects, type Subject } from '../subjects'
import type { Inputs, Outputs } from '../words'
import { questionnairesOf } from './find-survey'
import { inspectionOf } from './inspection-named'

export type EvaluateDeps = Pick<
  InspectionBase,
  'inspections' | 'visits' | 'sheets' | 'templates' | 'organizations' | 'postings' | 'pairings' | 'divisions' | 'schemes'
>

/** Results and ranking of a round, worked out from its sheets at each call: nothing of it is stored. */
export const evaluateInspection =
  (deps: EvaluateDeps) =>
  (inspection: Inspection): readonly Group[] =>
    evaluateRound(readRound(deps, inspection).round)

/** Everything a round came to: the rankings, and beside them what was graded and what patients said. */
export interface RoundResults {
  readonly groups: readonly Group[]
  readonly graded: readonly GradedGroup[]
  readonly surveys: readonly SurveyGroup[]
}

/** @param options What the bureau settled for the round; the defaults unless given. */
export const evaluateAll =
  (deps: EvaluateDeps) =>
  (inspection: Inspection, options: RoundOptions = {}): RoundResults => {
    const { round, sheets, placeOf, templates } = readRound(deps, inspection)
    const graded = sheets.flatMap((sheet) => (sheet.kind === 'graded' ? [{ ...placeOf(sheet), score: sheet.score }] : []))
    const questionnaires = questionnairesOf(deps, sheets).map(({ sheet, number, answers }) => ({
      ...placeOf(sheet),
      number,
      status: sheet.score.status,
      answers,
    }))
    return {
      groups: evaluateRound({ ...round, options }),
      graded: gradedGroups(ofKind(templates, 'graded'), graded, round.subjects),
      surveys: surveyGroups(ofKind(templates, 'questionnaire'), questionnaires, round.subjects),
    }
  }

/** Serves `evaluation.results`. */
export const listResults =
  (deps: EvaluateDeps) =>
  ({ inspectionId }: Inputs['evaluation']['results']): Outputs['evaluation']['results'] =>
    // The contract's lists are not readonly; nobody writes into them on the way out.
    evaluateAll(deps)(inspectionOf(deps.inspections, inspectionId)) as Outputs['evaluation']['results']

/** Serves `evaluation.itemLosses`. */
export const listItemLosses =
  (deps: EvaluateDeps) =>
  ({ inspectionId, templateId, templateVersion }: Inputs['evaluation']['itemLosses']): Outputs['evaluation']['itemLosses'] => {
    const version = deps.templates.find(templateId, templateVersion)
    if (version === undefined) throw new AppError('NOT_FOUND', { at: 'templateId' })
    const { sheets } = readRound(deps, inspectionOf(deps.inspections, inspectionId)).round
    const own = sheets.filter((sheet) => sheet.templateId === templateId && sheet.templateVersion === templateVersion)
    return [...itemLosses(asScored(version.template), own)]
  }

const ofKind = <K extends Template['templateKind']>(templates: readonly Template[], kind: K) =>
  templates.filter((template): template is Extract<Template, { templateKind: K }> => template.templateKind === kind)

/** The round as its rankings see it, and its sheets of every kind. */
function readRound(deps: EvaluateDeps, { id, startsOn, endsOn }: Inspection) {
  const who = readSubjects(deps)
  const visits = new Map(deps.visits.listByInspection(id).map((visit) => [visit.id, visit]))
  const sheets = deps.sheets.listByInspection(id)
  const templates = deps.templates.listAll().map((version) => version.template)
  const scheme = deps.schemes.findCurrent()
  const placeOf = (sheet: ListedSheet): PlacedSheet => {
    const visit = visits.get(sheet.visitId)
    if (visit === undefined) throw new Error(`sheet ${sheet.id} of an unknown visit`)
    return {
      sheetId: sheet.id,
      visitId: visit.id,
      visitCode: visit.code,
      visitOn: visit.visitOn,
      clinicCode: who.codeOf(visit.clinicId),
      templateId: sheet.templateId,
      templateVersion: sheet.templateVersion,
      subjectCode: who.subjectOf(sheet).code,
    }
  }
  const subjects = new Map<string, Subject>()
  for (const subject of sheets.map((sheet) => who.subjectOf(sheet))) subjects.set(`${subject.role}/${subject.code}`, subject)
  for (const subject of who.listOrganizations()) subjects.set(`${subject.role}/${subject.code}`, subject)
  const round: Round = {
    period: { startsOn, endsOn },
    sheets: sheets.flatMap((sheet) => (sheet.kind === 'scored' ? [{ ...placeOf(sheet), score: sheet.score }] : [])),
    templates: ofKind(templates, 'scored'),
    subjects: [...subjects.values()],
    pairings: deps.pairings.listAll().map((pairing) => ({
      supporterCode: who.codeOf(pairing.supporterId),
      clinicCode: who.codeOf(pairing.recipientId),
      startsOn: pairing.startsOn,
      endsOn: pairing.endsOn,
    })),
    postings: deps.postings.listAll().map((posting) => ({
      supporterCode: who.codeOf(posting.supporterId),
      clinicCode: who.codeOf(posting.recipientId),
      startsOn: posting.startsOn,
      endsOn: posting.endsOn,
    })),
    ...(scheme === undefined ? {} : { postingPeriod: scheme }),
  }
  return { round, sheets, placeOf, templates }
}
