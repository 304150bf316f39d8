import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { IMPORT_LIMITS } from '@core/registry/import-job'
import type { TableKind } from '@core/registry/table-kinds'
import { guessParts, KINDS_IN_ORDER } from '@core/registry/table-parts'
import { readTable } from '@core/registry/read-table'
import { describe, expect, it } from 'vitest'
import { readForeignFile } from '../../../electron/import/read-file'
import { tempFolder } from '../../support/temp-folder'
import { county } from './county'

/** Tables of the kinds that bureaus send, worded, grouped and written otherwise than the collected ones: the same rules hold. */

type Cell = string | number | Date | null
interface Sheet {
  readonly name?: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly merges?: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
interface Table {
  readonly about: string
  readonly kind: TableKind
  /** CSV in this encoding; else XLSX. */
  readonly csv?: 'gb18030' | 'utf8' | 'utf16le'
  readonly sheets: readonly Sheet[]
  /** Values of the accepted rows, as far as they matter. */
  readonly accepted: readonly Readonly<Record<string, string | number | null>>[]
  readonly refused?: readonly (readonly [row: number, column: string, code: string])[]
  readonly warned?: readonly (readonly [row: number, code: string])[]
}

const HOSPITAL = '云泽市中心医院'
const CLINIC = '苏日钦镇中心卫生院'
const KNOWN = county([HOSPITAL, CLINIC])
const TOWN = '990202100'

const TABLES: readonly Table[] = [
  {
    about: 'a list of clinics with shortened words, a title and a note',
    kind: 'organization',
    sheets: [
      {
        name: '基本情况',
        merges: ['A1:E1'],
        rows: [
          ['示例市乡镇卫生院基本情况'],
          ['顺序号', '单位全称', '区划代码', '床位数', '卫技人员'],
          [1, '示例一卫生院', TOWN, '２０张', '约8人'],
          [2, '示例二 卫生院', '990202', '', '1,008'],
          ['', '合计', '', 20, ''],
          ['注：床位为年末数', '', '', '', ''],
        ],
      },
    ],
    accepted: [
      { name: '示例一卫生院', divisionCode: TOWN, beds: 20, staffCount: 8 },
      { name: '示例二卫生院', divisionCode: '990202', beds: null, staffCount: 1008 },
    ],
    warned: [
      [3, 'APPROX'],
      [4, 'SIMILAR_NAME'],
    ],
  },
  {
    about: 'a list of clinics under two head rows, the upper one merged',
    kind: 'organization',
    sheets: [
      {
        merges: ['A1:B1', 'C1:D1', 'E1:G1', 'H1:H2'],
        rows: [
          ['单位信息', '', '病床', '', '卫生技术人员', '', '', '备注'],
          ['单位名称', '区划代码', '编制', '实有', '小计', '医生', '注册护士', ''],
          ['示例三医院', '990202', 30, 28, 12, 5, 6, '示例'],
          ['示例四医院', '99020', 30, 28, 12, 5, 6, ''],
        ],
      },
    ],
    accepted: [{ name: '示例三医院', approvedBeds: 30, beds: 28, staffCount: 12, doctorCount: 5, nurseCount: 6, note: '示例' }],
    refused: [[4, '单位信息/区划代码', 'BAD_REGION']],
  },
  {
    about: 'clinics as GB18030 with a lost zero and one code for two names',
    kind: 'organization',
    csv: 'gb18030',
    sheets: [
      {
        rows: [
          ['机构(单位)名称', '机构编号', '行政区划编码', '社会信用代码'],
          ['示例〔东〕卫生院', '2017', '990202', ''],
          ['示例𠮷卫生院', '02018', '990202', ''],
          ['另一家医院', '02018', '990202', ''],
          ['', '', '', ''],
        ],
      },
    ],
    accepted: [
      { name: '示例(东)卫生院', code: '2017' },
      { name: '示例𠮷卫生院', code: '02018' },
    ],
    refused: [[4, '机构编号', 'CODE_CONFLICT']],
    warned: [[2, 'CODE_LENGTH']],
  },
  {
    about: 'a roster in other words, with every way to write a day',
    kind: 'posting',
    sheets: [
      {
        name: '花名册',
        rows: [
          ['派驻医师', '技术职称', '派出单位', '接收单位', '到岗日期', '离岗日期', '手机号码'],
          ['示例 甲', '主治医生', HOSPITAL, CLINIC, '2013年4月1号', '至今', 13800138000],
          ['示例乙', '副主任医师', HOSPITAL, CLINIC, '20130401', '2013/9/30', '1.38E+10'],
          ['示例丙', '主管护师', HOSPITAL, CLINIC, new Date(Date.UTC(2013, 3, 1)), 41547, ''],
          ['示例丁', '主治医师', HOSPITAL, CLINIC, '2013.4', '', ''],
          ['示例戊', '大夫', HOSPITAL, '没有的卫生院', '2013-4-1', '', ''],
          ['示例己', '主治医师', HOSPITAL, CLINIC, '2013-5-1', '2013-4-30', ''],
        ],
      },
    ],
    accepted: [
      { personName: '示例甲', title: '主治医师', startsOn: '2013-04-01', endsOn: null, phone: '13800138000' },
      { personName: '示例乙', startsOn: '2013-04-01', endsOn: '2013-09-30', phone: null },
      { personName: '示例丙', startsOn: '2013-04-01', endsOn: '2013-09-30' },
    ],
    refused: [
      [5, '到岗日期', 'BAD_DATE'],
      [6, '技术职称', 'BAD_TITLE'],
      [6, '接收单位', 'UNKNOWN_ORG'],
      [7, '离岗日期', 'DATE_ORDER'],
    ],
    warned: [[3, 'PHONE_LOST']],
  },
  {
    about: 'a roster whose head is grouped by person, units and time',
    kind: 'posting',
    sheets: [
      {
        merges: ['A1:B1', 'C1:D1', 'E1:F1'],
        rows: [
          ['派驻人员', '', '单位', '', '派驻时间', ''],
          ['姓名', '职称', '支援方', '受援方', '起', '止'],
          ['示例甲', '主治医师', HOSPITAL, CLINIC, '2013-4-1', '长期'],
        ],
      },
    ],
    accepted: [{ personName: '示例甲', supporter: HOSPITAL, recipient: CLINIC, startsOn: '2013-04-01', endsOn: null }],
  },
  {
    about: 'a list of pairs behind a hidden older one',
    kind: 'pairing',
    sheets: [
      {
        name: '旧表',
        state: 'hidden',
        rows: [
          ['支援医院', '受援卫生院', '协议起始', '协议终止'],
          [HOSPITAL, CLINIC, '2012-1-1', '2012-12-31'],
        ],
      },
      { name: '字典', state: 'veryHidden', rows: [['甲', '乙']] },
      {
        name: '2013',
        rows: [
          ['派出医院', '受援单位', '协议起', '协议止', '对口科室', '协议号'],
          [HOSPITAL, CLINIC, '2013.1.1', '2013.12.31', '骨科、儿科', '示例〔2013〕1号'],
          [HOSPITAL, CLINIC, '2013年1月1日', '2013.12.31', '骨科', ''],
        ],
      },
    ],
    accepted: [{ startsOn: '2013-01-01', endsOn: '2013-12-31', departments: '骨科、儿科' }],
    refused: [[3, '受援单位', 'DUPLICATE']],
  },
  {
    about: 'pairs as UTF-16 text with tabs',
    kind: 'pairing',
    csv: 'utf16le',
    sheets: [
      {
        rows: [
          ['支援单位', '受援单位', '起始日期', '终止日期'],
          [HOSPITAL, ` ${CLINIC}`, '２０１３－１－１', '41639'],
          [HOSPITAL, CLINIC, '二〇一三年一月一日', '2013-12-31'],
        ],
      },
    ],
    accepted: [{ recipient: CLINIC, startsOn: '2013-01-01', endsOn: '2013-12-31' }],
    refused: [[3, '起始日期', 'BAD_DATE']],
  },
  {
    about: 'a list of contacts with two telephone columns in one group',
    kind: 'contact',
    sheets: [
      {
        name: '通讯录',
        merges: ['A1:A2', 'B1:D1'],
        rows: [
          ['单位名称', '联络人', '', ''],
          ['', '姓名', '职务', '电话'],
          [HOSPITAL, '示例甲', '科长', '（0499）0001234'],
          [CLINIC, '示例乙', '', 13800138000],
          [CLINIC, '　', '', ''],
        ],
      },
    ],
    accepted: [
      { contactName: '示例甲', jobTitle: '科长', phone: '0499-0001234' },
      { contactName: '示例乙', phone: '13800138000' },
    ],
    refused: [[5, '联络人/姓名', 'REQUIRED']],
  },
  {
    about: 'a list of persons',
    kind: 'staff',
    sheets: [
      {
        name: '卫技人员',
        rows: [
          ['人员姓名', '所在单位', '性别', '专业技术职称', '执业范围', '执业证书编号', '联系电话'],
          ['示例甲', HOSPITAL, '男', '主任医生', '内科', '110990000000001', '0499-0001234'],
          ['示例乙', HOSPITAL, '女', '', '儿科', '110990000000001', ''],
          ['示例丙', '没有的医院', '女', '', '', '', ''],
        ],
      },
    ],
    accepted: [{ personName: '示例甲', organization: HOSPITAL, title: '主任医师', specialty: '内科' }],
    refused: [
      [3, '人员姓名', 'DUPLICATE'],
      [4, '所在单位', 'UNKNOWN_ORG'],
    ],
  },
  {
    about: 'a month of work in two head rows, with a subtotal and a repeated head',
    kind: 'workload',
    sheets: [
      {
        merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
        rows: [
          ['年月', '派驻编号', '诊疗', '', '教学', ''],
          ['', '', '门急诊', '管床', '查房', '讲座'],
          ['2013-4', 'P-001', '1,200人次', 30, 4, 1],
          ['2013年5月', 'P-001', '—', 30, 4, 1],
          ['小计', '', 1200, 60, 8, 2],
          ['年月', '派驻编号', '门急诊', '管床', '查房', '讲座'],
          ['2013/6', 'P-001', '近百人', 1, 1, 1],
          ['201306', 'P-002', 9, '无', '', ''],
        ],
      },
    ],
    accepted: [{ month: '2013-04', postingCode: 'P-001', outpatients: 1200, inpatients: 30, teachingRounds: 4, lectures: 1 }],
    refused: [
      [4, '诊疗/门急诊', 'REQUIRED'],
      [7, '诊疗/门急诊', 'BAD_NUMBER'],
      [8, '年月', 'BAD_DATE'],
    ],
  },
  {
    about: 'a ledger in units of ten thousand, as GB18030',
    kind: 'ledger',
    csv: 'gb18030',
    sheets: [
      {
        rows: [
          ['开展日期', '实施单位', '活动名称', '惠及人数', '投入资金（万元）', '宣传资料'],
          ['2013-05-01', HOSPITAL, '义诊', '300余人', '1.5', '2000份'],
          ['2013-05-02', HOSPITAL, '讲座', '50', '800元', '一批'],
          ['2013-05-03', HOSPITAL, '讲座', '50', '800元', '/'],
        ],
      },
    ],
    accepted: [
      { date: '2013-05-01', project: '义诊', beneficiaries: 300, amount: 15000, materials: 2000 },
      { date: '2013-05-03', project: '讲座', amount: 800, materials: null },
    ],
    refused: [[3, '宣传资料', 'BAD_NUMBER']],
    warned: [[2, 'APPROX']],
  },
  {
    about: 'a ledger whose head is grouped by place and effect',
    kind: 'ledger',
    sheets: [
      {
        merges: ['A1:A2', 'B1:C1', 'D1:E1'],
        rows: [
          ['日期', '活动', '', '成效', ''],
          ['', '单位', '内容', '受益人数', '发放资料'],
          ['2013-6-1', CLINIC, '健康讲座', '80', '100'],
          ['2013-6-1', CLINIC, '健康讲座', '80', '100'],
        ],
      },
    ],
    accepted: [{ date: '2013-06-01', organization: CLINIC, project: '健康讲座', beneficiaries: 80, materials: 100 }],
    refused: [[4, '活动/内容', 'DUPLICATE']],
  },
  {
    about: 'error values and formulas of a clinic list',
    kind: 'organization',
    csv: 'utf8',
    sheets: [
      {
        rows: [
          ['医疗机构名称', '所在地区划代码', '开放床位'],
          ['示例五卫生院', TOWN, '#REF!'],
          ['示例六卫生院', TOWN, '12'],
        ],
      },
    ],
    accepted: [{ name: '示例六卫生院', beds: 12 }],
    refused: [[2, '开放床位', 'CELL_ERROR']],
  },
]

async function written({ csv, sheets }: Table): Promise<string> {
  const path = join(tempFolder(), csv === undefined ? '表.xlsx' : '表.csv')
  if (csv !== undefined) {
    const mark = csv === 'utf16le' ? '\t' : ','
    const text = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => quoted(String(cell ?? ''))).join(mark)).join('\r\n')
    writeFileSync(path, iconv.encode(text, csv, { addBOM: csv === 'utf16le' }))
    return path
  }
  const workbook = new ExcelJS.Workbook()
  for (const [index, { name, state, merges = [], rows }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(name ?? `Sheet${index + 1}`, { state: state ?? 'visible' })
    for (const row of rows) sheet.addRow(row.map((cell) => (cell === '' ? null : cell)))
    for (const range of merges) sheet.mergeCells(range)
  }
  await workbook.xlsx.writeFile(path)
  return path
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

describe('tables of the same kinds, otherwise made', () => {
  it('are more than twelve', () => {
    expect(TABLES.length).toBeGreaterThanOrEqual(12)
  })

  it.each(TABLES)('$about', async (table) => {
    const raw = await readForeignFile(await written(table), IMPORT_LIMITS)
    const [part] = guessParts(raw, KINDS_IN_ORDER)
    expect(part?.kind).toBe(table.kind)
    const reading = readTable(table.kind, raw, KNOWN)
    expect(reading.refused.map(({ row, column, code }) => [row, column, code])).toEqual(table.refused ?? [])
    expect(reading.records.map(({ values }) => values)).toEqual(
      table.accepted.map((values) => expect.objectContaining(values) as unknown),
    )
    expect(reading.warnings.map(({ row, code }) => [row, code])).toEqual(table.warned ?? [])
  })
})
