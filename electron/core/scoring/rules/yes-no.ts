import { exact, ZERO } from '../../shared/points'
import { readFlag } from '../fact-values'
import { amount, flag, object, oneOf, only } from '../json-reader'
import type { YesNoRule } from '../template'
import { reachFlaws } from './flaws'
import { UNANSWERED, type RuleKind } from './rule-kind'
import { RULE_TEXTS } from './rule-readers'

/** 是否: all points when what was found is what was expected, else none. */
export const yesNo: RuleKind<YesNoRule> = {
  readRule: only(
    ['kind', 'expected', 'points', ...Object.keys(RULE_TEXTS)],
    object({ kind: oneOf('yes_no'), expected: flag, points: amount }, RULE_TEXTS),
  ),
  amounts: () => [],
  flaws: (rule, full) => reachFlaws(exact(rule.points), full),
  forms: [['met']],
  readField: (_rule, _field, json, at) => readFlag(json, at),
  checkFact: () => undefined,
  score(rule, fact) {
    if (fact.met === undefined) return UNANSWERED
    return { state: 'scored', points: fact.met === rule.expected ? exact(rule.points) : ZERO }
  },
}
