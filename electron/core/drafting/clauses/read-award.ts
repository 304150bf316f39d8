import { countingIn } from './counting'
import type { Doubt, Measure } from './found'
import { labelOf } from './labels'
import { measureIn } from './measures'
import type { ClauseWords, ReadClause } from './read-clause'
import { pointsOf, unitWord } from './words'

const measured = (near: string): { readonly measure?: Measure } => {
  const measure = measureIn(near)
  return measure === null ? {} : { measure }
}

/** "低于60%或弄虚作假的": a value is one of several reasons. */
const eitherOr = (near: string, values: { readonly measure?: Measure }): readonly Doubt[] =>
  values.measure !== undefined && /或(?!以|者以)/.test(near) ? ['RANGES'] : []

/** "有制度得1分", "90%以上5分", "（2分）": points that are got. Whether they are a part or a level is seen beside the others. */
export function readAward({ groups, near, condition, all }: ClauseWords): ReadClause {
  const points = pointsOf(groups, groups['bare'] === undefined ? 'award' : 'bare')
  const values = measured(near)
  const isBounded = values.measure !== undefined && !values.measure.exact
  const isCounted = groups['awardUnit'] !== undefined || (/每/.test(near) && !isBounded)
  return {
    clause: { kind: 'award', points },
    label: labelOf(condition, all),
    doubts: isCounted ? ['COUNTING'] : eitherOr(near, values),
    ...values,
  }
}

/** "30日内未报送": by when it was to be done; nothing is measured. */
const DEADLINE = /(?:以内|之内|内|[以之]?前|期限)[^,\d]*[未没不无逾]/

/** "未开展的不得分", "低于60%不得分". */
export function readZero({ near, condition, predicate, all }: ClauseWords): ReadClause {
  const values = DEADLINE.test(near) ? {} : measured(near)
  const isOfClause = /[该此本][条款]/.test(predicate) // of the item, or of one of its clauses
  const doubts = isOfClause ? (['ALL_POINTS'] as const) : eitherOr(near, values)
  return { clause: { kind: 'zero' }, label: labelOf(condition, all), doubts, ...values }
}

/** "达到要求得满分"; "…不扣分" says as much where a value is reached, and is plain words elsewhere. */
export function readFull({ near, condition, predicate, all }: ClauseWords): ReadClause {
  const label = labelOf(condition, all)
  const values = measured(near)
  if (!/不(?:予)?扣分/.test(predicate)) return { clause: { kind: 'full' }, label, doubts: eitherOr(near, values), ...values }
  const isReached = values.measure?.from !== undefined && !values.measure.exact && /达|≥|不低于|不少于|以上/.test(near)
  if (isReached) return { clause: { kind: 'full' }, label, doubts: [], ...values }
  return { clause: { kind: values.measure === undefined ? 'full' : 'text' }, label, doubts: ['WORDS'] }
}

/** "每篇加0.5分", "受市级表彰加1分". */
export function readBonus({ groups, near, condition, all }: ClauseWords): ReadClause {
  const points = pointsOf(groups, 'bonus')
  const written = groups['bonusUnit']
  const counting = written === undefined ? countingIn(near) : null
  const per = written === undefined ? (counting?.isSure === true ? counting.per : undefined) : 1
  const unit = written === undefined ? counting?.unit : unitWord(written)
  const label = labelOf(counting?.isSure === true ? counting.rest : condition, all)
  const doubts = counting !== null && !counting.isSure ? (['COUNTING'] as const) : []
  return { clause: { kind: 'bonus', points, ...(per === undefined || unit === undefined ? {} : { per, unit }) }, label, doubts }
}
