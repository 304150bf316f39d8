import type { RawCell } from '../../registry/raw-table'
import { isRecord, type JsonRecord } from '../../scoring/json-values'
import type { Rule } from '../../scoring/template'
import { quoted, type Faults } from './faults'
import { cellAsItIs, codeCell, textCell } from './cells'
import { RULE_WORDS, type ClauseColumn, type ClauseLine, type RuleWord } from './rule-words'
import { fieldOf, type FieldColumn, type FieldRow } from './sheet-columns'
import type { WorkbookCell } from './workbook'

/** What stands in a clause cell is read by the line it belongs to. */
const CLAUSE_COLUMNS: readonly (FieldColumn & { readonly field: ClauseColumn })[] = [
  { header: '编号', field: 'id', codec: cellAsItIs, width: 8 },
  { header: '内容', field: 'words', codec: cellAsItIs, width: 48 },
  { header: '单位', field: 'unit', codec: cellAsItIs, width: 10 },
  { header: '界限', field: 'limit', codec: cellAsItIs, width: 12, isNumber: true },
  { header: '分值', field: 'points', codec: cellAsItIs, width: 10, isNumber: true },
  { header: '最多扣', field: 'most', codec: cellAsItIs, width: 10, isNumber: true },
]

/** The sheet 条款: one row a clause, step or option, or a number of the rule. */
export const CLAUSE_SHEET = '条款'
export const RULE_COLUMNS: readonly FieldColumn[] = [
  { header: '代码', field: 'code', codec: codeCell, width: 10, blank: 'required' },
  { header: '条款', field: 'line', codec: { ...textCell, read: codeCell.read }, width: 16, blank: 'required' },
  ...CLAUSE_COLUMNS,
]

/** The words of 评分方式 by `kind`, and `mode` of a ratio. */
export const ruleWordOf = (rule: Rule): RuleWord => {
  const json = rule as unknown as JsonRecord
  const found = RULE_WORDS.find((one) => Object.entries(one.rule).every(([field, value]) => json[field] === value))
  if (found === undefined) throw new Error(`no word for a rule of kind ${rule.kind}`)
  return found
}

/** The rows of 条款 that tell the rule of the item with this code. */
export function ruleRows(code: string, rule: Rule): readonly (readonly WorkbookCell[])[] {
  const json = rule as unknown as JsonRecord
  return ruleWordOf(rule).lines.flatMap((line) => {
    const owner = line.into === undefined ? json : json[line.into]
    const entries = line.list === undefined ? [owner] : json[line.list]
    if (!Array.isArray(entries)) return []
    return entries
      .filter((entry): entry is JsonRecord => isRecord(entry))
      .map((entry) => clauseCells(line, entry))
      .filter((cells) => line.list !== undefined || cells.some((cell) => cell !== null))
      .map((cells) => [code, line.word, ...cells])
  })
}

const clauseCells = ({ fields }: ClauseLine, entry: JsonRecord): readonly WorkbookCell[] =>
  CLAUSE_COLUMNS.map(({ field: column }) => {
    const held = fields.find((one) => one.column === column && Object.hasOwn(entry, one.field))
    return held === undefined ? null : held.codec.write(entry[held.field])
  })

/**
 * The rule that an item's rows of 条款 tell, null when they have faults; each fault is named by its cell.
 * @param place Of the cell that says the 评分方式.
 */
export function readRuleRows(word: RuleWord, rows: readonly FieldRow[], place: string, faults: Faults): JsonRecord | null {
  return faults.soundly(() => {
    const seen = new Set<string>()
    const told = rows.reduce((rule, row) => withRow(rule, word, row, seen, faults), bareRule(word))
    for (const line of word.lines) {
      if (line.isRequired !== true || seen.has(line.word)) continue
      faults.add('WORKBOOK_CLAUSE_MISSING', place, { kind: word.word, value: line.word })
    }
    return told
  })
}

/** The rule before its rows: lists are empty, and tiers always have a metric. */
function bareRule({ rule, lines }: RuleWord): JsonRecord {
  const lists = lines.flatMap(({ list }) => (list === undefined ? [] : [[list, []] as const]))
  return { ...rule, ...Object.fromEntries(lists), ...(rule['kind'] === 'tiers' && { metric: {} }) }
}

/** The rule with what one row says. @param seen Words of the rows before, to which this one's is added. */
function withRow(rule: JsonRecord, { word, lines }: RuleWord, row: FieldRow, seen: Set<string>, faults: Faults): JsonRecord {
  const name = String(row.fields['line'])
  const line = lines.find((one) => one.word === name)
  const at = row.placeOf('line')
  if (line === undefined) faults.add('WORKBOOK_CLAUSE_UNKNOWN', at, { kind: word, value: quoted(name) })
  else if (line.list === undefined && seen.has(name)) faults.add('WORKBOOK_TWICE', at, { value: name })
  if (line === undefined) return rule
  seen.add(name)
  return withClause(rule, line, readClause(line, row, faults))
}

function withClause(rule: JsonRecord, { list, into }: ClauseLine, fields: JsonRecord): JsonRecord {
  if (list !== undefined) return { ...rule, [list]: [...(rule[list] as readonly unknown[]), fields] }
  if (into !== undefined) return { ...rule, [into]: { ...(rule[into] as object | undefined), ...fields } }
  return { ...rule, ...fields }
}

function readClause(line: ClauseLine, row: FieldRow, faults: Faults): JsonRecord {
  for (const { field: column } of CLAUSE_COLUMNS) {
    if (!Object.hasOwn(row.fields, column) || line.fields.some((one) => one.column === column)) continue
    faults.add('WORKBOOK_CELL_UNUSED', row.placeOf(column), { value: line.word })
  }
  return Object.fromEntries(
    line.fields.flatMap((one) => {
      const cell = row.fields[one.column] as RawCell | undefined
      return faults.at(row.placeOf(one.column), () => fieldOf(one, cell)) ?? []
    }),
  )
}
