import type { Item, ScoredTemplate } from '@core/scoring/template'

/** One line of the sheet as it stands on paper. */
export interface SheetRow {
  readonly item: Item
  /** 考核方法 in words. */
  readonly methods: readonly string[]
  /** 评分标准 in words. */
  readonly scoring: string
}

/** The words of one item; a method or a rule without words gives none. */
export function sheetRow(template: ScoredTemplate, item: Item): SheetRow {
  const { text = '', guidance = '' } = item.scoring
  return {
    item,
    methods: (item.checkMethods ?? []).map((id) => template.checkMethods?.[id] ?? id),
    scoring: [text, guidance === text ? '' : guidance].filter((words) => words !== '').join('\n'),
  }
}

/** How many items count in the total, and how many add to it. */
export const itemCounts = (template: ScoredTemplate): { readonly items: number; readonly bonusItems: number } => ({
  items: template.categories.reduce((count, section) => count + section.items.length, 0),
  bonusItems: template.bonusItems?.length ?? 0,
})

/** The items that the sheet marks with a star. */
export const hasKeyItems = (template: ScoredTemplate): boolean =>
  [...template.categories.flatMap((section) => section.items), ...(template.bonusItems ?? [])].some((item) => item.key === true)
