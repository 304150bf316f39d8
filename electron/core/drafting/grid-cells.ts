import { assertNever } from '../shared/assert-never'
import type { Item } from '../scoring/template'
import type { Draft, DraftLine } from './draft'
import type { DraftRow } from './draft-rows'
import { withHead, withItem, withLine, withSection, withVeto } from './edit-draft'
import { scoringText, withPoints, withScoringText } from './scoring-text'

/** The columns of a draft shown as one table, in their order. */
export const GRID_COLUMNS = ['code', 'title', 'points', 'requirement', 'methods', 'scoring', 'evidence', 'waivable'] as const
export type GridColumn = (typeof GRID_COLUMNS)[number]

/** Words that cells show for what is no text, in the language of the person; they are read back as well. */
export interface CellWords {
  readonly evidence: Readonly<Record<NonNullable<Item['evidenceRule']>, string>>
  readonly yes: string
  readonly no: string
  /** Between the methods of an item: "、". */
  readonly comma: string
}

/** @returns The text of a cell; null where the row has none in this column. */
export function cellText(draft: Draft, row: DraftRow, column: GridColumn, words: CellWords): string | null {
  switch (row.kind) {
    case 'item':
      return itemText(draft, row.line, column, words)
    case 'section':
      if (column === 'points') return numberText(row.section.points)
      return column === 'code' || column === 'title' ? row.section[column] : null
    case 'veto':
      return column === 'code' || column === 'title' ? row.veto[column] : null
    case 'bonus':
      return column === 'points' ? numberText(draft.head.bonusCap ?? null) : null
    case 'vetoes':
    case 'head':
      return null
    default:
      return assertNever(row)
  }
}

const numberText = (value: number | null): string => (value === null ? '' : String(value))

function itemText(draft: Draft, line: DraftLine, column: GridColumn, words: CellWords): string {
  const { item } = line
  switch (column) {
    case 'code':
    case 'title':
      return item[column]
    case 'requirement':
      return item.requirement ?? ''
    case 'points':
      return numberText(item.points)
    case 'methods':
      return (item.checkMethods ?? []).map((id) => draft.head.checkMethods?.[id] ?? id).join(words.comma)
    case 'scoring':
      return scoringText(line)
    case 'evidence':
      return item.evidenceRule === undefined ? '' : words.evidence[item.evidenceRule]
    case 'waivable':
      return item.allowNotApplicable ? words.yes : words.no
    default:
      return assertNever(column)
  }
}

/**
 * Writes a text into a cell, as if it were typed there.
 * @returns null when the row has no such cell or the text says nothing that it can hold.
 */
export function withCell(draft: Draft, row: DraftRow, column: GridColumn, text: string, words: CellWords): Draft | null {
  if (cellText(draft, row, column, words) === null) return null
  const plain = text.trim()
  switch (row.kind) {
    case 'item':
      return withItemCell(draft, row.line, column, plain, words)
    case 'section': {
      if (column !== 'points') return withSection(draft, row.key, { [column]: plain })
      const points = readPoints(plain)
      return points === undefined ? null : withSection(draft, row.key, { points })
    }
    case 'veto':
      return withVeto(draft, row.key, { [column]: plain })
    case 'bonus': {
      const cap = readPoints(plain)
      return cap === undefined ? null : withHead(draft, { bonusCap: cap ?? undefined })
    }
    case 'vetoes':
    case 'head':
      return null
    default:
      return assertNever(row)
  }
}

function withItemCell(draft: Draft, line: DraftLine, column: GridColumn, text: string, words: CellWords): Draft | null {
  switch (column) {
    case 'code':
    case 'title':
      return withItem(draft, line.key, { [column]: text })
    case 'requirement':
      return withItem(draft, line.key, { requirement: text === '' ? undefined : text })
    case 'points': {
      const points = readPoints(text)
      return points === undefined ? null : withLine(draft, line.key, (one) => withPoints(one, points))
    }
    case 'methods':
      return withMethods(draft, line.key, text)
    case 'scoring':
      return withLine(draft, line.key, (one, isBonus) => withScoringText(one, text, isBonus))
    case 'evidence': {
      const rule =
        text === ''
          ? undefined
          : (Object.entries(words.evidence) as [NonNullable<Item['evidenceRule']>, string][]).find(
              ([, word]) => word === text,
            )?.[0]
      return text !== '' && rule === undefined ? null : withItem(draft, line.key, { evidenceRule: rule })
    }
    case 'waivable': {
      const answer = readAnswer(text, words)
      return answer === undefined ? null : withItem(draft, line.key, { allowNotApplicable: answer })
    }
    default:
      return assertNever(column)
  }
}

/** Half-width digits with at most three decimals, "分" behind them allowed; null: nothing; undefined: no points. */
export function readPoints(text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s*分$/, '')
    .trim()
  if (plain === '') return null
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined
}

const YES = ['√', '✓', 'y', 'yes', '1', 'true', '是', '可']
const NO = ['', '×', 'n', 'no', '0', 'false', '否', '不可', '—']

function readAnswer(text: string, words: CellWords): boolean | undefined {
  const plain = text.toLowerCase()
  if (text === words.yes || YES.includes(plain)) return true
  return text === words.no || NO.includes(plain) ? false : undefined
}

/** Methods are known by their words; a word that no method has becomes a new one. */
export function withMethods(draft: Draft, key: string, text: string): Draft {
  const { ids, methods } = methodsNamed(text, draft.head.checkMethods)
  return withItem(withHead(draft, { checkMethods: methods }), key, { checkMethods: ids })
}

/** Ids of the methods that a text names, undefined for none, and the methods of the sheet with those that are new. */
export function methodsNamed(
  text: string,
  known: Readonly<Record<string, string>> | undefined,
): { readonly ids: readonly string[] | undefined; readonly methods: Readonly<Record<string, string>> | undefined } {
  const names = [...new Set(text.split(/[、，,；;\n]/).map((name) => name.trim()))].filter((name) => name !== '')
  const methods: Record<string, string> = { ...known }
  const ids = names.map((name) => {
    const found = Object.entries(methods).find(([, words]) => words === name)?.[0]
    if (found !== undefined) return found
    const id = freeId(methods)
    methods[id] = name
    return id
  })
  const isNew = Object.keys(methods).length > Object.keys(known ?? {}).length
  return { ids: ids.length === 0 ? undefined : ids, methods: isNew ? methods : known }
}

/** "m1", "m2" …: the first that no method has. */
export function freeId(taken: Readonly<Record<string, unknown>>): string {
  let number = 1
  while (Object.hasOwn(taken, `m${number}`)) number += 1
  return `m${number}`
}
