import type { ItemScore, SheetScore } from './score'
import type { ScoredTemplate } from './template'
import { isScored, sectionItems } from './template-items'

/**
 * The lines of a score that its counts speak of (未评, 失分, 缺项, 满分), in the order of the sheet: the items of the sections that
 * bring points. A bonus item only adds, and an `info` item only notes a text, so neither is open, lost, waived or at its full points.
 */
export function countedItems(template: ScoredTemplate, score: Pick<SheetScore, 'items'>): readonly ItemScore[] {
  const counted = new Set(
    sectionItems(template)
      .filter(isScored)
      .map(({ code }) => code),
  )
  return score.items.filter(({ code }) => counted.has(code))
}
