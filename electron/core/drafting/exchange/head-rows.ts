import { isRecord, type JsonRecord } from '../../scoring/json-values'
import type { RawCell } from '../../registry/raw-table'
import { cellAsItIs, codeCell, flagCell, numberCell, textCell, valueCell, wordCell, type CellCodec } from './cells'
import { quoted, type Faults } from './faults'
import { fieldOf, type FieldColumn, type FieldRow } from './sheet-columns'
import { LONGEST_CELL, type WorkbookCell } from './workbook'

/** The sheet 说明: what the template says as a whole, a row a value, in blocks. */
export const HEAD_SHEET = '说明'

const line: CellCodec = { ...textCell, read: codeCell.read }

export const HEAD_COLUMNS: readonly FieldColumn[] = [
  { header: '栏目', field: 'block', codec: line, width: 12, blank: 'required' },
  { header: '名称', field: 'name', codec: textCell, width: 18 },
  { header: '内容', field: 'words', codec: cellAsItIs, width: 60 },
  { header: '数值', field: 'number', codec: cellAsItIs, width: 12, isNumber: true },
  { header: '单位', field: 'unit', codec: textCell, width: 10 },
]

interface HeadValue {
  readonly block: '考核表' | '计分'
  readonly name: string
  readonly path: readonly [string] | readonly [string, string]
  readonly codec: CellCodec
  readonly column: 'words' | 'number'
  /** What holds where the row or its value is missing; 'required': that is a fault. */
  readonly blank?: { readonly is: unknown } | 'required'
}

const NOTHING = { is: '' }
const VALUES: readonly HeadValue[] = [
  { block: '考核表', name: '编号', path: ['id'], codec: codeCell, column: 'words', blank: NOTHING },
  { block: '考核表', name: '版本', path: ['version'], codec: codeCell, column: 'words', blank: NOTHING },
  { block: '考核表', name: '名称', path: ['name'], codec: textCell, column: 'words', blank: NOTHING },
  { block: '考核表', name: '英文名称', path: ['nameEn'], codec: textCell, column: 'words' },
  {
    ...{ block: '考核表', name: '考核对象', path: ['subject'], column: 'words', blank: 'required' },
    codec: wordCell({ 支援医院: 'supporting_org', 受援单位: 'recipient_org', 派驻人员: 'dispatched_staff', 患者: 'patient' }),
  },
  { block: '考核表', name: '状态', path: ['status'], codec: textCell, column: 'words' },
  { block: '计分', name: '总分', path: ['totalPoints'], codec: numberCell, column: 'number', blank: 'required' },
  { block: '计分', name: '总分小数位', path: ['totalDecimals'], codec: numberCell, column: 'number' },
  {
    block: '计分',
    name: '单项小数位',
    path: ['scoreRounding', 'decimals'],
    codec: numberCell,
    column: 'number',
    blank: 'required',
  },
  {
    ...{ block: '计分', name: '何处取舍', path: ['scoreRounding', 'applyAt'], column: 'words', blank: 'required' },
    codec: wordCell({ 单项: 'item', 总分: 'total' }),
  },
  { block: '计分', name: '加分上限', path: ['bonusCap'], codec: numberCell, column: 'number' },
  { block: '计分', name: '总分封顶', path: ['capTotal'], codec: flagCell, column: 'words' },
  {
    ...{ block: '计分', name: '缺项', path: ['notApplicablePolicy'], column: 'words', blank: 'required' },
    codec: wordCell({ 按应得分折算: 'rescale', 按类别折算: 'rescale_section', 按满分计: 'full', 按零分计: 'zero' }),
  },
  {
    ...{ block: '计分', name: '一票否决', path: ['vetoPolicy', 'effect'], column: 'words', blank: 'required' },
    codec: wordCell({ 总分记零: 'zero_total', 定为等次: 'force_grade', 不参加排名: 'no_rank' }),
  },
  { block: '计分', name: '否决等次', path: ['vetoPolicy', 'grade'], codec: textCell, column: 'words' },
]
const LISTS = { 签字: 'signatureBlock', 备注: 'notes' } as const
const BLOCKS = ['考核表', '计分', '等次', '考核方法', '参数', ...Object.keys(LISTS)]

const columns = { block: 0, name: 1, words: 2, number: 3, unit: 4 } as const
const row = (cells: Partial<Record<keyof typeof columns, WorkbookCell>>): readonly WorkbookCell[] =>
  Object.keys(columns).map((column) => cells[column as keyof typeof columns] ?? null)

/** Methods that rows can hold: their codes are words of a cell. */
export const writableMethods = (methods: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(isRecord(methods) ? methods : {}).filter(
      (entry): entry is [string, string] =>
        entry[0] !== '' && entry[0].trim() === entry[0] && typeof entry[1] === 'string' && entry[1].length <= LONGEST_CELL,
    ),
  )

/** The rows of 说明. @param head Of the document. */
export function headRows(head: JsonRecord): readonly (readonly WorkbookCell[])[] {
  const valueAt = ([first, second]: HeadValue['path']): unknown => {
    const value = head[first]
    if (second === undefined) return value
    return isRecord(value) ? value[second] : undefined
  }
  const records = (field: string): readonly JsonRecord[] => {
    const list = head[field]
    return Array.isArray(list) ? list.filter(isRecord) : []
  }
  return [
    ...VALUES.map(({ block, name, path, codec, column }) => row({ block, name, [column]: codec.write(valueAt(path)) })),
    ...records('grades').map((grade) =>
      row({ block: '等次', name: textCell.write(grade['name']), number: numberCell.write(grade['min']) }),
    ),
    ...Object.entries(writableMethods(head['checkMethods'])).map(([name, words]) => row({ block: '考核方法', name, words })),
    ...records('parameters').map((parameter) =>
      row({
        block: '参数',
        name: textCell.write(parameter['id']),
        words: textCell.write(parameter['label']),
        number: valueCell.write(parameter['default']),
        unit: textCell.write(parameter['unit']),
      }),
    ),
    ...Object.entries(LISTS).flatMap(([block, field]) => textRows(block, head[field])),
  ]
}

/** A row a text; none at all where one of them is too long for a cell, so that the list stays whole elsewhere. */
function textRows(block: string, list: unknown): readonly (readonly WorkbookCell[])[] {
  const texts = Array.isArray(list) ? list.filter((text): text is string => typeof text === 'string') : []
  if (texts.some((text) => text.length > LONGEST_CELL)) return []
  return texts.map((text) => row({ block, words: textCell.write(text) }))
}

/** The head of the document that the rows of 说明 tell; what cannot be read is left out and named by its cell. */
export function readHeadRows(rows: readonly FieldRow[], faults: Faults): JsonRecord {
  for (const one of rows) expectRow(one, faults)
  const values = VALUES.reduce<JsonRecord>((head, value) => withValue(head, value.path, readValue(rows, value, faults)), {
    schemaVersion: 1,
    templateKind: 'scored',
    scoreRounding: { mode: 'half_up' },
  })
  const listed = (block: string, read: (one: FieldRow) => unknown): readonly unknown[] | undefined => {
    const entries = rows.filter(({ fields }) => fields['block'] === block).map(read)
    return entries.length === 0 ? undefined : entries
  }
  const take = (one: FieldRow, column: 'words' | 'number', codec: CellCodec, blank: HeadValue['blank']): unknown =>
    takeCell(one, { column, codec, ...(blank !== undefined && { blank }) }, faults)
  const parameters = listed('参数', (one) => ({
    id: nameOf(one).trim(),
    label: take(one, 'words', textCell, NOTHING),
    default: take(one, 'number', valueCell, 'required'),
    unit: typeof one.fields['unit'] === 'string' ? one.fields['unit'] : '',
  }))
  const methods = listed('考核方法', (one) => [nameOf(one).trim(), take(one, 'words', textCell, NOTHING)])
  const lists = Object.entries(LISTS).flatMap(([block, field]) => {
    const texts = listed(block, (one) => take(one, 'words', textCell, NOTHING))
    return texts === undefined ? [] : [[field, texts] as const]
  })
  return {
    ...values,
    grades: listed('等次', (one) => ({ name: nameOf(one), min: take(one, 'number', numberCell, 'required') })) ?? [],
    ...(parameters !== undefined && { parameters }),
    ...(methods !== undefined && { checkMethods: Object.fromEntries(methods as [string, string][]) }),
    ...Object.fromEntries(lists),
  }
}

const nameOf = ({ fields }: FieldRow): string => (typeof fields['name'] === 'string' ? fields['name'] : '')

/** Every row belongs to a block and, where the rows of a block have names, has one of them. */
function expectRow(one: FieldRow, faults: Faults): void {
  const block = String(one.fields['block'])
  const named = VALUES.filter((value) => value.block === block)
  const isKnown = BLOCKS.includes(block) && (named.length === 0 || named.some(({ name }) => name === nameOf(one).trim()))
  if (!isKnown) faults.add('WORKBOOK_ROW_UNKNOWN', one.placeOf('block'), { value: quoted(`${block} ${nameOf(one)}`) })
}

function readValue(rows: readonly FieldRow[], value: HeadValue, faults: Faults): unknown {
  const { block, name, blank } = value
  const [one, again] = rows.filter((row) => row.fields['block'] === block && nameOf(row).trim() === name)
  if (again !== undefined) faults.add('WORKBOOK_TWICE', again.placeOf('name'), { value: name })
  if (one !== undefined) return takeCell(one, value, faults)
  if (blank === 'required') faults.add('WORKBOOK_ROW_MISSING', HEAD_SHEET, { value: `${block} ${name}` })
  return blank === undefined || blank === 'required' ? undefined : blank.is
}

function takeCell(
  one: FieldRow,
  { column, codec, blank }: Pick<HeadValue, 'column' | 'codec' | 'blank'>,
  faults: Faults,
): unknown {
  const cell = one.fields[column] as RawCell | undefined
  const fields = faults.at(one.placeOf(column), () =>
    fieldOf({ field: column, codec, ...(blank !== undefined && { blank }) }, cell),
  )
  return fields?.[0]?.[1]
}

function withValue(head: JsonRecord, [first, second]: HeadValue['path'], value: unknown): JsonRecord {
  if (value === undefined) return head
  if (second === undefined) return { ...head, [first]: value }
  return { ...head, [first]: { ...(head[first] as object | undefined), [second]: value } }
}
