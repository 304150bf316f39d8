import { labelOf } from './labels'
import { measureIn } from './measures'
import type { ClauseWords, ReadClause } from './read-clause'
import { NUMBER, UNIT, valueOf } from './words'

const DIVISOR = new RegExp(`[÷/](?<value>${NUMBER})(?:${UNIT})?`)
const PART_OF = new RegExp(`占(?:应)?(?<value>${NUMBER})(?:${UNIT})(?:的)?(?:比例|百分比)`)
/** Words that say themselves what the rate is measured by. */
const OWN_WHOLE = /占|÷|\/|总数|应[派完到参签]|目标|计划/

/** "合格率＝合格数÷抽查数×100%" says what a rate is, not what it brings. */
const DEFINITION = /^[^=得]*(?:率|比例|占比|度)=[^=]*[÷/][^=×]*(?:×100%?)?$/

/** "按完成比例得分", "得分＝执行率×3分", "按“实际值÷80%×4分”计算". */
export function readProportional({ condition, near, predicate, all, behind }: ClauseWords): ReadClause {
  const label = labelOf(condition, all)
  const isTaking = /扣/.test(condition.slice(-2)) || /^扣/.test(behind)
  if (isTaking) return { clause: { kind: 'text' }, label: labelOf(all, all), doubts: ['WORDS'] }
  if (DEFINITION.test(predicate)) return { clause: { kind: 'text' }, label: labelOf(all, all), doubts: [] }
  const measure = measureIn(`${near}${predicate}`)
  const written = (DIVISOR.exec(predicate) ?? PART_OF.exec(all))?.groups?.['value']
  const target = written === undefined ? (measure?.to ?? null) : valueOf(written)
  const isRate = /[÷/]/.test(predicate) || (/比|率|度/.test(predicate) && !/数量?×/.test(predicate))
  return {
    clause: target === null || !(target > 0) ? { kind: 'proportional' } : { kind: 'proportional', target },
    label,
    doubts: isRate ? (target === 100 ? ['TARGET'] : []) : ['WORDS'],
    bindsTarget: target === null && !OWN_WHOLE.test(all),
  }
}

/** The points by which a formula multiplies its rate; null when it names none. */
export function factorIn(formula: string): number | null {
  const factors = [...formula.matchAll(new RegExp(`×(${NUMBER})(?!%)`, 'g'))]
  const last = factors.at(-1)?.[1]
  return last === undefined ? null : valueOf(last)
}
