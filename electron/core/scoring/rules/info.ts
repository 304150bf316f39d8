import { ZERO } from '../../shared/points'
import { readText } from '../fact-values'
import { object, oneOf, only } from '../json-reader'
import type { InfoRule } from '../template'
import { reachFlaws } from './flaws'
import { UNANSWERED, type RuleKind } from './rule-kind'
import { RULE_TEXTS } from './rule-readers'

/** 记录: a text is noted; no points, and in none of the counts. */
export const info: RuleKind<InfoRule> = {
  readRule: only(['kind', ...Object.keys(RULE_TEXTS)], object({ kind: oneOf('info') }, RULE_TEXTS)),
  amounts: () => [],
  flaws: (_rule, full) => reachFlaws(ZERO, full),
  forms: [['text']],
  readField: (_rule, _field, json, at) => readText(json, at),
  checkFact: () => undefined,
  score: (_rule, fact) => (fact.text === undefined || fact.text.trim() === '' ? UNANSWERED : { state: 'scored', points: ZERO }),
}
