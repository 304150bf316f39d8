import { AppError } from '../../shared/app-error'
import { exact, greatest, least, sum, ZERO } from '../../shared/points'
import { readCount } from '../fact-values'
import { amount, id, listOf, object, oneOf, only, text } from '../json-reader'
import { isRecord, placeIn } from '../json-values'
import type { DeductRule } from '../template'
import { duplicateFlaws, reachFlaws } from './flaws'
import { UNANSWERED, type RuleKind } from './rule-kind'
import { amountOrParameter, label, RULE_TEXTS } from './rule-readers'

const clause = only(
  ['id', 'label', 'unit', 'pointsPerUnit', 'maxDeduct'],
  object({ id, label, unit: text, pointsPerUnit: amountOrParameter }, { maxDeduct: amount }),
)

/** 扣分: each occurrence takes points off, a clause at most its own cap, the item down to its floor. */
export const deduct: RuleKind<DeductRule> = {
  readRule: only(
    ['kind', 'floor', 'rules', ...Object.keys(RULE_TEXTS)],
    object({ kind: oneOf('deduct'), rules: listOf(clause) }, { floor: amountOrParameter, ...RULE_TEXTS }),
  ),
  amounts: (rule) => [...(rule.floor === undefined ? [] : [rule.floor]), ...rule.rules.map((one) => one.pointsPerUnit)],
  flaws: (rule, full, valueOf) => [
    ...duplicateFlaws(rule.rules.map((one) => one.id)),
    ...reachFlaws(greatest(full, valueOf(rule.floor ?? 0)), full),
  ],
  forms: [['counts']],
  readField: (rule, _field, json, at) => readCounts(rule, json, at),
  checkFact: () => undefined,
  score(rule, fact, full, valueOf) {
    const { counts } = fact
    if (counts === undefined) return UNANSWERED
    const lost = rule.rules.map((one) => {
      const times = Object.hasOwn(counts, one.id) ? exact(counts[one.id] ?? 0) : ZERO
      const points = times.mul(valueOf(one.pointsPerUnit))
      return { by: one.id, points: one.maxDeduct === undefined ? points : least(points, exact(one.maxDeduct)) }
    })
    return { state: 'scored', points: greatest(valueOf(rule.floor ?? 0), full.sub(sum(lost.map((loss) => loss.points)))), lost }
  },
}

function readCounts(rule: DeductRule, json: unknown, at: string): Readonly<Record<string, number>> {
  if (!isRecord(json)) throw new AppError('FACT_INVALID', { at })
  const known = rule.rules.map((one) => one.id)
  return Object.fromEntries(
    Object.entries(json).map(([clauseId, count]) => {
      const place = placeIn(at, clauseId)
      if (!known.includes(clauseId)) throw new AppError('CLAUSE_UNKNOWN', { at: place })
      return [clauseId, readCount(count, place)]
    }),
  )
}
