import { sameJson } from '../inspection/same-json'
import type { Fact } from '../scoring/fact'
import { gradedItems } from '../scoring/graded/graded-items'
import type { Item, Metric, Rule, Template } from '../scoring/template'
import { allItems } from '../scoring/template-items'
import type { AnyFact } from '../scoring/any-fact'

/** Why what was found at an item cannot stand at its successor. Each has its sentence in resources/locales/<lng>/carry-over.json. */
export const CARRY_REASONS = [
  /** There is no such item any more. */
  'ITEM_GONE',
  'VETO_GONE',
  /** It has another name, and nothing beside its name says what is asked. */
  'TITLE_CHANGED',
  /** It is scored in another way. */
  'RULE_CHANGED',
  /** Its clauses, options or levels are others: nobody looked at the new ones. */
  'CLAUSES_CHANGED',
  /** Another figure is asked for. */
  'FIGURE_CHANGED',
  /** The new rule refuses the fact; the failure says why. */
  'FACT_REFUSED',
] as const

export type CarryReason = (typeof CARRY_REASONS)[number]

/** One item or question of a sheet of any kind, as it asks for a fact. */
export interface Asked {
  readonly code: string
  readonly title: string
  /** Why a fact found here cannot stand at `after`; null when both ask the same. */
  readonly differs: (after: Asked, fact: AnyFact) => CarryReason | null
  /** What is compared, by kind of sheet. */
  readonly asks: unknown
}

/** Everything a template asks, in the order of its sheet. */
export function askedBy(template: Template): readonly Asked[] {
  switch (template.templateKind) {
    case 'scored':
      return allItems(template).map((item) => ({
        code: item.code,
        title: item.title,
        asks: item,
        differs: (after, fact) => itemDiffers(item, after.asks as Item, fact as Fact),
      }))
    case 'graded':
      return gradedItems(template).map(({ code, title, levels }) => ({
        ...{ code, title, asks: levels },
        differs: (after, fact) => ('notApplicable' in fact || sameJson(levels, after.asks) ? null : 'CLAUSES_CHANGED'),
      }))
    case 'questionnaire':
      return template.questions.map(({ no, text, kind, options }) => {
        const asks = { kind, options: options ?? [], scale: kind.startsWith('scale') ? template.scale : [] }
        const differs = (after: Asked): CarryReason | null => {
          if (text.trim() !== after.title.trim()) return 'TITLE_CHANGED'
          return sameJson(asks, after.asks) ? null : 'CLAUSES_CHANGED'
        }
        return { code: String(no), title: text, asks, differs }
      })
  }
}

function itemDiffers(before: Item, after: Item, fact: Fact): CarryReason | null {
  const isRenamed = before.title.trim() !== after.title.trim()
  if (isRenamed && (fact.notApplicable === true || !namesItsQuestion(before.scoring))) return 'TITLE_CHANGED'
  if (fact.notApplicable === true) return null
  // Points that a person set were set against the points the item had.
  if (fact.override !== undefined && before.points !== after.points) return 'RULE_CHANGED'
  return ruleDiffers(before.scoring, after.scoring)
}

function ruleDiffers(before: Rule, after: Rule): CarryReason | null {
  if (asksFigure(before) && asksFigure(after))
    return sameJson(figure(before.metric), figure(after.metric)) ? null : 'FIGURE_CHANGED'
  if (before.kind === 'yes_no' && after.kind === 'yes_no') return before.expected === after.expected ? null : 'RULE_CHANGED'
  if (before.kind === 'manual' && after.kind === 'manual') {
    return before.min === after.min && before.max === after.max ? null : 'RULE_CHANGED'
  }
  if (before.kind === 'checklist' && after.kind === 'checklist') return clausesDiffer(before.options, after.options)
  if (before.kind === 'deduct' && after.kind === 'deduct') return clausesDiffer(before.rules, after.rules)
  return before.kind === after.kind ? null : 'RULE_CHANGED'
}

/** Whether the clauses or the figure of a rule say by themselves what the inspector looks at. */
function namesItsQuestion(rule: Rule): boolean {
  if (rule.kind === 'checklist') return rule.options.length > 0
  if (rule.kind === 'deduct') return rule.rules.length > 0
  return asksFigure(rule) && [rule.metric?.label, rule.metric?.numerator].some((name = '') => name.trim() !== '')
}

type FigureRule = Extract<Rule, { kind: 'tiers' | 'ratio' }>
const asksFigure = (rule: Rule): rule is FigureRule => rule.kind === 'tiers' || rule.kind === 'ratio'

/** What the inspector measures; names that are left out ask for nothing else than empty ones. */
const figure = ({ label = '', unit = '', numerator = '', denominator = '', share = false }: Metric = {}): Metric => ({
  ...{ label, unit, numerator, denominator, share },
})

interface NamedClause {
  readonly id: string
  readonly label: string
  readonly unit?: string
}

/** Facts name clauses by id: each must still be the same clause, and none may be there that nobody looked at. */
function clausesDiffer(before: readonly NamedClause[], after: readonly NamedClause[]): CarryReason | null {
  const named = (clauses: readonly NamedClause[]) =>
    Object.fromEntries(clauses.map(({ id, label, unit = '' }) => [id, { label, unit }] as const))
  return sameJson(named(before), named(after)) ? null : 'CLAUSES_CHANGED'
}
