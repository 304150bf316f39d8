import type { Draft, DraftItem, DraftLine } from '@core/drafting/draft'
import type { DraftDocument } from '@core/drafting/template-of-draft'
import type { Item, ScoredTemplate } from '@core/scoring/template'

/** A sheet as it can be shown on paper: published, or a draft as far as it goes. */
export type PaperSheet = ScoredTemplate | DraftDocument
export type PaperItem = Item | DraftItem

/** One line of the sheet as it stands on paper. */
export interface SheetRow {
  readonly item: PaperItem
  /** 考核方法 in words. */
  readonly methods: readonly string[]
  /** 评分标准 in words. */
  readonly scoring: string
}

/** The words of one item; a method or a rule without words gives none. */
export function sheetRow(template: PaperSheet, item: PaperItem): SheetRow {
  const { text = '', guidance = '' } = item.scoring ?? {}
  return {
    item,
    methods: (item.checkMethods ?? []).map((id) => template.checkMethods?.[id] ?? id),
    scoring: [text, guidance === text ? '' : guidance].filter((words) => words !== '').join('\n'),
  }
}

/** How many items count in the total, and how many add to it. */
export const itemCounts = (template: PaperSheet): { readonly items: number; readonly bonusItems: number } => ({
  items: template.categories.reduce((count, section) => count + section.items.length, 0),
  bonusItems: template.bonusItems?.length ?? 0,
})

/** The items that the sheet marks with a star. */
export const hasKeyItems = (template: PaperSheet): boolean =>
  [...template.categories.flatMap((section): readonly PaperItem[] => section.items), ...(template.bonusItems ?? [])].some(
    (item) => item.key === true,
  )

/** The draft with the words of its scoring cells where no rule stands yet, for the eye. */
export function withSourceTexts(draft: Draft): Draft {
  const worded = (line: DraftLine): DraftLine =>
    line.item.scoring !== null || line.source === null
      ? line
      : { ...line, item: { ...line.item, scoring: { kind: 'info', text: line.source.text } } }
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, items: section.items.map(worded) })),
    bonusItems: draft.bonusItems.map(worded),
  }
}
