import type { Item, ScoredTemplate, Section, Veto } from '../scoring/template'
import { isDecimal } from '../scoring/json-values'
import type { Draft, DraftHead, DraftItem, DraftLine, DraftSection } from './draft'
import { fieldInDocument } from './section-fields'
import { sumOfPoints } from './sum-of-points'

/** The document of a draft as far as it goes: an item may still lack its points or its rule. */
export type DraftDocument = DraftHead & {
  readonly categories: readonly (Omit<Section, 'items'> & { readonly items: readonly DraftItem[] })[]
  readonly bonusItems?: readonly DraftItem[]
  readonly vetoes?: readonly Veto[]
}

/** What would be published, were every item complete. */
export function documentOfDraft({ head, sections, bonusItems, vetoes }: Draft): DraftDocument {
  const { bonusItems: _bonusItems, vetoes: _vetoes, ...fields } = head as DraftHead & Partial<DraftDocument>
  const isKept = (list: string, entries: readonly unknown[]) => entries.length > 0 || Object.hasOwn(head, list)
  return {
    ...fields,
    categories: sections.map(sectionOf),
    ...(isKept('bonusItems', bonusItems) && { bonusItems: bonusItems.map(({ item }) => item) }),
    ...(isKept('vetoes', vetoes) && { vetoes: vetoes.map(({ veto }) => veto) }),
  }
}

/** The document that the draft stands for; null while an item lacks its points or its rule. */
export function templateOfDraft(draft: Draft): ScoredTemplate | null {
  const lines = linesOf(draft)
  if (!lines.every(({ item }) => isComplete(item))) return null
  return documentOfDraft(draft) as ScoredTemplate
}

/** All lines in the order of the sheet: those of the sections, then the bonus items. */
export const linesOf = ({ sections, bonusItems }: Pick<Draft, 'sections' | 'bonusItems'>): readonly DraftLine[] => [
  ...sections.flatMap((section) => section.items),
  ...bonusItems,
]

/** What the section counts for: its own points, or the sum of its items as far as they are given. */
export function sectionPoints({ points, items }: Pick<DraftSection, 'points' | 'items'>): number {
  return points ?? sumOfPoints(items.map(({ item }) => givenPoints(item)))
}

/** The points of the item as far as they can be counted; 0 while they are not given. */
export const givenPoints = ({ points }: Pick<DraftItem, 'points'>): number => (isDecimal(points) ? points : 0)

const isComplete = (item: DraftItem): item is Item => item.points !== null && item.scoring !== null

function sectionOf(section: DraftSection): DraftDocument['categories'][number] {
  const { items, points: _points, ...fields } = section
  const named = Object.entries(fields).flatMap(([name, value]) => {
    const inDocument = fieldInDocument(name)
    return inDocument === undefined ? [] : [[inDocument, value] as const]
  })
  return {
    ...(Object.fromEntries(named) as Omit<Section, 'items' | 'points'>),
    points: sectionPoints(section),
    items: items.map(({ item }) => item),
  }
}
