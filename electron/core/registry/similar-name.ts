import { countyOf } from './organization'

/** Names longer than this are no names; comparing them letter by letter would only cost time. */
const LONGEST = 60

/**
 * Remembers accepted names by county and finds the first one that a new name resembles: it differs by at most one
 * character, or is the same without the prefix of city or county, bracketed words and 镇/乡/苏木 + 中心 + 卫生院.
 */
export function nameMemory<Place>() {
  const counties = new Map<string, Map<string, { readonly order: number; readonly place: Place }>>()
  let order = 0

  return {
    /** @returns The earliest place whose name resembles this one; undefined when none does. */
    findSimilar(name: string, divisionCode: string): Place | undefined {
      const known = counties.get(countyOf(divisionCode))
      if (known === undefined) return undefined
      let first: { readonly order: number; readonly place: Place } | undefined
      for (const key of resemblances(name)) {
        const hit = known.get(key)
        if (hit !== undefined && (first === undefined || hit.order < first.order)) first = hit
      }
      return first?.place
    },

    add(name: string, divisionCode: string, place: Place): void {
      const county = countyOf(divisionCode)
      const known = counties.get(county) ?? new Map<string, { readonly order: number; readonly place: Place }>()
      counties.set(county, known)
      order += 1
      for (const key of traces(name)) if (!known.has(key)) known.set(key, { order, place })
    },
  }
}

/** What a name leaves behind, so that later names need no comparison one by one. */
function* traces(name: string): Generator<string> {
  yield `whole ${name}`
  for (const [i, rest] of omissions(name)) {
    yield `longer ${rest}`
    yield `replaced ${i} ${rest}`
  }
  const core = coreOf(name)
  if (core !== '') yield `core ${core}`
}

/** The traces of all names that resemble this one. */
function* resemblances(name: string): Generator<string> {
  yield `longer ${name}`
  for (const [i, rest] of omissions(name)) {
    yield `whole ${rest}`
    yield `replaced ${i} ${rest}`
  }
  const core = coreOf(name)
  if (core !== '') yield `core ${core}`
}

function omissions(name: string): [index: number, rest: string][] {
  const letters = [...name]
  return letters.length > LONGEST ? [] : letters.map((_, i) => [i, letters.toSpliced(i, 1).join('')])
}

/** 云泽市塔右旗安勒召镇中心卫生院(新址) → 安勒召. Never empty the name: 旗中心卫生院 keeps itself. */
function coreOf(name: string): string {
  const bare = name.replace(/\([^()]*\)/g, '')
  const local = bare.replace(/^(?:.{2,6}?市)?(?:.{1,9}?[旗县区])?(?=.{2,}(?:卫生院|医院|院|中心|站|所|局)$)/u, '')
  return local.replace(/(?:镇|乡|苏木)?(?:中心)?卫生院$/, '') || local
}
