import { pinyin, polyphonic } from 'pinyin-pro'
import { plain, spelledKey } from '../core/registry/search'

/**
 * The keys by which a name is found in pinyin, for `matches` of core/registry/search: every reading of every character,
 * so that 重 answers to zhong and to chong. Characters without pinyin (𠮷 in the table of this release, letters, digits)
 * stand for themselves; ü is typed as v.
 */
export function pinyinKeys(name: string): string[] {
  const characters = [...plain(name)]
  const readings = polyphonic(characters.join(''), { toneType: 'none', type: 'array' })
  return [
    spelledKey(
      characters.map((character, i) => ({
        character,
        readings: (readings[i] ?? []).filter((reading) => reading !== character).map((reading) => reading.replaceAll('ü', 'v')),
      })),
    ),
  ]
}

/**
 * How the names sound: their syllables without tones, as read in words. Names that are heard alike give the same text. Reading
 * in words is slow, so a name that no other of them can sound like, however each character is read, has no sound here.
 */
export function soundsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const said = names.map((name) => [name, plain(name)] as const)
  const family = familiesOf(new Set(said.map(([, text]) => text).join('')))
  const alike = new Map<string, Map<string, string>>()
  for (const [name, text] of said) {
    let families = ''
    for (const character of text) families += family.get(character) ?? character
    const others = alike.get(families)
    if (others === undefined) alike.set(families, new Map([[name, text]]))
    else others.set(name, text)
  }
  const several = [...alike.values()].filter(({ size }) => size > 1).flatMap((same) => [...same])
  return new Map(several.map(([name, text]) => [name, pinyin(text, { toneType: 'none', type: 'array' }).join(' ')]))
}

/** Characters that have a reading in common, themselves or by way of others, are one family: the first of them stands for all. */
function familiesOf(all: ReadonlySet<string>): ReadonlyMap<string, string> {
  const characters = [...all]
  const readings = polyphonic(characters.join(''), { toneType: 'none', type: 'array' })
  const above = new Map<string, string>()
  const headOf = (one: string): string => {
    let head = one
    for (let next = above.get(head); next !== undefined; next = above.get(head)) head = next
    return head
  }
  const sayers = new Map<string, string>()
  for (const [at, character] of characters.entries()) {
    for (const reading of readings[at] ?? []) {
      const [head, other] = [headOf(sayers.get(reading) ?? character), headOf(character)]
      sayers.set(reading, head)
      if (head !== other) above.set(other, head)
    }
  }
  return new Map(characters.map((character) => [character, headOf(character)]))
}
