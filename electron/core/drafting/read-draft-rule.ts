import { byWord, decimal, flag, listOf, object, oneOf, text, wholeBetween, type Reader } from '../scoring/json-reader'
import { metric, RULE_TEXTS as TEXTS, whenDenominatorZero } from '../scoring/rules/rule-readers'
import type { Amount, Rule } from '../scoring/template'

/**
 * Readers of rules that are still being written: everything has its right type, so that nothing that reads a draft can trip over
 * it, but words may be empty and numbers out of range. What publishing asks beyond that is `checkDraft`'s.
 */

const reference = object({ param: text }, {})
const amount: Reader<Amount> = (json, at) => (typeof json === 'object' ? reference(json, at) : decimal(json, at))

const ratioHead = { kind: oneOf('ratio'), target: amount }
const ratioRest = { cap: decimal, metric, whenDenominatorZero, ...TEXTS }
const step = object({ percentagePoints: decimal, deduct: amount }, {})
const MODES = {
  proportional: object({ ...ratioHead, mode: oneOf('proportional') }, { zeroBelow: amount, ...ratioRest }),
  step: object({ ...ratioHead, mode: oneOf('step'), step }, { partialStep: oneOf('ignore', 'count'), ...ratioRest }),
  between: object({ ...ratioHead, mode: oneOf('between'), floor: amount }, ratioRest),
  linear_below: object({ ...ratioHead, mode: oneOf('linear_below'), slope: amount }, ratioRest),
}

const KINDS: { readonly [K in Rule['kind']]: Reader<Extract<Rule, { kind: K }>> } = {
  yes_no: object({ kind: oneOf('yes_no'), expected: flag, points: decimal }, TEXTS),
  checklist: object({ kind: oneOf('checklist'), options: listOf(object({ id: text, label: text, points: decimal }, {})) }, TEXTS),
  tiers: object(
    {
      kind: oneOf('tiers'),
      metric,
      direction: oneOf('gte', 'lte'),
      steps: listOf(object({ threshold: amount, points: decimal }, {})),
      otherwise: decimal,
    },
    { whenDenominatorZero, ...TEXTS },
  ),
  ratio: byWord('mode', MODES),
  deduct: object(
    {
      kind: oneOf('deduct'),
      rules: listOf(object({ id: text, label: text, unit: text, pointsPerUnit: amount }, { maxDeduct: decimal })),
    },
    { floor: amount, ...TEXTS },
  ),
  sample: object(
    { kind: oneOf('sample'), pointsPerFailure: amount },
    { maxDeduct: decimal, minSample: wholeBetween(0, 10_000), ...TEXTS },
  ),
  manual: object({ kind: oneOf('manual'), min: decimal, max: decimal, step: decimal }, { reasonBelow: decimal, ...TEXTS }),
  info: object({ kind: oneOf('info') }, TEXTS),
}

/** @throws AppError TEMPLATE_INVALID, KIND_NOT_SUPPORTED with the place */
export const readDraftRule: Reader<Rule> = byWord('kind', KINDS)
