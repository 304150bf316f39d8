import type { GradedItem, GradedTemplate } from './graded-template'

/** All items, in the order of the sheet. */
export const gradedItems = (template: GradedTemplate): readonly GradedItem[] =>
  template.categories.flatMap((section) => section.items)
