import type { Clause } from './clause'
import { doubted, revised, type Found, type ItemTerms } from './found'

/** A limit belongs to the clause directly before it, or to the item. */
export function withLimits(found: readonly Found[], terms: ItemTerms): readonly Found[] {
  const bound: Found[] = []
  for (const one of found) {
    if (one.limit === undefined || one.clause.kind !== 'cap') {
      bound.push(one)
      continue
    }
    const before = bound.at(-1)
    const limited = before?.sentence === one.sentence && one.limit !== 'item' ? limitedBy(before, one, bound, terms) : null
    const isOfBonus = before?.clause.kind === 'bonus' && before.sentence === one.sentence && one.limit === 'own'
    if (limited !== null) {
      bound.splice(-1, 1, limited)
      continue
    }
    const limit = isOfBonus || isNear(before, one, terms) ? doubted(one, 'LIMIT') : ofItem(one, terms)
    // Who doubts whose limit it is doubts the clause that may have it.
    const mayHaveIt =
      before !== undefined && limit.doubts.includes('LIMIT') && withMost(before.clause, one.clause.points) !== null
    if (mayHaveIt) bound.splice(-1, 1, doubted(before, 'LIMIT'))
    bound.push(limit)
  }
  return bound
}

/** "每缺1项扣0.5分，本项最多扣2分": said of the item, and directly behind one of its clauses. */
const isNear = (before: Found | undefined, limit: Found, { points }: ItemTerms): boolean =>
  limit.limit === 'item' && before?.sentence === limit.sentence && limit.clause.kind === 'cap' && limit.clause.points !== points

/** @returns The clause with its maximum; null when the limit is none of its own */
function limitedBy(before: Found, limit: Found, bound: readonly Found[], { points }: ItemTerms): Found | null {
  if (limit.clause.kind !== 'cap') return null
  const most = limit.clause.points
  if (isOfGain(before, limit)) {
    const joined = { ...before, to: limit.to, doubts: [...before.doubts, ...limit.doubts] }
    return before.clause.kind === 'proportional' && most === points ? joined : doubted(joined, 'LIMIT')
  }
  if (limit.limit === 'finish' && most === points) return null
  const clause = withMost(before.clause, most)
  if (clause === null) return null
  const others = bound.filter((one) => one.sentence === limit.sentence && withMost(one.clause, most) !== null).length
  const isAll = most === points && before.clause.kind !== 'bonus'
  const isDoubtful = others > 1 || isAll || pointsOfOne(before.clause) > most
  const joined = { ...before, to: limit.to, doubts: [...before.doubts, ...limit.doubts] }
  return isDoubtful ? revised(joined, clause, 'LIMIT') : revised(joined, clause)
}

/** "实际值÷目标值×4，最高4分": the limit of what is got, which no deduction has to do with. */
const isOfGain = ({ clause }: Found, { label }: Found): boolean =>
  (clause.kind === 'proportional' || clause.kind === 'award') && !/[扣减]/.test(label)

function withMost(clause: Clause, max: number): Clause | null {
  switch (clause.kind) {
    case 'deduct':
    case 'step':
      return { ...clause, max }
    case 'bonus':
      return clause.per === undefined ? null : { ...clause, max }
    case 'discretionary':
      return clause.max === undefined ? { ...clause, max } : null
    default:
      return null
  }
}

const pointsOfOne = (clause: Clause): number => ('points' in clause ? clause.points : 0)

/** A limit of the item; as high as the item's points it only says that an item never falls below 0. */
function ofItem(limit: Found, { points }: ItemTerms): Found {
  if (limit.clause.kind !== 'cap') return limit
  const isAll = limit.clause.points === points
  if (limit.limit === 'finish') return isAll ? { ...limit, clause: { kind: 'floor' }, doubts: [] } : doubted(limit, 'LIMIT')
  if (isAll) return { ...limit, doubts: [] }
  return limit.limit === 'item' ? limit : doubted(limit, 'LIMIT')
}
