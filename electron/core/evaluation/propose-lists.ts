import type { ScoredTemplate } from '../scoring/template'
import type { ListRules } from './list-rules'
import type { Group, RankedStanding, Standing } from './result'

export const LISTS = ['praise', 'criticism'] as const
export type ListName = (typeof LISTS)[number]

/** By which rule a unit is on a list. */
export type ListReason = 'first' | 'veto' | 'failing' | 'last' | 'overdue'

/** A unit that the rules put on a list. */
export interface ProposedUnit {
  readonly subjectCode: string
  readonly list: ListName
  /** Never empty, in the order of the rules. */
  readonly reasons: readonly ListReason[]
}

/**
 * Who is proposed for praise and criticism in one group, in the order of its ranking, then of those without a rank. A unit
 * that rules put on both lists is criticised and not praised. Nobody with any veto is praised.
 *
 * @param overdue Codes of the units with a rectification of the round that is overdue.
 */
export function proposeLists(
  template: ScoredTemplate,
  group: Group,
  rules: ListRules,
  overdue: ReadonlySet<string>,
): readonly ProposedUnit[] {
  const best = template.grades[0]?.name
  const failing = template.grades.length > 1 ? template.grades.at(-1)?.name : undefined
  const isPraised = (standing: RankedStanding): boolean =>
    standing.rank <= rules.praiseFirst &&
    (!rules.praiseBestOnly || standing.grade === best) &&
    standing.parts.every(({ vetoes }) => vetoes.length === 0)
  const last = lastOf(group, rules.criticiseLast)
  const complaintsOf = (standing: Standing, isVetoed: boolean): readonly ListReason[] => [
    ...(rules.criticiseVeto && isVetoed ? ['veto' as const] : []),
    ...(rules.criticiseFailing && standing.grade !== null && standing.grade === failing ? ['failing' as const] : []),
    ...(last.has(standing.subjectCode) ? ['last' as const] : []),
    ...(rules.criticiseOverdue && overdue.has(standing.subjectCode) ? ['overdue' as const] : []),
  ]
  const proposed = (standing: Standing, reasons: readonly ListReason[], praised: boolean): readonly ProposedUnit[] => {
    const { subjectCode } = standing
    if (reasons.length > 0) return [{ subjectCode, list: 'criticism', reasons }]
    return praised ? [{ subjectCode, list: 'praise', reasons: ['first'] }] : []
  }
  return [
    ...group.ranked.flatMap((one) => proposed(one, complaintsOf(one, false), isPraised(one))),
    ...group.unranked.flatMap((one) => proposed(one, complaintsOf(one, one.reason === 'veto'), false)),
  ]
}

/** Codes of those with fewer than `count` lower ranks below them: equals come together. None where everybody would be among them. */
function lastOf({ ranked }: Group, count: number): ReadonlySet<string> {
  const from = ranked.at(-count)?.rank
  if (count === 0 || from === undefined || from === 1) return new Set()
  return new Set(ranked.filter(({ rank }) => rank >= from).map(({ subjectCode }) => subjectCode))
}

/** What a person made of a proposal. */
export interface ListChange {
  readonly subjectCode: string
  readonly list: ListName
  readonly act: 'add' | 'remove' | 'rule'
  readonly reason: string
  readonly at: string
  readonly who: string
}

/** A unit on a list, or one that a person took off. */
export interface ListedUnit {
  readonly subjectCode: string
  readonly list: ListName
  /** Of the rules; empty when a person put it there. */
  readonly reasons: readonly ListReason[]
  readonly isOn: boolean
  /** What a person changed, and still counts. */
  readonly change: ListChange | null
}

/** The lists as they stand: proposals, then whoever was added; of the changes of one unit and list the last counts. */
export function standingLists(proposed: readonly ProposedUnit[], changes: readonly ListChange[]): readonly ListedUnit[] {
  const last = new Map(changes.map((change) => [`${change.list}/${change.subjectCode}`, change]))
  const changeOf = ({ list, subjectCode }: { readonly list: ListName; readonly subjectCode: string }): ListChange | null => {
    const change = last.get(`${list}/${subjectCode}`)
    return change === undefined || change.act === 'rule' ? null : change
  }
  const ofRules = proposed.map((unit) => {
    const change = changeOf(unit)
    return { ...unit, isOn: change?.act !== 'remove', change }
  })
  const isProposed = new Set(proposed.map(({ list, subjectCode }) => `${list}/${subjectCode}`))
  const added = [...last].flatMap(([key, change]): ListedUnit[] =>
    change.act === 'add' && !isProposed.has(key)
      ? [{ subjectCode: change.subjectCode, list: change.list, reasons: [], isOn: true, change }]
      : [],
  )
  return [...ofRules, ...added]
}
