import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { openEmptyOffice, type Office } from '../support/backend'
import { jiedui } from '../support/cli'
import { failureOf } from '../support/failure'
import { importDivisions, importWorkbook } from '../support/registry'
import { tempFolder } from '../support/temp-folder'

const MESSY = resolve(import.meta.dirname, '../fixtures/import-samples')
const SAMPLE = resolve(import.meta.dirname, '../../resources/samples/yunze-2013')

interface Expected {
  readonly file: string
  readonly kind: string
  readonly acceptedCount: number
  readonly refusedCount: number
  readonly refused: readonly { row: number; column: string; code: string; value: string | number | null; otherRow?: number }[]
  readonly warnings: Expected['refused']
}
const { files } = JSON.parse(readFileSync(join(MESSY, 'expected.json'), 'utf8')) as { files: readonly Expected[] }
const COMMAND: Readonly<Record<string, string>> = {
  organization: 'organizations',
  posting: 'postings',
  pairing: 'pairings',
  contact: 'contacts',
  workload: 'workload',
  ledger: 'ledgers',
}
const issues = (list: Expected['refused']) =>
  list.map(({ row, column, code, value, otherRow }) => ({
    row,
    column,
    code,
    value: value === null ? null : String(value),
    otherRow: otherRow ?? null,
  }))
const withoutSheet = (list: readonly { readonly sheet: string | null }[]) => list.map(({ sheet: _sheet, ...rest }) => rest)

const NAMES = ['云泽市中心医院', '苏日钦镇中心卫生院'] as const
const csv = (...lines: readonly string[]): string => {
  const path = join(tempFolder(), '表.csv')
  writeFileSync(path, lines.join('\n'))
  return path
}

async function openCounty(): Promise<Office> {
  const office = await openEmptyOffice()
  await importDivisions(office)
  await importWorkbook(office, 'organizations')
  return office
}
const open = (office: Office, path: string, kind: 'auto' | 'staff' | 'organizations' = 'auto') =>
  office.call.import.open({ source: { grant: office.grant(path) }, kind })
const apply = (office: Office, importId: string) => office.call.import.apply({ requestId: randomUUID(), importId })

describe('the collected files, without saying what they are', () => {
  test.each(files)('$file: the window knows its kind and tells the same rows', async (expected) => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    if (expected.kind !== 'organization') await importWorkbook(office, 'organizations')
    const seen = await open(office, join(MESSY, expected.file))
    expect(seen.parts.filter(({ kind }) => kind !== null).map(({ kind }) => kind)).toEqual([expected.kind])
    expect(withoutSheet(seen.refused)).toEqual(issues(expected.refused))
    expect(withoutSheet(seen.warnings)).toEqual(issues(expected.warnings))
    expect([seen.accepted, seen.refusedRows]).toEqual([expected.acceptedCount, expected.refusedCount])
    await apply(office, seen.importId)
    const again = await open(office, join(MESSY, expected.file))
    expect([again.added, again.updated, again.unchanged]).toEqual([0, 0, expected.acceptedCount])
  })

  test('so does the command line, told the kind and not', async () => {
    const [empty, county] = [join(tempFolder(), '空'), join(tempFolder(), '县')]
    for (const folder of [empty, county]) {
      await jiedui(['workspace', 'create', `--workspace=${folder}`])
      await jiedui(['import', 'divisions', join(SAMPLE, 'divisions.json'), '--workspace', folder])
    }
    await jiedui(['import', 'organizations', join(SAMPLE, 'organizations.xlsx'), '--workspace', county])
    for (const expected of files) {
      const folder = expected.kind === 'organization' ? empty : county
      for (const kind of [COMMAND[expected.kind]!, 'auto']) {
        const { status, answer } = await jiedui(['import', kind, join(MESSY, expected.file), '--workspace', folder, '--dry-run'])
        expect([expected.file, status]).toEqual([expected.file, 0])
        expect(withoutSheet(answer.refused)).toEqual(issues(expected.refused))
        expect(withoutSheet(answer.warnings)).toEqual(issues(expected.warnings))
        expect([answer.accepted, answer.refusedRows]).toEqual([expected.acceptedCount, expected.refusedCount])
      }
    }
  })
})

describe('a workbook of several kinds', () => {
  test('comes in at once: what is referred to before what refers to it, whatever the order of the sheets', async () => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('人员').addRows([
      ['姓名', '单位', '职称'],
      ['示例甲', '示例医院', '主治医师'],
    ])
    workbook.addWorksheet('机构').addRows([
      ['机构名称', '行政区划代码'],
      ['示例医院', '990202'],
    ])
    workbook.addWorksheet('填表说明').addRow(['本表由各单位填写'])
    const path = join(tempFolder(), '示例.xlsx')
    await workbook.xlsx.writeFile(path)
    const seen = await open(office, path)
    expect(seen.parts.map(({ sheet, kind, added }) => [sheet, kind, added])).toEqual([
      ['人员', 'staff', 1],
      ['机构', 'organization', 1],
      ['填表说明', null, 0],
    ])
    expect(await apply(office, seen.importId)).toMatchObject({ added: 2, refusedRows: 0 })
  })

  test('a sheet that a person leaves out is not read', async () => {
    const office = await openCounty()
    const path = join(SAMPLE, 'organizations.xlsx')
    const seen = await open(office, path)
    const [first] = seen.parts
    const mapped = await office.call.import.map({
      importId: seen.importId,
      parts: [{ sheet: first!.sheet, kind: null, headerRows: null, columns: null }],
    })
    expect(mapped.unchanged).toBe(seen.unchanged - first!.unchanged)
  })
})

describe('columns that are mapped by hand', () => {
  const table = ['甲,乙,丙', `示例甲,${NAMES[0]},主治医师`, `示例乙,${NAMES[0]},大夫`]
  const said = { sheet: null, kind: 'staff', headerRows: [1], columns: { personName: 0, organization: 1, title: 2 } } as const

  test('are read as the person says, and the next file of the same shape at once', async () => {
    const office = await openCounty()
    const seen = await open(office, csv(...table))
    expect(seen.parts.map(({ kind, missing, heads }) => [kind, missing, heads[0]?.text])).toEqual([[null, [], '甲、乙、丙']])
    const mapped = await office.call.import.map({ importId: seen.importId, parts: [{ ...said, headerRows: [1] }] })
    expect([mapped.added, mapped.refused.map(({ column, code }) => [column, code])]).toEqual([1, [['丙', 'BAD_TITLE']]])
    await apply(office, mapped.importId)

    const next = await open(office, csv('甲,乙,丙', `示例丙,${NAMES[0]},护师`))
    expect(next.parts[0]).toMatchObject({ kind: 'staff', isRemembered: true, added: 1, missing: [] })
    expect(next.parts[0]!.columns.map(({ key }) => key)).toEqual(['personName', 'organization', 'title'])
  })

  test('of a known header win over the guess, and are forgotten when the guess is taken again', async () => {
    const office = await openCounty()
    const lines = ['姓名,单位,职称,备注', `示例甲,${NAMES[0]},主治医师,护师`]
    const seen = await open(office, csv(...lines))
    expect(seen.parts[0]).toMatchObject({ kind: 'staff', isRemembered: false, added: 1 })
    const columns = { personName: 0, organization: 1, title: 3 }
    const wish = { sheet: null, kind: 'staff' as const, headerRows: [1], columns }
    await apply(office, (await office.call.import.map({ importId: seen.importId, parts: [wish] })).importId)
    const next = await open(office, csv(...lines))
    expect([next.parts[0]!.isRemembered, next.unchanged]).toEqual([true, 1])
    const back = await office.call.import.map({
      importId: next.importId,
      parts: [{ ...wish, headerRows: null, columns: null }],
    })
    expect(back.updated).toBe(1)
    await apply(office, back.importId)
    expect((await open(office, csv(...lines))).parts[0]!.isRemembered).toBe(false)
  })

  test('without a required one nothing is read, and it is said which is missing', async () => {
    const office = await openCounty()
    const seen = await open(office, csv(...table), 'staff')
    expect(seen.parts[0]).toMatchObject({ kind: 'staff', missing: ['personName', 'organization'], added: 0 })
    expect(await apply(office, seen.importId)).toMatchObject({ added: 0, updated: 0 })
  })
})

test('cells that were pasted are a table like any other', async () => {
  const office = await openCounty()
  const text = `单位名称\t联系人\t联系电话\r\n${NAMES[0]}\t"示例\r\n甲"\t（0499）0001234\r\n`
  const seen = await office.call.import.open({ source: { text, name: '粘贴的表' }, kind: 'auto' })
  expect(seen.parts[0]).toMatchObject({ kind: 'contact', added: 1 })
  expect(seen.fileName).toBe('粘贴的表')
})

describe('an import of many rows', () => {
  const rows = Array.from({ length: 4000 }, (_, n) => `示例大表${n},990202,1${String(n).padStart(5, '0')}`)
  const large = () => csv('机构名称,行政区划代码,机构编码', ...rows)

  test('tells how far it is, lets the event loop live, and is written whole', async () => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    const runId = randomUUID()
    const opening = office.call.import.open({ source: { grant: office.grant(large()) }, kind: 'auto', runId })
    const told: { phase: string; done: number; total: number }[] = []
    for await (const progress of await office.call.import.watch({ runId })) told.push(progress)
    const seen = await opening
    expect(seen.added).toBe(4000)
    expect(told.some(({ phase, done, total }) => phase === 'judging' && done > 0 && done <= total && total === 4000)).toBe(true)
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b))
    await apply(office, seen.importId)
    expect(office.backend.session.workspace().base.organizations.count()).toBe(4000)
  })

  test('stopped while it writes it leaves nothing; others wait, and are then served', async () => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    const { base } = office.backend.session.workspace()
    const seen = await open(office, large())
    const before = base.journal.count()
    const runId = randomUUID()
    const applying = office.call.import.apply({ requestId: randomUUID(), importId: seen.importId, runId })
    for await (const { phase, done } of await office.call.import.watch({ runId })) if (phase === 'writing' && done > 0) break
    // Somebody else's write meets the gate, not the open transaction.
    const amending = office.call.workspace.amendSettings({ requestId: randomUUID(), operator: '示例乙' })
    expect(await office.call.import.cancel({ requestId: randomUUID(), runId })).toEqual({ wasRunning: true })
    expect(await failureOf(applying)).toMatchObject({ code: 'IMPORT_CANCELLED' })
    await amending
    expect([base.organizations.count(), base.journal.count()]).toEqual([0, before + 1])
    expect(await apply(office, seen.importId)).toMatchObject({ added: 4000 })
  })

  test('closed while it writes it leaves nothing', async () => {
    const office = await openEmptyOffice()
    await importDivisions(office)
    const seen = await open(office, large())
    const runId = randomUUID()
    const applying = office.call.import.apply({ requestId: randomUUID(), importId: seen.importId, runId })
    for await (const { done } of await office.call.import.watch({ runId })) if (done > 0) break
    office.backend.session.close()
    expect(await failureOf(applying)).toMatchObject({ code: 'WORKSPACE_NOT_OPEN' })
    office.backend.session.open(office.folder)
    expect(office.backend.session.workspace().base.organizations.count()).toBe(0)
  })

  test('sent again it is not done again', async () => {
    const office = await openCounty()
    const seen = await open(office, csv('姓名,单位', `示例甲,${NAMES[0]}`))
    const request = { requestId: randomUUID(), importId: seen.importId }
    const first = await office.call.import.apply(request)
    expect(await office.call.import.apply(request)).toEqual(first)
    expect(first.added).toBe(1)
  })
})

test('what is watched or stopped too late does not touch the next work of that id', async () => {
  const office = await openCounty()
  const runId = randomUUID()
  const source = { grant: office.grant(csv('姓名,单位', `示例甲,${NAMES[0]}`)) }
  await office.call.import.open({ source, kind: 'auto', runId })
  const late = await office.call.import.watch({ runId })
  await late.next()
  expect(await office.call.import.cancel({ requestId: randomUUID(), runId })).toEqual({ wasRunning: false })
  await late.return()
  expect(await office.call.import.open({ source, kind: 'auto', runId })).toMatchObject({ added: 1 })
})
