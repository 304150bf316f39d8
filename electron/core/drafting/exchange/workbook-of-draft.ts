import type { JsonRecord } from '../../scoring/json-values'
import type { RawCell, RawSheet } from '../../registry/raw-table'
import type { Draft, DraftLine } from '../draft'
import { documentOfDraft, linesOf } from '../template-of-draft'
import { documentOfSheets } from './document-of-sheets'
import { gatherFaults } from './faults'
import { HEAD_COLUMNS, HEAD_SHEET, headRows, writableMethods } from './head-rows'
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
import { entitiesOf } from './entities'
import { REST_COLUMNS, REST_SHEET, restRows, untold, type RestValue } from './rest-rows'
import { CLAUSE_SHEET, RULE_COLUMNS, ruleRows, ruleWordOf } from './rule-rows'
import { cellsOf, columnOf, type FieldColumn } from './sheet-columns'
import type { WorkbookCell, WorkbookSheet } from './workbook'

/**
 * The workbook of a draft whose codes are well formed and tell its parts apart (`expectCodes`). Read back by `draftOfWorkbook` it
 * gives a draft of the same document; the split of scoring texts into clauses is not part of it.
 */
export function workbookOfDraft(draft: Draft): readonly WorkbookSheet[] {
  const { categories: _categories, bonusItems: _bonusItems, vetoes: _vetoes, ...head } = documentOfDraft(draft)
  const methods = writableMethods(head.checkMethods)
  const [inSections, bonus] = [itemColumns(methods), bonusColumns(methods)]
  const sheets = [
    sheetOf(HEAD_SHEET, HEAD_COLUMNS, headRows({ ...head })),
    sheetOf(
      SECTION_SHEET,
      SECTION_COLUMNS,
      documentOfDraft(draft).categories.map((section) => cellsOf(SECTION_COLUMNS, fieldsOf(section))),
    ),
    sheetOf(
      ITEM_SHEET,
      inSections,
      draft.sections.flatMap(({ code, items }) =>
        items.map((line) => cellsOf(inSections, { ...itemFields(line), section: code })),
      ),
    ),
    sheetOf(
      BONUS_SHEET,
      bonus,
      draft.bonusItems.map((line) => cellsOf(bonus, itemFields(line))),
    ),
    sheetOf(
      CLAUSE_SHEET,
      RULE_COLUMNS,
      linesOf(draft).flatMap(({ item }) => (item.scoring === null ? [] : ruleRows(item.code, item.scoring))),
    ),
    sheetOf(
      VETO_SHEET,
      VETO_COLUMNS,
      draft.vetoes.map(({ veto }) => cellsOf(VETO_COLUMNS, fieldsOf(veto))),
    ),
  ]
  return [...sheets, sheetOf(REST_SHEET, REST_COLUMNS, restRows(restOf(draft, sheets)))]
}

const fieldsOf = (part: object): JsonRecord => ({ ...part })
const sheetOf = (name: string, columns: readonly FieldColumn[], rows: readonly (readonly WorkbookCell[])[]): WorkbookSheet => ({
  name,
  columns: columns.map(columnOf),
  rows,
})

/** What a row says beside the fields of its item. */
const OF_ROW = ['section', 'rule', 'text', 'guidance']

/** An item as its row has it: words of its rule beside the fields of its own. */
function itemFields({ item, source }: DraftLine): JsonRecord {
  const { scoring, ...all } = item
  const fields = Object.fromEntries(Object.entries(all).filter(([name]) => !OF_ROW.includes(name)))
  if (scoring === null) return { ...fields, ...(source !== null && { text: source.text }) }
  const { text, guidance } = scoring
  return {
    ...fields,
    rule: ruleWordOf(scoring),
    ...(text !== undefined && { text }),
    ...(guidance !== undefined && { guidance }),
  }
}

/** What the sheets do not say of the document: they are read as they will be, and what is missing then is put beside them. */
function restOf(draft: Draft, sheets: readonly WorkbookSheet[]): readonly RestValue[] {
  const faults = gatherFaults()
  const { document } = documentOfSheets(sheets.map(rawSheet), faults)
  if (document === null) throw new Error(`the sheets of a draft cannot be read: ${JSON.stringify(faults.list())}`)
  const told = new Map(entitiesOf(document).map((entity) => [JSON.stringify([entity.part, entity.code]), entity.fields]))
  return entitiesOf(documentOfDraft(draft)).flatMap(({ part, code, fields }) =>
    untold(fields, told.get(JSON.stringify([part, code])) ?? {}).map((rest) => ({ part, code, ...rest })),
  )
}

/** A sheet as a reader finds it. */
export function rawSheet({ name, columns, rows }: WorkbookSheet): RawSheet {
  const cell = (value: WorkbookCell): RawCell => {
    if (value === null) return { type: 'empty' }
    return typeof value === 'number' ? { type: 'number', value, text: String(value) } : { type: 'text', text: value }
  }
  const lines = [columns.map(({ header }) => header), ...rows]
  return {
    name,
    state: 'visible',
    rows: lines.map((cells, index) => ({ number: index + 1, cells: cells.map(cell) })),
    lastRow: lines.length,
  }
}
