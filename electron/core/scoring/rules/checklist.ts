import { AppError } from '../../shared/app-error'
import { exact, least, sum } from '../../shared/points'
import { amount, id, listOf, object, oneOf, only } from '../json-reader'
import { placeIn } from '../json-values'
import type { ChecklistRule } from '../template'
import { duplicateFlaws, reachFlaws } from './flaws'
import { UNANSWERED, type RuleKind } from './rule-kind'
import { label, RULE_TEXTS } from './rule-readers'

/** 逐条: the points of the ticked options, at most the item's. */
export const checklist: RuleKind<ChecklistRule> = {
  readRule: only(
    ['kind', 'options', ...Object.keys(RULE_TEXTS)],
    object(
      { kind: oneOf('checklist'), options: listOf(only(['id', 'label', 'points'], object({ id, label, points: amount }, {}))) },
      RULE_TEXTS,
    ),
  ),
  amounts: () => [],
  flaws(rule, full) {
    const most = least(sum(rule.options.map((option) => exact(option.points))), full)
    return [...duplicateFlaws(rule.options.map((option) => option.id)), ...reachFlaws(most, full)]
  },
  forms: [['ticked']],
  readField: (rule, _field, json, at) => readTicked(rule, json, at),
  checkFact: () => undefined,
  score(rule, fact, full) {
    const { ticked } = fact
    if (ticked === undefined) return UNANSWERED
    const isTicked = (option: ChecklistRule['options'][number]) => ticked.includes(option.id)
    return {
      state: 'scored',
      points: least(sum(rule.options.filter(isTicked).map((option) => exact(option.points))), full),
      lost: rule.options.filter((option) => !isTicked(option)).map((option) => ({ by: option.id, points: exact(option.points) })),
    }
  },
}

/** Ids once each and in the order of the sheet, so that the order of ticking changes nothing. */
function readTicked(rule: ChecklistRule, json: unknown, at: string): readonly string[] {
  if (!Array.isArray(json)) throw new AppError('FACT_INVALID', { at })
  const known = new Set(rule.options.map((option) => option.id))
  const ticked = new Set<unknown>(json)
  json.forEach((one: unknown, index) => {
    if (typeof one !== 'string') throw new AppError('FACT_INVALID', { at: placeIn(at, index) })
    if (!known.has(one)) throw new AppError('CLAUSE_UNKNOWN', { at: placeIn(at, one) })
  })
  return [...known].filter((option) => ticked.has(option))
}
