import { countyOf, type Organization } from './organization'
import { normaliseName } from './normalise-text'
import { nameMemory } from './similar-name'

/** Why two look like one, the surest reason first. */
export const DUPLICATE_REASONS = ['code', 'name', 'alias', 'similar', 'pinyin'] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

/** What duplicates are looked for by. */
export interface DuplicateCandidate extends Pick<
  Organization,
  'id' | 'kind' | 'name' | 'divisionCode' | 'aliases' | 'creditCode' | 'orgCode' | 'licenceNumber'
> {
  /** Names it had before. */
  readonly formerNames: readonly string[]
  /** The name in pinyin without tones, one text: of two names that sound alike the same; empty where none does. */
  readonly sound: string
}

/** Two organizations that may be one. */
export interface DuplicatePair {
  readonly oneId: string
  readonly otherId: string
  readonly reason: DuplicateReason
  /** What both have: the code, the name, the sound; of a similar name that of the other one. */
  readonly said: string
}

/**
 * Looks through all organizations once for pairs that may be one, in order of reason. Two are compared within their kind;
 * names within the county. Each pair is told once, with its surest reason; `distinct` names those known to be two.
 */
export function findDuplicates(
  organizations: readonly DuplicateCandidate[],
  distinct: readonly { readonly oneId: string; readonly otherId: string }[] = [],
): DuplicatePair[] {
  const apart = new Set(distinct.map(({ oneId, otherId }) => pairKey(oneId, otherId)))
  const told = new Set<string>()
  const found: DuplicatePair[] = []
  /** Tells the pair unless it was told before. @returns false when the two are known to be two */
  const tell = (one: DuplicateCandidate, other: DuplicateCandidate, reason: DuplicateReason, said: string): boolean => {
    if (one.id === other.id) return true
    const key = pairKey(one.id, other.id)
    if (apart.has(key)) return false
    if (told.has(key)) return true
    told.add(key)
    found.push({ oneId: one.id, otherId: other.id, reason, said })
    return true
  }
  /** Compares what is said of each with what was said of those before it, within kind and scope. */
  const comparing = (reason: DuplicateReason) => {
    const seen = new Map<string, DuplicateCandidate[]>()
    return (one: DuplicateCandidate, scope: string, said: string): void => {
      if (said === '') return
      const key = `${one.kind} ${scope} ${said}`
      const earlier = seen.get(key)
      if (earlier === undefined) seen.set(key, [one])
      // One that is known to be another than the first may still be the second.
      else if (!earlier.some((before) => tell(before, one, reason, said))) earlier.push(one)
    }
  }
  const byCode = comparing('code')
  for (const one of organizations) for (const [scope, code] of codesOf(one)) byCode(one, scope, code)
  const names = organizations.map(({ name }) => comparable(name))
  const byName = comparing('name')
  for (const [at, one] of organizations.entries()) byName(one, countyOf(one.divisionCode), names[at] ?? '')
  const byAlias = comparing('alias')
  for (const [at, one] of organizations.entries()) {
    const others = [...one.aliases, ...one.formerNames].map(comparable)
    for (const name of new Set([names[at] ?? '', ...others])) byAlias(one, countyOf(one.divisionCode), name)
  }
  const memories = new Map<string, ReturnType<typeof nameMemory<DuplicateCandidate>>>()
  for (const one of organizations) {
    const memory = memories.get(one.kind) ?? nameMemory<DuplicateCandidate>()
    memories.set(one.kind, memory)
    const similar = memory.findSimilar(one.name, one.divisionCode)
    if (similar !== undefined && ordinals(similar.name) === ordinals(one.name)) tell(similar, one, 'similar', similar.name)
    memory.add(one.name, one.divisionCode, one)
  }
  const bySound = comparing('pinyin')
  for (const one of organizations) bySound(one, countyOf(one.divisionCode), one.sound)
  return found
}

const codesOf = ({ creditCode, orgCode, licenceNumber }: DuplicateCandidate): [scope: string, code: string][] => [
  ['credit', creditCode],
  ['org', orgCode],
  ['licence', licenceNumber],
]

/** What a name says when brackets, branch words and signs are taken away. */
const comparable = (name: string): string => normaliseName(name).replace(/[()·.\-—、,]/g, '')

/** 第四医院 and 第八医院 are two, however alike they are written. */
const ordinals = (name: string): string => name.replace(/[^一二三四五六七八九十百\d]/g, '')

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
