import { matches as place, plain } from '@core/registry/search'

/** Whether one of the keys (name, code, every reading of the name) holds what was typed; nothing typed matches all. */
export const matches = (searchKeys: readonly string[], typed: string): boolean =>
  plain(typed) === '' || place(typed, searchKeys) !== null

/** What the first sign of a spelled name is, and what stands between its characters. */
const SPELLED = '|'

/**
 * Which characters of a name the typed text stands for, in characters, pinyin, initials or any mixture, so that they can
 * be shown; null where it is found by something else, its code say, or nothing was typed.
 * @returns First character and the one after the last.
 */
export function matchedPart(
  name: string,
  searchKeys: readonly string[],
  typed: string,
): { readonly from: number; readonly to: number } | null {
  if (plain(typed) === '') return null
  const characters = [...name]
  const spelled =
    searchKeys
      .find((key) => key.startsWith(SPELLED))
      ?.slice(1)
      .split(SPELLED) ?? characters.map(plain)
  // White space and the like are in no key: what is not spelled character by character is not taken apart.
  if (spelled.length !== characters.length) return null
  for (let from = 0; from < spelled.length; from += 1) {
    for (let to = from + 1; to <= spelled.length; to += 1) {
      if (place(typed, [SPELLED + spelled.slice(from, to).join(SPELLED)]) !== 'start') continue
      const lengthTo = (end: number): number => characters.slice(0, end).join('').length
      return { from: lengthTo(from), to: lengthTo(to) }
    }
  }
  return null
}

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
