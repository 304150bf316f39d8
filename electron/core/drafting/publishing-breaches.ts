import type { BreachCode } from '../scoring/breach'
import { checkTemplate } from '../scoring/check-template'
import { isDecimal } from '../scoring/json-values'
import { readRule } from '../scoring/rules/rule-kinds'
import { repeated } from '../scoring/rules/flaws'
import type { Item, Rule, ScoredTemplate, Veto } from '../scoring/template'
import { AppError } from '../shared/app-error'
import type { Draft, DraftItem, DraftLine } from './draft'
import type { DraftIssue } from './draft-issue'
import type { DraftNames } from './names-of-draft'
import { givenPoints, linesOf, sectionPoints } from './template-of-draft'

/** At which field of its part a breach can be put right; those not named here lie in the rule. */
const FIELD: Partial<Readonly<Record<BreachCode, string>>> = {
  CODE_DUPLICATE: 'code',
  VETO_DUPLICATE: 'code',
  VETO_SECTION: 'section',
  SECTION_SUM: 'points',
  DECIMALS: 'points',
  WEIGHTS: 'weight',
  PARAM_DUPLICATE: 'parameters',
  SHEET_EMPTY: 'categories',
}

/**
 * What `checkTemplate` says of the draft, said of its keys. Parts that are still missing are put in so that nothing follows from
 * their being missing: an item without points counts 0, one without a rule can reach what it counts.
 */
export function publishingBreaches(draft: Draft, names: DraftNames): DraftIssue[] {
  const keys = new Set([...draft.sections, ...linesOf(draft), ...draft.vetoes].map(({ key }) => key))
  const told = checkTemplate(keyedTemplate(draft)).map(({ at, code, params }): DraftIssue => {
    if (keys.has(at)) return { key: at, field: FIELD[code] ?? 'scoring', code, params: { at: names(at), ...params } }
    return { key: null, field: FIELD[code] ?? at, code, params: { at, ...params } }
  })
  return [...duplicates(draft), ...told, ...(linesOf(draft).length === 0 ? [EMPTY] : [])]
}

const EMPTY: DraftIssue = { key: null, field: 'categories', code: 'SHEET_EMPTY', params: { at: 'categories' } }

/** Every part whose code another of its kind has as well. */
function duplicates(draft: Draft): DraftIssue[] {
  const within = (parts: readonly { readonly key: string; readonly code: string }[], code: BreachCode): DraftIssue[] => {
    const again = new Set(repeated(parts.map((part) => part.code).filter((one) => one.trim() !== '')))
    return parts
      .filter((part) => again.has(part.code))
      .map((part) => ({ key: part.key, field: 'code', code, params: { at: part.code } }))
  }
  return [
    ...within(draft.sections, 'CODE_DUPLICATE'),
    ...within(
      linesOf(draft).map(({ key, item }) => ({ key, code: item.code })),
      'CODE_DUPLICATE',
    ),
    ...within(
      draft.vetoes.map(({ key, veto }) => ({ key, code: veto.code })),
      'VETO_DUPLICATE',
    ),
  ]
}

/** The draft as a template whose codes are its keys. */
function keyedTemplate(draft: Draft): ScoredTemplate {
  const { head, sections, bonusItems, vetoes } = draft
  const keyOfSection = new Map(sections.map(({ key, code }) => [code, key]))
  const keyed = ({ key, veto }: Draft['vetoes'][number]): Veto => {
    const { section, ...fields } = veto
    return { ...fields, code: key, ...(section !== undefined && { section: keyOfSection.get(section) ?? '' }) }
  }
  return {
    ...head,
    totalPoints: isDecimal(head.totalPoints) ? head.totalPoints : 0,
    categories: sections.map((section) => ({
      ...section,
      code: section.key,
      points: isDecimal(sectionPoints(section)) ? sectionPoints(section) : 0,
      items: section.items.map(keyedItem),
    })),
    bonusItems: bonusItems.map(keyedItem),
    vetoes: vetoes.map(keyed),
  }
}

function keyedItem({ key, item }: DraftLine): Item {
  const points = givenPoints(item)
  return { ...item, code: key, points, scoring: sureRule(item) ?? { kind: 'yes_no', expected: true, points } }
}

/** The rule, when it can be judged: it is well formed and the points that it must reach are known. */
function sureRule({ scoring, points }: DraftItem): Rule | null {
  if (scoring === null || points === null) return null
  try {
    return readRule(scoring, '')
  } catch (thrown) {
    if (thrown instanceof AppError) return null // named by the part itself
    throw thrown
  }
}
