import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Draft } from '@core/drafting/draft'
import { templateOfAnyDraft, withHeadFields } from '@core/drafting/kinds/any-draft'
import { openEmptyOffice } from '../support/backend'
import { begin, beginAny, save, scored, shippedTemplate, withFirstItem } from '../support/drafts'
import { failureOf } from '../support/failure'
import { openSampleOffice } from '../support/sample'

const NEXT = { way: 'version', id: 'RC-2025', version: '1.1' } as const

describe('a draft', () => {
  test('of a published version is its next version, saved step by step, and published with its origin', async () => {
    const office = await openEmptyOffice()
    const { call, backend } = office
    const first = await begin(office, NEXT)
    expect(first).toMatchObject({
      revision: 1,
      state: 'checked',
      basedOn: { id: 'RC-2025', version: '1.1' },
      draft: { head: { id: 'RC-2025', version: '1.2' } },
    })
    const renamed = withFirstItem(first.draft, { title: '组织领导' })
    expect(await save(office, first, renamed)).toMatchObject({ revision: 2, state: 'checked' })
    expect(await call.template.listDrafts()).toMatchObject([
      {
        draftId: first.draftId,
        templateId: 'RC-2025',
        version: '1.2',
        items: 28,
        totalPoints: 100,
        state: 'checked',
        toConfirm: 0,
      },
    ])
    const published = await call.template.publishDraft({ requestId: randomUUID(), draftId: first.draftId, revision: 2 })
    expect(published).toMatchObject({ id: 'RC-2025', version: '1.2' })
    const { document } = await call.template.find({ id: 'RC-2025', version: '1.2' })
    const before = shippedTemplate('02-recipient-clinic') as { categories: { items: object[] }[] }
    Object.assign(before, { version: '1.2' })
    Object.assign(before.categories[0]!.items[0]!, { title: '组织领导' })
    expect(document).toEqual(before)
    expect(await call.template.listDrafts()).toEqual([])
    expect((await call.template.list()).at(-1)).toMatchObject({
      version: '1.2',
      state: 'published',
      basedOn: { id: 'RC-2025', version: '1.1' },
      usedIn: [],
    })
    expect((await failureOf(call.template.findDraft({ draftId: first.draftId }))).code).toBe('NOT_FOUND')
    const { journal } = backend.session.workspace().base
    expect(
      journal.listByEntity(`template-draft/${first.draftId}`).map(({ what, before, after }) => [what, before, after]),
    ).toEqual([
      ['template-draft.started', null, expect.objectContaining({ revision: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })],
      [
        'template-draft.saved',
        { revision: 1, sha256: expect.any(String) },
        { revision: 2, sha256: expect.any(String), changed: ['A1'] },
      ],
      ['template-draft.published', expect.anything(), { id: 'RC-2025', version: '1.2', sha256: published.sha256 }],
    ])
  })

  test('is refused to whoever saw an older revision; the same again is nothing', async () => {
    const office = await openEmptyOffice()
    const first = await begin(office, NEXT)
    const mine = withFirstItem(first.draft, { title: '甲' })
    const theirs = withFirstItem(first.draft, { title: '乙' })
    expect((await save(office, first, mine)).revision).toBe(2)
    expect((await save(office, first, mine)).revision).toBe(2)
    expect((await failureOf(save(office, first, theirs))).code).toBe('STALE_REVISION')
    const { call } = office
    const stale = call.template.publishDraft({ requestId: randomUUID(), draftId: first.draftId, revision: 1 })
    expect((await failureOf(stale)).code).toBe('STALE_REVISION')
    expect((await call.template.findDraft({ draftId: first.draftId })).draft).toEqual(mine)
  })

  test('with breaches is named by them, and not published', async () => {
    const office = await openEmptyOffice()
    const { call } = office
    const first = await begin(office, { way: 'empty', name: '  2026年考核表 ', subject: 'recipient_org' })
    expect(first.draft.head).toMatchObject({ id: 'RC-2026', version: '1.0', name: '2026年考核表' })
    expect(first.state).toBe('draft')
    const line = {
      key: 'line-1',
      item: { code: 'A1', title: '制度', points: 100, scoring: null, allowNotApplicable: true },
      source: { text: '有制度得100分', clauses: [] },
    }
    const section = { key: 'section-1', code: 'A', title: '组织', points: null, items: [line] }
    const written: Draft = { ...first.draft, sections: [section] }
    const { revision } = await save(office, first, written)
    expect((await call.template.checkDraft({ draftId: first.draftId })).breaches).toEqual([
      { key: 'line-1', field: 'scoring', code: 'TEXT_WITHOUT_RULE', params: { at: 'A1' } },
    ])
    const refused = await failureOf(call.template.publishDraft({ requestId: randomUUID(), draftId: first.draftId, revision }))
    expect(refused).toMatchObject({ code: 'TEMPLATE_INVALID', params: { at: 'A1', breach: 'TEXT_WITHOUT_RULE' } })
    const scoring = { kind: 'yes_no', expected: true, points: 100 } as const
    const ruled = { ...written, sections: [{ ...section, items: [{ ...line, item: { ...line.item, scoring } }] }] }
    const saved = await save(office, { draftId: first.draftId, revision }, ruled)
    expect(saved.state).toBe('checked')
    await call.template.publishDraft({ requestId: randomUUID(), draftId: first.draftId, revision: saved.revision })
    const { document } = await call.template.find({ id: 'RC-2026', version: '1.0' })
    expect(document).toMatchObject({ categories: [{ code: 'A', points: 100, items: [{ code: 'A1', scoring }] }] })
  })

  test('is never published over a version that stands, nor with JSON that is no draft', async () => {
    const office = await openEmptyOffice()
    const { call } = office
    const first = await begin(office, NEXT)
    const taken = { ...first.draft, head: { ...first.draft.head, version: '1.1' } }
    const { revision, state } = await save(office, first, taken)
    expect(state).toBe('draft')
    const refused = await failureOf(call.template.publishDraft({ requestId: randomUUID(), draftId: first.draftId, revision }))
    expect(refused.code).toBe('TEMPLATE_ALREADY_PUBLISHED')
    const broken = withFirstItem(first.draft, { points: '三' })
    expect(await failureOf(save(office, { draftId: first.draftId, revision }, broken))).toMatchObject({
      code: 'TEMPLATE_INVALID',
      params: { at: 'sections.0.items.0.item.points' },
    })
  })

  test('can be removed and brought back, and its earlier documents are kept up to fifty', async () => {
    const office = await openEmptyOffice()
    const { call } = office
    const first = await begin(office, NEXT)
    for (let revision = 1; revision <= 54; revision += 1) {
      await save(office, { ...first, revision }, withFirstItem(first.draft, { title: `第${revision + 1}稿` }))
    }
    await call.template.removeDraft({ requestId: randomUUID(), draftId: first.draftId })
    expect(await call.template.listDrafts()).toEqual([])
    expect((await failureOf(call.template.findDraft({ draftId: first.draftId }))).code).toBe('NOT_FOUND')
    await call.template.restoreDraft({ requestId: randomUUID(), draftId: first.draftId })
    expect(await call.template.findDraft({ draftId: first.draftId })).toMatchObject({ revision: 55 })
    const kept = await call.template.listDraftHistory({ draftId: first.draftId })
    expect([kept.length, kept[0]?.revision, kept.at(-1)?.revision]).toEqual([50, 55, 6])
    const sixth = await call.template.findDraft({ draftId: first.draftId, at: 6 })
    expect([sixth.revision, scored(sixth.draft).sections[0]!.items[0]!.item.title]).toEqual([55, '第6稿'])
    expect((await failureOf(call.template.findDraft({ draftId: first.draftId, at: 5 }))).code).toBe('NOT_FOUND')
  })

  test('copies have a number of their own, and a version after drafts of it the next one', async () => {
    const office = await openEmptyOffice({ startsAt: '2027-01-04T02:00:00.000Z' })
    const next = await begin(office, NEXT)
    const later = await begin(office, NEXT)
    const copy = await begin(office, { way: 'copy', id: 'RC-2025', version: '1.1' })
    const again = await begin(office, { way: 'draft', draftId: next.draftId })
    const written = await begin(office, {
      way: 'written',
      draft: { ...copy.draft, head: { ...copy.draft.head, id: '' } },
      name: '粘贴',
    })
    expect(
      [next, later, copy, again, written].map(({ draft: { head }, basedOn }) => [head.id, head.version, basedOn?.version]),
    ).toEqual([
      ['RC-2025', '1.2', '1.1'],
      ['RC-2025', '1.3', '1.1'],
      ['RC-2027', '1.0', '1.1'],
      ['RC-2027-2', '1.0', '1.1'],
      ['RC-2027-3', '1.0', undefined],
    ])
    expect([copy.draft.head.name.endsWith('（副本）'), written.draft.head.name]).toEqual([true, '粘贴'])
    const { call } = office
    const unknown = { way: 'version', id: 'RC-2025', version: '7' } as const
    expect((await failureOf(call.template.startDraft({ requestId: randomUUID(), from: unknown }))).code).toBe('TEMPLATE_UNKNOWN')
  })
})

describe('a draft of another kind', () => {
  test.each([
    ['graded', 'DS-SELF-2025', 'recipient_org', 21],
    ['questionnaire', 'FU-2025', 'patient', 10],
  ] as const)('%s: is begun from nothing or from a version, saved, checked and published', async (kind, id, subject, items) => {
    const office = await openEmptyOffice()
    const { call } = office
    const empty = await beginAny(office, { way: 'empty', kind, name: '示例', subject })
    expect([empty.state, empty.draft.head.templateKind, empty.draft.head.version]).toEqual(['draft', kind, '1.0'])
    expect((await call.template.checkDraft({ draftId: empty.draftId })).breaches.map(({ code }) => code)).toEqual(['SHEET_EMPTY'])
    const early = call.template.publishDraft({ requestId: randomUUID(), draftId: empty.draftId, revision: 1 })
    expect(await failureOf(early)).toMatchObject({ code: 'TEMPLATE_INVALID', params: { breach: 'SHEET_EMPTY' } })

    const next = await beginAny(office, { way: 'version', id, version: '1.0' })
    expect(next).toMatchObject({ state: 'checked', draft: { head: { id, version: '1.1' } } })
    const [line] = await call.template.listDrafts()
    expect(line).toMatchObject({ draftId: next.draftId, templateKind: kind, items, totalPoints: null, toConfirm: 0 })
    const named = withHeadFields(next.draft, { name: '本县用表' })
    const { revision } = await save(office, next, named)
    const { sha256 } = await call.template.publishDraft({ requestId: randomUUID(), draftId: next.draftId, revision })
    const found = await call.template.find({ id, version: '1.1' })
    expect(found).toEqual({ ...found, document: templateOfAnyDraft(named), sha256 })
    expect((await call.template.list()).at(-1)).toMatchObject({ id, version: '1.1', basedOn: { id, version: '1.0' } })
    const copy = await beginAny(office, { way: 'draft', draftId: empty.draftId })
    expect(copy.draft.head).toMatchObject({ templateKind: kind, version: '1.0' })
    expect(copy.draft.head.id).not.toBe(empty.draft.head.id)
  })

  test('stays of its kind', async () => {
    const office = await openEmptyOffice()
    const first = await beginAny(office, { way: 'version', id: 'DS-SELF-2025', version: '1.0' })
    const other = await beginAny(office, { way: 'version', id: 'FU-2025', version: '1.0' })
    const refused = await failureOf(save(office, first, other.draft))
    expect(refused).toMatchObject({ code: 'TEMPLATE_INVALID', params: { at: 'head.templateKind' } })
    const broken = {
      ...other.draft,
      questions: [{ key: 'a', question: { no: 0, text: '', kind: 'text' } }],
    } as unknown as typeof other.draft
    expect(await failureOf(save(office, other, broken))).toMatchObject({
      code: 'TEMPLATE_INVALID',
      params: { at: 'questions.0.question.no' },
    })
  })
})

describe('a retired version', () => {
  test('is not offered for new visits, keeps its sheets, and can be offered again', async () => {
    const office = await openSampleOffice()
    const { call, roundId } = office
    const clinic = (await call.organization.list()).find(({ code }) => code === '02039')!
    const offered = async () =>
      (await call.inspection.listSubjects({ clinicId: clinic.id, visitOn: '2013-05-10' })).map(({ templateId }) => templateId)
    const version = { id: 'RC-2025', version: '1.1' }
    expect(await offered()).toContain('RC-2025')
    await call.template.retire({ requestId: randomUUID(), ...version, reason: '2026年换新表' })
    expect(await offered()).not.toContain('RC-2025')
    const visit = { inspectionId: roundId, clinicId: clinic.id, visitOn: '2013-05-10', teamName: '', members: ['示例督查甲'] }
    const sheets = [{ templateId: 'RC-2025', templateVersion: '1.1', subjectCode: '02039' }]
    const refused = call.inspection.createVisit({ requestId: randomUUID(), ...visit, sheets })
    expect(await failureOf(refused)).toMatchObject({ code: 'TEMPLATE_RETIRED', params: { at: 'sheets.0.templateId' } })
    const line = async () => (await call.template.list()).find(({ id }) => id === 'RC-2025')
    expect(await line()).toMatchObject({ state: 'retired', retiredAt: expect.any(String), sheets: 30 })
    expect((await line())?.usedIn).toEqual([
      { inspectionName: expect.any(String), drafts: expect.any(Number), finished: expect.any(Number) },
    ])
    const { drafts = 0, finished = 0 } = (await line())?.usedIn[0] ?? {}
    expect(drafts + finished).toBe(30)
    await call.template.restore({ requestId: randomUUID(), ...version, reason: '继续用' })
    expect(await offered()).toContain('RC-2025')
    expect(await line()).toMatchObject({ state: 'published', retiredAt: null })
  })
})
