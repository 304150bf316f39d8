import { HEADER_WORDS } from './header-words'
import { normaliseName } from './normalise-text'
import type { ColumnKey, TableKind } from './table-kinds'

/** Header of one column: upper and lower word; one-row headers have only the lower one. */
export interface HeaderCell {
  readonly upper: string
  readonly lower: string
}

/** How the header of a column was understood; smaller `rank` is closer to the proper name. */
interface Meaning<K extends TableKind> {
  readonly key: ColumnKey<K>
  readonly rank: number
}

/** Ranks of meanings that are no listed writing of the header start here. */
const GUESSED = 10_000

/** Running numbers of the rows, and what this program adds to rows that it hands back: never guessed to be a column. */
const NO_COLUMN = /^(序号|顺序号|编号|行号|次序|排序|排序号|错误说明)$/

interface Dictionary<K extends TableKind> {
  readonly words: ReadonlyMap<string, Meaning<K>>
  readonly groups: ReadonlyMap<string, Meaning<K>>
  readonly seconds: ReadonlyMap<string, ColumnKey<K>>
  readonly groupList: readonly {
    readonly key: ColumnKey<K>
    readonly upper: readonly string[]
    readonly lower: readonly string[]
  }[]
}
const dictionaries = new Map<TableKind, unknown>()

/**
 * Says which columns of a kind these headers mean. Each column is given at most once: to the header closest to its
 * proper name, among equals to the leftmost. Listed writings go before shortened and lengthened ones.
 *
 * @returns Index of the header by column key
 */
export function matchHeaders<K extends TableKind>(kind: K, headers: readonly HeaderCell[]): ReadonlyMap<ColumnKey<K>, number> {
  const dictionary = dictionaryOf(kind)
  const best = new Map<ColumnKey<K>, { index: number; rank: number }>()
  const take = (meaning: Meaning<K> | null, index: number) => {
    const known = meaning === null ? undefined : best.get(meaning.key)
    if (meaning !== null && (known === undefined || meaning.rank < known.rank))
      best.set(meaning.key, { index, rank: meaning.rank })
  }
  const plain = headers.map(({ upper, lower }) => ({ upper: bare(upper), lower: bare(lower) }))
  const listed = plain.map((header) => listedMeaning(dictionary, header))
  listed.forEach(take)
  plain.forEach((header, index) => {
    if (listed[index] === null) take(guessedMeaning(dictionary, header), index)
  })
  const given = new Set([...best.values()].map(({ index }) => index))
  plain.forEach(({ upper, lower }, index) => {
    const second = given.has(index) || upper !== '' ? undefined : dictionary.seconds.get(lower)
    if (second !== undefined && !best.has(second)) best.set(second, { index, rank: GUESSED })
  })
  return new Map([...best].map(([key, { index }]) => [key, index]))
}

/** NFKC, one kind of brackets, without white space, asterisks of required columns and closing colons. */
const bare = (word: string): string => normaliseName(word).replace(/^[*:]+|[*:]+$/g, '')

const withoutBrackets = (word: string): string => word.replace(/\([^()]*\)/g, '')

function listedMeaning<K extends TableKind>({ words, groups }: Dictionary<K>, header: HeaderCell): Meaning<K> | null {
  for (const { upper, lower } of variants(header)) {
    if (lower === '') continue
    const hit =
      upper === '' || upper === lower
        ? words.get(lower)
        : (groups.get(`${upper}/${lower}`) ?? words.get(upper + lower) ?? words.get(lower + upper) ?? words.get(lower))
    if (hit !== undefined) return hit
  }
  return null
}

/** As written; "派驻时间(起)" as one word; without bracketed words, which mostly are units; "机构/名称" in one cell as two. */
function* variants(header: HeaderCell): Generator<HeaderCell> {
  const joined = { upper: header.upper.replace(/[()]/g, ''), lower: header.lower.replace(/[()]/g, '') }
  const short = { upper: withoutBrackets(header.upper), lower: withoutBrackets(header.lower) }
  yield* [header, joined, short]
  const slash = short.lower.indexOf('/')
  if (short.upper === '' && slash > 0) yield { upper: short.lower.slice(0, slash), lower: short.lower.slice(slash + 1) }
}

/** A writing that is not listed: a wordier upper word, a qualified word (医师的职称), a shortened one (卫技员数). */
function guessedMeaning<K extends TableKind>({ words, groupList }: Dictionary<K>, header: HeaderCell): Meaning<K> | null {
  const upper = withoutBrackets(header.upper)
  const lower = withoutBrackets(header.lower)
  if (lower.length < 2 || NO_COLUMN.test(lower)) return null
  const group = groupList.find(
    (one) => one.lower.includes(lower) && one.upper.some((word) => word.length > 1 && upper.includes(word)),
  )
  if (group !== undefined) return { key: group.key, rank: GUESSED }
  const tails = [...words].filter(([word]) => word.length > 1 && lower.endsWith(word))
  const longest = Math.max(...tails.map(([word]) => word.length))
  return (
    onlyMeaning(
      tails.filter(([word]) => word.length === longest),
      GUESSED + 1,
    ) ??
    onlyMeaning(
      [...words].filter(([word]) => shortens(lower, word)),
      GUESSED + 2,
    )
  )
}

function onlyMeaning<K extends TableKind>(hits: readonly (readonly [string, Meaning<K>])[], rank: number): Meaning<K> | null {
  const [key, ...others] = new Set(hits.map(([, meaning]) => meaning.key))
  return key === undefined || others.length > 0 ? null : { key, rank }
}

/** Whether `short` is `long` with letters left out, at least half and the last one kept: 区划码 for 行政区划代码. */
function shortens(short: string, long: string): boolean {
  if (short.length * 2 < long.length || short.at(-1) !== long.at(-1)) return false
  let from = 0
  for (const letter of short) {
    const at = long.indexOf(letter, from)
    if (at < 0) return false
    from = at + letter.length
  }
  return true
}

function dictionaryOf<K extends TableKind>(kind: K): Dictionary<K> {
  const known = dictionaries.get(kind) as Dictionary<K> | undefined
  if (known !== undefined) return known
  const words = new Map<string, Meaning<K>>()
  const groups = new Map<string, Meaning<K>>()
  const seconds = new Map<string, ColumnKey<K>>()
  const groupList: { key: ColumnKey<K>; upper: readonly string[]; lower: readonly string[] }[] = []
  const columns = Object.entries(HEADER_WORDS[kind]) as [ColumnKey<K>, (typeof HEADER_WORDS)[K][ColumnKey<K>]][]
  for (const [key, column] of columns) {
    column.words.forEach((word, rank) => {
      if (!words.has(word)) words.set(word, { key, rank })
    })
    for (const word of column.seconds ?? []) seconds.set(word, key)
    for (const { upper, lower } of column.groups ?? []) {
      groupList.push({ key, upper, lower })
      for (const group of cross(upper, lower)) if (!groups.has(group)) groups.set(group, { key, rank: 1 })
    }
  }
  const dictionary: Dictionary<K> = { words, groups, seconds, groupList }
  dictionaries.set(kind, dictionary)
  return dictionary
}

const cross = (uppers: readonly string[], lowers: readonly string[]): string[] =>
  uppers.flatMap((upper) => lowers.map((lower) => `${upper}/${lower}`))
