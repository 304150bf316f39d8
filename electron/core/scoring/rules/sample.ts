import { AppError } from '../../shared/app-error'
import { exact, greatest, least, points, ZERO } from '../../shared/points'
import type { Fact } from '../fact'
import { readFlag, readText } from '../fact-values'
import { amount, object, oneOf, only, wholeBetween } from '../json-reader'
import { isRecord, placeIn } from '../json-values'
import type { SampleRule } from '../template'
import { UNANSWERED, type RuleKind } from './rule-kind'
import { amountOrParameter, RULE_TEXTS } from './rule-readers'

type Sample = NonNullable<Fact['samples']>[number]

/** 抽查: each failed sample takes points off; too few samples are no answer. */
export const sample: RuleKind<SampleRule> = {
  readRule: only(
    ['kind', 'pointsPerFailure', 'maxDeduct', 'minSample', ...Object.keys(RULE_TEXTS)],
    object(
      { kind: oneOf('sample'), pointsPerFailure: amountOrParameter },
      { maxDeduct: amount, minSample: wholeBetween(0, 10_000), ...RULE_TEXTS },
    ),
  ),
  amounts: (rule) => [rule.pointsPerFailure],
  flaws: () => [],
  forms: [['samples']],
  readField: (_rule, _field, json, at) => readSamples(json, at),
  checkFact: () => undefined,
  score(rule, fact, full, valueOf) {
    if (fact.samples === undefined || fact.samples.length < (rule.minSample ?? 1)) return UNANSWERED
    const failures = points(String(fact.samples.filter((one) => one.failed).length))
    const deducted = failures.mul(valueOf(rule.pointsPerFailure))
    const capped = rule.maxDeduct === undefined ? deducted : least(deducted, exact(rule.maxDeduct))
    return { state: 'scored', points: greatest(ZERO, full.sub(capped)) }
  },
}

function readSamples(json: unknown, at: string): readonly Sample[] {
  if (!Array.isArray(json)) throw new AppError('FACT_INVALID', { at })
  return json.map((one: unknown, index) => readSample(one, placeIn(at, index)))
}

function readSample(json: unknown, at: string): Sample {
  if (!isRecord(json)) throw new AppError('FACT_INVALID', { at })
  const stranger = Object.keys(json).find((name) => !['ref', 'failed', 'note'].includes(name))
  if (stranger !== undefined) throw new AppError('FACT_FIELD_UNKNOWN', { at: placeIn(at, stranger) })
  const ref = readText(json['ref'], placeIn(at, 'ref'))
  const failed = readFlag(json['failed'], placeIn(at, 'failed'))
  return Object.hasOwn(json, 'note') ? { ref, failed, note: readText(json['note'], placeIn(at, 'note')) } : { ref, failed }
}
