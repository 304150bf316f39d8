import type { Clause } from './clause'
import { countingIn, type Counting } from './counting'
import type { Doubt } from './found'
import { labelOf } from './labels'
import { measureIn } from './measures'
import type { ClauseWords, ReadClause } from './read-clause'
import { NUMBER, pointsOf, UNIT, unitWord, valueOf } from './words'

/** Verbs that happen more than once though nothing counts them. */
const REPEATABLE = /迟报|漏报|错报|瞒报|缺项|漏项|脱岗|缺席|缺勤|迟到|早退|旷工|旷课|投诉|空岗|缺岗|离岗|拒收|串岗/

/** "每缺1项扣0.5分", "扣1分/人", "未签协议扣2分": once for each of something counted, a step of a rate, or once. */
export function readDeduct(words: ClauseWords): ReadClause {
  const { groups, near, condition } = words
  const odd = groups['unwritten'] ?? groups['minus'] // "扣0.5" without 分, "-0.5分"
  const points = odd === undefined ? pointsOf(groups, 'deduct') : valueOf(odd)
  const unwritten: Doubt[] = odd === undefined ? [] : ['WORDS']
  const perUnit = groups['deductUnit'] ?? groups['minusUnit']
  if (perUnit !== undefined) {
    const clause: Clause = { kind: 'deduct', points, per: 1, unit: unitWord(perUnit) }
    const again = countingIn(near)
    return { clause, label: labelOf(condition, condition || words.all), doubts: again === null ? unwritten : ['COUNTING'] }
  }
  const counting = countingIn(near)
  if (counting !== null) return countedDeduct(words, points, counting, unwritten)
  const doubts: Doubt[] = isSurelyOnce(condition, near) ? unwritten : [...unwritten, 'COUNTING']
  return { clause: { kind: 'deduct_once', points }, label: labelOf(condition, condition || words.all), doubts }
}

const BELOW = /低|降|少|差|缺|未|不足|不到|减|下滑|落后/

function countedDeduct(
  { condition, near }: ClauseWords,
  points: number,
  counting: Counting,
  doubts: readonly Doubt[],
): ReadClause {
  const { per, unit, lead, isSure, rest } = counting
  const label = labelOf(condition.slice(0, condition.length - near.length) + rest, near.replace(/^每/, ''))
  const unsure: readonly Doubt[] = isSure ? doubts : [...doubts, 'COUNTING']
  if (unit !== '%') return { clause: { kind: 'deduct', points, per, unit }, label, doubts: unsure }
  // "低于80%的，每1个百分点": the words of falling short stand before.
  const isFallen = lead === '' && BELOW.test(condition)
  if (!BELOW.test(lead) && !isFallen) return { clause: { kind: 'deduct', points, per, unit }, label, doubts: unsure }
  const target = targetIn(condition)
  return {
    clause: { kind: 'step', ...(target === null ? {} : { target }), per, unit, points },
    label,
    doubts: isFallen ? [...unsure, 'TARGET'] : unsure,
  }
}

/** "低于90%的，每下降5个百分点": the value from which steps count down. */
function targetIn(condition: string): number | null {
  const before = condition.replace(/每[^每]*$/, '')
  const measure = measureIn(before)
  if (measure?.unit !== '%') return null
  return measure.to ?? measure.from ?? null
}

/** Nothing in the condition counts: no 每, and no figures but a rate or a mark to be reached. */
function isSurelyOnce(written: string, near: string): boolean {
  const condition = written.replaceAll('半年', '')
  if (/每|第[一二三四1-4]/.test(condition) || REPEATABLE.test(condition)) return false
  const figures = [...condition.matchAll(new RegExp(`(?<![第同])(?:${NUMBER})(?:${UNIT})`, 'g'))]
  if (figures.length === 0) return true
  const measure = measureIn(near)
  return figures.length === 1 && measure !== null && !measure.exact && (measure.unit === '%' || measure.unit === '分')
}
