import { exactText, type Points } from '../../shared/points'
import type { Flaw } from '../breach'

/** A rule whose best result is `most` must reach its item's points and may not exceed them. */
export function reachFlaws(most: Points, full: Points): readonly Flaw[] {
  if (most.equals(full)) return []
  return [{ code: most.lt(full) ? 'UNREACHABLE' : 'EXCEEDS', params: { points: exactText(full), most: exactText(most) } }]
}

/** Ids of clauses or options that were given before. */
export function duplicateFlaws(ids: readonly string[]): readonly Flaw[] {
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...repeated].map((id) => ({ code: 'ID_DUPLICATE', params: { id } }))
}
