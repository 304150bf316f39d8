import { AppError } from '../shared/app-error'
import type { Fact } from './fact'
import { readCount, readFlag, readReason } from './fact-values'
import { isRecord, placeIn, type JsonRecord } from './json-values'
import type { FactField, RuleKind } from './rules/rule-kind'
import { ruleKindOf } from './rules/rule-kinds'
import type { Item, Rule } from './template'

/** Every code that a single fact can be refused with. */
export const FACT_FAILURES = [
  'FACT_INVALID',
  'FACT_FIELD_UNKNOWN',
  'FACT_FIELD_MISSING',
  'NUMBER_INVALID',
  'NUMBER_NEGATIVE',
  'NUMERATOR_ABOVE_DENOMINATOR',
  'CLAUSE_UNKNOWN',
  'ANSWER_UNKNOWN',
  'POINTS_OUT_OF_RANGE',
  'POINTS_OFF_STEP',
  'NOT_APPLICABLE_REFUSED',
  'REASON_REQUIRED',
] as const

/**
 * Reads one fact (norm of scores, section 3): exactly the fields of its item's rule, beside `noEvidence`,
 * `override` and `reason`; an override alone may leave the rule's fields out.
 *
 * @throws AppError one of FACT_FAILURES with `at`: the item's code and the path in the fact ("A3.numerator").
 */
export function readFact(item: Item, json: unknown): Fact {
  const at = item.code
  if (!isRecord(json) || Object.keys(json).length === 0) throw new AppError('FACT_INVALID', { at })
  if (Object.hasOwn(json, 'notApplicable')) return readNotApplicable(item, json)
  const kind = ruleKindOf(item.scoring)
  const fact: Fact = Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, readField(item, kind, name, value, placeIn(at, name))]),
  )
  checkForm(kind, fact, at)
  kind.checkFact(item.scoring, fact, at)
  return fact
}

function readField(item: Item, kind: RuleKind<Rule>, name: string, json: unknown, at: string): unknown {
  if (name === 'noEvidence') return readFlag(json, at)
  if (name === 'reason') return readReason(json, at)
  if (name === 'override') return readOverride(item, json, at)
  const field = kind.forms.flat().find((known) => known === name)
  if (field === undefined) throw new AppError('FACT_FIELD_UNKNOWN', { at })
  return kind.readField(item.scoring, field, json, at)
}

/** The rule's fields must fit one form; one left out is refused unless an override makes it needless. */
function checkForm(kind: RuleKind<Rule>, fact: Fact, at: string): void {
  const isGiven = (field: FactField) => Object.hasOwn(fact, field)
  const given = kind.forms.flat().filter(isGiven)
  const form = kind.forms.find((fields) => given.every((field) => fields.includes(field)))
  if (form === undefined) throw new AppError('FACT_FIELD_UNKNOWN', { at: placeIn(at, given[1] ?? '') })
  const missing = form.find((field) => !isGiven(field))
  if (missing !== undefined && fact.override === undefined) throw new AppError('FACT_FIELD_MISSING', { at: placeIn(at, missing) })
}

function readOverride(item: Item, json: unknown, at: string): NonNullable<Fact['override']> {
  if (!isRecord(json)) throw new AppError('FACT_INVALID', { at })
  const stranger = Object.keys(json).find((name) => name !== 'points' && name !== 'reason')
  if (stranger !== undefined) throw new AppError('FACT_FIELD_UNKNOWN', { at: placeIn(at, stranger) })
  const points = readCount(json['points'], placeIn(at, 'points'))
  if (points > item.points) {
    throw new AppError('POINTS_OUT_OF_RANGE', { at: placeIn(at, 'points'), min: 0, max: item.points })
  }
  return { points, reason: readGivenReason(json, at) }
}

/**
 * Reads `{ notApplicable: true, reason }` of an item of any kind: a reason and nothing else.
 * @throws AppError NOT_APPLICABLE_REFUSED, REASON_REQUIRED, FACT_FIELD_UNKNOWN, FACT_INVALID
 */
export function readNotApplicable(
  item: Pick<Item, 'code' | 'allowNotApplicable'>,
  json: JsonRecord,
): { readonly notApplicable: true; readonly reason: string } {
  const at = item.code
  const stranger = Object.keys(json).find((name) => name !== 'notApplicable' && name !== 'reason')
  if (stranger !== undefined) throw new AppError('FACT_FIELD_UNKNOWN', { at: placeIn(at, stranger) })
  if (json['notApplicable'] !== true) throw new AppError('FACT_INVALID', { at: placeIn(at, 'notApplicable') })
  if (!item.allowNotApplicable) throw new AppError('NOT_APPLICABLE_REFUSED', { at: placeIn(at, 'notApplicable') })
  return { notApplicable: true, reason: readGivenReason(json, at) }
}

function readGivenReason(json: JsonRecord, at: string): string {
  const place = placeIn(at, 'reason')
  if (!Object.hasOwn(json, 'reason')) throw new AppError('REASON_REQUIRED', { at: place })
  return readReason(json['reason'], place)
}
