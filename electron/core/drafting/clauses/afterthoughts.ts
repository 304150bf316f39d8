import { doubted, type Found } from './found'

/** Words behind a clause that change how often or how much it takes: "依此类推", "可累计扣分", "第三次起加倍". */
const CHANGES =
  /类推|类似|叠加|累加|可累计|累计(?:扣分|计算|计分)|递[增减]|逐[次项一]|[加翻双成]倍|倍[扣计]|减半|折半|折扣|除外|以外|之外|例外|免扣|同上|[按见]附|参照|比照|以上[^,;]{0,8}(?:情形|情况|各项|问题)|每[人次项例]计|按[次人项件例]/

/**
 * Doubts a clause of points that is followed in its sentence by words which may change it, and limits of the item that name different
 * points.
 */
export function withAfterthoughts(found: readonly Found[], text: string): readonly Found[] {
  const caps = new Set(found.flatMap(({ clause }) => (clause.kind === 'cap' ? [clause.points] : [])))
  return found.map((one, index) => {
    if (one.clause.kind === 'cap' && caps.size > 1) return doubted(one, 'LIMIT')
    if ('points' in one.clause && isNested(text, one)) return doubted(one, 'WORDS')
    if (!('points' in one.clause)) return one
    const others = found.slice(index + 1)
    const end = others.findIndex((other) => other.sentence !== one.sentence || 'points' in other.clause)
    const behind = end < 0 ? others : others.slice(0, end)
    const isChanged = behind.some(
      ({ clause, doubts, from, to }) => clause.kind === 'text' && doubts.length > 0 && CHANGES.test(text.slice(from, to)),
    )
    return isChanged ? doubted(one, 'WORDS') : one
  })
}

/** Brackets within brackets: which of them a clause belongs to is not for the grammar to say. */
function isNested(text: string, { from, to }: Found): boolean {
  let depth = 0
  for (let index = 0; index < to; index += 1) {
    const sign = text.charAt(index)
    if (sign === '(') depth += 1
    if (sign === ')') depth = Math.max(0, depth - 1)
    if (index >= from && depth > 1) return true
  }
  return false
}
