/** What is searched, and what is typed, in the same shape: lower case, half width, no spaces. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')

/** Whether one of the keys (name, code, pinyin, initials) holds what was typed; nothing typed matches all. */
export function matches(searchKeys: readonly string[], typed: string): boolean {
  const wanted = plain(typed)
  return wanted === '' || searchKeys.some((key) => key.includes(wanted))
}

/** Those that match, the ones that begin with what was typed first; at most `limit`. */
export function bestMatches<T extends { readonly searchKeys: readonly string[] }>(
  all: readonly T[],
  typed: string,
  limit: number,
): T[] {
  const wanted = plain(typed)
  const found = all.filter((one) => matches(one.searchKeys, wanted))
  if (wanted === '') return found.slice(0, limit)
  const begins = (one: T): boolean => one.searchKeys.some((key) => key.startsWith(wanted))
  return [...found.filter(begins), ...found.filter((one) => !begins(one))].slice(0, limit)
}
