import type { DraftHead, DraftItem } from '@core/drafting/draft'
import { assertNever } from '@core/shared/assert-never'
import type { Rule } from '@core/scoring/template'

/**
 * The rule that an item gets when another kind is chosen for it: the simplest of its kind that reaches the item's points, with
 * the words, and what both kinds have in common, taken over.
 * @param unit In which a clause counts until it is given another.
 */
export function newRule(
  kind: Rule['kind'],
  item: Pick<DraftItem, 'points' | 'scoring' | 'title'>,
  head: Pick<DraftHead, 'scoreRounding'>,
  unit: string,
): Rule {
  const full = item.points ?? 0
  const before = item.scoring
  const words = {
    ...(before?.text !== undefined && { text: before.text }),
    ...(before?.guidance !== undefined && { guidance: before.guidance }),
  }
  switch (kind) {
    case 'yes_no':
      return { kind, expected: true, points: full, ...words }
    case 'checklist':
      return { kind, options: optionsOf(before, item.title, full), ...words }
    case 'tiers':
      return { kind, metric: metricOf(before), direction: 'gte', steps: [{ threshold: 1, points: full }], otherwise: 0, ...words }
    case 'ratio':
      return { kind, mode: 'proportional', metric: metricOf(before), target: 1, ...words }
    case 'deduct':
      return { kind, floor: 0, rules: clausesOf(before, unit), ...words }
    case 'sample':
      return { kind, pointsPerFailure: 1, minSample: 1, ...words }
    case 'manual':
      return { kind, min: 0, max: full, step: head.scoreRounding.decimals === 0 ? 1 : 0.5, ...words }
    case 'info':
      return { kind, ...words }
    default:
      return assertNever(kind)
  }
}

const metricOf = (before: Rule | null) => (before?.kind === 'ratio' || before?.kind === 'tiers' ? before.metric : undefined) ?? {}

/** Clauses that took points become what must be there, and the other way round. */
function optionsOf(before: Rule | null, title: string, full: number) {
  if (before?.kind === 'deduct' && before.rules.length > 0)
    return before.rules.map(({ id, label, pointsPerUnit }) => ({
      id,
      label,
      points: typeof pointsPerUnit === 'number' ? pointsPerUnit : 0,
    }))
  return [{ id: 'c1', label: title, points: full }]
}

function clausesOf(before: Rule | null, unit: string) {
  return before?.kind === 'checklist'
    ? before.options.map(({ id, label, points }) => ({ id, label, unit, pointsPerUnit: points }))
    : []
}

/** The first of "d1", "d2" … that none of `ids` is. */
export function freeClauseId(prefix: 'c' | 'd', ids: readonly string[]): string {
  let number = ids.length + 1
  while (ids.includes(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}
