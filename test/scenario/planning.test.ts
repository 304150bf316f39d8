import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planningForms } from '@core/pairing/planning-forms'
import { beforeEach, describe, expect, test } from 'vitest'
import type { OfficialView } from '@core/papers/official/official-view'
import { AppError } from '@core/shared/app-error'
import { writeWorkbook } from '../../electron/import/write-workbook'
import { openEmptyOffice, openOffice } from '../support/backend'
import { fakePress } from '../support/fake-press'
import { failureOf } from '../support/failure'
import { clinic, hospital, importDivisions } from '../support/registry'
import { tempFolder } from '../support/temp-folder'

const WEIGHTS = { department: 5, distance: 2, continuity: 3, fairness: 2 }
const PERIOD = { startsOn: '2027-01-01', endsOn: '2027-12-31' }

let office: Awaited<ReturnType<typeof openEmptyOffice>>
let hospitals: string[]
let clinics: string[]

/** Two hospitals of 3 and 2 places; four clinics. Today is 2026-03-09. */
beforeEach(async () => {
  office = await openEmptyOffice()
  await importDivisions(office)
  const add = async (draft: ReturnType<typeof clinic>) =>
    (await office.call.organization.add({ requestId: randomUUID(), ...draft })).id
  hospitals = [await add(hospital({ name: '甲医院', code: '01001' })), await add(hospital({ name: '乙医院', code: '01002' }))]
  clinics = []
  for (const [at, name] of ['一卫生院', '二卫生院', '三卫生院', '四卫生院'].entries())
    clinics.push(await add(clinic({ name, code: `0200${at + 1}`, divisionCode: '990202100' })))
  await supply(0, 3, ['03'])
  await supply(1, 2, ['04'])
})

const at = (list: readonly string[], index: number): string => list[index] ?? ''
const supply = (which: number, capacity: number | null, departments: readonly string[]) =>
  office.call.planning.saveSupply({
    requestId: randomUUID(),
    supporterId: at(hospitals, which),
    capacity,
    departments: departments.map((department) => ({ department, experts: 2 })),
  })
const need = (which: number, ...departments: string[]) =>
  office.call.planning.saveNeeds({
    requestId: randomUUID(),
    recipientId: at(clinics, which),
    needs: departments.map((department) => ({ department, weight: 2, techniques: '', preferredFrom: null, preferredTo: null })),
  })
const propose = (period = PERIOD) => office.call.planning.propose({ requestId: randomUUID(), ...period, weights: WEIGHTS })
const rule = (clinicAt: number, hospitalAt: number, what: 'pin' | 'forbid' | null) =>
  office.call.planning.setRule({
    requestId: randomUUID(),
    recipientId: at(clinics, clinicAt),
    supporterId: at(hospitals, hospitalAt),
    rule: what,
  })
const accept = () => office.call.planning.accept({ requestId: randomUUID() })
/** Hospital of each clinic in the proposal, by position; null = none. */
async function proposed(): Promise<(number | null)[]> {
  const { proposal } = await office.call.planning.read()
  const chosen = new Map(proposal?.couples.map((couple) => [couple.recipientId, hospitals.indexOf(couple.supporterId)]))
  return clinics.map((id) => chosen.get(id) ?? null)
}
const record = (clinicAt: number, hospitalAt: number, startsOn: string, endsOn: string) =>
  office.call.pairing.record({
    requestId: randomUUID(),
    recipientId: at(clinics, clinicAt),
    supporterId: at(hospitals, hospitalAt),
    startsOn,
    endsOn,
    departments: [],
    agreementNumber: '',
    note: '',
  })

describe('a proposal', () => {
  test('follows the needs, is kept, and becomes pairings in one step', async () => {
    await Promise.all([need(0, '04'), need(1, '03'), need(2, '03'), need(3, '04')])
    expect(await propose()).toMatchObject({ paired: 4, unpaired: 0 })
    expect(await proposed()).toEqual([1, 0, 0, 1])
    expect(await accept()).toMatchObject({ recorded: 4, renewed: 0 })
    const pairings = await office.call.pairing.list()
    expect(pairings.map(({ startsOn, endsOn }) => ({ startsOn, endsOn }))).toEqual(Array(4).fill(PERIOD))
    expect((await office.call.planning.read()).proposal).toBeNull()
    expect(await failureOf(accept())).toMatchObject({ code: 'PROPOSAL_MISSING' })
  })

  test('honours pins and forbidden pairs; a pin moves the clinic of the kept proposal at once', async () => {
    await Promise.all([need(0, '04'), need(1, '03')])
    await rule(0, 0, 'pin')
    await rule(1, 0, 'forbid')
    await propose()
    expect((await proposed()).slice(0, 2)).toEqual([0, 1])
    await rule(0, 1, 'pin')
    expect((await proposed())[0]).toBe(1)
    expect((await office.call.planning.read()).rules.filter((one) => one.rule === 'pin')).toHaveLength(1)
    await rule(0, 1, 'forbid')
    expect((await proposed())[0]).toBeNull()
    const change = (supporterId: string | null) =>
      office.call.planning.changePair({ requestId: randomUUID(), recipientId: at(clinics, 0), supporterId })
    expect(await failureOf(change(at(hospitals, 1)))).toMatchObject({ code: 'PAIR_FORBIDDEN' })
    await change(at(hospitals, 0))
    expect((await proposed())[0]).toBe(0)
  })

  test('pairs as many clinics as there is room for', async () => {
    await supply(0, 1, ['03'])
    await supply(1, 1, ['04'])
    expect(await propose()).toMatchObject({ paired: 2, unpaired: 2 })
  })

  test('a hospital that said nothing takes its fair share', async () => {
    await supply(0, null, [])
    const { supporters } = await office.call.planning.read()
    expect(supporters.map(({ capacity, room }) => ({ capacity, room }))).toEqual([
      { capacity: null, room: 2 },
      { capacity: 2, room: 2 },
    ])
  })

  test('begins the day after the present pairings, continues them, and names the former ones', async () => {
    for (const which of [0, 1, 2]) await record(which, 0, '2026-01-01', '2026-12-31')
    const { period, recipients } = await office.call.planning.read()
    expect(period).toEqual(PERIOD)
    expect(recipients.map(({ lastSupporterIds }) => lastSupporterIds.length)).toEqual([1, 1, 1, 0])
    await propose()
    expect((await proposed()).slice(0, 3)).toEqual([0, 0, 0])
    expect(await accept()).toMatchObject({ recorded: 4, renewed: 3 })
    const [first] = (await office.call.pairing.list()).filter(({ recipientId }) => recipientId === clinics[0])
    const { next } = await office.call.agreement.find({ pairingId: first?.id ?? '' })
    expect(next).toMatchObject({ kind: 'renewal', supporterName: '甲医院' })
  })

  test('leaves out clinics that have a pairing in the period, and takes their places off the hospital', async () => {
    await record(0, 0, '2026-01-01', '2028-12-31')
    await propose()
    expect((await proposed())[0]).toBeNull()
    const { supporters, recipients } = await office.call.planning.read()
    expect(supporters[0]?.room).toBe(2)
    expect(recipients[0]?.isCovered).toBe(true)
  })

  test('leaves out a clinic that was paired since, and a hospital that was closed', async () => {
    await propose()
    await record(3, (await proposed())[3] ?? 0, '2027-06-01', '2027-07-01')
    await rule(0, 1, 'pin')
    await office.call.organization.archive({ requestId: randomUUID(), id: at(hospitals, 1), reason: '停办' })
    const kept = (await proposed()).slice(0, 3).filter((one) => one === 0).length
    expect(await accept()).toMatchObject({ recorded: kept, unpaired: 3 - kept })
    expect(await office.call.pairing.list()).toHaveLength(kept + 1)
  })

  test('keeps the clinics without a hospital for the same period until they have one', async () => {
    const period = { startsOn: '2026-03-09', endsOn: '2027-03-08' }
    await supply(0, 1, ['03'])
    await supply(1, 1, ['04'])
    await propose(period)
    expect(await accept()).toMatchObject({ recorded: 2, unpaired: 2 })
    const left = await office.call.planning.read()
    expect(left).toMatchObject({ period, proposal: { ...period, couples: [] } })
    const open = left.recipients.filter(({ isCovered }) => !isCovered)
    expect(open).toHaveLength(2)
    await supply(0, 3, ['03'])
    await propose((await office.call.planning.read()).period)
    expect(await accept()).toMatchObject({ recorded: 2, unpaired: 0 })
    expect(await office.call.planning.read()).toMatchObject({
      period: { startsOn: '2027-03-09', endsOn: '2028-03-08' },
      proposal: null,
    })
  })

  test('of a year that is over is left aside', async () => {
    await propose({ startsOn: '2025-01-01', endsOn: '2025-12-31' })
    expect((await office.call.planning.read()).proposal).toBeNull()
    expect(await failureOf(accept())).toMatchObject({ code: 'PROPOSAL_MISSING' })
  })

  test('is for the present year while fewer than half of the clinics are supported', async () => {
    await record(0, 0, '2026-01-01', '2026-12-31')
    const { period, recipients } = await office.call.planning.read()
    expect(period).toEqual({ startsOn: '2026-03-09', endsOn: '2026-12-31' })
    expect(recipients.map(({ isCovered }) => isCovered)).toEqual([true, false, false, false])
    await record(1, 0, '2026-01-01', '2026-12-31')
    expect((await office.call.planning.read()).period).toEqual(PERIOD)
  })

  test('the same request sent twice records once', async () => {
    await propose()
    const requestId = randomUUID()
    const first = await office.call.planning.accept({ requestId })
    expect(await office.call.planning.accept({ requestId })).toEqual(first)
    expect(await office.call.pairing.list()).toHaveLength(4)
  })

  test('refuses a period that ends before it begins, and a department that stands twice or is unknown', async () => {
    expect(await failureOf(propose({ startsOn: '2027-01-02', endsOn: '2027-01-01' }))).toMatchObject({ code: 'DATE_ORDER' })
    const wish = { department: '03', weight: 2, techniques: '', preferredFrom: '2027-02-01', preferredTo: '2027-01-01' }
    const saving = office.call.planning.saveNeeds({ requestId: randomUUID(), recipientId: at(clinics, 0), needs: [wish] })
    expect(await failureOf(saving)).toMatchObject({ code: 'DATE_ORDER', params: { at: 'needs.0.preferredTo' } })
    expect(await failureOf(need(0, '03', '03'))).toEqual({ code: 'NOT_FOUND', params: { at: 'needs.1.department' } })
    expect(await failureOf(need(0, '29'))).toEqual({ code: 'NOT_FOUND', params: { at: 'needs.0.department' } })
  })
})

describe('forms', () => {
  test('go out with what is known and come back the same', async () => {
    await need(0, '03.04', '04')
    const path = join(tempFolder(), '需求与供给.xlsx')
    const written = await office.call.planning.exportForms({ requestId: randomUUID(), grant: office.grant(path) })
    expect(written).toEqual({ file: '需求与供给.xlsx', clinics: 4, hospitals: 2 })
    const before = await office.call.planning.read()
    await need(0)
    await supply(0, null, [])
    const answer = await office.call.planning.readForms({ requestId: randomUUID(), grant: office.grant(path) })
    expect(answer).toMatchObject({ clinics: 4, hospitals: 2, refused: [] })
    expect(await office.call.planning.read()).toEqual(before)
  })

  test('good organizations are taken over; one with a refused row stays as it was', async () => {
    await need(1, '03')
    const path = join(tempFolder(), '回收.xlsx')
    const [needs] = planningForms([], [])
    if (needs === undefined) throw new Error('no form')
    const rows = [
      ['02001', '', '心内科', 3, '冠脉造影', '2027.3.1', '2027年6月30日'],
      [null, null, 'B超室', null, null, null, null],
      ['02002', '二卫生院', '外科', 9, null, null, null],
      ['', '没有的卫生院', '外科', 1, null, null, null],
      ['', '三卫生院', '炼丹科', 1, null, null, null],
    ]
    await writeWorkbook(path, [{ ...needs, rows }])
    const answer = await office.call.planning.readForms({ requestId: randomUUID(), grant: office.grant(path) })
    expect(answer.refused).toEqual([
      { sheet: '需求表', row: 4, column: '重要程度(1-3)', code: 'BAD_NUMBER', value: '9' },
      { sheet: '需求表', row: 5, column: '机构名称', code: 'UNKNOWN_ORG', value: '没有的卫生院' },
      { sheet: '需求表', row: 6, column: '科室', code: 'DEPARTMENT_UNKNOWN', value: '炼丹科' },
    ])
    const { recipients } = await office.call.planning.read()
    expect(recipients.map((one) => one.needs)).toEqual([
      [
        { department: '03.04', weight: 3, techniques: '冠脉造影', preferredFrom: '2027-03-01', preferredTo: '2027-06-30' },
        { department: '32.05', weight: 1, techniques: '', preferredFrom: null, preferredTo: null },
      ],
      [{ department: '03', weight: 2, techniques: '', preferredFrom: null, preferredTo: null }],
      [],
      [],
    ])
  })

  test('a workbook without either form is refused', async () => {
    const path = join(tempFolder(), '别的.xlsx')
    await writeWorkbook(path, [{ name: '别的', columns: [{ header: '甲', width: 9 }], rows: [] }])
    const reading = office.call.planning.readForms({ requestId: randomUUID(), grant: office.grant(path) })
    expect(await failureOf(reading)).toMatchObject({ code: 'SHEET_MISSING' })
  })
})

describe('pasted cells', () => {
  const paste = (part: 'needs' | 'supply', text: string, organizationId: string | null = null) =>
    office.call.planning.paste({ requestId: randomUUID(), part, source: { text }, organizationId })

  test('stand beside what was there; refused rows are told, the others written', async () => {
    await need(0, '03.04', '04')
    const answer = await paste('needs', '一卫生院\t外科\t3\r\n\tB超室\t1\r\n二卫生院\t炼丹科\t1\r\n02003\t内科\t2\r\n')
    expect(answer).toMatchObject({ clinics: 1, hospitals: 0 })
    expect(answer.refused.map(({ row, code, value }) => [row, code, value])).toEqual([
      [3, 'DEPARTMENT_UNKNOWN', '炼丹科'],
      [4, 'UNKNOWN_ORG', '02003'],
    ])
    const { recipients } = await office.call.planning.read()
    expect(recipients[0]?.needs.map(({ department, weight }) => [department, weight])).toEqual([
      ['03.04', 2],
      ['04', 3],
      ['32.05', 1],
    ])
    expect(recipients[1]?.needs).toEqual([])
  })

  test('go to the one whose grid they were pasted into; one column is a list of departments', async () => {
    await paste('needs', '内科\r\n外科\r\n', at(clinics, 3))
    await paste('supply', '外科\t6\r\n', at(hospitals, 0))
    const { recipients, supporters } = await office.call.planning.read()
    expect(recipients[3]?.needs.map(({ department }) => department)).toEqual(['03', '04'])
    expect(supporters[0]).toMatchObject({
      capacity: 3,
      departments: [
        { department: '03', experts: 2 },
        { department: '04', experts: 6 },
      ],
    })
    expect(await failureOf(paste('needs', '内科', at(hospitals, 0)))).toEqual({
      code: 'NOT_FOUND',
      params: { at: 'organizationId' },
    })
  })
})

describe('coverage', () => {
  test('names clinics without a hospital, hospitals with too many, overlaps and what will soon end', async () => {
    await supply(1, 0, [])
    const { id } = await record(0, 0, '2026-01-01', '2026-03-20')
    await record(0, 1, '2026-01-01', '2026-12-31')
    const coverage = await office.call.planning.coverage()
    expect(coverage.uncovered.map(({ recipientName }) => recipientName)).toEqual(['二卫生院', '三卫生院', '四卫生院'])
    expect(coverage.overCapacity).toEqual([{ supporterId: hospitals[1], supporterName: '乙医院', load: 1, capacity: 0 }])
    expect(coverage.overlaps.map(({ pairings }) => pairings.map(({ supporterName }) => supporterName))).toEqual([
      ['甲医院', '乙医院'],
    ])
    expect(coverage.expiring).toMatchObject([{ pairingId: id, endsOn: '2026-03-20', daysLeft: 11 }])
    await office.call.agreement.renew({
      requestId: randomUUID(),
      pairingId: id,
      startsOn: '2026-03-21',
      endsOn: '2027-03-20',
      agreementNumber: '',
    })
    expect((await office.call.planning.coverage()).expiring).toEqual([])
  })

  test('tells of a clinic without support who will support it next', async () => {
    await record(1, 1, '2026-06-01', '2026-12-31')
    const { id } = await record(1, 0, '2026-04-01', '2026-12-31')
    const { uncovered } = await office.call.planning.coverage()
    expect(uncovered.map(({ next }) => next)).toEqual([
      null,
      { pairingId: id, startsOn: '2026-04-01', supporterName: '甲医院' },
      null,
      null,
    ])
  })
})

describe('an agreement', () => {
  const goal = { metric: '教学查房', unit: '次', target: 12, dueOn: null, progress: 1 }
  const terms = { signedOn: '2025-12-30', startsOn: '2026-01-01', endsOn: '2026-12-31', goals: [goal] }
  let pairingId: string
  beforeEach(async () => {
    pairingId = (await record(0, 0, '2026-01-01', '2026-12-31')).id
  })
  const find = () => office.call.agreement.find({ pairingId })
  const save = (agreement: typeof terms) => office.call.agreement.save({ requestId: randomUUID(), pairingId, agreement })

  test('keeps term and goals, and tells what is behind', async () => {
    expect((await find()).agreement).toBeNull()
    await save(terms)
    expect((await find()).agreement).toEqual({ ...terms, goals: [{ ...goal, isBehind: true, recorded: null, reached: 1 }] })
    await save({ ...terms, goals: [{ ...goal, progress: 3 }] })
    expect((await find()).agreement?.goals).toEqual([{ ...goal, progress: 3, isBehind: false, recorded: null, reached: 3 }])
    expect(await failureOf(save({ ...terms, endsOn: '2025-12-31' }))).toMatchObject({ code: 'DATE_ORDER' })
    expect(await failureOf(save({ ...terms, goals: [goal, goal] }))).toMatchObject({ code: 'DUPLICATE' })
  })

  test('goals are told by the recorded work of the posted persons; what was typed counts', async () => {
    const { id: postingId } = await office.call.posting.record({
      requestId: randomUUID(),
      supporterId: at(hospitals, 0),
      recipientId: at(clinics, 0),
      person: { name: '示例甲' },
      ...{ code: '', title: '', specialty: '', post: '', startsOn: '2026-01-01', endsOn: null, note: '' },
    })
    await office.call.workload.mark({
      requestId: randomUUID(),
      month: '2026-02',
      marks: [{ postingId, metric: 'teachingRounds', value: 4 }],
    })
    await save({
      ...terms,
      goals: [
        { ...goal, progress: 0 },
        { ...goal, metric: '派驻', unit: '人月', target: 6, progress: 1.5 },
      ],
    })
    expect((await find()).agreement?.goals).toMatchObject([
      { recorded: 4, reached: 4, isBehind: false },
      { recorded: 2.27, reached: 1.5, progress: 1.5, isBehind: false }, // 68 days
    ])
  })

  test('a scanned paper is copied, given back whole, and missed when its copy is damaged', async () => {
    const paper = join(tempFolder(), '协议扫描件.pdf')
    writeFileSync(paper, '%PDF-1.7 协议')
    const attach = () => office.call.agreement.attach({ requestId: randomUUID(), pairingId, grant: office.grant(paper) })
    const { sha256 } = await attach()
    await attach()
    expect((await find()).attachments).toMatchObject([{ sha256, name: '协议扫描件.pdf', mime: 'application/pdf' }])
    expect(readFileSync(join(office.folder, 'files', sha256))).toEqual(readFileSync(paper))
    const copy = join(tempFolder(), '另存.pdf')
    const saveCopy = () =>
      office.call.agreement.saveCopy({ requestId: randomUUID(), pairingId, sha256, grant: office.grant(copy) })
    await saveCopy()
    expect(readFileSync(copy)).toEqual(readFileSync(paper))
    expect((await office.call.workspace.check()).damagedFiles).toBe(0)
    writeFileSync(join(office.folder, 'files', sha256), 'changed')
    expect((await office.call.workspace.check()).damagedFiles).toBe(1)
    expect(await failureOf(saveCopy())).toMatchObject({ code: 'FILE_DAMAGED' })
    await office.call.agreement.detach({ requestId: randomUUID(), pairingId, sha256 })
    expect((await find()).attachments).toEqual([])
  })

  test('refuses files that are no papers, and files that are not there', async () => {
    const attach = (path: string) =>
      office.call.agreement.attach({ requestId: randomUUID(), pairingId, grant: office.grant(path) })
    expect(await failureOf(attach(join(tempFolder(), '程序.exe')))).toMatchObject({ code: 'FILE_FORMAT_UNKNOWN' })
    expect(await failureOf(attach(join(tempFolder(), '没有.pdf')))).toMatchObject({ code: 'FILE_UNREADABLE' })
  })

  test('is renewed once; both pairings stay', async () => {
    const { nextYear } = await find()
    const renew = () =>
      office.call.agreement.renew({ requestId: randomUUID(), pairingId, ...nextYear, agreementNumber: '协〔2027〕1号' })
    const { pairingId: renewedId } = await renew()
    expect(await office.call.pairing.list()).toMatchObject([
      { id: pairingId, endsOn: '2026-12-31' },
      { id: renewedId, startsOn: '2027-01-01', endsOn: '2027-12-31', agreementNumber: '协〔2027〕1号' },
    ])
    expect((await office.call.agreement.find({ pairingId: renewedId })).former).toMatchObject({ pairingId, kind: 'renewal' })
    expect(await failureOf(renew())).toMatchObject({ code: 'PAIRING_FOLLOWED' })
  })

  test('one that has not begun goes to another hospital from its first day on, and the first is no more', async () => {
    const { id: former } = await record(2, 0, '2026-01-01', '2026-12-31')
    const { pairingId } = await office.call.agreement.renew({
      requestId: randomUUID(),
      pairingId: former,
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      agreementNumber: '',
    })
    const replaced = await office.call.agreement.replaceSupporter({
      requestId: randomUUID(),
      pairingId,
      supporterId: at(hospitals, 1),
      startsOn: '2027-01-01',
      reason: '甲医院退出',
    })
    const pairings = (await office.call.pairing.list()).filter(({ recipientId }) => recipientId === clinics[2])
    expect(pairings.map(({ id, startsOn, endsOn }) => [id, startsOn, endsOn])).toEqual([
      [former, '2026-01-01', '2026-12-31'],
      [replaced.pairingId, '2027-01-01', '2027-12-31'],
    ])
    const { next } = await office.call.agreement.find({ pairingId: former })
    expect(next).toMatchObject({ pairingId: replaced.pairingId, kind: 'replacement', supporterName: '乙医院' })
  })

  test('one that was recorded by mistake is cancelled, unless somebody was posted under it or another follows', async () => {
    const { id } = await record(2, 0, '2026-01-01', '2026-12-31')
    const cancel = (which: string) => office.call.pairing.cancel({ requestId: randomUUID(), id: which, reason: '误登' })
    const { pairingId } = await office.call.agreement.renew({
      requestId: randomUUID(),
      pairingId: id,
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      agreementNumber: '',
    })
    expect(await failureOf(cancel(id))).toMatchObject({ code: 'PAIRING_FOLLOWED' })
    await cancel(pairingId)
    expect((await office.call.pairing.list()).filter((one) => one.recipientId === clinics[2]).map((one) => one.id)).toEqual([id])
    await office.call.posting.record({
      requestId: randomUUID(),
      supporterId: at(hospitals, 0),
      recipientId: at(clinics, 2),
      person: { name: '示例甲' },
      ...{ title: '', specialty: '', post: '', code: '', note: '', startsOn: '2026-02-01', endsOn: '2026-02-20' },
    })
    expect(await failureOf(cancel(id))).toMatchObject({ code: 'PAIRING_IN_USE' })
    const { id: other } = await record(3, 0, '2026-01-01', '2026-12-31')
    await cancel(other)
    expect(await failureOf(cancel(other))).toMatchObject({ code: 'NOT_FOUND' })
    // the same two may be paired again for the same days
    await record(3, 0, '2026-01-01', '2026-12-31')
    const { pairings } = await office.call.organization.find({ id: at(clinics, 3) })
    expect(pairings.map(({ state }) => state).sort()).toEqual(['active', 'cancelled'])
  })

  test('another hospital goes on to the agreed day; without room for that nothing changes', async () => {
    const replace = (startsOn: string, supporterId = at(hospitals, 1)) =>
      office.call.agreement.replaceSupporter({ requestId: randomUUID(), pairingId, supporterId, startsOn, reason: '专业不对口' })
    expect(await failureOf(replace('2026-01-01'))).toMatchObject({ code: 'DATE_ORDER' })
    expect(await failureOf(replace('2026-05-01', at(clinics, 1)))).toMatchObject({ code: 'PAIRING_ROLE' })
    expect(await office.call.pairing.list()).toMatchObject([{ endsOn: '2026-12-31', endReason: null }])
    const { pairingId: nextId } = await replace('2026-05-01')
    expect(await office.call.pairing.list()).toMatchObject([
      { id: pairingId, endsOn: '2026-04-30', endReason: '专业不对口' },
      { id: nextId, supporterName: '乙医院', startsOn: '2026-05-01', endsOn: '2026-12-31', endReason: null },
    ])
  })
})

/** How a print job stood in the end. */
async function lastOf(jobId: string) {
  let last = null
  for await (const progress of await office.call.report.watchPrintJob({ jobId })) last = progress
  return last
}

/** The list annexed to a letter. */
const listIn = ({ annexes: [annex] }: OfficialView) => annex!.table

describe('letters', () => {
  test('tell each hospital whom it supports, and each county who supports its clinics', async () => {
    const press = fakePress()
    office = await openEmptyOffice({ press })
    await importDivisions(office)
    const add = async (draft: ReturnType<typeof clinic>) =>
      (await office.call.organization.add({ requestId: randomUUID(), ...draft })).id
    hospitals = [await add(hospital({ name: '甲医院', code: '01001', contactName: '示例甲', contactPhone: '000-00000001' }))]
    clinics = [await add(clinic({ name: '一卫生院', code: '02001' })), await add(clinic({ name: '二卫生院', code: '02002' }))]
    await need(0, '03.04')
    await record(0, 0, '2026-01-01', '2026-12-31')
    await record(1, 0, '2026-01-01', '2026-12-31')
    await record(1, 0, '2027-01-01', '2027-12-31')
    expect(await office.call.planning.listLetters()).toEqual([
      { scope: 'all', startsOn: '2026-03-09', endsOn: '2027-12-31', pairings: 3, hospitals: 1, counties: 1 },
      { scope: 'period', startsOn: '2027-01-01', endsOn: '2027-12-31', pairings: 1, hospitals: 1, counties: 1 },
      { scope: 'period', startsOn: '2026-01-01', endsOn: '2026-12-31', pairings: 2, hospitals: 1, counties: 1 },
    ])
    const folder = tempFolder()
    const print = (period: { startsOn: string; endsOn: string }, scope: 'period' | 'all' = 'period') =>
      office.call.planning.printLetters({ requestId: randomUUID(), scope, ...period, grant: office.grant(folder) })
    const { jobId } = await print({ startsOn: '2026-01-01', endsOn: '2026-12-31' })
    expect(await lastOf(jobId)).toMatchObject({ done: 2, total: 2, failed: [], state: 'finished' })
    expect(await office.call.planning.findLettersJob()).toBeNull()
    expect(readdirSync(folder)).toHaveLength(2)
    const views = press.printed.map(({ paper }) => paper.view as OfficialView)
    const [toHospital, toCounty] = ['甲医院：', '东关区：'].map((name) => views.find(({ addressees }) => addressees === name))
    // Nobody wished for a time or named a contact: neither has a column when it is printed.
    expect(listIn(toHospital!).rows).toEqual([
      ['1', '东关区', '一卫生院', '心血管内科', '—', '—'],
      ['2', '东关区', '二卫生院', '—', '—', '—'],
    ])
    expect(listIn(toCounty!).rows.map((row) => row.slice(1))).toEqual([
      ['一卫生院', '甲医院', '心血管内科', '示例甲 000-00000001'],
      ['二卫生院', '甲医院', '—', '示例甲 000-00000001'],
    ])
    expect(toCounty?.body.map(({ text }) => text).join()).toContain('2026年1月1日至2026年12月31日')
    expect(views.map(({ number }) => number)).toEqual(Array(2).fill('【机关代字】〔2026〕【序号】号'))
    press.printed.length = 0
    await office.call.workspace.amendSettings({ requestId: randomUUID(), letterNumbering: '示卫函[2026]7号' })
    const all = await print({ startsOn: '2026-03-09', endsOn: '2027-12-31' }, 'all')
    expect(await lastOf(all.jobId)).toMatchObject({ done: 2, total: 2, failed: [], state: 'finished' })
    const together = press.printed.map(({ paper }) => paper.view as OfficialView)
    expect(together.map(({ number, addressees }) => `${number} ${addressees}`).sort()).toEqual([
      '示卫函〔2026〕7号 甲医院：',
      '示卫函〔2026〕8号 东关区：',
    ])
    expect(together.map((view) => [view.addressees, listIn(view).rows.map((row) => row[4])]).sort()).toEqual([
      ['东关区：', Array(2).fill('2026-01-01 至 2026-12-31').concat('2027-01-01 至 2027-12-31')],
      ['甲医院：', Array(2).fill('2026-01-01 至 2026-12-31').concat('2027-01-01 至 2027-12-31')],
    ])
    expect(await failureOf(print({ startsOn: '2020-01-01', endsOn: '2020-12-31' }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('one that fails is told by its name; the others stay', async () => {
    const press = fakePress((paper) => {
      if ((paper.view as OfficialView).addressees.startsWith('甲')) throw new AppError('FONT_MISSING')
    })
    office = await openEmptyOffice({ press })
    await importDivisions(office)
    const add = async (draft: ReturnType<typeof clinic>) =>
      (await office.call.organization.add({ requestId: randomUUID(), ...draft })).id
    hospitals = [await add(hospital({ name: '甲医院', code: '01001' }))]
    clinics = [await add(clinic({ name: '一卫生院', code: '02001' }))]
    await record(0, 0, '2026-01-01', '2026-12-31')
    const { jobId } = await office.call.planning.printLetters({
      requestId: randomUUID(),
      scope: 'period',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      grant: office.grant(tempFolder()),
    })
    const subject = `hospital/2026-01-01/2026-12-31/2026-03-09/${at(hospitals, 0)}`
    expect(await lastOf(jobId)).toMatchObject({ done: 1, failed: [{ subject, code: 'FONT_MISSING' }], state: 'finished' })
  })

  test('that a process left unfinished go on in the next one, as if of the same day', async () => {
    let held = 0
    const press = fakePress((_, target) => {
      if (target.includes('_001')) return
      held += 1
      return new Promise(() => undefined)
    })
    office = await openEmptyOffice({ press })
    await importDivisions(office)
    const add = async (draft: ReturnType<typeof clinic>) =>
      (await office.call.organization.add({ requestId: randomUUID(), ...draft })).id
    hospitals = [await add(hospital({ name: '甲医院', code: '01001' })), await add(hospital({ name: '乙医院', code: '01002' }))]
    clinics = [await add(clinic({ name: '一卫生院', code: '02001' })), await add(clinic({ name: '二卫生院', code: '02002' }))]
    await record(0, 0, '2026-01-01', '2026-12-31')
    await record(1, 1, '2026-01-01', '2026-12-31')
    const folder = tempFolder()
    const asked = {
      requestId: randomUUID(),
      scope: 'period' as const,
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      grant: office.grant(folder),
    }
    const { jobId } = await office.call.planning.printLetters(asked)
    expect(await office.call.planning.printLetters(asked)).toEqual({ jobId })
    while (held < 2) await new Promise((resolve) => setImmediate(resolve))
    expect(await office.call.planning.findLettersJob()).toEqual({ jobId, folder })
    office.backend.close()

    const again = fakePress()
    const { folder: workspace } = office
    office = { ...openOffice({ press: again, workspace, startsAt: '2026-03-11T02:00:00.000Z' }), folder: workspace }
    expect(await office.call.planning.findLettersJob()).toEqual({ jobId, folder })
    expect(await lastOf(jobId)).toMatchObject({ done: 3, total: 3, failed: [], state: 'finished' })
    expect(readdirSync(folder)).toHaveLength(3)
    expect(again.printed.map(({ paper }) => JSON.stringify(paper.view)).every((text) => text.includes('2026年3月9日'))).toBe(true)
    expect(await office.call.planning.findLettersJob()).toBeNull()
  })
})
