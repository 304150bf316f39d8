import type { TFunction } from 'i18next'
import type { AnyPaper } from '../AnySheet'
import { itemCounts } from '../sheet-rows'

/** "27 项 + 2 加分", "28 项". */
export function countWords(t: TFunction<'templates'>, paper: AnyPaper): string {
  if (paper.templateKind === 'scored') return t('itemCounts', itemCounts(paper))
  const items =
    paper.templateKind === 'questionnaire'
      ? paper.questions.length
      : paper.categories.reduce((count, section) => count + section.items.length, 0)
  return t('itemCount', { items })
}
