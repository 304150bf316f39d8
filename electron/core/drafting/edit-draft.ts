import type { Veto } from '../scoring/template'
import { nextItemCode, nextSectionCode, nextVetoCode } from './codes'
import type { Draft, DraftHead, DraftItem, DraftLine, DraftSection, NewKey, ScoringSource } from './draft'
import { BONUS_ROW, draftRows, lineOf, type DraftRow } from './draft-rows'
import { patched, type Patch } from './patched'

/**
 * Edits of a draft. Each gives a new draft and leaves the old one as it was; an edit that changes nothing gives the same object,
 * so that it is no step to be undone. Keys stay unique through every edit.
 */

/** A draft after an edit that made a row, and the key of that row. */
export interface Edited {
  readonly draft: Draft
  readonly key: string
}

export function withHead(draft: Draft, patch: Patch<DraftHead>): Draft {
  const head = patched(draft.head, patch)
  return head === draft.head ? draft : { ...draft, head }
}

/** The code of a section is followed by the vetoes that name it. */
export function withSection(draft: Draft, key: string, patch: Patch<Omit<DraftSection, 'key' | 'items'>>): Draft {
  const before = draft.sections.find((section) => section.key === key)
  if (before === undefined) return draft
  const after = patched<DraftSection>(before, patch)
  if (after === before) return draft
  const sections = draft.sections.map((section) => (section === before ? after : section))
  return { ...draft, sections, vetoes: vetoesFollowing(draft, 'section', before.code, after.code) }
}

/** The code of an item is followed by the vetoes that name it. */
export function withItem(draft: Draft, key: string, patch: Patch<DraftItem>): Draft {
  return withLine(draft, key, (line) => patched(line, { item: patched(line.item, patch) }))
}

export const withSource = (draft: Draft, key: string, source: ScoringSource | null): Draft =>
  withLine(draft, key, (line) => patched(line, { source }))

/** Changes one item and its source; the key stays. `change` is told whether it is a bonus item. */
export function withLine(draft: Draft, key: string, change: (line: DraftLine, isBonus: boolean) => DraftLine): Draft {
  const before = lineOf(draft, key)
  const isBonus = before !== undefined && draft.bonusItems.includes(before)
  const after = before === undefined ? undefined : patched(before, { ...change(before, isBonus), key })
  if (before === undefined || after === undefined || after === before) return draft
  const inList = (lines: readonly DraftLine[]) => lines.map((line) => (line === before ? after : line))
  return {
    ...draft,
    sections: draft.sections.map((section) =>
      section.items.includes(before) ? { ...section, items: inList(section.items) } : section,
    ),
    bonusItems: inList(draft.bonusItems),
    vetoes: vetoesFollowing(draft, 'item', before.item.code, after.item.code),
  }
}

export function withVeto(draft: Draft, key: string, patch: Patch<Veto>): Draft {
  const before = draft.vetoes.find((one) => one.key === key)
  const veto = before === undefined ? undefined : patched(before.veto, patch)
  if (before === undefined || veto === undefined || veto === before.veto) return draft
  return { ...draft, vetoes: draft.vetoes.map((one) => (one === before ? { key, veto } : one)) }
}

function vetoesFollowing(draft: Draft, field: 'section' | 'item', from: string, to: string): Draft['vetoes'] {
  if (from === to || from === '' || !draft.vetoes.some(({ veto }) => veto[field] === from)) return draft.vetoes
  return draft.vetoes.map((one) => (one.veto[field] === from ? { ...one, veto: { ...one.veto, [field]: to } } : one))
}

/** A new empty section below the one that `rowKey` belongs to; elsewhere as the last. */
export function addSection(draft: Draft, rowKey: string, newKey: NewKey): Edited {
  const at = draft.sections.findIndex(({ key, items }) => key === rowKey || items.some((line) => line.key === rowKey))
  const section: DraftSection = { key: newKey(), code: nextSectionCode(draft), title: '', points: null, items: [] }
  const place = at < 0 ? draft.sections.length : at + 1
  return { draft: { ...draft, sections: draft.sections.toSpliced(place, 0, section) }, key: section.key }
}

/**
 * A new empty row of the same kind below `rowKey`: an item below an item or as the first of a section, a veto among the vetoes.
 * @returns null where no row can stand: in a sheet without a section, or below its settings.
 */
export function insertBelow(draft: Draft, rowKey: string, newKey: NewKey): Edited | null {
  const row = draftRows(draft).find(({ key }) => key === rowKey)
  if (row === undefined || row.kind === 'head') return null
  if (row.kind === 'veto' || row.kind === 'vetoes') {
    const key = newKey()
    const veto = { key, veto: { code: nextVetoCode(draft), title: '' } }
    return { draft: { ...draft, vetoes: draft.vetoes.toSpliced(placeBelow(draft.vetoes, rowKey), 0, veto) }, key }
  }
  const group = groupOf(row)
  const line = emptyLine(newKey(), nextItemCode(draft, group === BONUS_ROW ? null : group))
  return {
    draft: withItems(draft, group, (lines) => lines.toSpliced(placeBelow(lines, rowKey), 0, line)),
    key: line.key,
  }
}

export const emptyLine = (key: string, code: string): DraftLine => ({
  key,
  item: { code, title: '', points: null, scoring: null, allowNotApplicable: false },
  source: null,
})

/** The place behind the row with this key; the first where the key is the heading's. */
const placeBelow = (rows: readonly { readonly key: string }[], key: string): number =>
  rows.findIndex((row) => row.key === key) + 1

/** Key of the section or BONUS_ROW that items below this row belong to. */
export const groupOf = (row: Extract<DraftRow, { kind: 'section' | 'item' | 'bonus' }>): string =>
  row.kind === 'item' ? row.group : row.key

/** Changes the list of items of one section, or of the bonus items. */
export function withItems(draft: Draft, group: string, change: (lines: readonly DraftLine[]) => readonly DraftLine[]): Draft {
  if (group === BONUS_ROW) return { ...draft, bonusItems: change(draft.bonusItems) }
  return {
    ...draft,
    sections: draft.sections.map((section) => (section.key === group ? { ...section, items: change(section.items) } : section)),
  }
}

/** The same row once more, below itself and with a code of its own; a section with all its items. Null for headings. */
export function duplicateRow(draft: Draft, rowKey: string, newKey: NewKey): Edited | null {
  const row = draftRows(draft).find(({ key }) => key === rowKey)
  switch (row?.kind) {
    case 'item': {
      const code = nextItemCode(draft, row.group === BONUS_ROW ? null : row.group)
      const copy: DraftLine = { ...row.line, key: newKey(), item: { ...row.line.item, code } }
      const next = withItems(draft, row.group, (lines) => lines.toSpliced(placeBelow(lines, rowKey), 0, copy))
      return { draft: next, key: copy.key }
    }
    case 'section':
      return duplicateSection(draft, row.section, newKey)
    case 'veto': {
      const copy = { key: newKey(), veto: { ...row.veto, code: nextVetoCode(draft) } }
      return { draft: { ...draft, vetoes: draft.vetoes.toSpliced(placeBelow(draft.vetoes, rowKey), 0, copy) }, key: copy.key }
    }
    default:
      return null
  }
}

function duplicateSection(draft: Draft, section: DraftSection, newKey: NewKey): Edited {
  const empty: DraftSection = { ...section, key: newKey(), code: nextSectionCode(draft), items: [] }
  const place = placeBelow(draft.sections, section.key)
  const start: Draft = { ...draft, sections: draft.sections.toSpliced(place, 0, empty) }
  const filled = section.items.reduce<Draft>((now, line) => {
    const copy: DraftLine = { ...line, key: newKey(), item: { ...line.item, code: nextItemCode(now, empty.key) } }
    return withItems(now, empty.key, (lines) => [...lines, copy])
  }, start)
  return { draft: filled, key: empty.key }
}

/** Takes rows away: a section with all its items; headings stay. */
export function removeRows(draft: Draft, keys: ReadonlySet<string>): Draft {
  const isKept = ({ key }: { readonly key: string }) => !keys.has(key)
  if (draftRows(draft).every(({ key, kind }) => isKept({ key }) || kind === 'bonus' || kind === 'vetoes' || kind === 'head'))
    return draft
  return {
    ...draft,
    sections: draft.sections.filter(isKept).map((section) => ({ ...section, items: section.items.filter(isKept) })),
    bonusItems: draft.bonusItems.filter(isKept),
    vetoes: draft.vetoes.filter(isKept),
  }
}

/**
 * Moves a row one place: an item within its section and over its end into the next one, a section with its items past another, a
 * veto among the vetoes. At the end of its way it stays.
 */
export function moveRow(draft: Draft, rowKey: string, step: 1 | -1): Draft {
  const row = draftRows(draft).find(({ key }) => key === rowKey)
  switch (row?.kind) {
    case 'section': {
      const sections = swapped(draft.sections, rowKey, step)
      return sections === draft.sections ? draft : { ...draft, sections }
    }
    case 'veto': {
      const vetoes = swapped(draft.vetoes, rowKey, step)
      return vetoes === draft.vetoes ? draft : { ...draft, vetoes }
    }
    case 'item':
      return moveItem(draft, row.line, row.group, step)
    default:
      return draft
  }
}

/** Moves rows that stand together one place; none of them moves when one cannot. Items go with their section. */
export function moveRows(draft: Draft, keys: readonly string[], step: 1 | -1): Draft {
  const chosen = new Set(keys)
  const rows = draftRows(draft).filter((row) => chosen.has(row.key) && !(row.kind === 'item' && chosen.has(row.group)))
  let moved = draft
  for (const { key } of step === 1 ? rows.toReversed() : rows) {
    const next = moveRow(moved, key, step)
    if (next === moved) return draft
    moved = next
  }
  return moved
}

function moveItem(draft: Draft, line: DraftLine, group: string, step: 1 | -1): Draft {
  const siblings = group === BONUS_ROW ? draft.bonusItems : (draft.sections.find(({ key }) => key === group)?.items ?? [])
  const moved = swapped(siblings, line.key, step)
  if (moved !== siblings) return withItems(draft, group, () => moved)
  const section = draft.sections.findIndex(({ key }) => key === group)
  const next = section < 0 ? undefined : draft.sections[section + step]
  if (next === undefined) return draft
  const without = withItems(draft, group, (lines) => lines.filter((one) => one !== line))
  return withItems(without, next.key, (lines) => (step === 1 ? [line, ...lines] : [...lines, line]))
}

/** The list with one entry changed with its neighbour; the same list at its end. */
function swapped<T extends { readonly key: string }>(list: readonly T[], key: string, step: 1 | -1): readonly T[] {
  const at = list.findIndex((one) => one.key === key)
  const here = list[at]
  const there = list[at + step]
  return here === undefined || there === undefined ? list : list.with(at, there).with(at + step, here)
}

/** What an item takes over from the one above it when it is filled down; its words and its rule are its own. */
const SHARED = ['points', 'checkMethods', 'evidenceRule', 'allowNotApplicable'] as const

/** Gives an item the points, methods and evidence of the one above it in the same group. */
export function fillFromAbove(draft: Draft, rowKey: string): Draft {
  const rows = draftRows(draft)
  const at = rows.findIndex(({ key }) => key === rowKey)
  const [above, row] = [rows[at - 1], rows[at]]
  if (row?.kind !== 'item' || above?.kind !== 'item' || above.group !== row.group) return draft
  const patch = Object.fromEntries(SHARED.map((field) => [field, above.line.item[field]]))
  return withItem(draft, rowKey, patch)
}
