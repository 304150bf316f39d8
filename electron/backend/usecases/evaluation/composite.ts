import { compositeResult, type CompositeRule } from '../../../core/evaluation/composite-result'
import { COMPOSITE_PARTS } from '../../../core/evaluation/composite-parts'
import { rank } from '../../../core/evaluation/rank'
import { AppError } from '../../../core/shared/app-error'
import { exact, ONE, shortText, sum } from '../../../core/shared/points'
import type { InspectionBase } from '../../inspection-base'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'
import { groupAtHand } from './group-at-hand'
import { partValues, type PartDeps, type PartValues } from './part-values'

export type CompositeDeps = PartDeps & Pick<InspectionBase, 'once' | 'compositeRules' | 'journal' | 'now'>
type Composite = Outputs['evaluation']['composite']
type Unit = Composite['units'][number]

/** Serves `evaluation.composite`; parts of which the program knows nothing are named as missing. */
export const readComposite =
  (deps: CompositeDeps) =>
  (input: Inputs['evaluation']['composite']): Composite => {
    const { group, atHand } = groupAtHand(deps, input)
    const scheme = deps.schemes.findCurrent()
    const rule = scheme === undefined ? undefined : deps.compositeRules.find(scheme.id)
    const values =
      group === undefined
        ? new Map<string, PartValues>()
        : partValues(deps, atHand, group, inspectionOf(deps.inspections, input.inspectionId))
    const vetoed = new Set(group?.unranked.filter(({ reason }) => reason === 'veto').map(({ subjectCode }) => subjectCode))
    const units = [...(group?.ranked ?? []), ...(group?.unranked ?? [])].map(({ subjectCode, name, detail }): Unit => ({
      subjectCode,
      name,
      detail,
      values: COMPOSITE_PARTS.map((part) => ({ part, value: values.get(subjectCode)?.[part] ?? null })),
      ...(rule === undefined ? { total: null, missing: [] } : totalOf(rule, values.get(subjectCode))),
      isVetoed: vetoed.has(subjectCode),
      rank: null,
    }))
    return { rule: rule === undefined ? null : ruleOut(rule), units: withRanks(units) }
  }

function totalOf(rule: CompositeRule, values: PartValues | undefined): Pick<Unit, 'total' | 'missing'> {
  const counted = COMPOSITE_PARTS.filter((part) => rule.parts.some((one) => one.part === part && one.share > 0))
  const missing = counted.filter((part) => (values?.[part] ?? null) === null)
  const cannot = missing.length === counted.length || (missing.length > 0 && rule.redistribute !== true)
  if (values === undefined || cannot) return { total: null, missing }
  return { total: compositeResult(rule, values).total, missing }
}

/** Best first, then in the order of the ranking those that a veto keeps out of it and those without a total. */
function withRanks(units: readonly Unit[]): Unit[] {
  const competing = units.flatMap((unit) => (unit.total === null || unit.isVetoed ? [] : [{ ...unit, total: unit.total }]))
  return [...rank(competing).map((unit) => ({ ...unit })), ...units.filter(({ total, isVetoed }) => total === null || isVetoed)]
}

const ruleOut = ({ parts, redistribute = false }: CompositeRule): NonNullable<Composite['rule']> => ({
  parts: COMPOSITE_PARTS.flatMap((part) => {
    const share = parts.find((one) => one.part === part)?.share ?? 0
    return share === 0 ? [] : [{ part, share }]
  }),
  redistribute,
})

/** Serves `evaluation.settleComposite`. @throws AppError SCHEME_MISSING, COMPOSITE_SHARES when the shares do not sum to 1 */
export const settleComposite =
  (deps: CompositeDeps) =>
  (
    { requestId, parts, redistribute }: Inputs['evaluation']['settleComposite'],
    who: string,
  ): Outputs['evaluation']['settleComposite'] =>
    deps.once(requestId, () => {
      const scheme = deps.schemes.findCurrent()
      if (scheme === undefined) throw new AppError('SCHEME_MISSING')
      const total = sum(parts.map(({ share }) => exact(share)))
      if (!total.equals(ONE)) throw new AppError('COMPOSITE_SHARES', { at: 'parts', sum: shortText(total) })
      const before = deps.compositeRules.find(scheme.id) ?? null
      const after = { parts: parts.filter(({ share }) => share > 0), redistribute }
      deps.compositeRules.put(scheme.id, after)
      const entity = `scheme/${scheme.id}`
      const entry = { who, what: 'scheme.composite-settled', entity, before, after, reason: null }
      return { savedAt: deps.journal.append(entry).at }
    })
