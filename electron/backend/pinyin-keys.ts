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

/** Sounds of the names that were asked for: duplicates are looked for again after each merger. */
const sounds = new Map<string, string>()

/** How a name sounds: its syllables without tones, as read in words. Names that are heard alike give the same text. */
export function soundOf(name: string): string {
  const known = sounds.get(name)
  if (known !== undefined) return known
  const sound = pinyin(plain(name), { toneType: 'none', type: 'array' }).join(' ')
  sounds.set(name, sound)
  return sound
}
