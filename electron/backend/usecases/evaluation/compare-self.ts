import type { Standing } from '../../../core/evaluation/result'
import { selfComparison } from '../../../core/evaluation/self-comparison'
import { decimalText, points } from '../../../core/shared/points'
import type { Inputs, Outputs } from '../../words'
import { groupAtHand } from './group-at-hand'
import type { EvaluateDeps } from './read-round'
import { pairedSheets, type PairedSheet } from './self-pairs'

type Comparison = Outputs['evaluation']['selfComparison']
type Unit = Comparison['units'][number]
type PairedById = ReadonlyMap<string, PairedSheet>

const NOTHING = { sheets: 0, selfTotal: null, total: null, difference: null, higher: 0, compared: 0, rate: null, worst: [] }

/** Serves `evaluation.selfComparison`: units that compare first, then those that do not yet, in the order of the ranking. */
export const compareSelf =
  (deps: EvaluateDeps) =>
  (input: Inputs['evaluation']['selfComparison']): Comparison => {
    const { template, group, atHand } = groupAtHand(deps, input)
    const paired = group === undefined ? [] : pairedSheets(deps, atHand, group, input.inspectionId)
    const { units, items, all } = selfComparison(
      template,
      paired.flatMap(({ pair }) => pair ?? []),
    )
    const byId: PairedById = new Map(paired.map((one) => [one.sheet.sheetId, one]))
    const figures = new Map(units.map((unit) => [unit.subjectCode, { ...unit, worst: unit.worst.map((item) => ({ ...item })) }]))
    const scored = [...(group?.ranked ?? []), ...(group?.unranked ?? [])].filter(({ parts }) => parts.length > 0)
    const standings = new Map(scored.map((standing) => [standing.subjectCode, standing]))
    return {
      units: [
        ...units.flatMap(({ subjectCode }) => standings.get(subjectCode) ?? []),
        ...scored.filter(({ subjectCode }) => !figures.has(subjectCode)),
      ].map((standing) => ({
        ...(figures.get(standing.subjectCode) ?? NOTHING),
        ...unitOf(standing, byId, figures.has(standing.subjectCode)),
      })),
      items: items.map((item) => ({ ...item })),
      all,
    }
  }

function unitOf({ subjectCode, name, detail, parts }: Standing, paired: PairedById, isCompared: boolean) {
  const own = parts.flatMap(({ sheetId }) => paired.get(sheetId) ?? [])
  return {
    subjectCode,
    name,
    detail,
    reason: isCompared ? null : reasonOf(own),
    parts: parts.map(({ sheetId, visitId, visitOn, clinicName, total }) => {
      const { self, pair } = paired.get(sheetId) ?? {}
      return {
        ...{ sheetId, visitId, visitOn, clinicName, total },
        selfSheetId: self?.sheetId ?? null,
        selfTotal: pair?.self.total ?? null,
        difference: pair ? decimalText(points(pair.self.total).sub(points(pair.found.total)), 2) : null,
      }
    }),
  }
}

/** Why nothing compares: no self-assessment, one that is not complete, or an inspection that is not. */
function reasonOf(own: readonly PairedSheet[]): Unit['reason'] {
  if (own.length === 0) return 'no_self'
  return own.some(({ self }) => self.status === 'complete') ? 'open' : 'self_open'
}
