import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { matches } from '@core/registry/search'
import { openEmptyOffice } from '../support/backend'
import { failureOf } from '../support/failure'
import { clinic, hospital, importDivisions } from '../support/registry'

let office: Awaited<ReturnType<typeof openEmptyOffice>>
let organization: (typeof office)['call']['organization']
beforeEach(async () => {
  office = await openEmptyOffice()
  organization = office.call.organization
  await importDivisions(office)
})
const add = (draft: ReturnType<typeof clinic>) => organization.add({ requestId: randomUUID(), ...draft })

describe('adding and changing', () => {
  test('an organization is found by name, code, pinyin and initials, and carries its county', async () => {
    const { id } = await add(clinic({ name: '重澜镇中心卫生院', code: '02001', divisionCode: '990202100' }))
    const [row] = await organization.list()
    expect(row).toMatchObject({ id, name: '重澜镇中心卫生院', countyName: '东关区', townName: '重澜镇', archivedAt: null })
    for (const query of ['重澜', '02001', 'zhonglan', 'chonglan', 'zlz', 'clzzx'])
      expect(matches(query, row!.searchKeys), query).toBe('start')
    expect(matches('sqh', row!.searchKeys)).toBeNull()
  })

  test('names and codes are cleaned as the import cleans them', async () => {
    const { id } = await add(clinic({ name: '　重澜镇 卫生院（本部）', code: '０２００１' }))
    expect((await organization.find({ id })).organization).toMatchObject({ name: '重澜镇卫生院(本部)', code: '02001' })
  })

  test('wrong check digits warn and are saved all the same', async () => {
    const { id } = await add(clinic({ creditCode: '12990202MB0000000X', orgCode: '000020010', contactPhone: '12' }))
    const { organization: row } = await organization.find({ id })
    expect(row.creditCode).toBe('12990202MB0000000X')
    expect(row.warnings.map(({ field }) => field).sort()).toEqual(['contactPhone', 'creditCode', 'orgCode'])
  })

  test('a change keeps before and after in the history, a change of nothing leaves no trace', async () => {
    const { id } = await add(clinic({ beds: 20 }))
    await organization.amend({ requestId: randomUUID(), id, changes: { beds: 25, note: '新楼' } })
    await organization.amend({ requestId: randomUUID(), id, changes: { beds: 25 } })
    const { organization: row, history } = await organization.find({ id })
    expect(row).toMatchObject({ beds: 25, note: '新楼' })
    expect(history.map(({ what, who, fields }) => ({ what, who, fields: what.endsWith('added') ? [] : fields }))).toEqual([
      { what: 'organization.amended', who: '示例操作员', fields: ['beds', 'note'] },
      { what: 'organization.added', who: '示例操作员', fields: [] },
    ])
  })

  test('the same request sent twice adds once', async () => {
    const request = { requestId: randomUUID(), ...clinic({}) }
    const first = await organization.add(request)
    expect(await organization.add(request)).toEqual(first)
    expect(await organization.list()).toHaveLength(1)
  })

  test('code, name in the county and division are checked, with the field named', async () => {
    const { id } = await add(clinic({ name: '甲卫生院', code: '02001', divisionCode: '990202100' }))
    const other = await add(clinic({ name: '乙卫生院', code: '02002', divisionCode: '990202101' }))
    const refused = async (more: Partial<ReturnType<typeof clinic>>) =>
      failureOf(add(clinic({ name: '丙卫生院', code: '', ...more })))
    expect(await refused({ code: '02001' })).toMatchObject({ code: 'ORGANIZATION_CODE_TAKEN', params: { at: 'code' } })
    expect(await refused({ name: '甲卫生院', divisionCode: '990202' })).toMatchObject({
      code: 'ORGANIZATION_EXISTS',
      params: { at: 'name' },
    })
    expect(await refused({ divisionCode: '999999' })).toMatchObject({ code: 'DIVISION_UNKNOWN', params: { at: 'divisionCode' } })
    const taken = organization.amend({ requestId: randomUUID(), id: other.id, changes: { code: '02001' } })
    expect(await failureOf(taken)).toMatchObject({ code: 'ORGANIZATION_CODE_TAKEN' })
    await organization.amend({ requestId: randomUUID(), id, changes: { code: '02001', name: '甲卫生院' } })
    expect(await organization.list()).toHaveLength(2)
  })

  test('an unknown id is not found', async () => {
    expect(await failureOf(organization.find({ id: randomUUID() }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await failureOf(organization.amend({ requestId: randomUUID(), id: randomUUID(), changes: {} }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('archiving', () => {
  test('it leaves the counts, stays in the list, and can be taken back', async () => {
    const { id } = await add(clinic({}))
    await organization.archive({ requestId: randomUUID(), id, reason: '撤并' })
    expect((await organization.list())[0]?.archivedAt).not.toBeNull()
    expect((await office.call.workspace.status()).counts?.organizations).toBe(0)
    await organization.restore({ requestId: randomUUID(), id })
    const { organization: row, history } = await organization.find({ id })
    expect(row.archivedAt).toBeNull()
    expect(history.map(({ what, reason }) => [what, reason])).toEqual([
      ['organization.restored', null],
      ['organization.archived', '撤并'],
      ['organization.added', null],
    ])
  })

  test('while a pairing runs it is refused; after its end it is not', async () => {
    const supporter = await add(hospital({ name: '示例医院', code: '01001' }))
    const recipient = await add(clinic({}))
    const period = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
    const draft = {
      supporterId: supporter.id,
      recipientId: recipient.id,
      ...period,
      departments: [],
      agreementNumber: '',
      note: '',
    }
    const { id } = await office.call.pairing.record({ requestId: randomUUID(), ...draft })
    const archive = (who: string) => organization.archive({ requestId: randomUUID(), id: who, reason: '撤并' })
    expect(await failureOf(archive(recipient.id))).toMatchObject({ code: 'ORGANIZATION_IN_USE', params: { count: 1 } })
    expect(await failureOf(archive(supporter.id))).toMatchObject({ code: 'ORGANIZATION_IN_USE' })
    await office.call.pairing.end({ requestId: randomUUID(), id, endsOn: '2026-03-01', reason: '改派' })
    await archive(recipient.id)
  })
})

test('the picker offers the divisions brought in, by code', async () => {
  const divisions = await organization.listDivisions()
  expect(divisions).toHaveLength(118)
  expect(divisions[1]?.searchKeys).toEqual(['东关区', '990202', expect.stringContaining('d')])
  expect(divisions.slice(0, 3)).toMatchObject([
    { code: '990200', name: '云泽市', parent: null },
    { code: '990202', name: '东关区', parent: '990200' },
    { code: '990202100', name: '重澜镇', parent: '990202' },
  ])
})

test('without a table of its own it offers the counties of the country, and the townships of those it works in', async () => {
  const bureau = await openEmptyOffice()
  const offered = async () => (await bureau.call.organization.listDivisions()).map(({ code }) => code)
  expect(await offered()).toContain('150223')
  expect(await offered()).not.toContain('150223213')
  await bureau.call.organization.add({ requestId: randomUUID(), ...clinic({ divisionCode: '150223213' }) })
  expect(await offered()).toContain('150223213')
  const [row] = await bureau.call.organization.list()
  expect(row).toMatchObject({ countyName: '达尔罕茂明安联合旗', townName: '达尔汗苏木' })
})
