import { countyOf } from './organization'

/** Names longer than this are no names; comparing them letter by letter would only cost time. */
const LONGEST = 60

interface Known<Place> {
  readonly order: number
  readonly place: Place
  /** Which letter the name lacks here; WHOLE = none. */
  readonly without: number
}
const WHOLE = -1

/** What the names of a county leave behind, so that later names need no comparison one by one. */
interface County<Place> {
  /** By the name, and by what is left of it without each of its letters: the earliest for each letter, in order. */
  readonly rests: Map<string, Known<Place>[]>
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
  const parts = (name: string): NameParts => (last.name === name ? last : (last = partsOf(name)))

  return {
    /** @returns The earliest place whose name resembles this one; undefined when none does. */
    findSimilar(name: string, divisionCode: string): Place | undefined {
      const county = counties.get(countyOf(divisionCode))
      if (county === undefined) return undefined
      const { rests, core } = parts(name)
      const hits = [county.cores.get(core), county.rests.get(name)?.find(({ without }) => without !== WHOLE)]
      for (const [i, rest] of rests.entries())
        hits.push(county.rests.get(rest)?.find(({ without }) => without === i || without === WHOLE))
      let first: Known<Place> | undefined
      for (const hit of hits) if (hit !== undefined && (first === undefined || hit.order < first.order)) first = hit
      return first?.place
    },

    add(name: string, divisionCode: string, place: Place): void {
      const code = countyOf(divisionCode)
      const county: County<Place> = counties.get(code) ?? { rests: new Map(), cores: new Map() }
      counties.set(code, county)
      order += 1
      const remember = (rest: string, without: number): void => {
        const there = county.rests.get(rest)
        if (there === undefined) county.rests.set(rest, [{ order, place, without }])
        else if (!there.some((known) => known.without === without)) there.push({ order, place, without })
      }
      remember(name, WHOLE)
      const { rests, core } = parts(name)
      for (const [i, rest] of rests.entries()) remember(rest, i)
      if (core !== '' && !county.cores.has(core)) county.cores.set(core, { order, place, without: WHOLE })
    },
  }
}

interface NameParts {
  readonly name: string
  /** Without the first letter, without the second … */
  readonly rests: readonly string[]
  readonly core: string
}
const partsOf = (name: string): NameParts => ({ name, rests: omissions(name), core: coreOf(name) })

/** A name without its first letter, without its second … */
function omissions(name: string): string[] {
  const letters = [...name]
  if (letters.length > LONGEST) return []
  // Cut, not joined of its letters, where each is one unit: thousands of names are cut a dozen times each.
  if (letters.length === name.length) return letters.map((_, i) => name.slice(0, i) + name.slice(i + 1))
  return letters.map((_, i) => letters.toSpliced(i, 1).join(''))
}

/** 云泽市塔右旗安勒召镇中心卫生院(新址) → 安勒召. Never empty the name: 旗中心卫生院 keeps itself. */
function coreOf(name: string): string {
  const bare = name.replace(/\([^()]*\)/g, '')
  const local = bare.replace(/^(?:.{2,6}?市)?(?:.{1,9}?[旗县区])?(?=.{2,}(?:卫生院|医院|院|中心|站|所|局)$)/u, '')
  return local.replace(/(?:镇|乡|苏木)?(?:中心)?卫生院$/, '') || local
}
