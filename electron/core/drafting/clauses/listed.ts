import type { Clause } from './clause'
import type { Doubt, Found, ItemTerms } from './found'
import { labelOf } from './labels'
import type { Predicate } from './predicates'
import { trimmed, type Span } from './sentences'
import { NUMBER, unitWord, valueOf } from './words'

const PLAIN = /[、,]/g
const FINE = /[、,]|以及|或者|和|及|与|或/g

/** Conditions that share one predicate: "A、B各扣0.5分", "优、良、差的，分别得3、2、0分". */
export interface Listing {
  readonly text: string
  /** Where the conditions stand. */
  readonly span: Span
  readonly predicate: Predicate
  readonly sentence: number
}

/** @returns One clause a condition; null when the words are no list, or not one of as many conditions as values */
export function listedClauses(listing: Listing, clause: Clause, terms: ItemTerms): readonly Found[] | null {
  const parts = partsOf(listing, PLAIN)
  const finer = partsOf(listing, FINE)
  const chosen =
    'points' in clause && clause.kind === 'award' ? fitting(parts, finer, clause.points, terms) : parts.length > 1 ? parts : finer
  if (chosen.length < 2 || chosen.length > 30) return null
  const isMixed = chosen !== finer && finer.length !== parts.length
  const doubts: Doubt[] = isSureList(listing, chosen, clause) && !isMixed ? [] : ['LISTED']
  return foundOf(listing, chosen, () => clause, doubts)
}

/** "分别得 3、2、1、0 分" over as many conditions. */
export function valuedClauses(listing: Listing): readonly Found[] | null {
  const { groups } = listing.predicate
  const values = [...(groups['values'] ?? '').matchAll(new RegExp(NUMBER, 'g'))].map(([value]) => valueOf(value))
  const splits = [partsOf(listing, PLAIN), partsOf(listing, FINE)]
  const parts = splits.find((one) => one.length === values.length)
  if (parts === undefined) return null
  const verb = groups['valuesVerb'] ?? '得'
  const unit = groups['valuesUnit']
  const clauseOf = (index: number): Clause =>
    valuedClause(verb, values[index] ?? 0, unit === undefined ? undefined : unitWord(unit))
  return foundOf(listing, parts, clauseOf, /扣|减/.test(verb) ? ['LISTED'] : [])
}

function valuedClause(verb: string, points: number, unit: string | undefined): Clause {
  if (/扣|减/.test(verb)) return unit === undefined ? { kind: 'deduct_once', points } : { kind: 'deduct', points, per: 1, unit }
  if (/加|奖/.test(verb)) return { kind: 'bonus', points, ...(unit === undefined ? {} : { per: 1, unit }) }
  return points === 0 ? { kind: 'zero' } : { kind: 'award', points }
}

/** The split by which the parts add up to the points of the item, else the plain one. */
function fitting(parts: readonly Span[], finer: readonly Span[], points: number, terms: ItemTerms): readonly Span[] {
  const fits = (list: readonly Span[]) =>
    list.length > 1 && terms.points !== null && Math.abs(list.length * points - terms.points) < 1e-9
  if (fits(parts)) return parts
  return fits(finer) || parts.length < 2 ? finer : parts
}

/** Each condition begins with the same word of missing, or each part is a noun of its own before 得. */
function isSureList({ text }: Listing, parts: readonly Span[], clause: Clause): boolean {
  const begins = parts.map(({ from }) => /^(?:未|无|没有?|缺|不|有)/.exec(text.slice(from))?.[0])
  return clause.kind === 'award' || (begins[0] !== undefined && begins.every((word) => word === begins[0]))
}

function partsOf({ text, span }: Listing, separator: RegExp): readonly Span[] {
  const parts: Span[] = []
  const words = text.slice(span.from, span.to)
  let from = 0
  for (const { index, 0: stop } of words.matchAll(separator)) {
    parts.push(trimmed(text, { from: span.from + from, to: span.from + index }))
    from = index + stop.length
  }
  parts.push(trimmed(text, { from: span.from + from, to: span.to }))
  return parts.filter((part) => part.from < part.to)
}

function foundOf(
  { text, predicate, sentence }: Listing,
  parts: readonly Span[],
  clauseOf: (index: number) => Clause,
  doubts: readonly Doubt[],
): readonly Found[] {
  return parts.map(({ from, to }, index) => ({
    from,
    to: index === parts.length - 1 ? predicate.to : to,
    clause: clauseOf(index),
    label: labelOf(text.slice(from, to), text.slice(from, to)),
    doubts,
    sentence,
  }))
}
