import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openEmptyOffice, type Office } from '../support/backend'
import { importDivisions } from '../support/registry'
import { tempFolder } from '../support/temp-folder'

/**
 * Whatever stood there before: a second import of a table changes nothing, and nothing is ever there twice. Rows that contradict
 * one another or the names and codes that are taken are refused as such; what they are refused for may be gone once the
 * others were taken, so of a table with such rows only the second half is promised.
 */

const RUNS = 40
const CONTRADICTIONS = new Set<string>(['DUPLICATE', 'CODE_CONFLICT', 'ORGANIZATION_EXISTS', 'ORGANIZATION_CODE_TAKEN'])

const NAMES = ['示例一医院', '示例二医院', '示例一 医院', '示例三卫生院', '示例三〔东〕卫生院'] as const
const word = fc.constantFrom('', '甲', '乙 ', '１２', '丙，丁')
/** A code names one institution, whatever table it stands in; a table may leave it out. */
const named = fc.constantFrom(
  ...(['示例一医院', '示例一 医院'] as const).flatMap((name) => [
    { 机构名称: name, 机构编码: '01001' },
    { 机构名称: name, 机构编码: '' },
  ]),
  ...[
    { 机构名称: '示例二医院', 机构编码: '01002' },
    { 机构名称: '示例三卫生院', 机构编码: '2' },
    { 机构名称: '示例三卫生院', 机构编码: '' },
    { 机构名称: '示例三〔东〕卫生院', 机构编码: '' },
    { 机构名称: '', 机构编码: '2' },
  ],
)
const organization = fc
  .tuple(
    named,
    fc.record({
      行政区划代码: fc.constantFrom('990202', '990202100', '990203', '99020'),
      实有床位: fc.constantFrom('', '20', '约30张', '一批'),
      备注: word,
    }),
  )
  .map(([names, rest]) => ({ ...names, ...rest }))
const staff = fc.record({
  姓名: fc.constantFrom('示例甲', '示例乙', '示例 甲', ''),
  单位: fc.constantFrom(...NAMES),
  执业证号: fc.constantFrom('', '110990000000001', '110990000000002'),
  职称: fc.constantFrom('', '主治医师', '主治医生', '大夫'),
  备注: word,
})
type Row = Readonly<Record<string, string>>

const tables = fc.array(
  fc.oneof(
    fc.array(organization, { minLength: 1, maxLength: 8 }).map((rows) => ({ kind: 'organizations' as const, rows })),
    fc.array(staff, { minLength: 1, maxLength: 8 }).map((rows) => ({ kind: 'staff' as const, rows })),
  ),
  { minLength: 1, maxLength: 5 },
)

function written(rows: readonly Row[]): string {
  const path = join(tempFolder(), '表.csv')
  const head = Object.keys(rows[0] ?? {})
  writeFileSync(path, [head, ...rows.map((row) => head.map((key) => row[key]))].map((cells) => cells.join('\t')).join('\n'))
  return path
}

async function run(office: Office, kind: 'organizations' | 'staff', path: string) {
  const { importId, refused } = await office.call.import.preview({ grant: office.grant(path), kind })
  const counts = await office.call.import.apply({ requestId: randomUUID(), importId })
  return { ...counts, contradicts: refused.some(({ code }) => CONTRADICTIONS.has(code)) }
}

test('a table that was imported changes nothing the second time', async () => {
  const office = await openEmptyOffice()
  await importDivisions(office)
  const { base } = office.backend.session.workspace()
  await fc.assert(
    fc.asyncProperty(tables, async (given) => {
      for (const { kind, rows } of given) {
        const path = written(rows)
        const first = await run(office, kind, path)
        const before = base.journal.count()
        const second = await run(office, kind, path)
        if (first.contradicts) continue
        expect(second).toMatchObject({ added: 0, updated: 0, refusedRows: first.refusedRows })
        expect(base.journal.count()).toBe(before)
      }
      const all = await office.call.organization.list()
      const names = all.map(({ name, divisionCode }) => `${name} ${divisionCode.slice(0, 6)}`)
      expect(new Set(names).size).toBe(names.length)
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
})
