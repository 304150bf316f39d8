import type { GradedItem, GradedSection, GradedTemplate, PassRule } from '../../scoring/graded/graded-template'
import type { NewKey } from '../draft'

/**
 * A 分级表 while it is being written: its document taken apart into parts with keys of their own. Texts may be empty, codes may
 * clash, levels may lack clauses. What stands in the document and is not known here is kept.
 */
export interface GradedDraft {
  readonly head: GradedDraftHead
  readonly sections: readonly GradedDraftSection[]
  readonly passRules: readonly GradedDraftRule[]
}

/** Everything of the document but its sections and pass rules. */
export type GradedDraftHead = Omit<GradedTemplate, 'categories' | 'passRules'>

export interface GradedDraftSection {
  readonly key: string
  readonly section: Omit<GradedSection, 'items'>
  readonly items: readonly GradedDraftItem[]
}

export interface GradedDraftItem {
  readonly key: string
  readonly item: GradedItem
}

export interface GradedDraftRule {
  readonly key: string
  readonly rule: PassRule
}

/** The draft of a document, nothing of it lost: `templateOfGradedDraft` gives the same document back. */
export function draftOfGradedTemplate({ categories, passRules, ...head }: GradedTemplate, newKey: NewKey): GradedDraft {
  return {
    head,
    sections: categories.map(({ items, ...section }) => ({
      key: newKey(),
      section,
      items: items.map((item) => ({ key: newKey(), item })),
    })),
    passRules: passRules.map((rule) => ({ key: newKey(), rule })),
  }
}

/** The document that the draft stands for, as far as it goes. */
export const templateOfGradedDraft = ({ head, sections, passRules }: GradedDraft): GradedTemplate => ({
  ...head,
  passRules: passRules.map(({ rule }) => rule),
  categories: sections.map(({ section, items }) => ({ ...section, items: items.map(({ item }) => item) })),
})

/** All items in the order of the sheet. */
export const gradedLines = ({ sections }: Pick<GradedDraft, 'sections'>): readonly GradedDraftItem[] =>
  sections.flatMap(({ items }) => items)
