import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { WORKLOAD_METRICS } from '@core/posting/workload'
import { openEmptyOffice } from '../support/backend'
import { failureOf } from '../support/failure'
import { clinic, hospital, importDivisions, importWorkbook } from '../support/registry'

let office: Awaited<ReturnType<typeof openEmptyOffice>>
let supporterId: string
let recipientId: string
let otherId: string
beforeEach(async () => {
  office = await openEmptyOffice() // today is 2026-03-09, a Monday
  await importDivisions(office)
  const add = async (draft: ReturnType<typeof clinic>) =>
    (await office.call.organization.add({ requestId: randomUUID(), ...draft })).id
  supporterId = await add(hospital({}))
  recipientId = await add(clinic({ requiredHeadcount: 1 }))
  otherId = await add(clinic({ name: '示例二院', code: '02002' }))
})

const facts = { code: '', title: '', specialty: '', post: '', startsOn: '2026-02-02', endsOn: '2026-08-01', note: '' }
const record = (more: object = {}) =>
  office.call.posting.record({ requestId: randomUUID(), supporterId, recipientId, person: { name: '示例甲' }, ...facts, ...more })
const rowOf = async (id: string) => (await office.call.posting.list()).find((row) => row.id === id)
const db = () => office.backend.session.workspace().base.db
const mark = (postingId: string, days: readonly string[], state: 'present' | 'sick' | 'absent' | null) =>
  office.call.attendance.mark({ requestId: randomUUID(), marks: days.map((day) => ({ postingId, day, state })) })

describe('recording', () => {
  test('a typed person joins the registry, and a person chosen brings title and specialty', async () => {
    const { id, broken } = await record({ title: '主治医师', specialty: '内科', post: '第一副院长' })
    expect(broken).toEqual(['PAIRING'])
    const [person] = await office.call.posting.listPeople()
    expect(person).toMatchObject({ name: '示例甲', organizationId: supporterId, title: '主治医师', specialty: '内科' })
    expect(person?.searchKeys).toContain('示例甲')
    // 26 Mondays to Fridays, less six days of the Spring Festival, and two Saturdays that make up for it.
    expect(await rowOf(id)).toMatchObject({ staffName: '示例甲', state: 'active', post: '第一副院长', plannedDays: 22 })
    const second = await record({ person: { staffId: person!.id }, startsOn: '2026-08-02', endsOn: null })
    expect(await rowOf(second.id)).toMatchObject({ title: '主治医师', specialty: '内科', state: 'future', plannedDays: 0 })
  })

  test('nobody is in two places on one day: the rule says so, and the store when a statement comes past it', async () => {
    const { id } = await record()
    expect(await failureOf(record({ recipientId: otherId, startsOn: '2026-08-01', endsOn: null }))).toEqual({
      code: 'POSTED_TWICE',
      params: { at: 'startsOn', from: '2026-02-02', to: '2026-08-01' },
    })
    const staff = db().prepare('SELECT staff_id FROM posting WHERE id = ?').pluck().get(id)
    const past = () =>
      db()
        .prepare(
          `INSERT INTO posting (id, code, supporter_id, recipient_id, staff_id, title, specialty, starts_on, ends_on, replaced_by, note)
           VALUES (?, '', ?, ?, ?, '', '', '2026-08-01', NULL, '', '')`,
        )
        .run(randomUUID(), supporterId, otherId, staff)
    expect(past).toThrow('posting_in_one_place')
    expect(await office.call.posting.list()).toHaveLength(1)
    await record({ recipientId: otherId, startsOn: '2026-08-02', endsOn: null })
  })

  test.each<[string, string, () => object]>([
    ['an end before the start', 'DATE_ORDER', () => ({ endsOn: '2026-02-01' })],
    ['a clinic that sends', 'PAIRING_ROLE', () => ({ supporterId: otherId })],
    ['an unknown person', 'NOT_FOUND', () => ({ person: { staffId: randomUUID() } })],
    ['a nameless person', 'INPUT_INVALID', () => ({ person: { name: ' ' } })],
  ])('%s is refused as %s and leaves nothing', async (_, code, more) => {
    expect(await failureOf(record(more()))).toMatchObject({ code })
    expect(await office.call.posting.listPeople()).toEqual([])
  })
})

describe('changing', () => {
  test('every change has its reason in the history', async () => {
    const { id } = await record()
    await office.call.posting.amend({ requestId: randomUUID(), id, changes: { post: '坐诊', code: 'PZ1' }, reason: '补登' })
    const end = (endsOn: string) => office.call.posting.end({ requestId: randomUUID(), id, endsOn, reason: '调回' })
    expect(await failureOf(end('2026-08-02'))).toMatchObject({ code: 'DATE_ORDER' })
    await end('2026-03-06')
    const { posting, history } = await office.call.posting.find({ id })
    expect(posting).toMatchObject({ endsOn: '2026-03-06', endReason: '调回', state: 'ended', post: '坐诊' })
    expect(history.map(({ what, reason, fields }) => [what, reason, fields])).toEqual([
      ['posting.ended', '调回', ['endsOn', 'endReason']],
      ['posting.amended', '补登', ['code', 'post']],
      ['posting.recorded', null, expect.any(Array)],
    ])
  })

  test('a replacement closes one, opens the next and tells the gap', async () => {
    const { id } = await record()
    const next = await office.call.posting.replace({
      ...{ requestId: randomUUID(), id, person: { name: '示例乙' }, lastDay: '2026-03-01', reason: '轮换', consent: null },
      ...{ ...facts, startsOn: '2026-03-09' },
    })
    expect(next).toMatchObject({ gapDays: 7 })
    expect(await rowOf(id)).toMatchObject({ endsOn: '2026-03-01', state: 'ended' })
    expect(await rowOf(next.id)).toMatchObject({ replacesId: id, gapDays: 7, state: 'active', staffName: '示例乙' })
    const { predecessor } = await office.call.posting.find({ id: next.id })
    expect(predecessor).toEqual({
      id,
      staffName: '示例甲',
      startsOn: '2026-02-02',
      endsOn: '2026-03-01',
      gapDays: 7,
      consent: null,
    })
    expect((await office.call.posting.find({ id })).successor).toMatchObject({ id: next.id, gapDays: 7 })
    const again = office.call.posting.replace({
      ...{ requestId: randomUUID(), id: next.id, person: { name: '示例乙' }, lastDay: null, reason: '轮换', consent: null },
      ...{ ...facts, startsOn: '2026-03-09' },
    })
    expect(await failureOf(again)).toMatchObject({ code: 'DATE_ORDER' })
  })

  test('whether a replacement was agreed to is recorded with it, changed and taken back', async () => {
    const { id } = await record()
    const given = { isGiven: true, by: '示例县卫生局', on: '2026-03-01', paperNumber: '示例〔2026〕1号' }
    const next = await office.call.posting.replace({
      ...{ requestId: randomUUID(), id, person: { name: '示例乙' }, lastDay: null, reason: '轮换', consent: given },
      ...{ ...facts, startsOn: '2026-03-09' },
    })
    const consents = async () => {
      const [left, came] = [await office.call.posting.find({ id }), await office.call.posting.find({ id: next.id })]
      return [left.successor?.consent, came.predecessor?.consent]
    }
    expect(await consents()).toEqual([given, given])
    const lacking = { isGiven: false, by: '', on: null, paperNumber: '' }
    await office.call.posting.consent({ requestId: randomUUID(), id, consent: lacking })
    expect(await consents()).toEqual([lacking, lacking])
    await office.call.posting.consent({ requestId: randomUUID(), id, consent: null })
    expect(await consents()).toEqual([null, null])
    expect((await office.call.posting.find({ id })).history.filter(({ what }) => what === 'posting.consented')).toHaveLength(3)
    const nobody = office.call.posting.consent({ requestId: randomUUID(), id: next.id, consent: given })
    expect(await failureOf(nobody)).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('made void it counts nowhere, and may be recorded again', async () => {
    const { id } = await record()
    await office.call.posting.cancel({ requestId: randomUUID(), id, reason: '误登' })
    expect(await rowOf(id)).toMatchObject({ state: 'void', broken: [] })
    const late = office.call.posting.amend({ requestId: randomUUID(), id, changes: { post: '坐诊' }, reason: '补登' })
    expect(await failureOf(late)).toMatchObject({ code: 'POSTING_CANCELLED' })
    expect(await record()).toMatchObject({ id })
    expect(await rowOf(id)).toMatchObject({ state: 'active' })
  })
})

describe('attendance', () => {
  test('days are marked, changed and cleared; figures and state of the day follow', async () => {
    const { id } = await record({ startsOn: '2026-03-02' })
    await mark(id, ['2026-03-02', '2026-03-03', '2026-03-04'], 'present')
    await mark(id, ['2026-03-04', '2026-03-09'], 'sick')
    await mark(id, ['2026-03-03'], null)
    expect(await office.call.attendance.month({ month: '2026-03' })).toEqual([
      { postingId: id, days: `.P.S....S${'.'.repeat(22)}` },
    ])
    expect(await rowOf(id)).toMatchObject({ plannedDays: 6, presentDays: 1, markedDays: 3, state: 'leave' })
    const { attendance } = await office.call.posting.find({ id })
    expect(attendance).toMatchObject({ ratio: '0.167', unmarkedDays: 3, byState: { present: 1, sick: 2 } })
    const journal = office.backend.session.workspace().base.journal.listByEntity(`attendance/${id}/2026-03`)
    expect(journal.map(({ who, what }) => [who, what])).toEqual(Array(3).fill(['示例操作员', 'attendance.marked']))
  })

  test('a month without a sheet is not held against the person', async () => {
    const { id } = await record({ startsOn: '2026-02-02' })
    await mark(id, ['2026-03-02', '2026-03-03'], 'present')
    const row = await rowOf(id)
    expect(row).toMatchObject({ dueDays: 2, presentDays: 2 })
    expect(row?.plannedDays).toBeGreaterThan(20)
    expect((await office.call.posting.find({ id })).attendance.ratio).toBe('1')
    await mark(id, ['2026-02-03'], 'absent')
    expect((await rowOf(id))?.dueDays).toBeGreaterThan(15)
  })

  test('outside the posting nothing is marked, not even one day of many; the store refuses it too', async () => {
    const { id } = await record({ endsOn: '2026-03-20' })
    for (const day of ['2026-02-01', '2026-03-21', '2026-04-01'])
      expect(await failureOf(mark(id, ['2026-03-02', day], 'present'))).toMatchObject({
        code: 'ATTENDANCE_OUTSIDE',
        params: { value: day },
      })
    expect(await office.call.attendance.month({ month: '2026-03' })).toEqual([])
    const insert = (month: string, days: string) => () =>
      db()
        .prepare("INSERT INTO attendance (posting_id, month, days, marked_at, marked_by) VALUES (?, ?, ?, '', '')")
        .run(id, month, days.padEnd(31, '.'))
    for (const [month, days] of [
      ['2026-01', 'P'],
      ['2026-02', 'P'],
      ['2026-02', `${'.'.repeat(28)}P`],
      ['2026-03', `${'.'.repeat(20)}P`],
      ['2026-04', 'P'],
    ] as const)
      expect(insert(month, days)).toThrow('attendance_inside_posting')
    expect(insert('2026-03', 'Z')).toThrow('attendance_states_known')
    insert('2026-03', 'P'.repeat(20))()
  })

  test('a posting does not end before a day that is marked', async () => {
    const { id } = await record()
    await mark(id, ['2026-03-06'], 'present')
    const end = (endsOn: string) => office.call.posting.end({ requestId: randomUUID(), id, endsOn, reason: '调回' })
    expect(await failureOf(end('2026-03-05'))).toMatchObject({ code: 'ATTENDANCE_OUTSIDE' })
    await end('2026-03-06')
  })
})

test('a spot check contradicts attendance and changes nothing of it', async () => {
  const { id } = await record()
  await mark(id, ['2026-03-05', '2026-03-06'], 'present')
  const check = (checkedOn: string, isFound: boolean) =>
    office.call.spotCheck.record({
      ...{ requestId: randomUUID(), postingId: id, checkedOn, checkedBy: '示例督查组', isFound, way: 'on-site', note: '' },
    })
  expect(await failureOf(check('2026-01-31', false))).toMatchObject({ code: 'SPOT_CHECK_OUTSIDE' })
  expect(await check('2026-03-04', false)).toMatchObject({ finding: 'unmarked' })
  expect(await check('2026-03-05', true)).toMatchObject({ finding: 'agrees' })
  const found = await check('2026-03-06', false)
  expect(found).toMatchObject({ finding: 'contradicts' })
  expect(await rowOf(id)).toMatchObject({ contradictions: 1, presentDays: 2 })
  expect((await rowOf(id))?.broken).toContainEqual({ rule: 'SPOT_CHECK', required: '', found: '1' })
  await mark(id, ['2026-03-06'], 'absent') // the clerk puts the sheet right
  expect(await rowOf(id)).toMatchObject({ contradictions: 0 })
  await mark(id, ['2026-03-06'], 'present')
  await office.call.spotCheck.withdraw({ requestId: randomUUID(), id: found.id, reason: '找错了人' })
  expect(await rowOf(id)).toMatchObject({ contradictions: 0 })
  const { spotChecks, history } = await office.call.posting.find({ id })
  expect(spotChecks.map(({ finding, withdrawReason }) => [finding, withdrawReason])).toEqual([
    ['contradicts', '找错了人'],
    ['agrees', null],
    ['unmarked', null],
  ])
  expect(history[0]).toMatchObject({ what: 'posting.spotCheckWithdrawn', reason: '找错了人' })
  expect(() => db().prepare('UPDATE spot_check SET is_found = 1').run()).toThrow('spot_check_is_fixed')
})

test('workload is marked figure by figure; unknown is not zero, and a new code keeps it', async () => {
  const { id } = await record()
  const figures = (marks: readonly { metric: (typeof WORKLOAD_METRICS)[number]; value: number | null }[], month = '2026-03') =>
    office.call.workload.mark({ requestId: randomUUID(), month, marks: marks.map((one) => ({ postingId: id, ...one })) })
  await figures([
    { metric: 'lectures', value: 2 },
    { metric: 'donations', value: 1.25 },
  ])
  const lineOf = (more: object) => WORKLOAD_METRICS.map((metric) => (more as Record<string, number>)[metric] ?? null)
  expect(await office.call.workload.month({ month: '2026-03' })).toEqual([
    { postingId: id, figures: lineOf({ lectures: 2, donations: 1.25 }) },
  ])
  await figures([
    { metric: 'outpatients', value: 0 },
    { metric: 'lectures', value: null },
  ])
  await office.call.posting.amend({ requestId: randomUUID(), id, changes: { code: 'PZ2026001' }, reason: '编号' })
  expect(await office.call.workload.month({ month: '2026-03' })).toEqual([
    { postingId: id, figures: lineOf({ outpatients: 0, donations: 1.25 }) },
  ])
  expect(await failureOf(figures([{ metric: 'lectures', value: 1.5 }]))).toMatchObject({ code: 'WORKLOAD_OUTSIDE' })
  expect(await failureOf(figures([{ metric: 'lectures', value: 1 }], '2026-09'))).toMatchObject({ code: 'WORKLOAD_OUTSIDE' })
})

test('the postings of a county file are judged by the rules of the scheme', async () => {
  for (const kind of ['organizations', 'pairings', 'postings'] as const) await importWorkbook(office, kind)
  const rows = await office.call.posting.list()
  expect(rows).toHaveLength(94)
  const gone = rows.find(({ code }) => code === 'PZ2013002')!
  const came = rows.find(({ code }) => code === 'PZ2013003')!
  expect(came).toMatchObject({ replacesId: gone.id, gapDays: expect.any(Number) })
  expect((await office.call.posting.find({ id: gone.id })).successor?.id).toBe(came.id)
})

test('an imported row that puts a person in two places is refused with its reason, the others are written', async () => {
  for (const kind of ['organizations', 'pairings', 'postings'] as const) await importWorkbook(office, kind)
  const path = resolve(import.meta.dirname, '../fixtures/import-samples/02-派驻人员名单_UTF8.csv')
  db().exec("UPDATE posting SET ends_on = NULL WHERE code = 'PZ2013036'")
  const { importId, refused } = await office.call.import.preview({ grant: office.grant(path), kind: 'postings' })
  expect(refused.filter(({ code }) => code === 'POSTED_TWICE')).toEqual([expect.objectContaining({ column: '派驻开始' })])
  expect(await office.call.import.apply({ requestId: randomUUID(), importId })).toMatchObject({ refusedRows: refused.length })
})
