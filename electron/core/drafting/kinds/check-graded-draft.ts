import type { Breach } from '../../scoring/breach'
import { checkTemplate } from '../../scoring/check-template'
import { LEVELS, type GradedItem, type GradedTemplate } from '../../scoring/graded/graded-template'
import { repeated } from '../../scoring/rules/flaws'
import type { DraftCheck } from '../check-draft'
import { headBreaches, isBlank, issuesAt, unreadableField, withUnreadable } from '../draft-breaches'
import type { DraftIssue } from '../draft-issue'
import { versionWarnings } from '../draft-warnings'
import { gradedLines, templateOfGradedDraft, type GradedDraft, type GradedDraftItem, type GradedDraftRule } from './graded-draft'
import { namesOfGraded, type DraftNames } from './kind-names'

const NO_PARTS = { categories: [], passRules: [] }

/** A sheet with nothing on it; one part of a draft is put into it and read, so that its own faults come to light. */
const BARE = {
  ...{ schemaVersion: 1, id: 'x', version: 'x', name: 'x', subject: 'recipient_org', templateKind: 'graded' },
  ...NO_PARTS,
}

/**
 * Everything that is wrong with a draft of a 分级表, each at its place.
 * @param published Versions of the template that stand, in the order of publishing.
 */
export function checkGradedDraft(draft: GradedDraft, published: readonly string[] = []): DraftCheck {
  const names = namesOfGraded(draft)
  return {
    breaches: [
      ...headBreaches(draft, published, NO_PARTS),
      ...draft.sections.flatMap((section) => [
        ...sectionBreaches(section, names),
        ...section.items.flatMap((line) => itemBreaches(line, names)),
      ]),
      ...draft.passRules.flatMap((rule) => ruleBreaches(rule, names)),
      ...duplicates(draft, names),
      ...templateBreaches(draft, names),
    ],
    warnings: [
      ...versionWarnings(draft, published),
      ...(draft.passRules.length === 0 ? [NO_RULES] : []),
      ...methodWarnings(draft, names),
    ],
  }
}

const NO_RULES: DraftIssue = { key: null, field: 'passRules', code: 'PASS_RULES_NONE', params: { at: 'passRules' } }

/** `part` with what stands for the fields that are named as missing already. */
const spared = (part: object, found: readonly DraftIssue[]): object => ({
  ...part,
  ...Object.fromEntries(found.map(({ field }) => [field, 'x'])),
})

function sectionBreaches({ key, section }: GradedDraft['sections'][number], names: DraftNames): DraftIssue[] {
  const issue = issuesAt(key, names(key))
  const found: DraftIssue[] = []
  if (isBlank(section.code)) found.push(issue('code', 'CODE_MISSING'))
  if (isBlank(section.title)) found.push(issue('title', 'TITLE_MISSING'))
  const document = { ...BARE, categories: [{ ...spared(section, found), items: [] }] }
  return withUnreadable(key, names(key), found, unreadableField(document, section.code, 'categories.0'))
}

function itemBreaches({ key, item }: GradedDraftItem, names: DraftNames): DraftIssue[] {
  const at = names(key)
  const issue = issuesAt(key, at)
  const found: DraftIssue[] = []
  if (isBlank(item.code)) found.push(issue('code', 'CODE_MISSING'))
  if (isBlank(item.title)) found.push(issue('title', 'TITLE_MISSING'))
  if (isBlank(item.itemType)) found.push(issue('itemType', 'TYPE_MISSING'))
  const empty = emptyClauses(item).map(({ level, index }) =>
    issue(`levels.${level}.${index}`, 'CLAUSE_EMPTY', { level, number: String(index + 1) }),
  )
  const part = { ...spared(item, found), levels: { C: [], B: [], A: [] } } // its clauses are texts, empty or not
  const document = { ...BARE, categories: [{ code: 'x', title: 'x', items: [part] }] }
  return [...withUnreadable(key, at, found, unreadableField(document, item.code, 'categories.0.items.0')), ...empty]
}

const emptyClauses = ({ levels }: GradedItem) =>
  LEVELS.flatMap((level) => levels[level].flatMap((clause, index) => (isBlank(clause) ? [{ level, index }] : [])))

function ruleBreaches({ key, rule }: GradedDraftRule, names: DraftNames): DraftIssue[] {
  const issue = issuesAt(key, names(key))
  const found = isBlank(rule.id) ? [issue('id', 'CODE_MISSING')] : []
  const untyped = rule.conditions.findIndex(({ itemType }) => isBlank(itemType))
  if (untyped >= 0) return [...found, issue(`conditions.${untyped}.itemType`, 'TYPE_MISSING')]
  const document = { ...BARE, passRules: [spared(rule, found)] }
  return withUnreadable(key, names(key), found, unreadableField(document, `passRules.${rule.id}`, 'passRules.0'))
}

/** Every part whose code another has as well; sections and items share their codes. */
function duplicates(draft: GradedDraft, names: DraftNames): DraftIssue[] {
  const coded = [
    ...draft.sections.map(({ key, section }) => ({ key, code: section.code })),
    ...gradedLines(draft).map(({ key, item }) => ({ key, code: item.code })),
  ].filter(({ code }) => !isBlank(code))
  const again = new Set(repeated(coded.map(({ code }) => code)))
  const ids = new Set(repeated(draft.passRules.map(({ rule }) => rule.id).filter((id) => !isBlank(id))))
  return [
    ...coded
      .filter(({ code }) => again.has(code))
      .map(({ key, code }): DraftIssue => ({ key, field: 'code', code: 'CODE_DUPLICATE', params: { at: code } })),
    ...draft.passRules
      .filter(({ rule }) => ids.has(rule.id))
      .map(({ key, rule }) => issuesAt(key, names(key))('id', 'ID_DUPLICATE', { id: rule.id })),
  ]
}

/** What `checkTemplate` says of the draft, said of its keys. */
function templateBreaches(draft: GradedDraft, names: DraftNames): DraftIssue[] {
  return checkTemplate(keyedTemplate(draft)).flatMap(({ at, code, params }): DraftIssue[] => {
    const key = at.replace(/^passRules\./, '')
    if (code === 'PASS_RULE_TYPE' && isBlank(params['itemType'] ?? '')) return [] // named as missing
    if (at === 'categories') return [{ key: null, field: 'categories', code, params: { at, ...params } }]
    return [{ key, field: fieldOf(code, params), code, params: { at: names(key), ...params } }]
  })
}

const fieldOf = (code: Breach['code'], { level }: Breach['params']): string =>
  code === 'LEVEL_EMPTY' && level !== undefined ? `levels.${level}` : 'conditions'

/** The draft as a template whose codes and ids are its keys. */
function keyedTemplate(draft: GradedDraft): GradedTemplate {
  return templateOfGradedDraft({
    ...draft,
    sections: draft.sections.map(({ key, section, items }) => ({
      key,
      section: { ...section, code: key },
      items: items.map((line) => ({ ...line, item: { ...line.item, code: line.key } })),
    })),
    passRules: draft.passRules.map(({ key, rule }) => ({ key, rule: { ...rule, id: key } })),
  })
}

/** Methods of items that the table of methods does not name. */
function methodWarnings(draft: GradedDraft, names: DraftNames): DraftIssue[] {
  const known = draft.head.checkMethods
  if (known === undefined) return []
  return gradedLines(draft).flatMap(({ key, item }) =>
    (item.checkMethods ?? [])
      .filter((method) => !Object.hasOwn(known, method))
      .map((method) => issuesAt(key, names(key))('checkMethods', 'METHOD_UNKNOWN', { method })),
  )
}
