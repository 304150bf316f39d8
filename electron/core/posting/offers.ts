import type { Fact } from '../scoring/fact'
import { readFact } from '../scoring/read-fact'
import type { Item, ScoredTemplate } from '../scoring/template'
import { allItems } from '../scoring/template-items'
import { AppError } from '../shared/app-error'
import { roundHalfUp, shortText, type Points } from '../shared/points'
import { sourceOf, type SourcePart, type SourceWord } from './fact-source'
import type { Figure, Figures, Told } from './figure'
import { staffMonths } from './period'

/** A figure of the registry as an item is offered it. */
export interface Basis {
  readonly word: SourceWord
  /** As it stands in the fact: at most 2 decimals, without trailing zeros. */
  readonly value: string
  readonly told: Told
}

/** What the registry offers for one item (来自登记数据). */
export interface Offer {
  /** As far as it is known: {numerator: 43}, or counts by clause, those of 0 too. */
  readonly registry: Fact
  /** The whole fact where every part is known and the item's rule takes it; null: the inspector completes it. */
  readonly fact: Fact | null
  readonly basis: readonly Basis[]
}

/** By item code; nothing is offered for the others. */
export type Offers = Readonly<Record<string, Offer>>

/** Staff-months have no end of decimals; facts and papers show two. */
const DECIMALS = 2

/** What the registry offers for the items of a template, by their `source`. */
export function offersOf(template: ScoredTemplate, figures: Figures): Offers {
  return Object.fromEntries(
    allItems(template).flatMap((item) => {
      const offer = offerOf(item, figures)
      return offer === null ? [] : [[item.code, offer] as const]
    }),
  )
}

/** What the registry offers for one item; null when it takes nothing from there, or nothing of it is known. */
export function offerOf(item: Item, figures: Figures): Offer | null {
  const parts = sourceOf(item)
  const found = parts.flatMap((part) => {
    const figure = figureFor(part, parts, figures)
    return figure === undefined ? [] : [{ part, figure, value: roundHalfUp(figure.value, DECIMALS) }]
  })
  if (found.length === 0) return null
  const registry = factOf(found)
  return {
    registry,
    fact: found.length === parts.length ? wholeFact(item, registry) : null,
    basis: found.map(({ part, figure, value }) => ({ word: part.word, value: shortText(value), told: figure.told })),
  }
}

/** Staff-months that workload is divided by are those of the months it was recorded for. */
function figureFor(part: SourcePart, parts: readonly SourcePart[], figures: Figures): Figure | undefined {
  const own = figures.get(part.word)
  if (part.word !== 'posting.staffMonths') return own
  const beside = parts.find(({ word }) => word.startsWith('workload.'))
  if (beside === undefined) return own
  const work = figures.get(beside.word)
  if (work?.postedDays === undefined) return undefined
  return { value: staffMonths(work.postedDays), told: { days: work.postedDays } }
}

const numberIn = (value: Points): number => Number(shortText(value))

function factOf(found: readonly { readonly part: SourcePart; readonly value: Points }[]): Fact {
  const counts = found.flatMap(({ part, value }) => (part.field === 'count' ? [[part.clause, numberIn(value)] as const] : []))
  const plain = found.flatMap(({ part, value }) => (part.field === 'count' ? [] : [[part.field, numberIn(value)] as const]))
  return { ...Object.fromEntries(plain), ...(counts.length === 0 ? {} : { counts: Object.fromEntries(counts) }) }
}

/** The fact as it is stored: no occurrence is not written down. Null when the rule refuses it (more present than due). */
function wholeFact(item: Item, registry: Fact): Fact | null {
  const counts = registry.counts && Object.fromEntries(Object.entries(registry.counts).filter(([, count]) => count !== 0))
  try {
    return readFact(item, counts === undefined ? registry : { counts })
  } catch (thrown) {
    if (thrown instanceof AppError) return null
    throw thrown
  }
}

/** Whether what was found is what the registry said, as far as it said anything. */
export function agrees(registry: Fact, found: Fact): boolean {
  if (found.notApplicable === true || found.override !== undefined) return false
  const pairs = [
    ...(['value', 'numerator', 'denominator'] as const).map((field) => [registry[field], found[field]] as const),
    ...Object.entries(registry.counts ?? {}).map(([clause, count]) => [count, found.counts?.[clause] ?? 0] as const),
  ]
  return pairs.every(([said, seen]) => said === undefined || said === seen)
}
