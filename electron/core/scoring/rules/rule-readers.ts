import { amount, decimal, id, object, oneOf, only, text, flag, title, type Reader } from '../json-reader'
import type { Amount } from '../template'

/** Words that stand beside every rule and change no points. */
export const RULE_TEXTS = { text, guidance: text }

const parameterReference = only(['param'], object({ param: id }, {}))

const orParameter =
  (plain: Reader<number>): Reader<Amount> =>
  (json, at) =>
    typeof json === 'object' ? parameterReference(json, at) : plain(json, at)

/** An amount of 0 or more, or a parameter. */
export const amountOrParameter = orParameter(amount)
/** A threshold, which may lie below 0, or a parameter. */
export const thresholdOrParameter = orParameter(decimal)

export const metric = object({}, { label: text, unit: text, numerator: text, denominator: text, share: flag })
export const whenDenominatorZero = oneOf('exclude', 'zero', 'full')
export const label = title
