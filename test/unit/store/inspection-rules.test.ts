import { describe, expect, test } from 'vitest'
import { brokenRule } from '../../../electron/store/broken-rule'
import type { Db } from '../../../electron/store/db'
import { inspectionRepo } from '../../../electron/store/inspection.repo'
import { visitRepo, type Visit } from '../../../electron/store/visit.repo'
import { codeOf } from '../../support/code-of'
import { memoryDb } from '../../support/memory-db'
import { insertOrganization } from '../../support/organizations'

const HASH = 'a'.repeat(64)
const SHEET = `INSERT INTO sheet (id, visit_id, template_id, template_version, template_sha256, parameters, role, organization_id, posting_id,
  revision, corrections, facts, vetoes, remarks, touched, finished_at, finished_by, engine, status, checksum, result)
  VALUES (:id, 'v1', 'T', '1', '${HASH}', '{}', 'recipient_org', :organization, :posting, 1, 0, '{}', '[]', '{}', '{}', :finished, :finished,
  1, :status, '${HASH}', x'00')`

const visit = (more: Partial<Visit>): Visit => ({
  id: 'v1',
  inspectionId: 'r1',
  code: 'V01',
  clinicId: 'c1',
  visitOn: '2013-05-10',
  teamName: '',
  members: ['示例甲'],
  imported: null,
  ...more,
})

/** A round with one visit and one template, and nothing scored yet. */
function roundDb(): Db {
  const db = memoryDb()
  insertOrganization(db, { id: 'c1' })
  insertOrganization(db, { id: 'c2' })
  inspectionRepo(db).insert({
    id: 'r1',
    code: 'R',
    name: '督查',
    startsOn: '2013-05-10',
    endsOn: '2013-05-30',
    isOpen: true,
    teams: [],
  })
  visitRepo(db).insert(visit({}))
  db.prepare(
    `INSERT INTO template_version (id, version, subject, sha256, document, published_at, published_by)
     VALUES ('T', '1', 'recipient_org', '${HASH}', '{}', '2013-05-01T00:00:00Z', '示例甲')`,
  ).run()
  return db
}

const ruleBrokenBy = (run: () => unknown): string | undefined => {
  try {
    run()
  } catch (thrown) {
    return brokenRule(thrown)
  }
  return undefined
}
const enter = (db: Db, more: object) => () =>
  db.prepare(SHEET).run({ id: 's1', organization: 'c1', posting: null, finished: null, status: 'incomplete', ...more })

describe('the schema itself', () => {
  test('keeps one sheet a subject of a visit and template', () => {
    const db = roundDb()
    expect(ruleBrokenBy(enter(db, {}))).toBeUndefined()
    expect(ruleBrokenBy(enter(db, { id: 's2' }))).toBe('sheet_once_a_subject')
    expect(ruleBrokenBy(enter(db, { id: 's3', organization: 'c2' }))).toBeUndefined()
  })

  test.each([
    ['sheet_has_one_subject', { organization: null }],
    ['sheet_finished_is_complete', { finished: '2013-05-10T08:00:00Z' }],
    ['sheet_status_known', { status: 'sealed' }],
  ])('refuses what breaks %s', (rule, more) => {
    expect(ruleBrokenBy(enter(roundDb(), more))).toBe(rule)
  })

  test('keeps a visit code once a round, and a day that exists', () => {
    const visits = visitRepo(roundDb())
    expect(codeOf(() => visits.insert(visit({ id: 'v2' })))).toBe('VISIT_EXISTS')
    expect(ruleBrokenBy(() => visits.insert(visit({ id: 'v3', code: 'V03', visitOn: '2013-02-30' })))).toBe('visit_on_a_date')
  })

  test('keeps a version of a template once, and as it was', () => {
    const db = roundDb()
    const again =
      'INSERT INTO template_version SELECT NULL, id, version, subject, sha256, document, published_at, published_by FROM template_version'
    expect(ruleBrokenBy(() => db.exec(again))).toBe('template_version.id, template_version.version')
    expect(ruleBrokenBy(() => db.exec("UPDATE template_version SET document = '[]'"))).toBe('template_version_is_immutable')
    expect(ruleBrokenBy(() => db.exec('DELETE FROM template_version'))).toBe('template_version_is_immutable')
  })
})

test.each([
  ['SELECT * FROM visit WHERE clinic_id = ? AND visit_on BETWEEN ? AND ?', 'visit_by_clinic'],
  ['SELECT * FROM visit WHERE inspection_id = ? AND code = ?', 'visit_code_once_a_round'],
  ['SELECT * FROM sheet WHERE visit_id = ?', 'sheet_once_a_subject'],
  ['SELECT * FROM sheet WHERE organization_id = ?', 'sheet_by_organization'],
  ['SELECT * FROM sheet WHERE posting_id = ?', 'sheet_by_posting'],
  ['SELECT * FROM finding WHERE sheet_id = ? ORDER BY id', 'finding_by_sheet'],
  ['SELECT * FROM issued_paper WHERE job_id = ? ORDER BY id', 'issued_paper_by_job'],
])('%s uses %s', (sql, index) => {
  const plan = memoryDb()
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...Array.from({ length: sql.split('?').length - 1 }, () => '')) as { detail: string }[]
  const names = plan.map(({ detail }) => detail).join('\n')
  // A constraint's own index has no name of its own.
  expect(names).toMatch(index === 'visit_code_once_a_round' ? /sqlite_autoindex_visit_\d/ : new RegExp(`\\b${index}\\b`))
})
