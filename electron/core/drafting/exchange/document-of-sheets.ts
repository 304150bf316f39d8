import type { RawSheet } from '../../registry/raw-table'
import { isRecord, type JsonRecord } from '../../scoring/json-values'
import { groupBy } from '../../shared/group-by'
import type { DraftItem } from '../draft'
import type { DraftDocument } from '../template-of-draft'
import { quoted, type Faults } from './faults'
import { HEAD_COLUMNS, HEAD_SHEET, readHeadRows, writableMethods } from './head-rows'
import {
  BONUS_SHEET,
  bonusColumns,
  ITEM_SHEET,
  itemColumns,
  SECTION_COLUMNS,
  SECTION_SHEET,
  VETO_COLUMNS,
  VETO_SHEET,
} from './part-columns'
import { CLAUSE_SHEET, readRuleRows, RULE_COLUMNS } from './rule-rows'
import type { RuleWord } from './rule-words'
import { readFieldRows, type FieldRow } from './sheet-columns'

export interface SheetsReading {
  /** Null when there are faults. */
  readonly document: DraftDocument | null
  /** Words of the scoring cells of items without a rule, by code. */
  readonly texts: ReadonlyMap<string, string>
}

/** Reads all sheets but 其他, in the order in which they lean on each other; every fault is named by its cell. */
export function documentOfSheets(sheets: readonly RawSheet[], faults: Faults): SheetsReading {
  const rows = faults.soundly(() => rowsOfSheets(sheets, faults))
  // What leans on a row that has a fault of its own is not named as well.
  const isKnown = rows !== null && faults.soundly(() => expectKnown(rows, faults)) !== null
  const document = isKnown ? faults.soundly(() => assembled(rows, faults)) : null
  const texts = [...(rows?.items ?? []), ...(rows?.bonus ?? [])].flatMap(({ fields }) =>
    fields['rule'] === undefined && typeof fields['text'] === 'string' ? [[String(fields['code']), fields['text']] as const] : [],
  )
  return { document, texts: new Map(texts) }
}

type Rows = Readonly<Record<'sections' | 'items' | 'bonus' | 'clauses' | 'vetoes', readonly FieldRow[]>> & {
  readonly head: JsonRecord
}

function rowsOfSheets(sheets: readonly RawSheet[], faults: Faults): Rows {
  const head = readHeadRows(readFieldRows(sheets, HEAD_SHEET, HEAD_COLUMNS, faults), faults)
  const methods = writableMethods(head['checkMethods'])
  return {
    head,
    sections: readFieldRows(sheets, SECTION_SHEET, SECTION_COLUMNS, faults),
    items: readFieldRows(sheets, ITEM_SHEET, itemColumns(methods), faults),
    bonus: readFieldRows(sheets, BONUS_SHEET, bonusColumns(methods), faults),
    clauses: readFieldRows(sheets, CLAUSE_SHEET, RULE_COLUMNS, faults),
    vetoes: readFieldRows(sheets, VETO_SHEET, VETO_COLUMNS, faults),
  }
}

/** Codes stand once, and every row belongs to something. */
function expectKnown({ sections, items, bonus, clauses, vetoes }: Rows, faults: Faults): void {
  for (const rows of [sections, [...items, ...bonus], vetoes]) {
    for (const [code, [, ...again]] of grouped(rows, 'code')) {
      for (const row of again) faults.add('WORKBOOK_TWICE', row.placeOf('code'), { value: quoted(code) })
    }
  }
  const expectOwner = (rows: readonly FieldRow[], field: string, owners: readonly FieldRow[]): void => {
    const known = new Set(owners.map(({ fields }) => fields['code']))
    for (const row of rows) {
      const code = String(row.fields[field])
      if (!known.has(code)) faults.add('WORKBOOK_CODE_UNKNOWN', row.placeOf(field), { value: quoted(code) })
    }
  }
  expectOwner(items, 'section', sections)
  expectOwner(clauses, 'code', [...items, ...bonus])
}

function assembled({ head, sections, items, bonus, clauses, vetoes }: Rows, faults: Faults): DraftDocument {
  const clausesOf = grouped(clauses, 'code')
  const toItem = (row: FieldRow): DraftItem => readItem(row, clausesOf.get(String(row.fields['code'])) ?? [], faults)
  const bySection = grouped(items, 'section')
  return {
    ...head,
    categories: sections.map(({ fields }) => ({ ...fields, items: (bySection.get(String(fields['code'])) ?? []).map(toItem) })),
    ...(bonus.length > 0 && { bonusItems: bonus.map(toItem) }),
    ...(vetoes.length > 0 && { vetoes: vetoes.map(({ fields }) => fields) }),
  } as unknown as DraftDocument // its values were read by their columns; whether it is a draft at all is for `readDraft` to say
}

const grouped = (rows: readonly FieldRow[], field: string): ReadonlyMap<string, readonly FieldRow[]> =>
  groupBy(rows, ({ fields }) => String(fields[field]))

/** An item with the rule that its rows of 条款 tell. */
function readItem(row: FieldRow, clauses: readonly FieldRow[], faults: Faults): DraftItem {
  const { section: _section, rule, text, guidance, ...fields } = row.fields
  const words: JsonRecord = { ...(text !== undefined && { text }), ...(guidance !== undefined && { guidance }) }
  if (isRuleWord(rule)) {
    const scoring = readRuleRows(rule, clauses, row.placeOf('rule'), faults)
    return { ...fields, scoring: { ...scoring, ...words } } as unknown as DraftItem
  }
  for (const clause of clauses) {
    faults.add('WORKBOOK_CLAUSE_UNKNOWN', clause.placeOf('line'), { kind: '—', value: quoted(String(clause.fields['line'])) })
  }
  return { ...fields, scoring: null } as unknown as DraftItem
}

const isRuleWord = (value: unknown): value is RuleWord => isRecord(value)
