import { byWord, type Reader } from '../json-reader'
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

export const ruleKindOf = (rule: Rule): RuleKind<Rule> => RULE_KINDS[rule.kind]

/** @throws AppError KIND_NOT_SUPPORTED for a kind or mode of rule that this engine does not know. */
export const readRule: Reader<Rule> = byWord(
  'kind',
  Object.fromEntries(Object.entries(RULE_KINDS).map(([kind, { readRule: read }]): [string, Reader<Rule>] => [kind, read])),
)
