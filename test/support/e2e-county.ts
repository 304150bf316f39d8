import ExcelJS from 'exceljs'
import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '../..')
const CLI = join(PROJECT, 'dist/main/cli.cjs')
const DIVISIONS = join(PROJECT, 'resources/samples/yunze-2013/divisions.json')
const COUNTIES = ['990202', '990203', '990204', '990205', '990206', '990221', '990222', '990223'] as const
const DEPARTMENTS = ['心内科', '普外科', '骨科', '儿科', '妇产科', '中医', 'B超', '检验科'] as const

/** A county of made-up institutions. */
interface County {
  readonly clinics: number
  readonly hospitals: number
}

const clinicCode = (index: number): string => `02${String(index + 1).padStart(4, '0')}`
const hospitalCode = (index: number): string => `01${String(index + 1).padStart(4, '0')}`
const countyAt = (index: number): string => COUNTIES[index % COUNTIES.length] ?? COUNTIES[0]

/** Makes a data folder with so many clinics and hospitals and nothing else. */
export async function putCounty(folder: string, { clinics, hospitals }: County): Promise<void> {
  const book = new ExcelJS.Workbook()
  const supporting = book.addWorksheet('支援医院')
  supporting.addRow(['机构编码', '机构名称', '机构级别', '机构等次', '机构类别', '行政区划代码'])
  for (let at = 0; at < hospitals; at += 1)
    supporting.addRow([hospitalCode(at), `示例第${at + 1}医院`, '二级', '甲等', '综合医院', countyAt(at)])
  const recipients = book.addWorksheet('受援卫生院')
  recipients.addRow(['机构编码', '机构名称', '机构类别', '行政区划代码', '应派人数'])
  for (let at = 0; at < clinics; at += 1)
    recipients.addRow([clinicCode(at), `示例${at + 1}号卫生院`, '一般卫生院', countyAt(at), 1])
  const file = `${folder}-机构.xlsx`
  await book.xlsx.writeFile(file)
  const cli = (...command: string[]) =>
    execFileSync(process.execPath, [CLI, ...command, '--workspace', folder], { stdio: 'pipe' })
  cli('workspace', 'create', '--bureau', '示例市卫生局', '--operator', '示例操作员')
  cli('import', 'divisions', DIVISIONS)
  cli('import', 'organizations', file)
}

/** 需求表 and 供给表 as they come back: each clinic asks for three departments, each hospital offers five. */
export async function writeForms(file: string, { clinics, hospitals }: County): Promise<void> {
  const book = new ExcelJS.Workbook()
  const needs = book.addWorksheet('需求表')
  needs.addRow(['机构编码', '机构名称', '科室', '重要程度(1-3)', '希望开展的技术', '希望开始', '希望结束'])
  for (let at = 0; at < clinics; at += 1)
    for (let more = 0; more < 3; more += 1)
      needs.addRow([more === 0 ? clinicCode(at) : '', '', DEPARTMENTS[(at * 5 + more * 3) % DEPARTMENTS.length], 1 + (more % 3)])
  const supply = book.addWorksheet('供给表')
  supply.addRow(['机构编码', '机构名称', '可结对家数', '科室', '专家人数'])
  for (let at = 0; at < hospitals; at += 1)
    for (let more = 0; more < 5; more += 1)
      supply.addRow([
        more === 0 ? hospitalCode(at) : '',
        '',
        more === 0 ? Math.ceil(clinics / hospitals) + 1 : '',
        DEPARTMENTS[(at + more) % DEPARTMENTS.length],
        2,
      ])
  await book.xlsx.writeFile(file)
}
