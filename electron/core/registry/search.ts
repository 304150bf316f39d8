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
    const at = key.startsWith(SPELLED) ? positionInSpelled(wanted, unpack(key)) : plain(key).indexOf(wanted)
    if (at === 0) return 'start'
    if (at > 0) found = 'inside'
  }
  return found
}

function unpack(key: string): SpelledCharacter[] {
  return key
    .slice(1)
    .split(SPELLED)
    .map((part) => {
      const [character = ''] = part
      return { character, readings: part.slice(character.length).split(' ') }
    })
}

/** Index of the first character from which the whole query can be read; -1 when there is none. */
function positionInSpelled(wanted: string, name: readonly SpelledCharacter[]): number {
  return name.findIndex((_, start) => readsFrom(wanted, name, start))
}

function readsFrom(wanted: string, name: readonly SpelledCharacter[], start: number): boolean {
  let reached = new Set([0])
  for (const character of name.slice(start)) {
    if (reached.has(wanted.length) || reached.size === 0) break
    reached = new Set([...reached].flatMap((from) => stepsOver(character, wanted, from)))
  }
  return reached.has(wanted.length)
}

/** Places in the query that are reached when this character is read from place `from`. */
function stepsOver({ character, readings }: SpelledCharacter, wanted: string, from: number): number[] {
  const places = wanted.startsWith(character, from) ? [from + character.length] : []
  for (const reading of readings) {
    for (let length = 1; length <= reading.length && wanted[from + length - 1] === reading[length - 1]; length += 1) {
      places.push(from + length)
    }
  }
  return places
}
