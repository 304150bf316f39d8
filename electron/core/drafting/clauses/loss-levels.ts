import { doubted, type Found } from './found'
import { isLossLevel } from './loss-tiers'
import { NUMBER, UNIT, unitWord, valueOf } from './words'

/**
 * Deductions that grow with a value: "超过7天扣1分，超过15天扣2分" are each meant once. "一次扣1分，两次扣3分" may be levels as well, and
 * then the first of them is no count.
 */
export function withLossLevels(found: readonly Found[]): readonly Found[] {
  const levels = found.filter(({ clause, label }) => clause.kind === 'deduct_once' && isLossLevel(label))
  const growing = new Set(found.flatMap(({ clause, label }) => (clause.kind === 'deduct_once' ? severalIn(label) : [])))
  return found.map((one) => {
    if (levels.length > 1 && levels.includes(one)) return { ...one, doubts: one.doubts.filter((doubt) => doubt !== 'COUNTING') }
    return one.clause.kind === 'deduct' && one.clause.per === 1 && growing.has(one.clause.unit) ? doubted(one, 'COUNTING') : one
  })
}

/** Units of which a condition names more than one: "两次". */
function severalIn(label: string): readonly string[] {
  return [...label.matchAll(SEVERAL)].flatMap(({ groups }) =>
    valueOf(groups?.['number'] ?? '') > 1 ? [unitWord(groups?.['unit'] ?? '')] : [],
  )
}
const SEVERAL = new RegExp(`(?<number>${NUMBER})(?<unit>${UNIT})`, 'g')
