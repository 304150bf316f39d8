import type { Item, ScoredTemplate, Section } from '../scoring/template'
import type { Draft, DraftHead, DraftLine, DraftSection, NewKey } from './draft'
import { fieldInSection } from './section-fields'

/**
 * The draft of a document, nothing of it lost: `templateOfDraft` gives the same document back. A list that stands empty in the
 * document stays in the head, for an absent list and an empty one are two documents.
 */
export function draftOfTemplate(template: ScoredTemplate, newKey: NewKey): Draft {
  const { categories, bonusItems = [], vetoes = [], ...head } = template
  const lineOf = (item: Item): DraftLine => ({ key: newKey(), item, source: null })
  const emptyLists = {
    ...(template.bonusItems?.length === 0 && { bonusItems: [] }),
    ...(template.vetoes?.length === 0 && { vetoes: [] }),
  }
  return {
    head: { ...head, ...emptyLists } satisfies DraftHead,
    sections: categories.map((section) => sectionOf(section, newKey(), section.items.map(lineOf))),
    bonusItems: bonusItems.map(lineOf),
    vetoes: vetoes.map((veto) => ({ key: newKey(), veto })),
  }
}

function sectionOf({ items: _items, points, ...fields }: Section, key: string, items: readonly DraftLine[]): DraftSection {
  const kept = Object.fromEntries(Object.entries(fields).map(([name, value]) => [fieldInSection(name), value]))
  return { ...(kept as Omit<DraftSection, 'key' | 'points' | 'items'>), key, points, items }
}
