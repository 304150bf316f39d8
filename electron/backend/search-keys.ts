import { plain, spelledKey } from '../core/registry/search'
import { pinyinKeys } from './pinyin-keys'

/** What something is found by. */
export interface Findable {
  readonly name: string
  readonly code: string
  /** Reading of the name given by hand, one syllable a character; taken instead of the program's own. */
  readonly pinyin?: string
}

/**
 * The keys for `matches` of core/registry/search: name, code, every reading of the name, then the same of its other names.
 * @param others Aliases, former names, names and codes of what was merged into it.
 */
export const searchKeys = ({ name, code, pinyin = '' }: Findable, others: readonly string[] = []): string[] => [
  ...new Set(
    [
      plain(name),
      plain(code),
      ...readingOf(name, pinyin),
      ...others.flatMap((other) => [plain(other), ...pinyinKeys(other)]),
    ].filter((key) => key !== ''),
  ),
]

function readingOf(name: string, pinyin: string): string[] {
  const characters = [...plain(name)]
  const syllables = pinyin.normalize('NFKC').toLowerCase().trim().split(/\s+/)
  if (syllables.length !== characters.length) return pinyinKeys(name)
  return [spelledKey(characters.map((character, i) => ({ character, readings: [syllables[i] ?? ''] })))]
}

/** What a person is found by: the name in every reading, and the licence number. */
export const staffKeys = ({ name, licenceNumber }: { readonly name: string; readonly licenceNumber: string }): string[] =>
  searchKeys({ name, code: licenceNumber })
