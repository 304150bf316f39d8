import type { RawSheet } from '../../../registry/raw-table'
import { GRADES, LEVELS } from '../../../scoring/graded/graded-template'
import { isRecord, type JsonRecord } from '../../../scoring/json-values'
import { codeCell, flagCell, listCell, methodsCell, numberCell, textCell, wordCell } from '../cells'
import type { Faults } from '../faults'
import { writableMethods } from '../head-rows'
import { readFieldRows, type FieldColumn, type FieldRow } from '../sheet-columns'
import { COMMON_VALUES, headSheet, readHeadSheet, type HeadFormat } from './kind-head'
import type { KindFormat } from './kind-format'
import { expectOnce, expectOwner, groupedBy, recordsIn, sheetOf, without } from './part-sheets'

/** A 分级表 as a workbook: 说明, 类别, 条目, 分级条款 (a row a clause), 达标 (a row a condition). */

const SECTION_SHEET = '类别'
const ITEM_SHEET = '条目'
const CLAUSE_SHEET = '分级条款'
const PASS_SHEET = '达标'

const NOTHING = { is: '' }

const HEAD: HeadFormat = {
  fixed: { schemaVersion: 1, templateKind: 'graded' },
  values: [...COMMON_VALUES, { block: '分级', name: '递进说明', path: ['ladderNote'], codec: textCell }],
  lists: { 复核层级: 'reviewLevels', 签字: 'signatureBlock', 备注: 'notes' },
  hasMethods: true,
}

const SECTION_COLUMNS: readonly FieldColumn[] = [
  { header: '代码', field: 'code', codec: codeCell, width: 10, blank: 'required' },
  { header: '类别', field: 'title', codec: textCell, width: 40, blank: NOTHING },
  { header: '英文名称', field: 'titleEn', codec: textCell, width: 30 },
]

const itemColumns = (methods: Readonly<Record<string, string>>): readonly FieldColumn[] => [
  { header: '类别代码', field: 'section', codec: codeCell, width: 10, blank: 'required' },
  { header: '代码', field: 'code', codec: codeCell, width: 10, blank: 'required' },
  { header: '条目', field: 'title', codec: textCell, width: 40, blank: NOTHING },
  { header: '类型', field: 'itemType', codec: codeCell, width: 14, blank: NOTHING },
  { header: '要求', field: 'requirement', codec: textCell, width: 40 },
  { header: '考核方法', field: 'checkMethods', codec: methodsCell(methods), width: 18 },
  { header: '佐证材料', field: 'evidence', codec: listCell, width: 30 },
  { header: '可缺项', field: 'allowNotApplicable', codec: flagCell, width: 8, blank: 'required' },
  { header: '关键指标', field: 'key', codec: flagCell, width: 8 },
  { header: '责任科室', field: 'department', codec: textCell, width: 12 },
  { header: '英文名称', field: 'titleEn', codec: textCell, width: 30 },
]

const CLAUSE_COLUMNS: readonly FieldColumn[] = [
  { header: '代码', field: 'code', codec: codeCell, width: 10, blank: 'required' },
  {
    ...{ header: '等级', field: 'level', width: 8, blank: 'required' },
    codec: wordCell(Object.fromEntries(LEVELS.map((level) => [level, level]))),
  },
  { header: '内容', field: 'text', codec: textCell, width: 70, blank: NOTHING },
]

/** A rule without a condition has one row, which names it alone. */
const PASS_COLUMNS: readonly FieldColumn[] = [
  { header: '规则', field: 'id', codec: codeCell, width: 14, blank: 'required' },
  { header: '名称', field: 'label', codec: textCell, width: 24 },
  { header: '类型', field: 'itemType', codec: codeCell, width: 14 },
  {
    ...{ header: '等级', field: 'minGrade', width: 8 },
    codec: wordCell(Object.fromEntries(GRADES.map((grade) => [grade, grade]))),
  },
  { header: '比例', field: 'share', codec: numberCell, width: 8, isNumber: true },
]
const CONDITION = ['itemType', 'minGrade', 'share']

export const GRADED_FORMAT: KindFormat = {
  mark: CLAUSE_SHEET,
  parts: [
    { part: '类别', path: ['categories'], by: 'code' },
    { part: '条目', path: ['categories', '*', 'items'], by: 'code' },
    { part: '达标', path: ['passRules'], by: 'id' },
  ],
  write(document) {
    const sections = recordsIn(document['categories'])
    const items = sections.flatMap((section) =>
      recordsIn(section['items']).map((item) => ({ ...item, section: section['code'] })),
    )
    const columns = itemColumns(writableMethods(document['checkMethods']))
    return [
      headSheet(document, HEAD),
      sheetOf(SECTION_SHEET, SECTION_COLUMNS, sections),
      sheetOf(ITEM_SHEET, columns, items),
      sheetOf(CLAUSE_SHEET, CLAUSE_COLUMNS, items.flatMap(clausesOf)),
      sheetOf(PASS_SHEET, PASS_COLUMNS, recordsIn(document['passRules']).flatMap(conditionsOf)),
    ]
  },
  read: (sheets, faults) => faults.soundly(() => readDocument(sheets, faults)),
}

function clausesOf(item: JsonRecord): readonly JsonRecord[] {
  const levels = isRecord(item['levels']) ? item['levels'] : {}
  return LEVELS.flatMap((level) => {
    const texts: readonly unknown[] = Array.isArray(levels[level]) ? levels[level] : []
    return texts.map((text) => ({ code: item['code'], level, text }))
  })
}

function conditionsOf({ id, label, conditions }: JsonRecord): readonly JsonRecord[] {
  const named = { id, ...(label !== undefined && { label }) }
  const rows = recordsIn(conditions).map((condition) => ({ ...condition, ...named }))
  return rows.length === 0 ? [named] : rows
}

function readDocument(sheets: readonly RawSheet[], faults: Faults): JsonRecord {
  const head = readHeadSheet(sheets, HEAD, faults)
  const sections = readFieldRows(sheets, SECTION_SHEET, SECTION_COLUMNS, faults)
  const items = readFieldRows(sheets, ITEM_SHEET, itemColumns(writableMethods(head['checkMethods'])), faults)
  const clauses = readFieldRows(sheets, CLAUSE_SHEET, CLAUSE_COLUMNS, faults)
  const rules = readFieldRows(sheets, PASS_SHEET, PASS_COLUMNS, faults)
  if (faults.list().length === 0) {
    expectOnce([...sections, ...items], 'code', faults)
    expectOwner(items, 'section', sections, 'code', faults)
    expectOwner(clauses, 'code', items, 'code', faults)
  }
  const [itemsOf, clausesOfItem] = [groupedBy(items, 'section'), groupedBy(clauses, 'code')]
  const toItem = ({ fields }: FieldRow): JsonRecord => {
    const mine = clausesOfItem.get(String(fields['code'])) ?? []
    const texts = (level: string) => mine.filter((row) => row.fields['level'] === level).map((row) => row.fields['text'])
    return { ...without(fields, 'section'), levels: Object.fromEntries(LEVELS.map((level) => [level, texts(level)])) }
  }
  return {
    ...head,
    passRules: [...groupedBy(rules, 'id').values()].map((rows) => readRule(rows, faults)),
    categories: sections.map(({ fields }) => ({
      ...fields,
      items: (itemsOf.get(String(fields['code'])) ?? []).map(toItem),
    })),
  }
}

/** A rule of the rows that name it; its first row says how it is called. */
function readRule(rows: readonly FieldRow[], faults: Faults): JsonRecord {
  const { id, label } = rows[0]?.fields ?? {}
  const isBare = rows.length === 1 && CONDITION.every((field) => rows[0]?.fields[field] === undefined)
  const conditions = rows.map((row) => {
    const empty = CONDITION.find((field) => row.fields[field] === undefined)
    if (empty !== undefined && empty !== 'itemType' && !isBare) faults.add('WORKBOOK_CELL_EMPTY', row.placeOf(empty))
    return { itemType: '', ...Object.fromEntries(CONDITION.map((field) => [field, row.fields[field] ?? ''])) }
  })
  return { id, ...(label !== undefined && { label }), conditions: isBare ? [] : conditions }
}
