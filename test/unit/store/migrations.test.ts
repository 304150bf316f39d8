import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../electron/store/migrations'
import { memoryDb } from '../../support/memory-db'
import { SHIPPED } from './shipped-migrations'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

test('no shipped migration was edited: a change of the schema is a new migration', () => {
  expect(Object.fromEntries(MIGRATIONS.map(({ version, sql }) => [String(version), sha256(sql)]))).toEqual(SHIPPED)
})

test('versions rise; a ten is of one part of the product', () => {
  const versions = MIGRATIONS.map(({ version }) => version)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
  const tens = versions.filter((version) => version % 10 === 0)
  expect(versions.filter((version) => !tens.includes(version - (version % 10)))).toEqual([])
})

test('every table is STRICT, every CHECK has a name', () => {
  const db = memoryDb()
  const tables = db.prepare('SELECT name, strict FROM pragma_table_list WHERE schema = ? AND type = ?').all('main', 'table') as {
    name: string
    strict: number
  }[]
  const own = tables.filter(({ name }) => !name.startsWith('sqlite_'))
  expect(own.length).toBeGreaterThan(10)
  expect(own.filter(({ strict }) => strict === 0)).toEqual([])
  const unnamed = MIGRATIONS.flatMap(({ version, sql }) =>
    [...sql.replace(/--.*$/gm, '').matchAll(/(\S+\s+\S+\s+)CHECK \(/g)]
      .filter(([, before]) => !/CONSTRAINT\s+\w+\s+$/.test(before ?? ''))
      .map(([text]) => `${version}: ${text}`),
  )
  expect(unnamed).toEqual([])
})

test.each([
  ['SELECT * FROM pairing WHERE supporter_id = ? AND recipient_id = ? ORDER BY starts_on', 'pairing_by_organizations'],
  ['SELECT * FROM pairing WHERE recipient_id = ? ORDER BY starts_on', 'pairing_by_recipient'],
  ['SELECT * FROM posting WHERE recipient_id = ? ORDER BY starts_on', 'posting_by_recipient'],
  ['SELECT * FROM posting WHERE supporter_id = ? ORDER BY starts_on', 'posting_by_supporter'],
  ["SELECT * FROM posting WHERE code = ? AND code <> ''", 'posting_code_is_unique'],
  ['SELECT * FROM posting WHERE staff_id = ? ORDER BY starts_on', 'posting_by_staff'],
  ['SELECT * FROM attendance WHERE month = ?', 'attendance_by_month'],
  ['SELECT * FROM spot_check WHERE posting_id = ? ORDER BY checked_on', 'spot_check_by_posting'],
  ['SELECT * FROM workload WHERE month = ?', 'workload_by_month'],
  ['SELECT * FROM staff WHERE organization_id = ? AND name = ?', 'staff_by_organization'],
  ["SELECT * FROM organization WHERE code = ? AND code <> '' AND merged_into IS NULL", 'organization_by_code'],
  [
    'SELECT * FROM organization WHERE name = ? AND substr(division_code, 1, 6) = ? AND merged_into IS NULL',
    'organization_by_name',
  ],
  ['SELECT * FROM organization WHERE parent_id = ?', 'organization_by_parent'],
  ['SELECT * FROM organization WHERE merged_into = ?', 'organization_by_merger'],
  ['SELECT * FROM organization_name WHERE organization_id = ? ORDER BY until', 'organization_name_by_organization'],
  ['SELECT * FROM organization_name WHERE name = ?', 'organization_name_by_name'],
  ['SELECT * FROM journal WHERE entity = ? ORDER BY seq', 'journal_by_entity'],
  ['SELECT * FROM sheet WHERE template_id = ? AND template_version = ?', 'sheet_by_template'],
  ['SELECT version FROM template_draft WHERE template_id = ? AND removed_at IS NULL', 'template_draft_by_version'],
])('%s uses %s', (sql, index) => {
  const plan = memoryDb()
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...Array<string>(sql.split('?').length - 1).fill('x')) as { detail: string }[]
  expect(plan.map(({ detail }) => detail).join('\n')).toContain(`USING INDEX ${index}`)
})
