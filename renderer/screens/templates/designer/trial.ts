import { fieldsOf, typedFact, type FactField, type FactTexts } from '@core/scoring/fact-fields'
import { itemDecimals } from '@core/scoring/shown-decimals'
import type { DraftHead, DraftItem } from '@core/drafting/draft'
import { documentOfDraft } from '@core/drafting/template-of-draft'
import { itemBreaches } from '@core/scoring/check-scored-template'
import type { Fact } from '@core/scoring/fact'
import { parameterValues, valueOfIn } from '@core/scoring/parameters'
import { readFact } from '@core/scoring/read-fact'
import { markItem, type Mark } from '@core/scoring/score-item'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { AppError } from '@core/shared/app-error'
import { decimalText, exact, shortText } from '@core/shared/points'
import type { BreachCode } from '@core/scoring/breach'

/** What is typed into the trial line of an item: figures by field, ticked options, met or not. */
export interface TrialFacts {
  readonly texts: FactTexts
  readonly ticked: readonly string[]
  readonly met: boolean | null
}

export const NO_FACTS: TrialFacts = { texts: {}, ticked: [], met: null }

/** The outcome of a trial, worked out by the engine alone. */
export type Trial =
  /** The item has no points or no rule, or the rule cannot count. */
  | { readonly kind: 'not-ready'; readonly code: BreachCode | null }
  /** A figure is still missing, or is none. */
  | { readonly kind: 'open'; readonly field: FactField | null; readonly isWrong: boolean }
  /** The fact would be refused, with the code of the refusal. */
  | { readonly kind: 'refused'; readonly error: AppError }
  | { readonly kind: 'scored'; readonly mark: Mark; readonly points: string; readonly losses: readonly TrialLoss[] }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'unscored' }

/** Points that one clause, option or the rule took. */
export interface TrialLoss {
  readonly by: string
  readonly points: string
  /** The clause would have taken more, but for its limit or for what was left of the item. */
  readonly isCapped: boolean
}

/** An item as the engine takes it; null while it lacks points or rule. */
export const completeItem = (item: DraftItem): Item | null =>
  item.points === null || item.scoring === null ? null : { ...item, points: item.points, scoring: item.scoring }

/** The fields to be filled in, in their order; none for rules that are ticked. */
export function trialFields(item: Item): readonly FactField[] {
  return fieldsOf(item).filter((field) => field !== 'reason')
}

/** Scores what was typed with the parameters' defaults. A judgement gets a reason, which a trial does not ask. */
export function tryItem(item: DraftItem, head: DraftHead, facts: TrialFacts, reason: string): Trial {
  const complete = completeItem(item)
  if (complete === null) return { kind: 'not-ready', code: null }
  const template = sheetOf(head, complete)
  const values = parameterValues(template, {})
  const breach = itemBreaches(template, complete, values).find(({ code }) => !HARMLESS.includes(code))
  if (breach !== undefined) return { kind: 'not-ready', code: breach.code }
  if (complete.scoring.kind === 'info') return { kind: 'unscored' }
  const typed = trialFact(complete, facts, reason)
  if (typed.kind === 'open') return typed
  try {
    const fact = readFact(complete, typed.fact)
    return outcome(markItem(complete, fact, valueOfIn(values), 'rescale'), template)
  } catch (thrown) {
    if (thrown instanceof AppError) return { kind: 'refused', error: thrown }
    throw thrown
  }
}

/** What keeps a sheet from being published but lets the item be counted. */
const HARMLESS: readonly BreachCode[] = ['UNREACHABLE', 'EXCEEDS', 'DECIMALS', 'TIER_ORDER', 'CAP']

const sheetOf = (head: DraftHead, item: Item): ScoredTemplate =>
  ({
    ...documentOfDraft({ head, sections: [], bonusItems: [], vetoes: [] }),
    categories: [{ code: 'A', title: 'A', points: item.points, items: [item] }],
  }) as ScoredTemplate

function trialFact(
  item: Item,
  { texts, ticked, met }: TrialFacts,
  reason: string,
): { readonly kind: 'fact'; readonly fact: Fact } | Extract<Trial, { kind: 'open' }> {
  const { kind } = item.scoring
  if (kind === 'yes_no') return met === null ? { kind: 'open', field: null, isWrong: false } : { kind: 'fact', fact: { met } }
  if (kind === 'checklist') return { kind: 'fact', fact: { ticked } }
  const typed = typedFact(item, undefined, kind === 'manual' ? { ...texts, reason } : texts)
  if (typed.kind !== 'fact') return { kind: 'open', field: typed.field, isWrong: typed.kind === 'no-number' }
  return typed
}

function outcome(mark: Mark, template: ScoredTemplate): Trial {
  if (mark.state === 'not_applicable') return { kind: 'not-applicable' }
  if (mark.points === null) return { kind: 'open', field: null, isWrong: false }
  const { item, fact } = mark
  const losses = mark.lost.map(({ by, points }) => {
    const clause = item.scoring.kind === 'deduct' ? item.scoring.rules.find(({ id }) => id === by) : undefined
    const each = clause !== undefined && typeof clause.pointsPerUnit === 'number' ? exact(clause.pointsPerUnit) : null
    const count = fact?.counts?.[by]
    return { by, points: shortText(points), isCapped: each !== null && count !== undefined && each.mul(exact(count)).gt(points) }
  })
  return { kind: 'scored', mark, points: decimalText(mark.points, itemDecimals(template)), losses }
}
