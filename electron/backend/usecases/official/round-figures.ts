import { evaluateRound } from '../../../core/evaluation/evaluate-round'
import { lossesOf } from '../../../core/evaluation/item-losses'
import { itemMarks, mostLostFirst } from '../../../core/evaluation/item-marks'
import type { Group, Standing, UnrankedStanding } from '../../../core/evaluation/result'
import { tieBreakSections } from '../../../core/evaluation/tie-break'
import type { RoundFigures, RoundGroup, RoundLoss, RoundStanding } from '../../../core/papers/official/round-figures'
import { asScored } from '../../../core/scoring/as-scored'
import type { ScoredTemplate } from '../../../core/scoring/template'
import { weighVetoes } from '../../../core/scoring/vetoes'
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
    // nobody whom a person put there in spite of a veto or an open sheet: the paper would hold them up as an example
    praised: on
      .filter(({ list, rank }) => list === 'praise' && rank !== null)
      .map(({ name: listed, role }) => ({ name: listed, role })),
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
  const units = [...unranked, ...[...ranked].reverse()]
  const nameOf = new Map(units.map((unit) => [unit.subjectCode, unit.name]))
  const fromBelow = units.map(({ subjectCode }) => subjectCode)
  const losers = new Map(marks.map((mark) => [mark.item.code, mostLostFirst(mark, fromBelow)]))
  const themes = new Map(template.categories.flatMap(({ title, items }) => items.map((item) => [item.code, title] as const)))
  return {
    templateName,
    role,
    mean,
    tieBreak: tieBreakSections(template, tieBreak),
    standings: [
      ...ranked.map((unit) => standingOf(unit, unit.rank, null)),
      ...unranked.filter(({ reason }) => reason !== 'not_visited').map((unit) => standingOf(unit, null, vetoOf(template, unit))),
    ],
    losses: lossesOf(template, marks).map(({ code, title, percent, subjects }): RoundLoss => ({
      title,
      theme: themes.get(code) ?? title,
      percent,
      subjects,
      names: (losers.get(code) ?? []).map((loser) => nameOf.get(loser) ?? loser),
    })),
  }
}

const standingOf = (
  { name, detail, total, grade }: Standing,
  rank: number | null,
  veto: RoundStanding['veto'],
): RoundStanding => ({ rank, name, detail, total, grade, veto })

/** What the vetoes of an unranked unit did; null when it has another reason. */
function vetoOf(template: ScoredTemplate, { reason, parts }: UnrankedStanding): RoundStanding['veto'] {
  if (reason !== 'veto') return null
  const { strongest } = weighVetoes(template, { vetoes: parts.flatMap(({ vetoes }) => vetoes) })
  return strongest === 'no_rank' ? 'rank' : 'grade'
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
