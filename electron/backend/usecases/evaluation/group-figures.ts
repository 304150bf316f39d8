import { lossGroupings, lossGroups } from '../../../core/evaluation/loss-groups'
import { teamSpread, type TeamFigures } from '../../../core/evaluation/team-spread'
import type { Inspection } from '../../../store/inspection.repo'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'
import { groupAtHand } from './group-at-hand'
import { sheetsOfGroup, type EvaluateDeps } from './read-round'

/** Serves `evaluation.lossGroups`. */
export const listLossGroups =
  (deps: EvaluateDeps) =>
  ({ by, ...input }: Inputs['evaluation']['lossGroups']): Outputs['evaluation']['lossGroups'] => {
    const { template, group, atHand } = groupAtHand(deps, input)
    const sheets = group === undefined ? [] : sheetsOfGroup(atHand, group)
    return {
      groupings: [...lossGroupings(template)],
      groups: lossGroups(template, sheets, by).map((one) => ({ ...one, items: [...one.items] })),
    }
  }

/** Serves `evaluation.teamSpread`. */
export const readTeamSpread =
  (deps: EvaluateDeps) =>
  (input: Inputs['evaluation']['teamSpread']): Outputs['evaluation']['teamSpread'] => {
    const { group, atHand } = groupAtHand(deps, input)
    const sheets = group === undefined ? [] : sheetsOfGroup(atHand, group)
    const { teams, ...figures } = teamSpread(sheets)
    const names = new Map(atHand.round.subjects.map(({ role, code, name }) => [`${role}/${code}`, name]))
    const nameOf = (role: string, code: string): string => names.get(`${role}/${code}`) ?? code
    return {
      ...figures,
      teams: inOrderOfRound(teams, inspectionOf(deps.inspections, input.inspectionId)),
      sheets: sheets.flatMap(({ sheetId, visitId, visitCode, visitOn, teamName, subjectCode, clinicCode, score }) =>
        score.status === 'complete' && score.total !== null
          ? [
              {
                sheetId,
                visitId,
                visitCode,
                visitOn,
                team: teamName,
                subjectName: nameOf(group?.role ?? '', subjectCode),
                clinicName: nameOf('recipient_org', clinicCode),
                total: score.total,
              },
            ]
          : [],
      ),
    }
  }

/** As the round names its teams, then those it does not name. */
function inOrderOfRound(figures: readonly TeamFigures[], { teams }: Inspection): TeamFigures[] {
  const placeOf = ({ team }: TeamFigures): number => {
    const at = teams.findIndex(({ name }) => name === team)
    return at < 0 ? teams.length : at
  }
  return figures.toSorted((a, b) => placeOf(a) - placeOf(b))
}
