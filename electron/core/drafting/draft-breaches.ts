import { AppError } from '../shared/app-error'
import { placeIn } from '../scoring/json-values'
import { readTemplate } from '../scoring/read-template'
import type { TemplateHead } from '../scoring/template-head'
import type { DraftLine, DraftSection, DraftVeto } from './draft'
import type { DraftIssue, DraftIssueCode } from './draft-issue'
import type { DraftNames } from './names-of-draft'
import { sectionPoints } from './template-of-draft'

/** What is still missing or not well formed at one place of a draft, whatever the rest of it says. */

export const isBlank = (text: string): boolean => text.trim() === ''

/** A sheet with nothing on it; one part of a draft is put into it and read, so that its own faults come to light. */
const BARE = {
  schemaVersion: 1,
  id: 'x',
  version: 'x',
  name: 'x',
  subject: 'recipient_org',
  templateKind: 'scored',
  totalPoints: 0,
  scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'total' },
  notApplicablePolicy: 'rescale',
  grades: [],
  vetoPolicy: { effect: 'no_rank' },
  categories: [],
} as const
const BARE_SECTION = { code: 'x', title: 'x', points: 0, items: [] }
const BARE_ITEM = { code: 'x', title: 'x', points: 0, scoring: { kind: 'info' }, allowNotApplicable: true }

/**
 * The first field of a part that publishing could not even read; undefined when there is none.
 * @param code Of the part: readers name it by its code, and where there is no code by its `path`.
 */
export function unreadableField(document: unknown, code: string, path: string): string | undefined {
  try {
    readTemplate(document)
    return undefined
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    const at = String(thrown.params['at'] ?? '')
    const prefix = [`${placeIn('', code)}.`, `${path}.`].find((one) => at.startsWith(one)) ?? ''
    return at.slice(prefix.length)
  }
}

/** Makes issues of one part, whose name for the eye is `at`. */
export const issuesAt =
  (key: string | null, at: string) =>
  (field: string, code: DraftIssueCode, params: Readonly<Record<string, string>> = {}): DraftIssue => ({
    key,
    field,
    code,
    params: { at, ...params },
  })

/** Adds what cannot be read, unless that very field is named already. */
export function withUnreadable(key: string | null, at: string, found: DraftIssue[], field: string | undefined): DraftIssue[] {
  if (field === undefined || found.some((issue) => issue.field === field)) return found
  return [...found, issuesAt(key, at)(field, 'FIELD_INVALID', { field })]
}

/** @param parts The lists of parts of the kind, empty. */
export function headBreaches(
  { head }: { readonly head: TemplateHead },
  published: readonly string[],
  parts: object = { categories: [] },
): DraftIssue[] {
  const issue = issuesAt(null, head.name)
  const found: DraftIssue[] = []
  if (isBlank(head.name)) found.push(issue('name', 'NAME_MISSING'))
  if (isBlank(head.id)) found.push(issue('id', 'ID_MISSING'))
  if (isBlank(head.version)) found.push(issue('version', 'VERSION_MISSING'))
  if (published.includes(head.version)) found.push(issue('version', 'VERSION_TAKEN', { version: head.version }))
  const given = Object.fromEntries(found.map(({ field }) => [field, 'x'])) as Partial<TemplateHead>
  return withUnreadable(null, head.name, found, unreadableField({ ...head, ...given, ...parts }, '', 'template'))
}

export function sectionBreaches(section: DraftSection, names: DraftNames): DraftIssue[] {
  const at = names(section.key)
  const issue = issuesAt(section.key, at)
  const found: DraftIssue[] = []
  if (isBlank(section.code)) found.push(issue('code', 'CODE_MISSING'))
  if (isBlank(section.title)) found.push(issue('title', 'TITLE_MISSING'))
  const { key: _key, items: _items, ...fields } = section
  const part = { ...fields, ...standIns(BARE_SECTION, found), points: sectionPoints(section), items: [] }
  return withUnreadable(section.key, at, found, unreadableField({ ...BARE, categories: [part] }, part.code, 'categories.0'))
}

export function lineBreaches({ key, item, source }: DraftLine, names: DraftNames): DraftIssue[] {
  const at = names(key)
  const issue = issuesAt(key, at)
  const found: DraftIssue[] = []
  if (isBlank(item.code)) found.push(issue('code', 'CODE_MISSING'))
  if (isBlank(item.title)) found.push(issue('title', 'TITLE_MISSING'))
  if (item.points === null) found.push(issue('points', 'POINTS_MISSING'))
  const hasText = source !== null && !isBlank(source.text)
  if (item.scoring === null) found.push(issue('scoring', hasText ? 'TEXT_WITHOUT_RULE' : 'RULE_MISSING'))
  const unsure = source?.clauses.filter(({ certainty }) => certainty === 'check').length ?? 0
  if (unsure > 0) found.push(issue('source', 'CLAUSES_TO_CONFIRM', { count: String(unsure) }))
  const part = { ...item, ...standIns(BARE_ITEM, found) }
  const document = { ...BARE, categories: [{ ...BARE_SECTION, items: [part] }] }
  return withUnreadable(key, at, found, unreadableField(document, part.code, 'categories.0.items.0'))
}

export function vetoBreaches({ key, veto }: DraftVeto, names: DraftNames): DraftIssue[] {
  const at = names(key)
  const issue = issuesAt(key, at)
  const found: DraftIssue[] = []
  if (isBlank(veto.code)) found.push(issue('code', 'CODE_MISSING'))
  if (isBlank(veto.title)) found.push(issue('title', 'VETO_TITLE_MISSING'))
  const part = { ...veto, ...standIns({ code: 'x', title: 'x' }, found) }
  return withUnreadable(key, at, found, unreadableField({ ...BARE, vetoes: [part] }, part.code, 'vetoes.0'))
}

/** What is named as missing is not looked at again. */
const standIns = <T extends object>(bare: T, found: readonly DraftIssue[]): Partial<T> =>
  Object.fromEntries(Object.entries(bare).filter(([name]) => found.some(({ field }) => field === name))) as Partial<T>
