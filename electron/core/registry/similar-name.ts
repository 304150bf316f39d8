import { countyOf } from './organization'

/** Names longer than this are no names; comparing them letter by letter would only cost time. */
const LONGEST = 60

interface Known<Place> {
  readonly order: number
  readonly place: Place
  readonly name: string
}

/** A name, whole or without one of its letters, among those of one hash. */
interface Rest<Place> {
  readonly known: Known<Place>
  /** Which letter it lacks here; WHOLE = none. */
  readonly without: number
  readonly next: Rest<Place> | undefined
}
const WHOLE = -1

/** What the names of a county leave behind, so that later names need no comparison one by one. */
interface County<Place> {
  /** By hash: the names, and what is left of them without each of their letters. Of what is equal the earliest. */
  readonly rests: Map<number, Rest<Place>>
  readonly cores: Map<string, Known<Place>>
}

/**
 * Remembers accepted names by county and finds the first one that a new name resembles: it differs by at most one
 * character, or is the same without the prefix of city or county, bracketed words and 镇/乡/苏木 + 中心 + 卫生院.
 */
export function nameMemory<Place>() {
  const counties = new Map<string, County<Place>>()
  let order = 0
  // A name is usually looked for, then added.
  let last = partsOf('')
  const parts = (name: string): NameParts => (last.given === name ? last : (last = partsOf(name)))

  return {
    /** @returns The earliest place whose name resembles this one; undefined when none does. */
    findSimilar(given: string, divisionCode: string): Place | undefined {
      const county = counties.get(countyOf(divisionCode))
      if (county === undefined) return undefined
      const { name, whole, rests, core } = parts(given)
      let first = county.cores.get(core)
      /** @param without Which letter the new name lacks here; what lacks the same, or nothing, is meant. */
      const look = (hash: number, without: number): void => {
        for (let rest = county.rests.get(hash); rest !== undefined; rest = rest.next) {
          const isMeant = without === WHOLE ? rest.without !== WHOLE : rest.without === without || rest.without === WHOLE
          const isEarlier = first === undefined || rest.known.order < first.order
          if (isMeant && isEarlier && areEqual(rest.known.name, rest.without, name, without)) first = rest.known
        }
      }
      look(whole, WHOLE)
      for (const [i, hash] of rests.entries()) look(hash, i)
      return first?.place
    },

    add(given: string, divisionCode: string, place: Place): void {
      const code = countyOf(divisionCode)
      const county: County<Place> = counties.get(code) ?? { rests: new Map(), cores: new Map() }
      counties.set(code, county)
      order += 1
      const { name, whole, rests, core } = parts(given)
      const known = { order, place, name }
      const remember = (hash: number, without: number): void => {
        const next = county.rests.get(hash)
        for (let rest = next; rest !== undefined; rest = rest.next)
          if (rest.without === without && areEqual(rest.known.name, without, name, without)) return
        county.rests.set(hash, { known, without, next })
      }
      remember(whole, WHOLE)
      for (const [i, hash] of rests.entries()) remember(hash, i)
      if (core !== '' && !county.cores.has(core)) county.cores.set(core, known)
    },
  }
}

interface NameParts {
  readonly given: string
  /** One unit a letter. */
  readonly name: string
  readonly whole: number
  /** Hashes of the name without its first letter, without its second … */
  readonly rests: readonly number[]
  readonly core: string
}

function partsOf(given: string): NameParts {
  // A letter of two units stands as its lower half, so that letters are counted by units.
  const name = given.replace(/[\ud800-\udbff](?=[\udc00-\udfff])/g, '')
  return { given, name, ...hashes(name), core: coreOf(given) }
}

const BASE = 31
/** Hashes are kept below 2^30: small integers, which cost no memory of their own. Thousands of names have a dozen each. */
const small = (hash: number): number => hash & 0x3fffffff

/** Hash of the name, and of what is left of it without each of its letters, worked out from the parts before and after. */
function hashes(name: string): { readonly whole: number; readonly rests: readonly number[] } {
  const before = [0]
  for (let i = 0; i < name.length; i += 1) before.push((Math.imul(before[i] ?? 0, BASE) + name.charCodeAt(i)) | 0)
  const whole = small(before[name.length] ?? 0)
  if (name.length > LONGEST) return { whole, rests: [] }
  const rests = before.slice(1)
  let [after, power] = [0, 1]
  for (let i = name.length - 1; i >= 0; i -= 1) {
    rests[i] = small((Math.imul(before[i] ?? 0, power) + after) | 0)
    after = (after + Math.imul(name.charCodeAt(i), power)) | 0
    power = Math.imul(power, BASE)
  }
  return { whole, rests }
}

/** Whether two names are equal, each without one of its letters or whole. */
function areEqual(a: string, withoutA: number, b: string, withoutB: number): boolean {
  const length = a.length - Number(withoutA !== WHOLE)
  if (length !== b.length - Number(withoutB !== WHOLE)) return false
  for (let i = 0; i < length; i += 1) {
    const [atA, atB] = [withoutA !== WHOLE && i >= withoutA ? i + 1 : i, withoutB !== WHOLE && i >= withoutB ? i + 1 : i]
    if (a.charCodeAt(atA) !== b.charCodeAt(atB)) return false
  }
  return true
}

/** 云泽市塔右旗安勒召镇中心卫生院(新址) → 安勒召. Never empty the name: 旗中心卫生院 keeps itself. */
function coreOf(name: string): string {
  const bare = name.replace(/\([^()]*\)/g, '')
  const local = bare.replace(/^(?:.{2,6}?市)?(?:.{1,9}?[旗县区])?(?=.{2,}(?:卫生院|医院|院|中心|站|所|局)$)/u, '')
  return local.replace(/(?:镇|乡|苏木)?(?:中心)?卫生院$/, '') || local
}
