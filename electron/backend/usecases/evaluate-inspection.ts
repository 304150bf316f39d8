import { evaluateRound } from '../../core/evaluation/evaluate-round'
import { gradedGroups, type GradedGroup } from '../../core/evaluation/graded-groups'
import { itemLosses } from '../../core/evaluation/item-losses'
import type { Group } from '../../core/evaluation/result'
import type { RoundOptions } from '../../core/evaluation/round'
import { surveyGroups, type SurveyGroup } from '../../core/evaluation/survey-groups'
import type { Answers } from '../../core/scoring/questionnaire/questionnaire-fact'
import type { Template } from '../../core/scoring/template'
import type { Inspection } from '../../store/inspection.repo'
import type { Inputs, Outputs } from '../words'
import { groupAtHand } from './evaluation/group-at-hand'
import { optionsOf, readRound, sheetsOfGroup, type EvaluateDeps, type RoundAtHand } from './evaluation/read-round'
import { inspectionOf } from './inspection-named'

export type { EvaluateDeps } from './evaluation/read-round'

/** Results and ranking of a round by what the bureau settled for it, worked out at each call: nothing of it is stored. */
export const evaluateInspection =
  (deps: EvaluateDeps) =>
  (inspection: Inspection): readonly Group[] =>
    evaluateRound(readRound(deps, inspection, optionsOf(deps, inspection)).round)

/** Everything a round came to: the rankings, and beside them what was graded and what patients said. */
export interface RoundResults {
  readonly groups: readonly Group[]
  readonly graded: readonly GradedGroup[]
  readonly surveys: readonly SurveyGroup[]
}

/** @param instead What stands in place of what the bureau settled for the round. */
export const evaluateAll =
  (deps: EvaluateDeps) =>
  (inspection: Inspection, instead: RoundOptions = {}): RoundResults => {
    const atHand = readRound(deps, inspection, { ...optionsOf(deps, inspection), ...instead })
    return { groups: evaluateRound(atHand.round), graded: gradedOf(deps, atHand), surveys: surveysOf(deps, atHand) }
  }

function gradedOf({ roundSheets }: EvaluateDeps, { templates, rows, placeOf, round }: RoundAtHand): readonly GradedGroup[] {
  const graded = ofKind(templates, 'graded')
  const sheets = rows
    .filter((row) => graded.some((template) => isOf(row, template)))
    .map((row) => ({ ...placeOf(row), score: roundSheets.gradedOf(row.sheetId) }))
  return gradedGroups(graded, sheets, round.subjects)
}

/** What patients said of the units of a round. */
export function surveysOf(
  { roundSheets }: EvaluateDeps,
  { templates, rows, placeOf, round }: RoundAtHand,
): readonly SurveyGroup[] {
  const questionnaires = ofKind(templates, 'questionnaire')
  const sheets = rows
    .filter((row) => questionnaires.some((template) => isOf(row, template)))
    .map((row) => ({
      ...placeOf(row),
      number: row.number ?? 1,
      status: row.status,
      answers: roundSheets.factsOf(row.sheetId) as Answers, // read by its template when they were entered
    }))
  return surveyGroups(questionnaires, sheets, round.subjects)
}

const isOf = (
  { templateId, templateVersion }: { readonly templateId: string; readonly templateVersion: string },
  { id, version }: Template,
): boolean => templateId === id && templateVersion === version

const ofKind = <K extends Template['templateKind']>(templates: readonly Template[], kind: K) =>
  templates.filter((template): template is Extract<Template, { templateKind: K }> => template.templateKind === kind)

/** Serves `evaluation.results`. */
export const listResults =
  (deps: EvaluateDeps) =>
  ({ inspectionId }: Inputs['evaluation']['results']): Outputs['evaluation']['results'] =>
    // The contract's lists are not readonly; nobody writes into them on the way out.
    evaluateAll(deps)(inspectionOf(deps.inspections, inspectionId)) as Outputs['evaluation']['results']

/** Serves `evaluation.itemLosses`. */
export const listItemLosses =
  (deps: EvaluateDeps) =>
  (input: Inputs['evaluation']['itemLosses']): Outputs['evaluation']['itemLosses'] => {
    const { template, group, atHand } = groupAtHand(deps, input)
    return [...itemLosses(template, group === undefined ? [] : sheetsOfGroup(atHand, group))]
  }
