import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openEmptyOffice } from '../support/backend'
import { failureOf } from '../support/failure'
import { clinic, hospital, importDivisions, importWorkbook } from '../support/registry'

let office: Awaited<ReturnType<typeof openEmptyOffice>>
let supporterId: string
let recipientId: string
beforeEach(async () => {
  office = await openEmptyOffice() // today is 2026-03-09
  await importDivisions(office)
  const add = async (draft: ReturnType<typeof clinic>) =>
    (await office.call.organization.add({ requestId: randomUUID(), ...draft })).id
  supporterId = await add(hospital({}))
  recipientId = await add(clinic({ requiredHeadcount: 2 }))
})

const draft = (more: object = {}) => ({
  supporterId,
  recipientId,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  departments: ['骨科', '儿科'],
  agreementNumber: '协〔2026〕1号',
  note: '',
  ...more,
})
const record = (more: object = {}) => office.call.pairing.record({ requestId: randomUUID(), ...draft(more) })

describe('recording', () => {
  test('a pairing is listed with names, county, state and staffing', async () => {
    const { id, warnings, savedAt } = await record()
    expect(warnings).toEqual(['UNDERSTAFFED'])
    expect(savedAt).toMatch(/^2026-03-09T/)
    expect(await office.call.pairing.list()).toEqual([
      {
        id,
        ...draft({ departments: ['儿科', '骨科'] }),
        supporterName: '示例医院',
        recipientName: '示例卫生院',
        countyName: '东关区',
        state: 'active',
        daysLeft: 297,
        endReason: null,
        postedCount: 0,
        requiredCount: 2,
        warnings: ['UNDERSTAFFED'],
      },
    ])
  })

  test('the same draft sent twice is one pairing; a refused one leaves nothing behind', async () => {
    const request = { requestId: randomUUID(), ...draft() }
    const first = await office.call.pairing.record(request)
    expect(await office.call.pairing.record(request)).toEqual(first)
    const journal = office.backend.session.workspace().base.journal
    const before = journal.count()
    expect(await failureOf(record())).toEqual({
      code: 'PAIRING_OVERLAPS',
      params: { at: 'startsOn', from: '2026-01-01', to: '2026-12-31' },
    })
    expect([await office.call.pairing.list().then((rows) => rows.length), journal.count()]).toEqual([1, before])
  })

  test.each<[string, string, string, () => object]>([
    ['an end before the start', 'DATE_ORDER', 'endsOn', () => ({ endsOn: '2025-12-31' })],
    ['with itself', 'PAIRING_WITH_ITSELF', 'recipientId', () => ({ recipientId: supporterId })],
    ['a clinic as supporter', 'PAIRING_ROLE', 'supporterId', () => ({ supporterId: recipientId, recipientId: supporterId })],
    ['an unknown hospital', 'NOT_FOUND', 'supporterId', () => ({ supporterId: randomUUID() })],
    ['a day that does not exist', 'INPUT_INVALID', 'startsOn', () => ({ startsOn: '2026-02-30' })],
    ['an empty department', 'INPUT_INVALID', 'departments.1', () => ({ departments: ['儿科', ' '] })],
    ['a field nobody knows', 'INPUT_INVALID', 'level', () => ({ level: 1 })],
  ])('%s is refused as %s at "%s"', async (_, code, at, more) => {
    expect(await failureOf(record(more()))).toMatchObject({ code, params: { at } })
  })

  test('a hospital below level 2 may not support', async () => {
    await office.call.organization.amend({ requestId: randomUUID(), id: supporterId, changes: { level: '一级' } })
    expect(await failureOf(record())).toEqual({ code: 'SUPPORTER_LEVEL_TOO_LOW', params: { at: 'supporterId', value: '一级' } })
  })

  test('an archived clinic is no partner', async () => {
    await office.call.organization.archive({ requestId: randomUUID(), id: recipientId, reason: '撤并' })
    expect(await failureOf(record())).toMatchObject({ code: 'ORGANIZATION_ARCHIVED', params: { at: 'recipientId' } })
  })
})

describe('changing', () => {
  test('period and departments change together, and the history names them', async () => {
    const { id } = await record()
    const changes = { endsOn: '2027-12-31', departments: ['外科'] }
    await office.call.pairing.amend({ requestId: randomUUID(), id, changes })
    const { pairing, history } = await office.call.pairing.find({ id })
    expect(pairing).toMatchObject(changes)
    expect(history[0]).toMatchObject({ what: 'pairing.amended', who: '示例操作员', fields: ['endsOn', 'departments'] })
  })

  test('a change may not run into another pairing of the two', async () => {
    const { id } = await record()
    await record({ startsOn: '2027-01-01', endsOn: '2027-12-31' })
    const longer = office.call.pairing.amend({ requestId: randomUUID(), id, changes: { endsOn: '2027-01-01' } })
    expect(await failureOf(longer)).toMatchObject({ code: 'PAIRING_OVERLAPS', params: { from: '2027-01-01' } })
  })

  test('ended with a reason on a day within its period, it stays and changes no more', async () => {
    const { id } = await record()
    const end = (endsOn: string) => office.call.pairing.end({ requestId: randomUUID(), id, endsOn, reason: '医院改派' })
    expect(await failureOf(end('2027-01-01'))).toMatchObject({ code: 'DATE_ORDER', params: { at: 'endsOn', to: '2026-12-31' } })
    expect(await failureOf(end('2025-12-31'))).toMatchObject({ code: 'DATE_ORDER' })
    await end('2026-03-01')
    const { pairing, history } = await office.call.pairing.find({ id })
    expect(pairing).toMatchObject({ endsOn: '2026-03-01', endReason: '医院改派', state: 'ended', daysLeft: -8, warnings: [] })
    expect(history[0]).toMatchObject({ what: 'pairing.ended', reason: '医院改派' })
    const again = office.call.pairing.amend({ requestId: randomUUID(), id, changes: { note: '改' } })
    expect(await failureOf(again)).toMatchObject({ code: 'PAIRING_ENDED' })
    await record({ startsOn: '2026-03-02' })
  })
})

test('postings belong to a pairing by organizations and dates, those without one to none', async () => {
  await importWorkbook(office, 'organizations')
  await importWorkbook(office, 'pairings')
  expect(await importWorkbook(office, 'postings')).toMatchObject({ added: 94, refusedRows: 0 })
  const pairings = await office.call.pairing.list()
  const pages = await Promise.all(pairings.map(({ id }) => office.call.pairing.find({ id })))
  const codes = pages.flatMap(({ postings }) => postings.map(({ code }) => code))
  expect(codes).toHaveLength(94)
  expect(new Set(codes).size).toBe(94)
  const page = pages.find(
    ({ pairing }) => pairing.supporterName === '云泽医学院第一附属医院' && pairing.recipientName === '安勒召镇中心卫生院',
  )
  expect(page?.postings.map(({ code, staffName, replacedBy, state }) => ({ code, staffName, replacedBy, state }))).toEqual([
    { code: 'PZ2013002', staffName: '示例己申', replacedBy: '示例庚申', state: 'ended' },
    { code: 'PZ2013003', staffName: '示例庚申', replacedBy: '', state: 'ended' },
  ])
})
