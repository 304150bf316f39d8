import { unknownWords } from '../posting/fact-source'
import { isDecimal } from '../scoring/json-values'
import { ruleKindOf } from '../scoring/rules/rule-kinds'
import type { Rule } from '../scoring/template'
import type { TemplateHead } from '../scoring/template-head'
import { exact, greatest, least, shortText, sum, type Points } from '../shared/points'
import type { Draft, DraftLine } from './draft'
import type { DraftIssue } from './draft-issue'
import type { DraftNames } from './names-of-draft'
import { compareVersions } from './next-version'
import { givenPoints, linesOf } from './template-of-draft'

/** What a person should look at before a draft is published. */
export function draftWarnings(draft: Draft, names: DraftNames, published: readonly string[]): DraftIssue[] {
  const lines = linesOf(draft)
  return [
    ...versionWarnings(draft, published),
    ...gradeWarnings(draft),
    ...lines.flatMap((line) => denominatorWarnings(line, names)),
    ...lines.flatMap((line) => clauseWarnings(line, names)),
    ...lines.flatMap((line) => methodWarnings(draft, line, names)),
    ...lines.flatMap((line) => sourceWarnings(line, names)),
    ...draft.vetoes.flatMap(({ key, veto }): DraftIssue[] => {
      if (veto.item === undefined || lines.some(({ item }) => item.code === veto.item)) return []
      return [{ key, field: 'item', code: 'VETO_ITEM_UNKNOWN', params: { at: names(key), item: veto.item } }]
    }),
    ...orphans(draft),
  ]
}

export function versionWarnings({ head }: { readonly head: TemplateHead }, published: readonly string[]): DraftIssue[] {
  const last = published.at(-1)
  if (last === undefined || published.includes(head.version) || compareVersions(head.version, last) > 0) return []
  return [{ key: null, field: 'version', code: 'VERSION_NOT_NEWER', params: { at: 'version', version: head.version, last } }]
}

/** A grade that even the best sheet misses. */
function gradeWarnings(draft: Draft): DraftIssue[] {
  const best = mostPoints(draft)
  return draft.head.grades
    .filter(({ min }) => isDecimal(min) && exact(min).gt(best))
    .map(({ name, min }) => ({
      key: null,
      field: 'grades',
      code: 'GRADE_UNREACHABLE',
      params: { at: 'grades', grade: name, min: String(min), most: shortText(best) },
    }))
}

/** Full marks, and the bonus where it counts on top. */
function mostPoints({ head, bonusItems }: Draft): Points {
  const total = isDecimal(head.totalPoints) ? exact(head.totalPoints) : exact(0)
  if (head.capTotal === true) return total
  const bonus = sum(bonusItems.map(({ item }) => greatest(exact(0), exact(givenPoints(item)))))
  return total.add(isDecimal(head.bonusCap) ? least(exact(head.bonusCap), bonus) : bonus)
}

/** A zero denominator takes the item out of the sheet: by nobody's choice, or where the item may not be left out. */
function denominatorWarnings({ key, item }: DraftLine, names: DraftNames): DraftIssue[] {
  const { scoring } = item
  if (scoring === null || !hasDenominator(scoring)) return []
  const isChosen = scoring.whenDenominatorZero !== undefined && item.allowNotApplicable
  if ((scoring.whenDenominatorZero ?? 'exclude') !== 'exclude' || isChosen) return []
  const field = 'scoring.whenDenominatorZero'
  return [{ key, field, code: 'ZERO_DENOMINATOR_EXCLUDES', params: { at: names(key) } }]
}

const hasDenominator = (rule: Rule): rule is Extract<Rule, { kind: 'ratio' | 'tiers' }> =>
  rule.kind === 'ratio' || (rule.kind === 'tiers' && rule.metric.denominator !== undefined)

/** Without a clause that takes points everybody has full marks. */
function clauseWarnings({ key, item: { scoring } }: DraftLine, names: DraftNames): DraftIssue[] {
  if (scoring?.kind !== 'deduct' || scoring.rules.length > 0) return []
  return [{ key, field: 'scoring.rules', code: 'DEDUCTS_NOTHING', params: { at: names(key) } }]
}

function methodWarnings({ head }: Draft, { key, item }: DraftLine, names: DraftNames): DraftIssue[] {
  const known = head.checkMethods
  if (known === undefined) return []
  return (item.checkMethods ?? [])
    .filter((method) => !Object.hasOwn(known, method))
    .map((method) => ({ key, field: 'checkMethods', code: 'METHOD_UNKNOWN', params: { at: names(key), method } }))
}

/** A word that the registry has no figures for: nothing would ever be offered for it. */
const sourceWarnings = ({ key, item }: DraftLine, names: DraftNames): DraftIssue[] =>
  unknownWords(item.source).map((word) => ({ key, field: 'source', code: 'SOURCE_UNKNOWN', params: { at: names(key), word } }))

/** Parameters and methods that no item uses. */
function orphans(draft: Draft): DraftIssue[] {
  const lines = linesOf(draft)
  const amounts = lines.flatMap(({ item }) => (item.scoring === null ? [] : ruleKindOf(item.scoring).amounts(item.scoring)))
  const params = new Set(amounts.flatMap((amount) => (typeof amount === 'number' ? [] : [amount.param])))
  const methods = new Set(lines.flatMap(({ item }) => item.checkMethods ?? []))
  const unused = (draft.head.parameters ?? []).filter(({ id }) => !params.has(id))
  const idle = Object.keys(draft.head.checkMethods ?? {}).filter((method) => !methods.has(method))
  return [
    ...unused.map(({ id, label }): DraftIssue => ({
      key: null,
      field: 'parameters',
      code: 'PARAMETER_UNUSED',
      params: { at: id, param: label.trim() || id },
    })),
    ...idle.map((method): DraftIssue => ({
      key: null,
      field: 'checkMethods',
      code: 'METHOD_UNUSED',
      params: { at: method, method: draft.head.checkMethods?.[method] ?? method },
    })),
  ]
}
