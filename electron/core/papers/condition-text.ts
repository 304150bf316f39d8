import type { ConditionTrace } from '../scoring/graded/graded-score'
import type { PassCondition } from '../scoring/graded/graded-template'
import { exact, points } from '../shared/points'
import { limitText, percentText, shortFigure } from './figures'
import type { PaperTexts } from './paper-texts'

/** A type of items in words; another than the two known ones stands as it is. */
export const typeText = (type: string, t: PaperTexts): string =>
  type === 'basic' || type === 'recommended' ? t(`blank.itemType.${type}`) : type

/** What one condition of a pass rule asks for. */
export const conditionWords = ({ itemType, minGrade, share }: PassCondition, t: PaperTexts): string =>
  t('blank.condition', { type: typeText(itemType, t), grade: minGrade, share: limitText(exact(share)) })

/**
 * How far a condition of a pass rule is met, the same on screen and paper:
 * "基本条款 C 级及以上 12/19（63.2%），须 100%，差 7 项". The items that are missing are the fewest whose grades would do.
 */
export function conditionText(
  { itemType, minGrade, share, reached, applicable, reachedShare }: ConditionTrace,
  t: PaperTexts,
): string {
  const type = typeText(itemType, t)
  if (reachedShare === null) return t('graded.noneApplies', { type })
  const needed = points(share)
  const missing = points(applicable).mul(needed).ceil().sub(points(reached))
  const text = t('graded.condition', {
    type,
    grade: minGrade,
    reached,
    applicable,
    share: percentText(points(reachedShare), needed),
    needed: limitText(needed),
  })
  return missing.gt(0) ? text + t('graded.missing', { count: shortFigure(missing) }) : text
}
