import { LEVELS, type GradedItem, type GradedSection, type PassRule } from '../../scoring/graded/graded-template'
import { nextGroupCode, numbered } from '../codes'
import type { NewKey } from '../draft'
import { methodsNamed } from '../grid-cells'
import { patched, type Patch } from '../patched'
import {
  gradedLines,
  type GradedDraft,
  type GradedDraftHead,
  type GradedDraftItem,
  type GradedDraftSection,
} from './graded-draft'
import { codeOf, HEAD_ROW, wordOf, type CellWords, type EditedKind, type KindRow, type KindTable } from './kind-rows'
import { changed, moved, placeOfKey, putBehind, withoutKey } from './list-edits'

/** A 分级表 as a table: sections with their items, pass rules, and what holds for the whole sheet. */

export const RULES_ROW = '#rules'
export const GRADED_COLUMNS = ['code', 'title', 'itemType', 'waivable', 'clauses'] as const
export type GradedColumn = (typeof GRADED_COLUMNS)[number]
export type GradedRowKind = 'section' | 'item' | 'rules' | 'rule' | 'head'

const rows = (draft: GradedDraft): readonly KindRow<GradedRowKind>[] => [
  ...draft.sections.flatMap(({ key, items }): KindRow<GradedRowKind>[] => [
    { key, kind: 'section' },
    ...items.map((line) => ({ key: line.key, kind: 'item' as const })),
  ]),
  { key: RULES_ROW, kind: 'rules' },
  ...draft.passRules.map(({ key }) => ({ key, kind: 'rule' as const })),
  { key: HEAD_ROW, kind: 'head' },
]

export function withGradedHead(draft: GradedDraft, patch: Patch<GradedDraftHead>): GradedDraft {
  const head = patched(draft.head, patch)
  return head === draft.head ? draft : { ...draft, head }
}

const withSections = (draft: GradedDraft, sections: readonly GradedDraftSection[]): GradedDraft =>
  sections === draft.sections ? draft : { ...draft, sections }

export const withGradedSection = (draft: GradedDraft, key: string, patch: Patch<GradedDraftSection['section']>): GradedDraft =>
  withSections(
    draft,
    changed(draft.sections, key, (one) => patched(one, { section: patched<Omit<GradedSection, 'items'>>(one.section, patch) })),
  )

/** Changes the list of items that holds this one. */
const withItems = (
  draft: GradedDraft,
  key: string,
  change: (items: readonly GradedDraftItem[]) => readonly GradedDraftItem[],
): GradedDraft => {
  const section = draft.sections.find(({ items }) => placeOfKey(items, key) >= 0)
  if (section === undefined) return draft
  return withSections(
    draft,
    changed(draft.sections, section.key, (one) => {
      const items = change(one.items)
      return items === one.items ? one : { ...one, items }
    }),
  )
}

export const withGradedItem = (draft: GradedDraft, key: string, patch: Patch<GradedItem>): GradedDraft =>
  withItems(draft, key, (items) => changed(items, key, (one) => patched(one, { item: patched<GradedItem>(one.item, patch) })))

/** Methods are known by their words; a word that no method has becomes a new one. */
export function withGradedMethods(draft: GradedDraft, key: string, text: string): GradedDraft {
  const { ids, methods } = methodsNamed(text, draft.head.checkMethods)
  return withGradedItem(withGradedHead(draft, { checkMethods: methods }), key, { checkMethods: ids })
}

export function withPassRule(draft: GradedDraft, key: string, patch: Patch<PassRule>): GradedDraft {
  const passRules = changed(draft.passRules, key, (one) => patched(one, { rule: patched<PassRule>(one.rule, patch) }))
  return passRules === draft.passRules ? draft : { ...draft, passRules }
}

/** A new empty section behind the one of this row; elsewhere as the last. */
export function addGradedSection(draft: GradedDraft, rowKey: string, newKey: NewKey): EditedKind<GradedDraft> {
  const at = draft.sections.findIndex(({ key, items }) => key === rowKey || placeOfKey(items, rowKey) >= 0)
  const code = nextGroupCode(
    draft.sections.map(({ section }) => section.code),
    '1',
  )
  const made: GradedDraftSection = { key: newKey(), section: { code, title: '' }, items: [] }
  const sections = draft.sections.toSpliced(at < 0 ? draft.sections.length : at + 1, 0, made)
  return { draft: { ...draft, sections }, key: made.key }
}

/** The types that items have, in the order of the sheet. */
export const itemTypesOf = (draft: GradedDraft): readonly string[] => [
  ...new Set(gradedLines(draft).flatMap(({ item }) => (item.itemType.trim() === '' ? [] : [item.itemType]))),
]

const BASIC = 'basic'

function emptyItem(draft: GradedDraft, section: GradedDraftSection, above: GradedDraftItem | undefined): GradedItem {
  const code = nextItemCode(draft, section)
  const itemType = above?.item.itemType ?? itemTypesOf(draft)[0] ?? BASIC
  return { code, title: '', itemType, levels: { C: [''], B: [''], A: [''] }, allowNotApplicable: false }
}

function nextItemCode(draft: GradedDraft, { section, items }: GradedDraftSection): string {
  const prefix = /^(.*?)\d+$/.exec(items.at(-1)?.item.code ?? '')?.[1] ?? `${section.code}.`
  return numbered(
    prefix,
    gradedLines(draft).map(({ item }) => item.code),
  )
}

function insertBelow(draft: GradedDraft, rowKey: string, newKey: NewKey): EditedKind<GradedDraft> | null {
  const section = draft.sections.find(({ key, items }) => key === rowKey || placeOfKey(items, rowKey) >= 0)
  if (section !== undefined) {
    const above = section.items.find(({ key }) => key === rowKey)
    const made: GradedDraftItem = { key: newKey(), item: emptyItem(draft, section, above) }
    const sections = changed(draft.sections, section.key, (one) => ({ ...one, items: putBehind(one.items, rowKey, made) }))
    return { draft: { ...draft, sections }, key: made.key }
  }
  if (rowKey === HEAD_ROW) return null
  const id = numbered(
    'pass',
    draft.passRules.map(({ rule }) => rule.id),
  )
  const itemType = itemTypesOf(draft)[0] ?? BASIC
  const made = { key: newKey(), rule: { id, label: '', conditions: [{ itemType, minGrade: 'C' as const, share: 1 }] } }
  return { draft: { ...draft, passRules: putBehind(draft.passRules, rowKey, made) }, key: made.key }
}

function duplicate(draft: GradedDraft, rowKey: string, newKey: NewKey): EditedKind<GradedDraft> | null {
  const section = draft.sections.find(({ items }) => placeOfKey(items, rowKey) >= 0)
  const line = section?.items.find(({ key }) => key === rowKey)
  if (section !== undefined && line !== undefined) {
    const copy = { key: newKey(), item: { ...line.item, code: nextItemCode(draft, section) } }
    return { draft: withItems(draft, rowKey, (items) => putBehind(items, rowKey, copy)), key: copy.key }
  }
  const rule = draft.passRules.find(({ key }) => key === rowKey)
  if (rule === undefined) return null
  const id = numbered(
    'pass',
    draft.passRules.map((one) => one.rule.id),
  )
  const copy = { key: newKey(), rule: { ...rule.rule, id } }
  return { draft: { ...draft, passRules: putBehind(draft.passRules, rowKey, copy) }, key: copy.key }
}

function remove(draft: GradedDraft, rowKey: string): GradedDraft {
  const sections = withoutKey(draft.sections, rowKey)
  const passRules = withoutKey(draft.passRules, rowKey)
  if (sections !== draft.sections || passRules !== draft.passRules) return { ...draft, sections, passRules }
  return withItems(draft, rowKey, (items) => withoutKey(items, rowKey))
}

function move(draft: GradedDraft, rowKey: string, step: 1 | -1): GradedDraft {
  const sections = moved(draft.sections, rowKey, step)
  const passRules = moved(draft.passRules, rowKey, step)
  if (sections !== draft.sections || passRules !== draft.passRules) return { ...draft, sections, passRules }
  const within = withItems(draft, rowKey, (items) => moved(items, rowKey, step))
  return within === draft ? moveOver(draft, rowKey, step) : within
}

/** An item at the end of its section goes over into the next one. */
function moveOver(draft: GradedDraft, rowKey: string, step: 1 | -1): GradedDraft {
  const at = draft.sections.findIndex(({ items }) => placeOfKey(items, rowKey) >= 0)
  const line = draft.sections[at]?.items.find(({ key }) => key === rowKey)
  const next = draft.sections[at + step]
  if (line === undefined || next === undefined) return draft
  const without = withItems(draft, rowKey, (items) => withoutKey(items, rowKey))
  const items = step === 1 ? [line, ...next.items] : [...next.items, line]
  return { ...without, sections: changed(without.sections, next.key, (one) => ({ ...one, items })) }
}

function cell(draft: GradedDraft, rowKey: string, column: GradedColumn, words: CellWords): string | null {
  const section = draft.sections.find(({ key }) => key === rowKey)?.section
  if (section !== undefined) return column === 'code' || column === 'title' ? section[column] : null
  const rule = draft.passRules.find(({ key }) => key === rowKey)?.rule
  if (rule !== undefined) return column === 'title' ? (rule.label ?? '') : column === 'code' ? rule.id : null
  const item = gradedLines(draft).find(({ key }) => key === rowKey)?.item
  if (item === undefined) return null
  switch (column) {
    case 'code':
    case 'title':
      return item[column]
    case 'itemType':
      return wordOf(words, 'type', item.itemType)
    case 'waivable':
      return item.allowNotApplicable ? (words['yes'] ?? '√') : ''
    case 'clauses':
      return null
  }
}

/** How many clauses an item has by level: "C2 B1 A1". */
export const clauseCounts = ({ levels }: GradedItem): string => LEVELS.map((level) => `${level}${levels[level].length}`).join(' ')

function withCell(draft: GradedDraft, rowKey: string, column: GradedColumn, text: string, words: CellWords): GradedDraft | null {
  if (cell(draft, rowKey, column, words) === null) return null
  const plain = text.trim()
  const isRule = draft.passRules.some(({ key }) => key === rowKey)
  if (isRule) return withPassRule(draft, rowKey, column === 'code' ? { id: plain } : { label: plain })
  const isSection = draft.sections.some(({ key }) => key === rowKey)
  switch (column) {
    case 'code':
    case 'title':
      return isSection
        ? withGradedSection(draft, rowKey, { [column]: plain })
        : withGradedItem(draft, rowKey, { [column]: plain })
    case 'itemType':
      return withGradedItem(draft, rowKey, { itemType: codeOf(words, 'type', plain) })
    case 'waivable': {
      const isYes = ['√', '✓', 'y', '1', '是', '可', words['yes']].includes(plain)
      return isYes || ['', '×', 'n', '0', '否', '不可'].includes(plain)
        ? withGradedItem(draft, rowKey, { allowNotApplicable: isYes })
        : null
    }
    case 'clauses':
      return null
  }
}

const TYPES = [BASIC, 'recommended'] as const

function turn(draft: GradedDraft, rowKey: string, column: GradedColumn): GradedDraft | null {
  const item = gradedLines(draft).find(({ key }) => key === rowKey)?.item
  if (item === undefined) return null
  if (column === 'waivable') return withGradedItem(draft, rowKey, { allowNotApplicable: !item.allowNotApplicable })
  if (column !== 'itemType') return null
  const types = [...new Set([...TYPES, ...itemTypesOf(draft)])]
  return withGradedItem(draft, rowKey, { itemType: types[(types.indexOf(item.itemType) + 1) % types.length] ?? BASIC })
}

export const GRADED_TABLE: KindTable<GradedDraft, GradedColumn> = {
  columns: GRADED_COLUMNS,
  rows,
  firstRow: (draft) => gradedLines(draft)[0]?.key ?? draft.sections[0]?.key ?? HEAD_ROW,
  cell,
  withCell,
  turn,
  insertBelow,
  duplicate,
  remove,
  move,
}
