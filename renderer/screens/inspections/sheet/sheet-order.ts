import type { Item, ScoredTemplate, Veto } from '@core/scoring/template'
import { allItems, sectionItems } from '@core/scoring/template-items'
import { codeMeant, headFrom, nextOpen, stepFrom } from './walk-order'

/** Walking through a sheet in the order of the paper: sections first, bonus items last. */

export function itemOf(template: ScoredTemplate, code: string): Item {
  const item = allItems(template).find((one) => one.code === code)
  if (item === undefined) throw new Error(`no item ${code} in template ${template.id}`)
  return item
}

export const isBonus = (template: ScoredTemplate, code: string): boolean =>
  (template.bonusItems ?? []).some((item) => item.code === code)

/** The item `step` places on; null at either end. */
export const neighbour = (template: ScoredTemplate, code: string, step: 1 | -1): string | null =>
  stepFrom(codesOf(template), code, step)

/** Where Enter goes from an item: it never reaches a bonus item from a section, nor leaves the bonus items. */
export function following(template: ScoredTemplate, code: string): string | null {
  const items = isBonus(template, code) ? (template.bonusItems ?? []) : sectionItems(template)
  return items[items.findIndex((item) => item.code === code) + 1]?.code ?? null
}

/** First item of the section `step` on; the bonus items count as the last section. Backwards, first to the head of its own section. */
export const sectionHead = (template: ScoredTemplate, code: string, step: 1 | -1): string | null => {
  const groups = [...template.categories.map((section) => section.items), template.bonusItems ?? []]
  return headFrom(
    groups.map((items) => items.map((item) => item.code)),
    code,
    step,
  )
}

/** The next of `unanswered` after `code`, round the end; null when there is none but `code` itself. */
export const nextUnanswered = (template: ScoredTemplate, code: string, unanswered: readonly string[]): string | null =>
  nextOpen(codesOf(template), code, unanswered)

/** The item a person means by "b5" or "5" within the present section; null when there is none. */
export const findByCode = (template: ScoredTemplate, typed: string, current: string): string | null =>
  codeMeant(codesOf(template), typed, current)

const codesOf = (template: ScoredTemplate): readonly string[] => allItems(template).map(({ code }) => code)

/** Vetoes as their digits number them: those usually found at this item first, then the others. */
export function vetoesFrom(template: ScoredTemplate, code: string): readonly Veto[] {
  const vetoes = template.vetoes ?? []
  return [...vetoes.filter((veto) => veto.item === code), ...vetoes.filter((veto) => veto.item !== code)]
}
