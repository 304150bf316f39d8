import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openEmptyOffice } from '../support/backend'
import { contentsOf } from '../support/contents'
import { failureOf } from '../support/failure'
import { clinic, hospital, importDivisions } from '../support/registry'
import { openSampleOffice } from '../support/sample'

let office: Awaited<ReturnType<typeof openEmptyOffice>>
let call: (typeof office)['call']
beforeEach(async () => {
  office = await openEmptyOffice()
  call = office.call
  await importDivisions(office)
})

const requestId = () => randomUUID()
const addClinic = async (more: Parameters<typeof clinic>[0]) =>
  (await call.organization.add({ requestId: requestId(), ...clinic(more) })).id
const addHospital = async (more: Parameters<typeof clinic>[0]) =>
  (await call.organization.add({ requestId: requestId(), ...hospital(more) })).id
const pair = async (supporterId: string, recipientId: string, startsOn: string, endsOn: string) =>
  (
    await call.pairing.record({
      ...{ requestId: requestId(), supporterId, recipientId, startsOn, endsOn },
      ...{ departments: ['内科'], agreementNumber: '协2026-1', note: '' },
    })
  ).id
const post = async (supporterId: string, recipientId: string, name: string, startsOn: string, endsOn: string | null) =>
  (
    await call.posting.record({
      ...{ requestId: requestId(), supporterId, recipientId, person: { name }, startsOn, endsOn },
      ...{ code: `P-${name}`, title: '', specialty: '内科', post: '', note: '' },
    })
  ).id
const db = () => office.backend.session.workspace().base.db

describe('a merger that is taken back', () => {
  let h1: string
  let stays: string
  let goes: string
  beforeEach(async () => {
    h1 = await addHospital({})
    stays = await addClinic({ code: '02001', name: '重澜镇中心卫生院', beds: 30 })
    goes = await addClinic({ code: '02002', name: '重澜卫生院', beds: 12, contactName: '示例甲' })
    await addClinic({ code: '02003', name: '重澜卫生站', parentId: goes })
    await pair(h1, goes, '2026-01-01', '2026-12-31')
    await post(h1, goes, '示例甲', '2026-01-01', null)
    for (const organizationId of [stays, goes]) {
      const phone = organizationId === goes ? '000-0000001' : '000-0000002'
      await call.contact.add({ requestId: requestId(), organizationId, name: '示例乙', jobTitle: '', phone, note: '' })
      const departments = [
        { name: '内科', code: '03', note: organizationId },
        { name: organizationId === goes ? '儿科' : '外科', code: '', note: '' },
      ]
      await call.organization.setDepartments({ requestId: requestId(), id: organizationId, departments })
    }
    await call.organization.rename({
      ...{ requestId: requestId(), id: goes, name: '重澜乡卫生院', since: '2026-02-01', reason: '撤乡', isCorrection: false },
    })
  })
  const merge = (goesId = goes, staysId = stays) =>
    call.organization.merge({ requestId: requestId(), goesId, staysId, take: ['beds', 'name'], reason: '重复登记' })
  const undo = (id = goes) => call.organization.undoMerge({ requestId: requestId(), id, reason: '不是同一家' })

  test('leaves every row as it was before', async () => {
    const before = contentsOf(db())
    await merge()
    const merged = contentsOf(db())
    expect(merged).not.toEqual(before)
    const plan = await call.organization.planUndoMerge({ id: goes })
    expect(plan).toMatchObject({ refusal: null, inTheWay: [] })
    expect(plan.moved).toEqual(
      expect.arrayContaining([
        { table: 'pairing', count: 1 },
        { table: 'posting', count: 1 },
      ]),
    )
    expect(contentsOf(db())).toEqual(merged)
    await undo()
    expect(contentsOf(db())).toEqual(before)
    const { history } = await call.organization.find({ id: goes })
    expect(history[0]).toMatchObject({ what: 'organization.unmerged', reason: '不是同一家' })
    await merge()
    await undo()
    expect(contentsOf(db())).toEqual(before)
  })

  test('lets what was recorded and amended since stand', async () => {
    await merge()
    const h2 = await addHospital({ code: '01002', name: '示例二院' })
    await pair(h2, stays, '2026-03-01', '2026-12-31')
    await call.organization.amend({ requestId: requestId(), id: stays, changes: { population: 4200 } })
    await undo()
    const story = await call.organization.find({ id: stays })
    expect(story.organization).toMatchObject({ name: '重澜镇中心卫生院', beds: 30, population: 4200, aliases: [] })
    expect(story.pairings.map(({ otherId }) => otherId)).toEqual([h2])
    expect((await call.organization.find({ id: goes })).pairings.map(({ otherId }) => otherId)).toEqual([h1])
  })

  test('is refused when what it moved was moved on, and says what', async () => {
    await merge()
    const [contact] = (await call.contact.list()).rows.find(({ organizationId }) => organizationId === stays)!.contacts
    await call.contact.amend({ requestId: requestId(), id: contact!.id, changes: { note: '已换号' } })
    const before = contentsOf(db())
    expect(await call.organization.planUndoMerge({ id: goes })).toEqual({
      moved: [],
      inTheWay: [{ table: 'contact', count: 1 }],
      refusal: 'UNMERGE_CHANGED',
    })
    expect((await failureOf(undo())).code).toBe('UNMERGE_CHANGED')
    expect(contentsOf(db())).toEqual(before)
  })

  test('is refused after a later merger, until that one is taken back', async () => {
    const third = await addClinic({ code: '02009', name: '重澜新卫生院' })
    await merge()
    await merge(stays, third)
    expect((await failureOf(undo())).code).toBe('UNMERGE_MERGED_ON')
    await undo(stays)
    await undo()
    expect((await call.organization.find({ id: goes })).organization.mergedInto).toBeNull()
    expect((await failureOf(undo())).code).toBe('ORGANIZATION_NOT_MERGED')
  })

  test('is refused while another one has its name or code', async () => {
    await call.organization.merge({ requestId: requestId(), goesId: goes, staysId: stays, take: [], reason: '重复登记' })
    await addClinic({ code: '02002', name: '别的卫生院' })
    expect((await call.organization.planUndoMerge({ id: goes })).refusal).toBe('UNMERGE_CHANGED')
  })
})

test('sheets go back with the clinic, finished ones too, and can be made anew from their events', async () => {
  const sample = await openSampleOffice()
  const units = (await sample.call.organization.list()).filter(({ kind }) => kind === 'recipient')
  const stories = await Promise.all(units.map(({ id }) => sample.call.organization.find({ id })))
  const scored = stories.filter(({ sheets }) => sheets.length > 0).map(({ organization }) => organization.id)
  const { db: sampleDb } = sample.backend.session.workspace().base
  const before = contentsOf(sampleDb)
  let goesId = ''
  for (const id of scored) {
    for (const { id: staysId } of units) {
      if (goesId !== '' || staysId === id) continue
      if ((await sample.call.organization.planMerge({ goesId: id, staysId })).refusal !== null) continue
      await sample.call.organization.merge({ requestId: requestId(), goesId: id, staysId, take: [], reason: '示例' })
      goesId = id
    }
  }
  expect(goesId).not.toBe('')
  expect(contentsOf(sampleDb)['sheet']).not.toEqual(before['sheet'])
  await sample.call.organization.undoMerge({ requestId: requestId(), id: goesId, reason: '示例' })
  expect(contentsOf(sampleDb)).toEqual(before)
})

describe('an institution that is closed down', () => {
  let h1: string
  let h2: string
  let closing: string
  let successor: string
  let running: string
  let coming: string
  let posted: string
  beforeEach(async () => {
    h1 = await addHospital({})
    h2 = await addHospital({ code: '01002', name: '示例二院' })
    closing = await addClinic({ code: '02001', name: '示例东卫生院' })
    successor = await addClinic({ code: '02002', name: '示例西卫生院' })
    await pair(h1, closing, '2025-01-01', '2025-12-31')
    running = await pair(h1, closing, '2026-01-01', '2026-12-31')
    coming = await pair(h2, closing, '2026-06-01', '2026-12-31')
    posted = await post(h1, closing, '示例甲', '2026-01-01', '2026-08-31')
    await call.staff.add({
      ...{ requestId: requestId(), organizationId: closing, name: '示例丙', sex: '' as const, title: '', specialty: '' },
      ...{ licenceKind: '', licenceNumber: '', idNumber: '', phone: '', note: '' },
    })
  })
  const wish = (acts: readonly { id: string; act: 'end' | 'move' }[], into: string | null = successor) => ({
    ...{ id: closing, successorId: into, closedOn: '2026-03-01', acts: [...acts], staff: 'move' as const },
  })
  const all = (act: 'end' | 'move') => [running, coming, posted].map((id) => ({ id, act }))
  const close = (input: ReturnType<typeof wish>) =>
    call.organization.close({ requestId: requestId(), ...input, reason: '撤乡并镇' })

  test('shows first what still runs, and writes nothing by it', async () => {
    const before = contentsOf(db())
    const plan = await call.organization.planClose(wish([]))
    expect(plan.engagements.map(({ kind, id, act, refusal }) => [kind, id, act, refusal])).toEqual([
      ['pairing', running, 'move', null],
      ['pairing', coming, 'move', null],
      ['posting', posted, 'move', null],
    ])
    expect(plan).toMatchObject({ staffTotal: 1, refusal: null })
    const ended = await call.organization.planClose(wish(all('end')))
    expect(ended.engagements.map(({ refusal }) => refusal)).toEqual([null, null, null])
    expect(contentsOf(db())).toEqual(before)
  })

  test('ends on the day before and goes on with the successor; nothing of before is changed', async () => {
    await close(wish(all('move')))
    const gone = await call.organization.find({ id: closing })
    expect(gone.organization).toMatchObject({ name: '示例东卫生院', mergedInto: null, archivedAt: expect.any(String) })
    expect(gone.closure).toEqual({
      closedOn: '2026-03-01',
      successor: { id: successor, name: '示例西卫生院' },
      reason: '撤乡并镇',
    })
    expect(gone.pairings.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2026-01-01', '2026-02-28'],
      ['2025-01-01', '2025-12-31'],
    ])
    expect(gone.postings.map(({ code, startsOn, endsOn }) => [code, startsOn, endsOn])).toEqual([
      ['P-示例甲', '2026-01-01', '2026-02-28'],
    ])
    const next = await call.organization.find({ id: successor })
    expect(next.succeeded).toEqual([{ id: closing, name: '示例东卫生院', closedOn: '2026-03-01' }])
    expect(next.pairings.map(({ otherId, startsOn, endsOn }) => [otherId, startsOn, endsOn])).toEqual([
      [h2, '2026-06-01', '2026-12-31'],
      [h1, '2026-03-01', '2026-12-31'],
    ])
    expect(next.postings.map(({ staffName, startsOn, endsOn }) => [staffName, startsOn, endsOn])).toEqual([
      ['示例甲', '2026-03-01', '2026-08-31'],
    ])
    expect(next.staffTotal).toBe(1)
    expect([gone.history[0]?.what, next.history[0]?.what]).toEqual(['organization.closed', 'organization.succeeded'])
  })

  test('without a successor all ends; what begins later is cancelled, and stays on record as that', async () => {
    const renewed = await call.agreement.renew({
      ...{ requestId: requestId(), pairingId: running, startsOn: '2027-01-01', endsOn: '2027-12-31', agreementNumber: '' },
    })
    expect((await failureOf(close(wish([...all('move'), { id: renewed.pairingId, act: 'move' }], null)))).code).toBe(
      'CLOSE_WITHOUT_SUCCESSOR',
    )
    const plan = await call.organization.planClose(wish([], null))
    expect(plan.engagements.map(({ id, act, refusal }) => [id, act, refusal])).toEqual(
      [running, coming, renewed.pairingId, posted].map((id) => [id, 'end', null]),
    )
    await close(
      wish(
        plan.engagements.map(({ id, act }) => ({ id, act })),
        null,
      ),
    )
    const gone = await call.organization.find({ id: closing })
    expect(gone.closure).toMatchObject({ successor: null })
    expect(gone.pairings.map(({ startsOn, endsOn, state }) => [startsOn, endsOn, state])).toEqual([
      ['2027-01-01', '2027-12-31', 'cancelled'],
      ['2026-06-01', '2026-12-31', 'cancelled'],
      ['2026-01-01', '2026-02-28', 'ended'],
      ['2025-01-01', '2025-12-31', 'ended'],
    ])
    expect((await call.pairing.list()).map(({ id }) => id)).not.toContain(coming)
    expect((await call.agreement.find({ pairingId: running })).next).toBeNull()
    // Restored, it may be paired for the same days again.
    await call.organization.restore({ requestId: requestId(), id: closing })
    await pair(h2, closing, '2026-06-01', '2026-12-31')
    expect((await call.staff.list()).find(({ name }) => name === '示例丙')?.organizationId).toBe(closing)
  })

  test('is refused where the list has changed, the day is to come, or the successor is none', async () => {
    const before = contentsOf(db())
    const codeOf = async (input: ReturnType<typeof wish>) => (await failureOf(close(input))).code
    expect(await codeOf(wish([{ id: running, act: 'move' }]))).toBe('CLOSE_LIST_CHANGED')
    expect(await codeOf({ ...wish(all('move')), closedOn: '2026-03-10' })).toBe('CLOSE_TOO_LATE')
    expect(await codeOf(wish(all('move'), closing))).toBe('CLOSE_INTO_ITSELF')
    await pair(h1, successor, '2026-01-01', '2026-12-31')
    const plan = await call.organization.planClose(wish([]))
    expect(plan.engagements[0]).toMatchObject({ id: running, refusal: 'PAIRING_OVERLAPS' })
    expect(await codeOf(wish(all('move')))).toBe('PAIRING_OVERLAPS')
    expect({ ...contentsOf(db()), pairing: [], pairing_department: [] }).toEqual({
      ...before,
      pairing: [],
      pairing_department: [],
    })
  })

  test('leaves its name and code to others, who keep them when it is to stand again', async () => {
    await close(wish(all('move')))
    await call.organization.rename({
      ...{
        requestId: requestId(),
        id: successor,
        name: '示例东卫生院',
        since: '2026-03-01',
        reason: '撤并后沿用',
        isCorrection: false,
      },
    })
    await call.organization.amend({ requestId: requestId(), id: successor, changes: { code: '02001' } })
    const { organizations } = office.backend.session.workspace().base
    expect(organizations.findByCode('02001')?.id).toBe(successor)
    expect(
      organizations.findByNameInCounty('示例东卫生院', organizations.findById(successor)!.divisionCode.slice(0, 6))?.id,
    ).toBe(successor)
    expect((await failureOf(call.organization.restore({ requestId: requestId(), id: closing }))).code).toBe(
      'ORGANIZATION_CODE_TAKEN',
    )
  })

  test('stands again when the closing is taken back; what ended stays ended', async () => {
    await close(wish(all('move')))
    await call.organization.restore({ requestId: requestId(), id: closing })
    const story = await call.organization.find({ id: closing })
    expect([story.organization.archivedAt, story.closure]).toEqual([null, null])
    expect(story.pairings[0]).toMatchObject({ endsOn: '2026-02-28' })
  })
})

describe('a person recorded twice', () => {
  let h1: string
  let c1: string
  let one: string
  let other: string
  const person = (name: string, more: { idNumber?: string; licenceNumber?: string; phone?: string }) => ({
    ...{ requestId: requestId(), organizationId: h1, name, sex: '' as const, title: '', specialty: '', licenceKind: '' },
    ...{ licenceNumber: '', idNumber: '', phone: '', note: '', ...more },
  })
  const postStaff = async (staffId: string, startsOn: string, endsOn: string) =>
    call.posting.record({
      ...{ requestId: requestId(), supporterId: h1, recipientId: c1, person: { staffId }, startsOn, endsOn },
      ...{ code: '', title: '', specialty: '', post: '', note: '' },
    })
  beforeEach(async () => {
    h1 = await addHospital({})
    c1 = await addClinic({})
    one = (await call.staff.add(person('示例甲', { licenceNumber: '000000001' }))).id
    other = (await call.staff.add(person('示例甲乙', { licenceNumber: '000000002', phone: '000-0000001' }))).id
    await postStaff(one, '2026-01-01', '2026-03-31')
  })
  const merge = () => call.staff.merge({ requestId: requestId(), goesId: other, staysId: one, reason: '重复登记' })

  test('becomes one with every posting; the other record leads to it', async () => {
    await postStaff(other, '2026-05-01', '2026-06-30')
    expect(await call.staff.planMerge({ goesId: other, staysId: one })).toEqual({
      moved: [{ table: 'posting', count: 1 }],
      refusal: null,
    })
    await merge()
    const kept = await call.staff.find({ id: one })
    expect(kept.postings.map(({ startsOn }) => startsOn)).toEqual(['2026-05-01', '2026-01-01'])
    expect(kept.staff).toMatchObject({ licenceNumber: '000000001', phone: '000-0000001', archivedAt: null })
    const gone = await call.staff.find({ id: other })
    expect(gone).toMatchObject({ mergedInto: { id: one, name: '示例甲' }, postings: [] })
    const { staff } = office.backend.session.workspace().base
    expect(staff.findByLicence('000000002')?.id).toBe(one)
    expect(staff.findByName(h1, '示例甲乙')?.id).toBe(one)
    expect((await failureOf(call.staff.restore({ requestId: requestId(), id: other }))).code).toBe('STAFF_MERGED')
    expect((await failureOf(merge())).code).toBe('STAFF_MERGED')
  })

  test('is two again when the merger is taken back, and what was recorded since stays', async () => {
    await postStaff(other, '2026-05-01', '2026-06-30')
    const before = contentsOf(db())
    await merge()
    expect((await call.staff.list()).find(({ id }) => id === other)).toMatchObject({ mergedInto: one })
    const rename = call.staff.amend({ requestId: requestId(), id: other, changes: { name: '示例乙' } })
    expect((await failureOf(rename)).code).toBe('STAFF_MERGED')
    const merged = contentsOf(db())
    expect(await call.staff.planUndoMerge({ id: other })).toEqual({
      moved: [{ table: 'posting', count: 1 }],
      inTheWay: [],
      refusal: null,
    })
    expect(contentsOf(db())).toEqual(merged)
    const undo = () => call.staff.undoMerge({ requestId: requestId(), id: other, reason: '不是同一人' })
    await undo()
    expect(contentsOf(db())).toEqual(before)
    expect((await call.staff.find({ id: other })).history[0]).toMatchObject({ what: 'staff.unmerged', reason: '不是同一人' })
    expect((await failureOf(undo())).code).toBe('STAFF_NOT_MERGED')
    await merge()
    await call.staff.amend({ requestId: requestId(), id: one, changes: { specialty: '内科' } })
    await postStaff(one, '2026-08-01', '2026-08-31')
    await undo()
    const kept = await call.staff.find({ id: one })
    expect(kept.staff).toMatchObject({ specialty: '内科', phone: '' })
    expect(kept.postings.map(({ startsOn }) => startsOn)).toEqual(['2026-08-01', '2026-01-01'])
    expect((await call.staff.find({ id: other })).postings.map(({ startsOn }) => startsOn)).toEqual(['2026-05-01'])
  })

  test('cannot be taken back while both went on into a third', async () => {
    const third = (await call.staff.add(person('示例丁', {}))).id
    await merge()
    await call.staff.merge({ requestId: requestId(), goesId: one, staysId: third, reason: '重复登记' })
    expect((await call.staff.planUndoMerge({ id: other })).refusal).toBe('UNMERGE_MERGED_ON')
    await call.staff.undoMerge({ requestId: requestId(), id: one, reason: '并错了' })
    expect((await call.staff.planUndoMerge({ id: other })).refusal).toBeNull()
  })

  test('is refused where the postings share a day, the id numbers differ, or both are the same record', async () => {
    await postStaff(other, '2026-03-31', '2026-06-30')
    const before = contentsOf(db())
    expect((await call.staff.planMerge({ goesId: other, staysId: one })).refusal).toBe('STAFF_POSTINGS_OVERLAP')
    expect((await failureOf(merge())).code).toBe('STAFF_POSTINGS_OVERLAP')
    expect(contentsOf(db())).toEqual(before)
    expect((await call.staff.planMerge({ goesId: one, staysId: one })).refusal).toBe('STAFF_MERGE_WITH_ITSELF')
    await call.staff.amend({ requestId: requestId(), id: one, changes: { idNumber: '11010519491231002X' } })
    await call.staff.amend({ requestId: requestId(), id: other, changes: { idNumber: '110105198001010016' } })
    expect((await call.staff.planMerge({ goesId: other, staysId: one })).refusal).toBe('STAFF_IDENTITY_DIFFERS')
  })
})
