import { measuresAlike } from './same-measure'
import type { ItemScore } from '../scoring/score'
import type { ScoredTemplate } from '../scoring/template'
import { allItems } from '../scoring/template-items'

/** What an item came to in the round before (上次得分). */
export interface PreviousItem {
  readonly code: string
  readonly points: string | null
  readonly max: string
  readonly state: ItemScore['state']
  /** 口径变化: today's item measures otherwise (`measuresAlike`), so that the two figures do not compare as they stand. */
  readonly isChanged: boolean
}

/**
 * The results of an earlier sheet at the items that today's template still has, by code.
 * @param then Template and score of the earlier sheet.
 */
export function previousItems(
  now: ScoredTemplate,
  then: { readonly template: ScoredTemplate; readonly items: readonly ItemScore[] },
): readonly PreviousItem[] {
  const earlier = new Map(allItems(then.template).map((item) => [item.code, item]))
  const scores = new Map(then.items.map((item) => [item.code, item]))
  return allItems(now).flatMap((item) => {
    const [score, before] = [scores.get(item.code), earlier.get(item.code)]
    if (score === undefined || before === undefined) return []
    const { code, points, max, state } = score
    return [{ code, points, max, state, isChanged: !measuresAlike(before, item) }]
  })
}
