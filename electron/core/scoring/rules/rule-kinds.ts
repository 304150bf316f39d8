import { record, supported, type Reader } from '../json-reader'
import { placeIn } from '../json-values'
import type { Rule } from '../template'
import { checklist } from './checklist'
import { deduct } from './deduct'
import { info } from './info'
import { manual } from './manual'
import { ratio } from './ratio'
import type { RuleKind } from './rule-kind'
import { sample } from './sample'
import { tiers } from './tiers'
import { yesNo } from './yes-no'

const RULE_KINDS: { readonly [K in Rule['kind']]: RuleKind<Extract<Rule, { kind: K }>> } = {
  yes_no: yesNo,
  checklist,
  tiers,
  ratio,
  deduct,
  sample,
  manual,
  info,
}

const kind = supported('yes_no', 'checklist', 'tiers', 'ratio', 'deduct', 'sample', 'manual', 'info')

export const ruleKindOf = (rule: Rule): RuleKind<Rule> => RULE_KINDS[rule.kind]

/** @throws AppError KIND_NOT_SUPPORTED for a kind or mode of rule that this engine does not know. */
export const readRule: Reader<Rule> = (json, at) =>
  RULE_KINDS[kind(record(json, at)['kind'], placeIn(at, 'kind'))].readRule(json, at)
