import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { IMPORT_LIMITS } from '@core/registry/import-job'
import { readForeignFile } from '../../electron/import/read-file'
import { openEmptyOffice, type Office } from '../support/backend'
import { failureOf } from '../support/failure'
import { importDivisions, importWorkbook } from '../support/registry'
import { tempFolder } from '../support/temp-folder'

const MESSY = resolve(import.meta.dirname, '../fixtures/import-samples')
const SAMPLE = resolve(import.meta.dirname, '../../resources/samples/yunze-2013')
type Kind = Parameters<Office['call']['import']['preview']>[0]['kind']

interface ExpectedIssue {
  readonly row: number
  readonly column: string
  readonly code: string
  readonly value: string | number | null
  readonly otherRow?: number
}
interface Expected {
  readonly file: string
  readonly kind: string
  readonly acceptedCount: number
  readonly refusedCount: number
  readonly refused: readonly ExpectedIssue[]
  readonly warnings: readonly ExpectedIssue[]
}
const { files } = JSON.parse(readFileSync(join(MESSY, 'expected.json'), 'utf8')) as { files: Expected[] }
const KINDS: Readonly<Record<string, Kind>> = {
  organization: 'organizations',
  posting: 'postings',
  pairing: 'pairings',
  contact: 'contacts',
  workload: 'workload',
  ledger: 'ledgers',
}
const issue = ({ row, column, code, value, otherRow }: ExpectedIssue) => ({
  row,
  column,
  code,
  value: value === null ? null : String(value),
  otherRow: otherRow ?? null,
})
const plain = (
  issues: readonly {
    sheet: string | null
    row: number
    column: string
    code: string
    value: string | null
    otherRow: number | null
  }[],
) => issues.map(({ sheet: _sheet, ...rest }) => rest)

describe.each(files)('$file', (expected) => {
  test('is refused and accepted row by row as expected, comes in once, and a second time changes nothing', async () => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    if (expected.kind !== 'organization') await importWorkbook(office, 'organizations')
    const kind = KINDS[expected.kind]!
    const grant = office.grant(join(MESSY, expected.file))
    const preview = await office.call.import.preview({ grant, kind })
    expect(plain(preview.refused)).toEqual(expected.refused.map(issue))
    expect(plain(preview.warnings)).toEqual(expected.warnings.map(issue))
    expect([preview.accepted, preview.refusedRows]).toEqual([expected.acceptedCount, expected.refusedCount])

    const applied = await office.call.import.apply({ requestId: randomUUID(), importId: preview.importId })
    const { added, updated, unchanged } = preview
    expect(applied).toMatchObject({ added, updated, unchanged, refusedRows: expected.refusedCount })
    expect(added + updated + unchanged).toBe(expected.acceptedCount)

    const again = await office.call.import.preview({ grant, kind })
    expect([again.added, again.updated, again.unchanged]).toEqual([0, 0, expected.acceptedCount])
  })
})

describe('the sample county', () => {
  test('its three workbooks come in whole, in one order', async () => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    const nothing = { updated: 0, unchanged: 0, refusedRows: 0 }
    expect(await importWorkbook(office, 'organizations')).toMatchObject({ added: 94, ...nothing })
    expect(await importWorkbook(office, 'pairings')).toMatchObject({ added: 61, ...nothing })
    expect(await importWorkbook(office, 'postings')).toMatchObject({ added: 94, ...nothing })
    const rows = await office.call.organization.list()
    const kinds = ['supporting', 'recipient', 'bureau'].map((kind) => rows.filter((row) => row.kind === kind).length)
    expect(kinds).toEqual([24, 60, 10])
    expect(rows.find(({ code }) => code === '02001')).toMatchObject({
      requiredHeadcount: 2,
      beds: 29,
      population: 25989,
      level: '',
    })
    expect(rows.find(({ code }) => code === '01001')).toMatchObject({ level: '三级', grade: '甲等', approvedBeds: 1200 })
  })
})

describe('a list with type, place in the list, parent, position and further names', () => {
  const HEAD = '排序号,机构编码,机构名称,机构类别,机构类型,上级机构,别名,行政区划代码,经度,纬度'
  const read = async (office: Office, ...rows: string[]) => {
    const file = join(tempFolder(), '机构.csv')
    writeFileSync(file, [HEAD, ...rows].join('\r\n'))
    const preview = await office.call.import.preview({ grant: office.grant(file), kind: 'organizations' })
    await office.call.import.apply({ requestId: randomUUID(), importId: preview.importId })
    return preview
  }
  const STATION = '2,90002,示例社区卫生服务站,卫生服务站,,示例社区卫生服务中心,,990202,,'
  const CENTRE = '1.5,90001,示例社区卫生服务中心,中心,社区中心,无,示例中心、老街（中心）,990202,东经109.83°,40.65'

  test('comes in whole, a station before its centre too, and a second time changes nothing', async () => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    expect(await read(office, STATION, CENTRE)).toMatchObject({ added: 2, refusedRows: 0 })
    const rows = await office.call.organization.list()
    const centre = rows.find(({ code }) => code === '90001')
    expect(centre).toMatchObject({
      type: '社区卫生服务中心',
      sortNumber: 1.5,
      parentId: null,
      aliases: ['示例中心', '老街(中心)'],
      longitude: 109.83,
      latitude: 40.65,
    })
    expect(rows.find(({ code }) => code === '90002')).toMatchObject({
      type: '社区卫生服务站',
      sortNumber: 2,
      parentId: centre?.id,
      aliases: [],
      longitude: null,
    })
    expect(await read(office, STATION, CENTRE)).toMatchObject({ added: 0, updated: 0, unchanged: 2 })
  })

  test('refuses a parent that nobody knows and a position off the earth, in the order of the file', async () => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    const { refused } = await read(
      office,
      '1,90003,示例一站,站,,没有的中心,,990202,,',
      '2,90004,示例二站,站,,,,990202,181,40',
      '3,90005,示例三站,站,,示例四站,,990202,,',
      '4,90006,示例四站,站,,,,990202,109,北纬91',
    )
    expect(refused.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '上级机构', 'PARENT_UNKNOWN'],
      [3, '经度', 'BAD_NUMBER'],
      [4, '上级机构', 'PARENT_UNKNOWN'],
      [5, '纬度', 'BAD_NUMBER'],
    ])
  })
})

describe('a preview', () => {
  test('leaves nothing behind', async () => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    const { base } = office.backend.session.workspace()
    const before = base.journal.count()
    const preview = await office.call.import.preview({
      grant: office.grant(join(SAMPLE, 'organizations.xlsx')),
      kind: 'organizations',
    })
    expect(preview.added).toBe(94)
    expect([base.journal.count(), base.organizations.count()]).toEqual([before, 0])
  })

  test('shows at most 200 rows, the refused ones among them', async () => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    await importWorkbook(office, 'organizations')
    const file = files.find(({ file }) => file.startsWith('11-'))!
    const preview = await office.call.import.preview({ grant: office.grant(join(MESSY, file.file)), kind: 'postings' })
    const [part] = preview.parts
    expect(part!.rows).toHaveLength(200)
    expect(part!.rows.filter(({ state }) => state === 'refused')).toHaveLength(file.refusedCount)
    expect(part!.rows.every(({ cells }) => cells.length === preview.columns.length)).toBe(true)
  })

  test('says what a row would change', async () => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    await importWorkbook(office, 'organizations')
    const [first] = await office.call.organization.list()
    await office.call.organization.amend({ requestId: randomUUID(), id: first!.id, changes: { beds: 1 } })
    const preview = await office.call.import.preview({
      grant: office.grant(join(SAMPLE, 'organizations.xlsx')),
      kind: 'organizations',
    })
    expect([preview.added, preview.updated, preview.unchanged]).toEqual([0, 1, 93])
  })
})

test('rows that the rules of the registry refuse are named like all others', async () => {
  const office = await openEmptyOffice()
  await importDivisions(office)
  await importWorkbook(office, 'organizations')
  const [hospital] = await office.call.organization.list()
  await office.call.organization.amend({ requestId: randomUUID(), id: hospital!.id, changes: { level: '一级' } })
  const path = join(tempFolder(), '结对.csv')
  const lines = ['支援医院,受援卫生院,协议起始,协议终止', `${hospital!.name},苏日钦镇中心卫生院,2013-01-01,2013-12-31`]
  writeFileSync(
    path,
    `\uFEFF${[...lines, '云泽市中心医院,苏日钦镇中心卫生院,2013-01-01,2013-12-31', '云泽市中心医院,苏日钦镇中心卫生院,2013-12-31,2014-12-31'].join('\r\n')}\r\n`,
  )
  const preview = await office.call.import.preview({ grant: office.grant(path), kind: 'pairings' })
  expect(preview.refused.map(({ row, column, code, value }) => ({ row, column, code, value }))).toEqual([
    { row: 2, column: '支援医院', code: 'SUPPORTER_LEVEL_TOO_LOW', value: hospital!.name },
    { row: 4, column: '协议起始', code: 'PAIRING_OVERLAPS', value: '2013-12-31' },
  ])
  expect([preview.added, preview.refusedRows]).toEqual([1, 2])
})

test('a person posted twice keeps the title of the latest posting; each posting keeps its own', async () => {
  const office = await openEmptyOffice()
  await importDivisions(office)
  await importWorkbook(office, 'organizations')
  const path = join(tempFolder(), '花名册.csv')
  const rows = [
    '示例甲,主任医师,云泽市中心医院,苏日钦镇中心卫生院,2013-01-01,2013-06-30',
    '示例甲,主治医师,云泽市中心医院,苏日钦镇中心卫生院,2010-01-01,2010-06-30',
  ]
  writeFileSync(path, ['姓名,职称,支援医院,受援卫生院,派驻开始,派驻结束', ...rows].join('\n'))
  const { importId } = await office.call.import.preview({ grant: office.grant(path), kind: 'postings' })
  await office.call.import.apply({ requestId: randomUUID(), importId })
  const { base } = office.backend.session.workspace()
  const postings = base.postings.listAll()
  expect(postings.map(({ title }) => title)).toEqual(['主治医师', '主任医师'])
  expect(base.staff.findById(postings[0]!.staffId)?.title).toBe('主任医师')
  expect(postings[0]!.staffId).toBe(postings[1]!.staffId)
  const again = await office.call.import.preview({ grant: office.grant(path), kind: 'postings' })
  expect(again.unchanged).toBe(2)
})

test('refused rows go back as they came, each with what is wrong', async () => {
  const office = await openEmptyOffice()
  await importDivisions(office)
  const { importId } = await office.call.import.preview({
    grant: office.grant(join(MESSY, '01-卫生院基本情况_GB18030.csv')),
    kind: 'organizations',
  })
  const out = join(tempFolder(), '退回.xlsx')
  expect(await office.call.import.saveRefused({ requestId: randomUUID(), importId, grant: office.grant(out) })).toEqual({
    rows: 4,
  })
  const { sheets } = await readForeignFile(out, IMPORT_LIMITS)
  const texts = sheets[0]!.rows.map(({ cells }) => cells.map((cell) => (cell.type === 'text' ? cell.text : '')))
  expect(texts[0]!.at(-1)).toBe('错误说明')
  expect(texts.slice(1).map((row) => row.at(-1))).toEqual([
    '实有床位：数字认不出或为负，请改成数字。',
    '行政区划代码：行政区划代码不在区划表中，请核对。',
    '机构名称：必填格为空，请补填。',
    '机构名称：与前面一行重复，请删去其中一行。',
  ])
  expect(texts[1]).toContain('二十')
})

describe('what cannot be imported', () => {
  test.each<[string, Kind, string | Buffer, string]>([
    ['a PDF renamed to .xlsx', 'organizations', '%PDF-1.7\n%\u00e2\u00e3', 'FILE_FORMAT_UNKNOWN'],
    ['an empty file', 'organizations', '', 'FILE_FORMAT_UNKNOWN'],
    ['a table of something else', 'organizations', 'a,b\n1,2\n', 'HEADER_NOT_FOUND'],
    ['broken JSON', 'divisions', '{"divisions":[', 'JSON_INVALID'],
    ['JSON of something else', 'divisions', '[1,2]', 'FILE_DAMAGED'],
    ['JSON that reaches for a prototype', 'divisions', '{"divisions":[],"__proto__":{"polluted":1}}', 'JSON_INVALID'],
  ])('%s', async (_, kind, bytes, code) => {
    const office = await openEmptyOffice()
    const { base } = office.backend.session.workspace()
    const before = base.journal.count()
    const path = join(tempFolder(), '文件.xlsx')
    writeFileSync(path, bytes)
    expect(await failureOf(office.call.import.preview({ grant: office.grant(path), kind }))).toMatchObject({
      code,
      params: { at: '文件.xlsx' },
    })
    expect(base.journal.count()).toBe(before)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('a file that is gone, a token nobody gave, a preview nobody made', async () => {
    const office = await openEmptyOffice()
    const missing = office.call.import.preview({ grant: office.grant(join(tempFolder(), '没有.xlsx')), kind: 'staff' })
    expect(await failureOf(missing)).toMatchObject({ code: 'FILE_UNREADABLE', params: { at: '没有.xlsx' } })
    expect(await failureOf(office.call.import.preview({ grant: randomUUID(), kind: 'staff' }))).toMatchObject({
      code: 'GRANT_UNKNOWN',
    })
    const unknown = office.call.import.apply({ requestId: randomUUID(), importId: randomUUID() })
    expect(await failureOf(unknown)).toMatchObject({ code: 'IMPORT_EXPIRED' })
  })

  test('divisions with a wrong code or without a name are refused one by one', async () => {
    const office = await openEmptyOffice()
    const path = join(tempFolder(), '区划.json')
    const good = { code: '990201', name: '示例县', level: 'county', parent: '990200' }
    writeFileSync(path, JSON.stringify({ divisions: [good, { ...good, code: '99020' }, { ...good, code: '990203', name: ' ' }] }))
    const preview = await office.call.import.preview({ grant: office.grant(path), kind: 'divisions' })
    expect(preview.refused.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [2, 'code', 'BAD_REGION', '99020'],
      [3, 'name', 'REQUIRED', ' '],
    ])
    expect([preview.added, preview.refusedRows]).toEqual([1, 2])
  })
})

test('no half file is left beside the refused rows when the place cannot be written', async () => {
  const office = await openEmptyOffice()
  await importDivisions(office)
  const { importId } = await office.call.import.preview({
    grant: office.grant(join(MESSY, '01-卫生院基本情况_GB18030.csv')),
    kind: 'organizations',
  })
  const folder = tempFolder()
  const grant = office.grant(join(folder, 'no such folder', '退回.xlsx'))
  const call = office.call.import.saveRefused({ requestId: randomUUID(), importId, grant })
  expect(await failureOf(call)).toMatchObject({ code: 'FILE_NOT_WRITABLE' })
  expect(readdirSync(folder)).toEqual([])
})
