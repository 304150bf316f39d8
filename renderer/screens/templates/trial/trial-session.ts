import type { Fact, Facts } from '@core/scoring/fact'
import { readFact } from '@core/scoring/read-fact'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { allItems, sectionItems } from '@core/scoring/template-items'
import { AppError } from '@core/shared/app-error'
import type { Failure } from '@core/shared/app-error'
import { fieldsOf, textOf, typedFact, type FactField, type FactTexts } from '@core/scoring/fact-fields'
import { bestAndWorst, likelyFacts } from './likely-facts'

/** A sheet that is filled in to try a template; it is kept nowhere. */
export interface Trial {
  readonly facts: Facts
  /** Codes of the raised vetoes. */
  readonly vetoes: readonly string[]
  /** What stands in the fields of an item, by its code, since it was typed there. */
  readonly texts: Readonly<Record<string, FactTexts>>
}

export const EMPTY_TRIAL: Trial = { facts: {}, vetoes: [], texts: {} }

/** What is wrong with what was typed at an item. */
export type TrialFault = { readonly kind: 'no-number' } | { readonly kind: 'refused'; readonly failure: Failure }

/** Gives an item a fact; undefined takes it away. What was typed there goes. */
export function withFact(trial: Trial, code: string, fact: Fact | undefined): Trial {
  const { [code]: _before, ...others } = trial.facts
  const { [code]: _typed, ...texts } = trial.texts
  return { ...trial, facts: fact === undefined ? others : { ...others, [code]: fact }, texts }
}

/** A figure is typed: it counts as soon as it makes a fact, and until then the item is unanswered. */
export function withText(trial: Trial, item: Item, field: FactField, text: string): Trial {
  const typed = { ...trial.texts[item.code], [field]: text }
  const read = readTyped(item, trial.facts[item.code], typed)
  const answered = withFact(trial, item.code, 'fact' in read ? read.fact : undefined)
  return { ...answered, texts: { ...answered.texts, [item.code]: allTexts(item, trial, typed) } }
}

/** The text of every field, so that taking the fact away does not empty the fields beside the one being typed in. */
const allTexts = (item: Item, trial: Trial, typed: FactTexts): FactTexts => ({
  ...Object.fromEntries(fieldsOf(item).map((field) => [field, textOf(item, trial.facts[item.code], field)])),
  ...trial.texts[item.code],
  ...typed,
})

/** What a field shows. */
export const shownText = (trial: Trial, item: Item, field: FactField): string =>
  trial.texts[item.code]?.[field] ?? textOf(item, trial.facts[item.code], field)

/** Why what stands in the fields of an item is no answer; null when it is one, or when something is still missing. */
export function faultOf(trial: Trial, item: Item): TrialFault | null {
  const typed = trial.texts[item.code]
  if (typed === undefined) return null
  const read = readTyped(item, undefined, typed)
  return 'fault' in read ? read.fault : null
}

type Read = { readonly fact: Fact } | { readonly fault: TrialFault | null }

function readTyped(item: Item, stored: Fact | undefined, typed: FactTexts): Read {
  const read = typedFact(item, stored, typed)
  if (read.kind !== 'fact') return { fault: read.kind === 'missing' ? null : { kind: 'no-number' } }
  try {
    return { fact: readFact(item, read.fact) }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return { fault: { kind: 'refused', failure: { code: thrown.code, params: thrown.params, traceId: '' } } }
  }
}

export function withVeto(trial: Trial, code: string, isRaised: boolean): Trial {
  const others = trial.vetoes.filter((one) => one !== code)
  return { ...trial, vetoes: isRaised ? [...others, code] : others }
}

/** Every item at its best or its worst; bonus items too, for they belong to the best and the worst sheet. */
export function extremeTrial(template: ScoredTemplate, end: 'best' | 'worst'): Trial {
  const facts = allItems(template).map((item) => [item.code, extremeFact(template, item, end)] as const)
  return {
    ...EMPTY_TRIAL,
    facts: Object.fromEntries(facts.flatMap(([code, fact]) => (fact === undefined ? [] : [[code, fact]]))),
  }
}

/** The fact that brings an item most or least; undefined for items that are only noted. */
export const extremeFact = (template: ScoredTemplate, item: Item, end: 'best' | 'worst'): Fact | undefined =>
  bestAndWorst(likelyFacts(template, item))?.[end].fact

/** The item `step` places on in the order of the sheet; the same at either end. */
export function neighbour(template: ScoredTemplate, code: string, step: number): string {
  const codes = allItems(template).map((item) => item.code)
  const at = Math.max(0, Math.min(codes.length - 1, codes.indexOf(code) + step))
  return codes[at] ?? code
}

/** Codes of the section items that have no answer yet. */
export const openItems = (template: ScoredTemplate, facts: Facts): readonly string[] =>
  sectionItems(template)
    .map((item) => item.code)
    .filter((code) => !Object.hasOwn(facts, code))
