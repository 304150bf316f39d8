import { matches as place } from '@core/registry/search'

/** Whether one of the keys (name, code, every reading of the name) holds what was typed; nothing typed matches all. */
export const matches = (searchKeys: readonly string[], typed: string): boolean => place(typed, searchKeys) !== null

/** Those that match, the ones that begin with what was typed first; at most `limit`. */
export function bestMatches<T extends { readonly searchKeys: readonly string[] }>(
  all: readonly T[],
  typed: string,
  limit: number,
): T[] {
  const placed = all.map((one) => ({ one, at: place(typed, one.searchKeys) }))
  const found = [...placed.filter(({ at }) => at === 'start'), ...placed.filter(({ at }) => at === 'inside')]
  return found.slice(0, limit).map(({ one }) => one)
}
