import { sameJson } from './same-json'
import type { Item } from '../scoring/template'

/**
 * Whether two versions of an item measure alike, so that what was scored by one compares with what was scored by the other;
 * where they do not, both figures are shown as 口径变化.
 *
 * What measures: full points, the scoring rule with its wording, whether missing evidence scores zero, and the requirement,
 * or the title where an item states none. Title beside a requirement, English title, department, methods of checking,
 * evidence and marks say how an item is called and handled, not what it is worth.
 */
export function measuresAlike(a: Item, b: Item): boolean {
  return sameJson(measureOf(a), measureOf(b))
}

/** Fields that were left out and fields that are undefined say the same. */
function measureOf({ points, scoring, requirement = '', title, noEvidenceScoresZero = false }: Item): unknown {
  const asked = requirement.trim() === '' ? title : requirement
  return JSON.parse(JSON.stringify({ points, scoring, asked: asked.trim(), noEvidenceScoresZero }))
}
