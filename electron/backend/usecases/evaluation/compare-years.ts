import { yearOnYear, type YearSheets } from '../../../core/evaluation/year-on-year'
import { isScoredTemplate } from '../../../core/scoring/as-scored'
import type { Inspection } from '../../../store/inspection.repo'
import type { Inputs, Outputs } from '../../words'
import { groupAtHand } from './group-at-hand'
import { optionsOf, readRound, sheetsOfGroup, type EvaluateDeps } from './read-round'

/** Serves `evaluation.years`. */
export const compareYears =
  (deps: EvaluateDeps) =>
  ({ against, ...input }: Inputs['evaluation']['years']): Outputs['evaluation']['years'] => {
    const { template, group, atHand } = groupAtHand(deps, input)
    const rounds = earlierRounds(deps, input)
    const chosen = rounds.find(({ inspection }) => inspection.id === against) ?? rounds[0]
    const now = { template, sheets: group === undefined ? [] : sheetsOfGroup(atHand, group) }
    const before = chosen === undefined ? [] : sheetsBefore(deps, chosen.inspection, template.id)
    const { items, mean, sheets } = yearOnYear(now, before)
    return {
      rounds: rounds.map(({ inspection: { id, name }, versions }) => ({ id, name, versions: [...versions] })),
      against: chosen?.inspection.id ?? null,
      items: items.map((item) => ({ ...item })),
      mean: { ...mean },
      sheets: { ...sheets },
    }
  }

/** Rounds that began before this one and used the template, the latest first. */
function earlierRounds(deps: EvaluateDeps, { inspectionId, templateId }: Inputs['evaluation']['itemLosses']) {
  const all = deps.inspections.listAll()
  const present = all.find(({ id }) => id === inspectionId)
  return all
    .filter(({ id, startsOn }) => id !== inspectionId && present !== undefined && startsOn < present.startsOn)
    .map((inspection) => ({ inspection, versions: deps.roundSheets.listVersions(inspection.id, templateId) }))
    .filter(({ versions }) => versions.length > 0)
}

/** What an earlier round scored with any version of the template, in the order of publishing. */
function sheetsBefore(deps: EvaluateDeps, inspection: Inspection, templateId: string): readonly YearSheets[] {
  const { round, templates } = readRound(deps, inspection, optionsOf(deps, inspection))
  const published = deps.templates.listAll().flatMap(({ template }) => (template.id === templateId ? [template.version] : []))
  return templates
    .filter(isScoredTemplate)
    .filter(({ id }) => id === templateId)
    .sort((a, b) => published.indexOf(a.version) - published.indexOf(b.version))
    .map((template) => ({
      template,
      sheets: round.sheets.filter((sheet) => sheet.templateId === template.id && sheet.templateVersion === template.version),
    }))
}
