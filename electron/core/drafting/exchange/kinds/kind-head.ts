import type { RawCell } from '../../../registry/raw-table'
import { isRecord, type JsonRecord } from '../../../scoring/json-values'
import { codeCell, numberCell, textCell, wordCell, type CellCodec } from '../cells'
import { quoted, type Faults } from '../faults'
import { HEAD_COLUMNS, HEAD_SHEET, writableMethods } from '../head-rows'
import { columnOf, fieldOf, readFieldRows, type FieldRow } from '../sheet-columns'
import type { RawSheet } from '../../../registry/raw-table'
import { LONGEST_CELL, type WorkbookCell, type WorkbookSheet } from '../workbook'

/** One value of the document as a whole, in a row of its own. */
export interface HeadValue {
  readonly block: string
  readonly name: string
  readonly path: readonly string[]
  readonly codec: CellCodec
  /** What holds where the row or its value is missing; 'required': that is a fault. */
  readonly blank?: { readonly is: unknown } | 'required'
}

/** 说明 of one kind: single values, lists of texts a row each, names by code. */
export interface HeadFormat {
  readonly values: readonly HeadValue[]
  /** Field of the document by the block that holds its texts. */
  readonly lists: Readonly<Record<string, string>>
  /** The fields of the document that no row says, because they say of which kind it is. */
  readonly fixed: JsonRecord
  /** Whether 考核方法 stand here by their codes. */
  readonly hasMethods: boolean
}

const BLOCK = '考核表'
const METHODS = '考核方法'

/** What every kind says of itself. */
export const COMMON_VALUES: readonly HeadValue[] = [
  { block: BLOCK, name: '编号', path: ['id'], codec: codeCell, blank: { is: '' } },
  { block: BLOCK, name: '版本', path: ['version'], codec: codeCell, blank: { is: '' } },
  { block: BLOCK, name: '名称', path: ['name'], codec: textCell, blank: { is: '' } },
  { block: BLOCK, name: '英文名称', path: ['nameEn'], codec: textCell },
  {
    ...{ block: BLOCK, name: '考核对象', path: ['subject'], blank: 'required' },
    codec: wordCell({ 支援医院: 'supporting_org', 受援单位: 'recipient_org', 派驻人员: 'dispatched_staff', 患者: 'patient' }),
  },
  { block: BLOCK, name: '状态', path: ['status'], codec: textCell },
]

const isNumber = ({ codec }: HeadValue): boolean => codec === numberCell
const row = (block: string, name: WorkbookCell, words: WorkbookCell, number: WorkbookCell = null) => [
  block,
  name,
  words,
  number,
  null,
]

export function headSheet(document: JsonRecord, { values, lists, hasMethods }: HeadFormat): WorkbookSheet {
  const methods = hasMethods ? Object.entries(writableMethods(document['checkMethods'])) : []
  return {
    name: HEAD_SHEET,
    columns: HEAD_COLUMNS.map(columnOf),
    rows: [
      ...values.map((value) => {
        const cell = value.codec.write(valueAt(document, value.path))
        return isNumber(value) ? row(value.block, value.name, null, cell) : row(value.block, value.name, cell)
      }),
      ...methods.map(([code, words]) => row(METHODS, code, textCell.write(words))),
      ...Object.entries(lists).flatMap(([block, field]) => textRows(block, document[field])),
    ],
  }
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isRecord(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined), value)

/** A row a text; none at all where one of them is too long for a cell, so that the list stays whole elsewhere. */
function textRows(block: string, list: unknown): readonly (readonly WorkbookCell[])[] {
  const texts = Array.isArray(list) ? list.filter((text): text is string => typeof text === 'string') : []
  return texts.some((text) => text.length > LONGEST_CELL) ? [] : texts.map((text) => row(block, null, textCell.write(text)))
}

/** The document without its parts, as 说明 tells it; what cannot be read is named by its cell. */
export function readHeadSheet(
  sheets: readonly RawSheet[],
  { values, lists, fixed, hasMethods }: HeadFormat,
  faults: Faults,
): JsonRecord {
  const rows = readFieldRows(sheets, HEAD_SHEET, HEAD_COLUMNS, faults)
  const named = (block: string): readonly string[] => values.filter((one) => one.block === block).map(({ name }) => name)
  for (const one of rows) {
    const block = String(one.fields['block'])
    const isKnown = named(block).includes(nameOf(one)) || Object.hasOwn(lists, block) || (hasMethods && block === METHODS)
    if (!isKnown) faults.add('WORKBOOK_ROW_UNKNOWN', one.placeOf('block'), { value: quoted(`${block} ${nameOf(one)}`) })
  }
  const head = values.reduce<JsonRecord>((told, value) => withValue(told, value.path, readValue(rows, value, faults)), fixed)
  const inBlock = (block: string) => rows.filter(({ fields }) => fields['block'] === block)
  const words = (one: FieldRow): unknown => taken(one, 'words', textCell, { is: '' }, faults)
  const texts = Object.entries(lists).flatMap(([block, field]) => {
    const list = inBlock(block).map(words)
    return list.length === 0 ? [] : [[field, list] as const]
  })
  const methods = hasMethods ? inBlock(METHODS).map((one) => [nameOf(one), words(one)] as const) : []
  return {
    ...head,
    ...(methods.length > 0 && { checkMethods: Object.fromEntries(methods) }),
    ...Object.fromEntries(texts),
  }
}

const nameOf = ({ fields }: FieldRow): string => (typeof fields['name'] === 'string' ? fields['name'].trim() : '')

function readValue(rows: readonly FieldRow[], value: HeadValue, faults: Faults): unknown {
  const { block, name, codec, blank } = value
  const [one, again] = rows.filter((row) => row.fields['block'] === block && nameOf(row) === name)
  if (again !== undefined) faults.add('WORKBOOK_TWICE', again.placeOf('name'), { value: name })
  if (one !== undefined) return taken(one, isNumber(value) ? 'number' : 'words', codec, blank, faults)
  if (blank === 'required') faults.add('WORKBOOK_ROW_MISSING', HEAD_SHEET, { value: `${block} ${name}` })
  return blank === undefined || blank === 'required' ? undefined : blank.is
}

function taken(one: FieldRow, column: 'words' | 'number', codec: CellCodec, blank: HeadValue['blank'], faults: Faults): unknown {
  const cell = one.fields[column] as RawCell | undefined
  const asked = { field: column, codec, ...(blank !== undefined && { blank }) }
  return faults.at(one.placeOf(column), () => fieldOf(asked, cell))?.[0]?.[1]
}

function withValue(head: JsonRecord, [name = '', ...rest]: readonly string[], value: unknown): JsonRecord {
  if (value === undefined) return head
  const inner = head[name]
  return { ...head, [name]: rest.length === 0 ? value : withValue(isRecord(inner) ? inner : {}, rest, value) }
}
