import type { Item, ScoredTemplate, Template } from './template'

/** The items of the sections, in the order of the sheet. */
export const sectionItems = (template: ScoredTemplate): readonly Item[] => template.categories.flatMap((section) => section.items)

/** All items in the order of results: those of the sections, then the bonus items. */
export const allItems = (template: ScoredTemplate): readonly Item[] => [...sectionItems(template), ...(template.bonusItems ?? [])]

/** Whether the item brings points; an `info` item only notes a text. */
export const isScored = (item: Item): boolean => item.scoring.kind !== 'info'

/** How many items or questions a template of any kind has, bonus items apart. */
export function itemCounts(template: Template): { readonly items: number; readonly bonusItems: number } {
  if (template.templateKind === 'questionnaire') return { items: template.questions.length, bonusItems: 0 }
  const items = template.categories.reduce((count, section) => count + section.items.length, 0)
  return { items, bonusItems: template.templateKind === 'scored' ? (template.bonusItems?.length ?? 0) : 0 }
}
