import { proposeLists, standingLists, type ListChange } from '../../../core/evaluation/propose-lists'
import type { Group } from '../../../core/evaluation/result'
import { AppError } from '../../../core/shared/app-error'
import type { ListChangeRow } from '../../../store/round-list.repo'
import type { InspectionBase } from '../../inspection-base'
import type { Subjects } from '../../subjects'
import type { Inputs, Outputs } from '../../words'
import { groupAtHand, type GroupAtHand } from './group-at-hand'
import { overdueUnits, type OverdueDeps } from './overdue-units'
import type { EvaluateDeps } from './read-round'
import { settledOf } from './settle-round'

export type ListsDeps = EvaluateDeps &
  OverdueDeps &
  Pick<InspectionBase, 'once' | 'roundLists' | 'roundLocks' | 'journal' | 'now'>
type ListedUnit = Outputs['evaluation']['lists'][number]

/** Serves `evaluation.lists`. */
export const readLists =
  (deps: ListsDeps) =>
  (input: Inputs['evaluation']['lists']): Outputs['evaluation']['lists'] => {
    const { template, group, atHand } = groupAtHand(deps, input)
    return group === undefined ? [] : listsOfGroup(deps, input.inspectionId, { template, group, atHand })
  }

/** Who is proposed in a group that is at hand, and what a person made of it. */
export function listsOfGroup(
  deps: ListsDeps,
  inspectionId: string,
  { template, group, atHand }: GroupAtHand & { readonly group: Group },
): ListedUnit[] {
  const { lists } = settledOf(deps, inspectionId)
  const standings = [
    ...group.ranked.map((standing) => ({ ...standing, rank: standing.rank })),
    ...group.unranked.map((standing) => ({ ...standing, rank: null })),
  ]
  const own = new Map(standings.map((standing) => [standing.subjectCode, standing]))
  const changes = deps.roundLists
    .listByInspection(inspectionId)
    .filter(({ templateId, role }) => templateId === template.id && role === group.role)
    .map((row) => changeOf(row, atHand.who))
  const overdue = new Set(
    group.role === 'dispatched_staff' ? [] : [...overdueUnits(deps, inspectionId)].map((id) => atHand.who.codeOf(id)),
  )
  return standingLists(proposeLists(template, group, lists, overdue), changes).flatMap((unit): ListedUnit[] => {
    const standing = own.get(unit.subjectCode)
    if (standing === undefined) return [] // it stands in another group
    const { subjectCode, name, detail, rank, total, grade, parts } = standing
    const { act, reason, at, who } = unit.change ?? {}
    return [
      {
        subjectCode,
        name,
        detail,
        rank,
        total,
        grade,
        vetoes: parts.flatMap(({ vetoes }) => vetoes),
        parts: parts.map(({ sheetId, visitId }) => ({ sheetId, visitId })),
        list: unit.list,
        reasons: [...unit.reasons],
        isOn: unit.isOn,
        change: act === undefined || act === 'rule' ? null : { act, reason: reason ?? '', at: at ?? '', who: who ?? '' },
      },
    ]
  })
}

const changeOf = (row: ListChangeRow, who: Subjects): ListChange => ({
  subjectCode: who.subjectOf(row).code,
  list: row.list,
  act: row.act,
  reason: row.reason,
  at: row.changedAt,
  who: row.changedBy,
})

/** Serves `evaluation.changeList`. @throws AppError SUBJECT_UNKNOWN, REASON_REQUIRED, ROUND_LOCKED, INSPECTION_UNKNOWN */
export const changeList =
  (deps: ListsDeps) =>
  ({ requestId, ...input }: Inputs['evaluation']['changeList'], who: string): Outputs['evaluation']['changeList'] =>
    deps.once(requestId, () => {
      const { inspectionId, templateId, templateVersion, subjectCode, list, act, reason } = input
      const { template, atHand } = groupAtHand(deps, { inspectionId, templateId, templateVersion })
      const key = atHand.who.findKey(template.subject, subjectCode)
      const { role } = key ?? {}
      if (key === undefined || role === undefined || role === 'patient')
        throw new AppError('SUBJECT_UNKNOWN', { at: subjectCode })
      if (act !== 'rule' && reason === '') throw new AppError('REASON_REQUIRED', { at: 'reason' })
      const { organizationId, postingId } = key
      const change = { inspectionId, templateId, role, organizationId, postingId, list, act, reason }
      deps.roundLists.insert({ ...change, changedAt: deps.now(), changedBy: who })
      const entity = `round/${inspectionId}/${list}`
      const entry = {
        who,
        what: 'round.list-changed',
        entity,
        before: null,
        after: change,
        reason: reason === '' ? null : reason,
      }
      return { savedAt: deps.journal.append(entry).at }
    })
