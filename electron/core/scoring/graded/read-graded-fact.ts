import { AppError } from '../../shared/app-error'
import { readFlag, readReason } from '../fact-values'
import { isRecord, placeIn, type JsonRecord } from '../json-values'
import { readNotApplicable } from '../read-fact'
import { readPlainFacts } from '../read-input-fields'
import type { GradedAnswer, GradedFact, GradedFacts } from './graded-fact'
import { LEVELS, type GradedItem, type GradedTemplate, type Level } from './graded-template'
import { gradedItems } from './graded-items'

/**
 * Reads `{ facts }` of a 分级表. It has no vetoes and no parameters: any of those is refused by its name.
 *
 * @throws AppError FACTS_INVALID, ITEM_UNKNOWN, VETO_UNKNOWN, PARAMETER_UNKNOWN, and as `readGradedFact`
 */
export function readGradedInput(template: GradedTemplate, json: unknown): GradedFacts {
  return readPlainFacts(new Map(gradedItems(template).map((item) => [item.code, item])), json, readGradedFact)
}

/**
 * Reads one fact (norm of scores, section 3): `met` with one answer for each clause of each level, or `notApplicable`
 * with its reason. There are no points, so no `override`.
 *
 * @throws AppError one of FACT_FAILURES with `at`: "1.1.met.B.2"
 */
export function readGradedFact(item: GradedItem, json: unknown): GradedFact {
  const at = item.code
  if (!isRecord(json) || Object.keys(json).length === 0) throw new AppError('FACT_INVALID', { at })
  if (Object.hasOwn(json, 'notApplicable')) return readNotApplicable(item, json)
  const stranger = Object.keys(json).find((name) => !['met', 'noEvidence', 'reason'].includes(name))
  if (stranger !== undefined) throw new AppError('FACT_FIELD_UNKNOWN', { at: placeIn(at, stranger) })
  if (!Object.hasOwn(json, 'met')) throw new AppError('FACT_FIELD_MISSING', { at: placeIn(at, 'met') })
  return {
    met: readMet(item, json['met'], placeIn(at, 'met')),
    ...(Object.hasOwn(json, 'noEvidence') ? { noEvidence: readFlag(json['noEvidence'], placeIn(at, 'noEvidence')) } : {}),
    ...(Object.hasOwn(json, 'reason') ? { reason: readReason(json['reason'], placeIn(at, 'reason')) } : {}),
  }
}

function readMet(item: GradedItem, json: unknown, at: string): GradedAnswer['met'] {
  if (!isRecord(json)) throw new AppError('FACT_INVALID', { at })
  const stranger = Object.keys(json).find((name) => !LEVELS.some((level) => level === name))
  if (stranger !== undefined) throw new AppError('FACT_FIELD_UNKNOWN', { at: placeIn(at, stranger) })
  return { C: readLevel(item, 'C', json, at), B: readLevel(item, 'B', json, at), A: readLevel(item, 'A', json, at) }
}

/** One answer a clause, no more and no fewer: an answer without a clause, or a clause without an answer, is a mistake. */
function readLevel(item: GradedItem, level: Level, met: JsonRecord, within: string): readonly boolean[] {
  const at = placeIn(within, level)
  if (!Object.hasOwn(met, level)) throw new AppError('FACT_FIELD_MISSING', { at })
  const answers = met[level]
  if (!Array.isArray(answers)) throw new AppError('FACT_INVALID', { at })
  const clauses = item.levels[level].length
  if (answers.length > clauses) throw new AppError('CLAUSE_UNKNOWN', { at: placeIn(at, clauses) })
  if (answers.length < clauses) throw new AppError('FACT_FIELD_MISSING', { at: placeIn(at, answers.length) })
  return answers.map((answer: unknown, index) => readFlag(answer, placeIn(at, index)))
}
