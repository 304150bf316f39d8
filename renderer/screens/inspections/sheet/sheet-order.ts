import type { Item, ScoredTemplate, Veto } from '@core/scoring/template'
import { allItems, sectionItems } from '@core/scoring/template-items'

/** Walking through a sheet in the order of the paper: sections first, bonus items last. */

export function itemOf(template: ScoredTemplate, code: string): Item {
  const item = allItems(template).find((one) => one.code === code)
  if (item === undefined) throw new Error(`no item ${code} in template ${template.id}`)
  return item
}

export const isBonus = (template: ScoredTemplate, code: string): boolean =>
  (template.bonusItems ?? []).some((item) => item.code === code)

/** The item `step` places on; null at either end. */
export function neighbour(template: ScoredTemplate, code: string, step: 1 | -1): string | null {
  const items = allItems(template)
  return items[items.findIndex((item) => item.code === code) + step]?.code ?? null
}

/** Where Enter goes from an item: it never reaches a bonus item from a section, nor leaves the bonus items. */
export function following(template: ScoredTemplate, code: string): string | null {
  const items = isBonus(template, code) ? (template.bonusItems ?? []) : sectionItems(template)
  return items[items.findIndex((item) => item.code === code) + 1]?.code ?? null
}

/** First item of the section `step` on; the bonus items count as the last section. Backwards, first to the head of its own section. */
export function sectionHead(template: ScoredTemplate, code: string, step: 1 | -1): string | null {
  const groups = [...template.categories.map((section) => section.items), template.bonusItems ?? []]
  const heads = groups.flatMap((items) => items[0]?.code ?? [])
  const at = groups.filter((items) => items.length > 0).findIndex((items) => items.some((item) => item.code === code))
  if (step === -1 && heads[at] !== code) return heads[at] ?? null
  return heads[at + step] ?? null
}

/** The next of `unanswered` after `code`, round the end; null when there is none but `code` itself. */
export function nextUnanswered(template: ScoredTemplate, code: string, unanswered: readonly string[]): string | null {
  const codes = allItems(template).map((item) => item.code)
  const at = codes.indexOf(code)
  const round = [...codes.slice(at + 1), ...codes.slice(0, at)]
  return round.find((one) => unanswered.includes(one)) ?? null
}

/** The item a person means by "b5" or "5" within the present section; null when there is none. */
export function findByCode(template: ScoredTemplate, typed: string, current: string): string | null {
  const wanted = typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
  if (wanted === '') return null
  const codes = allItems(template).map((item) => item.code)
  const prefix = /^\D*/.exec(current)?.[0] ?? ''
  return (
    codes.find((code) => code.toUpperCase() === wanted) ??
    codes.find((code) => code.toUpperCase() === `${prefix.toUpperCase()}${wanted}`) ??
    codes.find((code) => code.toUpperCase().startsWith(wanted)) ??
    null
  )
}

/** Vetoes as their digits number them: those usually found at this item first, then the others. */
export function vetoesFrom(template: ScoredTemplate, code: string): readonly Veto[] {
  const vetoes = template.vetoes ?? []
  return [...vetoes.filter((veto) => veto.item === code), ...vetoes.filter((veto) => veto.item !== code)]
}
