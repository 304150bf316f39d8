import { evaluateRound } from '../../../core/evaluation/evaluate-round'
import { lossesOf } from '../../../core/evaluation/item-losses'
import { itemMarks } from '../../../core/evaluation/item-marks'
import type { Group } from '../../../core/evaluation/result'
import { tieBreakSections } from '../../../core/evaluation/tie-break'
import type { RoundFigures, RoundGroup, RoundLoss } from '../../../core/papers/official/round-figures'
import { asScored } from '../../../core/scoring/as-scored'
import type { ScoredTemplate } from '../../../core/scoring/template'
import type { Inspection } from '../../../store/inspection.repo'
import type { InspectionBase } from '../../inspection-base'
import { listsOfGroup, type ListsDeps } from '../evaluation/lists'
import { problemStates } from '../rectification/problem-states'
import { optionsOf, readRound, sheetsOfGroup, type RoundAtHand } from '../evaluation/read-round'

export type FiguresDeps = ListsDeps & Pick<InspectionBase, 'findings' | 'settings' | 'visits'>

/** What papers on the results of a round are drafted from, read at each call. */
export function roundFigures(deps: FiguresDeps, inspection: Inspection): RoundFigures {
  const { id, name, startsOn, endsOn, teams } = inspection
  const atHand = readRound(deps, inspection, optionsOf(deps, inspection))
  const groups = evaluateRound(atHand.round)
  const visits = deps.visits.listByInspection(id)
  const days = visits.map(({ visitOn }) => visitOn).sort()
  const lists = groups.flatMap((group) =>
    listsOfGroup(deps, id, { template: templateOf(atHand, group), group, atHand }).map((unit) => ({ ...unit, role: group.role })),
  )
  const on = lists.filter(({ isOn }) => isOn)
  return {
    bureauName: deps.settings.read().bureauName,
    roundName: name,
    from: days[0] ?? startsOn,
    to: days.at(-1) ?? endsOn,
    writtenOn: deps.workingOn(),
    teams: teams.length,
    clinics: new Set(visits.map(({ clinicId }) => clinicId)).size,
    sheets: atHand.rows.length,
    groups: groups.map((group) => groupFigures(atHand, group)),
    praised: on.filter(({ list }) => list === 'praise').map(({ name: listed, role }) => ({ name: listed, role })),
    criticised: on.filter(({ list }) => list === 'criticism').map(({ name: listed, role }) => ({ name: listed, role })),
    findings: findingFigures(deps, id),
  }
}

function templateOf({ templates }: RoundAtHand, { templateId, templateVersion }: Group): ScoredTemplate {
  const found = templates.find(({ id, version }) => id === templateId && version === templateVersion)
  if (found === undefined) throw new Error(`a group of the unknown template ${templateId}`)
  return asScored(found)
}

function groupFigures(atHand: RoundAtHand, group: Group): RoundGroup {
  const { templateName, role, ranked, unranked, mean, tieBreak = [] } = group
  const template = templateOf(atHand, group)
  const marks = itemMarks(template, sheetsOfGroup(atHand, group))
  const losers = new Map(marks.map((mark) => [mark.item.code, new Set(mark.losers)]))
  const fromBelow = [...ranked].reverse()
  const themes = new Map(template.categories.flatMap(({ title, items }) => items.map((item) => [item.code, title] as const)))
  return {
    templateName,
    role,
    mean,
    tieBreak: tieBreakSections(template, tieBreak),
    standings: [
      ...ranked.map(({ rank, name, detail, total, grade }) => ({ rank, name, detail, total, grade, isVetoed: false })),
      ...unranked
        .filter(({ reason }) => reason !== 'not_visited')
        .map(({ name, detail, total, grade, reason }) => ({
          rank: null,
          name,
          detail,
          total,
          grade,
          isVetoed: reason === 'veto',
        })),
    ],
    losses: lossesOf(template, marks).map(({ code, title, percent, subjects }): RoundLoss => ({
      title,
      theme: themes.get(code) ?? title,
      percent,
      subjects,
      names: fromBelow.filter(({ subjectCode }) => losers.get(code)?.has(subjectCode)).map(({ name }) => name),
    })),
  }
}

function findingFigures({ findings, rectifications }: FiguresDeps, inspectionId: string): RoundFigures['findings'] {
  const own = findings.listSources().filter((finding) => finding.inspectionId === inspectionId)
  const problems = problemStates(rectifications).filter(({ notice }) => notice.inspectionId === inspectionId)
  const dues = problems.flatMap(({ state }) => (state.issued === null ? [] : [state.issued.dueOn]))
  return {
    count: own.length,
    serious: own.filter(({ severity }) => severity === 'serious').length,
    notices: new Set(problems.map(({ notice }) => notice.id)).size,
    dueOn: dues.sort().at(-1) ?? null,
  }
}
