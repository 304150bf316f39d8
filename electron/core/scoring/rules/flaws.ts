import { shortText, type Points } from '../../shared/points'
import type { Flaw } from '../breach'

/** A rule whose best result is `most` must reach its item's points and may not exceed them. */
export function reachFlaws(most: Points, full: Points): readonly Flaw[] {
  if (most.equals(full)) return []
  return [{ code: most.lt(full) ? 'UNREACHABLE' : 'EXCEEDS', params: { points: shortText(full), most: shortText(most) } }]
}

/** What stands in a list more than once, once each. */
export function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const name of names) (seen.has(name) ? again : seen).add(name)
  return [...again]
}

/** Ids of clauses or options that were given before. */
export const duplicateFlaws = (ids: readonly string[]): readonly Flaw[] =>
  repeated(ids).map((id) => ({ code: 'ID_DUPLICATE', params: { id } }))
