import type { Item, Template } from './template'

/** The items of the sections, in the order of the sheet. */
export const sectionItems = (template: Template): readonly Item[] => template.categories.flatMap((section) => section.items)

/** All items in the order of results: those of the sections, then the bonus items. */
export const allItems = (template: Template): readonly Item[] => [...sectionItems(template), ...(template.bonusItems ?? [])]

/** Whether the item brings points; an `info` item only notes a text. */
export const isScored = (item: Item): boolean => item.scoring.kind !== 'info'
