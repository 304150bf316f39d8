/**
 * Searching names as they are typed: in characters, pinyin, initials or any mixture ("上quan", "sqhz", "包头er").
 * A key is plain text (name, code), or a spelled name that says for every character how it may be read.
 */

const SPELLED = '|'

/** One character of a name and its readings, lower case, without tones; none where it has no pinyin. */
export interface SpelledCharacter {
  readonly character: string
  readonly readings: readonly string[]
}

/** Packs a spelled name into one key: "|上shang|重zhong chong|1". */
export const spelledKey = (name: readonly SpelledCharacter[]): string =>
  name
    .filter(({ character }) => character !== SPELLED)
    .map(({ character, readings }) => SPELLED + character + readings.join(' '))
    .join('')

/** What is typed, and what is searched, in one shape: half width, lower case, no white space. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/**
 * Where in one of the keys the query stands. Of a reading any beginning may be typed, so that initials, whole syllables
 * and half of one all find the name, each reading of a character alike.
 *
 * @returns "start" when a key begins with the query, "inside" when one holds it further on, null when none does.
 *   An empty query stands at the start of everything.
 */
export function matches(query: string, keys: readonly string[]): 'start' | 'inside' | null {
  const wanted = plain(query)
  let found: 'inside' | null = null
  for (const key of keys) {
    const at = key.startsWith(SPELLED) ? positionInSpelled(wanted, key.slice(1).split(SPELLED)) : plain(key).indexOf(wanted)
    if (at === 0) return 'start'
    if (at > 0) found = 'inside'
  }
  return found
}

/** Index of the first character from which the whole query can be read; -1 when there is none. */
function positionInSpelled(wanted: string, name: readonly string[]): number {
  return name.findIndex((_, start) => readsFrom(wanted, name, start))
}

function readsFrom(wanted: string, name: readonly string[], start: number): boolean {
  let reached = [0]
  for (let i = start; i < name.length && reached.length > 0; i += 1) {
    if (reached.includes(wanted.length)) return true
    const places: number[] = []
    for (const from of reached) stepOver(name[i] ?? '', wanted, from, places)
    reached = places.length > 1 ? [...new Set(places)] : places
  }
  return reached.includes(wanted.length)
}

/**
 * Adds the places in the query that are reached when one spelled character is read from place `from`. It runs for every
 * character of every name at every key press, so it walks "重zhong chong" letter by letter and takes nothing apart.
 */
function stepOver(spelled: string, wanted: string, from: number, places: number[]): void {
  const ownLength = (spelled.codePointAt(0) ?? 0) > 0xffff ? 2 : 1
  if (wanted.startsWith(spelled.slice(0, ownLength), from)) places.push(from + ownLength)
  let read = 0
  let isSame = true
  for (let i = ownLength; i < spelled.length; i += 1) {
    if (spelled[i] === ' ') {
      read = 0
      isSame = true
    } else if (isSame && spelled[i] === wanted[from + read]) {
      read += 1
      places.push(from + read)
    } else isSame = false
  }
}
