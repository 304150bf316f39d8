import { describe, expect, test } from 'vitest'
import { emptyDraft } from '@core/drafting/empty-draft'
import { withHeadFields } from '@core/drafting/kinds/any-draft'
import { emptyAnyDraft } from '@core/drafting/kinds/empty-kind-draft'
import { brokenRule } from '../../../electron/store/broken-rule'
import type { Db } from '../../../electron/store/db'
import { KEPT_DOCUMENTS, templateDraftRepo, type StoredDraft } from '../../../electron/store/template-draft.repo'
import { templateRetirementRepo } from '../../../electron/store/template-retirement.repo'
import { insertOrganization } from '../../support/organizations'
import { memoryDb } from '../../support/memory-db'

const HASH = 'a'.repeat(64)
const AT = '2026-03-09T02:00:00Z'

const stored = (more: Partial<StoredDraft> = {}): StoredDraft => ({
  id: 'd1',
  templateId: 'T',
  version: '2',
  name: '示例表',
  subject: 'recipient_org',
  templateKind: 'scored',
  revision: 1,
  items: 0,
  totalPoints: 100,
  toConfirm: 0,
  state: 'draft',
  basedOn: { id: 'T', version: '1' },
  createdAt: AT,
  createdBy: '示例甲',
  updatedAt: AT,
  updatedBy: '示例甲',
  removed: null,
  draft: emptyDraft({ id: 'T', version: '2', name: '示例表', subject: 'recipient_org' }),
  ...more,
})

/** Two published versions and a draft of the next one. */
function draftDb(): Db {
  const db = memoryDb()
  for (const version of ['1', '3']) {
    db.prepare(
      `INSERT INTO template_version (id, version, subject, sha256, document, published_at, published_by)
       VALUES ('T', ?, 'recipient_org', '${HASH}', '{}', '${AT}', '示例甲')`,
    ).run(version)
  }
  templateDraftRepo(db).insert(stored())
  return db
}
const broken = (run: () => unknown): string | undefined => {
  try {
    run()
  } catch (thrown) {
    return brokenRule(thrown) ?? String(thrown)
  }
  return undefined
}
const sql = (db: Db, text: string) => () => db.prepare(text).run()

describe('a draft', () => {
  test('is never deleted, keeps its origin, and its revision does not fall', () => {
    const db = draftDb()
    expect(broken(sql(db, 'DELETE FROM template_draft'))).toBe('template_draft_is_never_deleted')
    expect(broken(sql(db, "UPDATE template_draft SET based_on_version = '3'"))).toBe('template_draft_origin_is_fixed')
    expect(broken(sql(db, "UPDATE template_draft SET created_by = '示例乙'"))).toBe('template_draft_origin_is_fixed')
    expect(broken(sql(db, "UPDATE template_draft_document SET saved_by = '示例乙'"))).toBe('template_draft_document_is_immutable')
    const drafts = templateDraftRepo(db)
    drafts.update(stored({ revision: 2 }), true)
    expect(broken(() => drafts.update(stored({ revision: 1 }), false))).toBe('template_draft_revision_grows')
  })

  test('that was published stays as it was', () => {
    const db = draftDb()
    const drafts = templateDraftRepo(db)
    drafts.update(stored({ removed: { at: AT, as: 'published' } }), false)
    expect(broken(() => drafts.update(stored({ removed: null }), false))).toBe('template_draft_published_is_fixed')
    expect([drafts.listPresent(), drafts.listPublished().map(({ basedOn }) => basedOn)]).toEqual([
      [],
      [{ id: 'T', version: '1' }],
    ])
  })

  test('is refused with a state, an origin or a removal that cannot be', () => {
    const db = draftDb()
    expect(broken(sql(db, "UPDATE template_draft SET state = 'retired'"))).toBe('template_draft_state_known')
    expect(broken(sql(db, "UPDATE template_draft SET removed_as = 'removed'"))).toBe('template_draft_removed_somehow')
    expect(broken(sql(db, "UPDATE template_draft SET document = '{'"))).toBe('template_draft_document_json')
    const drafts = templateDraftRepo(db)
    expect(broken(() => drafts.insert(stored({ id: 'd2', basedOn: { id: 'T', version: '9' } })))).toContain('FOREIGN KEY')
  })

  test('comes back as it was stored, with its last documents', () => {
    const db = draftDb()
    const drafts = templateDraftRepo(db)
    for (let revision = 2; revision <= KEPT_DOCUMENTS + 3; revision += 1) {
      drafts.update(stored({ revision, draft: withHeadFields(stored().draft, { name: `第${revision}稿` }) }), true)
    }
    expect(drafts.find('d1')?.draft.head.name).toBe(`第${KEPT_DOCUMENTS + 3}稿`)
    expect([drafts.listDocuments('d1').length, drafts.findDocument('d1', 4)?.head.name]).toEqual([KEPT_DOCUMENTS, '第4稿'])
    expect(drafts.findDocument('d1', 3)).toBeUndefined()
  })

  test.each(['graded', 'questionnaire'] as const)('of the kind %s has no points', (templateKind) => {
    const drafts = templateDraftRepo(draftDb())
    const draft = emptyAnyDraft(templateKind, { id: 'T', version: '4', name: '示例表', subject: 'patient' }, () => 'k')
    const kept = stored({ id: 'd2', templateKind, totalPoints: null, draft })
    drafts.insert(kept)
    expect(drafts.find('d2')).toEqual(kept)
    expect(drafts.listPresent().map(({ id, totalPoints }) => [id, totalPoints])).toEqual([
      ['d2', null],
      ['d1', 100],
    ])
  })
})

test('a retirement says why, and stands once a version', () => {
  const db = draftDb()
  const retirements = templateRetirementRepo(db)
  const one = { templateId: 'T', templateVersion: '1', retiredAt: AT, retiredBy: '示例甲', reason: '换新表' }
  expect(broken(() => retirements.insert({ ...one, reason: '' }))).toBe('template_retirement_says_why')
  retirements.insert(one)
  expect(broken(() => retirements.insert(one))).toBe('template_retirement.template_id, template_retirement.template_version')
  expect(retirements.listAll()).toEqual([one])
  retirements.delete('T', '1')
  expect(retirements.find('T', '1')).toBeUndefined()
})

describe('a sheet', () => {
  /** An unfinished sheet of version 1. */
  function sheetDb(finishedAt: string | null = null): Db {
    const db = draftDb()
    insertOrganization(db, { id: 'c1' })
    db.exec(`
      INSERT INTO inspection (id, code, name, starts_on, ends_on, is_open, teams) VALUES ('r1', 'R', '督查', '2026-03-01', '2026-03-30', 1, '[]');
      INSERT INTO visit (id, inspection_id, code, clinic_id, visit_on, team_name, members) VALUES ('v1', 'r1', 'V', 'c1', '2026-03-09', '', '[]');
      INSERT INTO sheet (id, visit_id, template_id, template_version, template_sha256, parameters, role, organization_id, revision, corrections,
                         facts, vetoes, remarks, touched, finished_at, finished_by, engine, status, checksum, result)
      VALUES ('s1', 'v1', 'T', '1', '${HASH}', '{}', 'recipient_org', 'c1', 2, 0, '{}', '[]', '{}', '{}',
              ${finishedAt === null ? 'NULL, NULL' : `'${finishedAt}', '示例甲'`}, 1, 'complete', '${HASH}', x'00')`)
    return db
  }

  test('goes forward to a later version, unfinished and with a new revision, and no other way', () => {
    const db = sheetDb()
    const carry = "UPDATE sheet SET template_version = '3', parameters = '{\"months\":7}'"
    expect(broken(sql(db, carry))).toBe('sheet_is_carried_forward')
    expect(broken(sql(db, `${carry}, revision = 3, finished_at = '${AT}', finished_by = '示例甲'`))).toBe(
      'sheet_is_carried_forward',
    )
    expect(broken(sql(db, `${carry}, revision = 3`))).toBeUndefined()
    expect(broken(sql(db, "UPDATE sheet SET template_version = '1', revision = 4"))).toBe('sheet_is_carried_forward')
    expect(broken(sql(db, "UPDATE sheet SET parameters = '{}', revision = 4"))).toBe('sheet_pins_are_fixed')
    expect(broken(sql(db, "UPDATE sheet SET role = 'supporting_org', revision = 4"))).toBe('sheet_pins_are_fixed')
    const finished = sheetDb(AT)
    expect(broken(sql(finished, "UPDATE sheet SET template_version = '3', revision = 3, corrections = 1"))).toBe(
      'sheet_is_carried_forward',
    )
  })
})
