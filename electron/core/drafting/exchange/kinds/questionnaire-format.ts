import type { RawCell, RawSheet } from '../../../registry/raw-table'
import type { JsonRecord } from '../../../scoring/json-values'
import { AppError } from '../../../shared/app-error'
import { numberCell, textCell, valueCell, wordsOf, type CellCodec } from '../cells'
import type { Faults } from '../faults'
import { readFieldRows, type FieldColumn, type FieldRow } from '../sheet-columns'
import { COMMON_VALUES, headSheet, readHeadSheet, type HeadFormat } from './kind-head'
import type { KindFormat } from './kind-format'
import { expectOnce, expectOwner, groupedBy, recordsIn, sheetOf, without } from './part-sheets'

/** A 问卷 as a workbook: 说明, 量表, 题目, 选项 (a row an option of a single choice). */

const SCALE_SHEET = '量表'
const QUESTION_SHEET = '题目'
const OPTION_SHEET = '选项'

const NOTHING = { is: '' }

const HEAD: HeadFormat = {
  fixed: { schemaVersion: 1, templateKind: 'questionnaire' },
  values: [
    ...COMMON_VALUES,
    { block: '问卷', name: '开场白', path: ['intro'], codec: textCell },
    { block: '问卷', name: '隐私', path: ['privacy'], codec: textCell },
    { block: '问卷', name: '小数位', path: ['totalDecimals'], codec: numberCell },
    { block: '汇总', name: '有效问卷', path: ['scoring', 'validResponse'], codec: textCell },
    { block: '汇总', name: '满意率', path: ['scoring', 'satisfactionRate', 'definition'], codec: textCell },
    { block: '汇总', name: '满意率小数位', path: ['scoring', 'satisfactionRate', 'decimals'], codec: numberCell },
    { block: '汇总', name: '满意指数', path: ['scoring', 'satisfactionIndex', 'definition'], codec: textCell },
    { block: '汇总', name: '满意指数小数位', path: ['scoring', 'satisfactionIndex', 'decimals'], codec: numberCell },
    { block: '汇总', name: '最少份数', path: ['scoring', 'smallSample', 'minValid'], codec: numberCell },
    { block: '汇总', name: '不足份数时', path: ['scoring', 'smallSample', 'rule'], codec: textCell },
    { block: '抽样', name: '抽取', path: ['sampling', 'default'], codec: textCell },
    { block: '抽样', name: '替补', path: ['sampling', 'replace'], codec: textCell },
  ],
  lists: { 登记栏: 'contactFields', 签字: 'signatureBlock', 备注: 'notes' },
  hasMethods: false,
}

const SCALE_COLUMNS: readonly FieldColumn[] = [
  { header: '答案', field: 'value', codec: numberCell, width: 8, isNumber: true, blank: 'required' },
  { header: '内容', field: 'label', codec: textCell, width: 30, blank: NOTHING },
  // Empty: it is answered and in no figure.
  { header: '得分', field: 'score', codec: numberCell, width: 8, isNumber: true, blank: { is: null } },
]

const KIND_WORDS: Readonly<Record<string, string>> = {
  量表题: 'scale5',
  量表题加文字: 'scale5_with_text',
  单选题: 'single',
  文字题: 'text',
}
/** A usual kind by its word, another by itself. */
const kindCell: CellCodec & { readonly choices: readonly string[] } = {
  choices: Object.keys(KIND_WORDS),
  write: (value) => Object.keys(KIND_WORDS).find((word) => KIND_WORDS[word] === value) ?? textCell.write(value),
  read(cell: RawCell) {
    const word = wordsOf(cell).trim()
    if (Object.hasOwn(KIND_WORDS, word)) return KIND_WORDS[word]
    if (/^(scale|single)\w{0,40}$|^text$/.test(word)) return word
    throw new AppError('WORKBOOK_WORD_UNKNOWN', { value: word.slice(0, 40), words: Object.keys(KIND_WORDS).join('、') })
  },
}

const QUESTION_COLUMNS: readonly FieldColumn[] = [
  { header: '题号', field: 'no', codec: numberCell, width: 8, isNumber: true, blank: 'required' },
  { header: '题目', field: 'text', codec: textCell, width: 60, blank: NOTHING },
  { header: '题型', field: 'kind', codec: kindCell, width: 14, blank: 'required' },
  { header: '方面', field: 'dimension', codec: textCell, width: 12 },
  { header: '权重', field: 'weight', codec: numberCell, width: 8, isNumber: true },
  { header: '核对', field: 'crossCheck', codec: textCell, width: 30 },
  { header: '提醒的答案', field: 'alertWhen', codec: valueCell, width: 12 },
  { header: '提醒', field: 'alert', codec: textCell, width: 30 },
]

const OPTION_COLUMNS: readonly FieldColumn[] = [
  { header: '题号', field: 'no', codec: numberCell, width: 8, isNumber: true, blank: 'required' },
  { header: '答案', field: 'value', codec: valueCell, width: 8, blank: 'required' },
  { header: '内容', field: 'label', codec: textCell, width: 40, blank: NOTHING },
]

export const QUESTIONNAIRE_FORMAT: KindFormat = {
  mark: QUESTION_SHEET,
  parts: [
    { part: '量表', path: ['scale'], by: 'value' },
    { part: '题目', path: ['questions'], by: 'no' },
  ],
  write(document) {
    const questions = recordsIn(document['questions'])
    const options = questions.flatMap(({ no, options: list }) => recordsIn(list).map((option) => ({ ...option, no })))
    return [
      headSheet(document, HEAD),
      sheetOf(SCALE_SHEET, SCALE_COLUMNS, recordsIn(document['scale'])),
      sheetOf(QUESTION_SHEET, QUESTION_COLUMNS, questions),
      sheetOf(OPTION_SHEET, OPTION_COLUMNS, options),
    ]
  },
  read: (sheets, faults) => faults.soundly(() => readDocument(sheets, faults)),
}

function readDocument(sheets: readonly RawSheet[], faults: Faults): JsonRecord {
  const head = readHeadSheet(sheets, HEAD, faults)
  const scale = readFieldRows(sheets, SCALE_SHEET, SCALE_COLUMNS, faults)
  const questions = readFieldRows(sheets, QUESTION_SHEET, QUESTION_COLUMNS, faults)
  const options = readFieldRows(sheets, OPTION_SHEET, OPTION_COLUMNS, faults)
  expectOnce(scale, 'value', faults)
  expectOnce(questions, 'no', faults)
  expectOwner(options, 'no', questions, 'no', faults)
  const optionsOf = groupedBy(options, 'no')
  const toQuestion = ({ fields }: FieldRow): JsonRecord => {
    const mine = optionsOf.get(String(fields['no']))
    return { ...fields, ...(mine !== undefined && { options: mine.map((row) => without(row.fields, 'no')) }) }
  }
  return { ...head, scale: scale.map(({ fields }) => fields), questions: questions.map(toQuestion) }
}
