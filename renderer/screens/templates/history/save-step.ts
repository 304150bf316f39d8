import type { TFunction } from 'i18next'
import { compareTemplates, type ChangeCounts } from '@core/drafting/compare-templates'
import { documentOfAnyDraft, isScoredDraft, type AnyDraft } from '@core/drafting/kinds/any-draft'
import { sameJson } from '@core/inspection/same-json'
import { linesOf } from '@core/drafting/template-of-draft'

/** What became of a draft from one save to another. */
export interface SaveStep {
  readonly items: ChangeCounts
  /** Sections of which something changed, and vetoes. */
  readonly sections: number
  readonly vetoes: number
  /** Name, points, grades, policies or what else holds for the whole sheet. */
  readonly head: boolean
  /** Clauses were settled or divided, which changes no word of the sheet. */
  readonly clauses: boolean
}

export function saveStep(before: AnyDraft, after: AnyDraft): SaveStep {
  const { counts, sections, vetoes, head } = compareTemplates(documentOfAnyDraft(before), documentOfAnyDraft(after))
  return {
    items: counts.items,
    sections: sections.length,
    vetoes: vetoes.length,
    head: head.length > 0,
    clauses: !sameJson(sourcesOf(before), sourcesOf(after)),
  }
}

const sourcesOf = (draft: AnyDraft) => (isScoredDraft(draft) ? linesOf(draft).map(({ key, source }) => ({ key, source })) : [])

/** "改 2 项，增 1 项，改全表设置"; nothing of the kind: "没有改动". */
export function stepWords(t: TFunction<'templates'>, { items, sections, vetoes, head, clauses }: SaveStep): string {
  const counted = [
    ...(['changed', 'added', 'removed', 'moved'] as const).map((what) => ({ what, count: items[what] })),
    { what: 'sections' as const, count: sections },
    { what: 'vetoes' as const, count: vetoes },
  ].flatMap(({ what, count }) => (count === 0 ? [] : [t(`history.step.${what}`, { count })]))
  const words = [...counted, ...(head ? [t('history.step.head')] : [])]
  if (words.length === 0) words.push(t(clauses ? 'history.step.clauses' : 'history.step.none'))
  return words.join(t('history.comma'))
}
