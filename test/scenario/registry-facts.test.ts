import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import type { Client } from '@contract/contract'
import { attend, findPoints, openSheets, work } from '../support/registry-sheets'
import { openSampleOffice } from '../support/sample'

type Fact = Extract<Parameters<Client['sheet']['mark']>[0]['change'], { kind: 'fact' }>['fact']

const MONTHS = ['2012-12', '2013-01', '2013-02', '2013-03', '2013-04']

async function openDesk() {
  const office = await openSampleOffice()
  const { call } = office
  const sheets = await openSheets(call, office.roundId)
  const answer = async (sheetId: string, item: string, fact: Fact) => {
    const { revision } = await call.sheet.find({ id: sheetId })
    return call.sheet.mark({ requestId: randomUUID(), sheetId, seenRevision: revision, change: { kind: 'fact', item, fact } })
  }
  return { ...office, ...sheets, answer, sheet: (id: string) => findPoints(call, id) }
}

const unfounded = ({ backend }: Awaited<ReturnType<typeof openDesk>>) =>
  backend.session.workspace().inspection.listUnfoundedSheets()

describe('what the registry offers', () => {
  test('the roster of the sample: persons, term and months; what nobody recorded is not offered', async () => {
    const desk = await openDesk()
    const { offers } = await desk.sheet(desk.hospital)
    expect(offers['B1']).toMatchObject({ fact: { numerator: 1, denominator: 1 }, registry: { numerator: 1, denominator: 1 } })
    expect(offers['B3']).toMatchObject({ fact: { numerator: 1, denominator: 1 } })
    expect(offers['B4']).toMatchObject({ fact: { numerator: 0, denominator: 0 } }) // not due before June
    expect(offers['B6']).toMatchObject({ fact: { counts: {} } })
    // No licence, no attendance, no spot check, no workload.
    expect(Object.keys(offers)).toEqual(['B1', 'B2', 'B3', 'B4', 'B6'])
    expect(offers['B2']).toMatchObject({ fact: null, registry: { denominator: 1 } })
    const doctor = await desk.sheet(desk.doctor)
    // 6 December to 13 May are 159 days.
    expect(doctor.offers).toEqual({
      B4: {
        registry: { numerator: 5.3, denominator: 6 },
        fact: { numerator: 5.3, denominator: 6 },
        basis: [
          { word: 'posting.staffMonths', value: '5.3', told: { days: 159 } },
          { word: 'posting.requiredStaffMonths', value: '6', told: { months: 6, persons: 1 } },
        ],
      },
    })
    expect((await desk.sheet(desk.recipient)).offers).toEqual({})
  })

  test('attendance, checks and workload as they are recorded, up to the day of the visit', async () => {
    const desk = await openDesk()
    const { call, posting } = desk
    const december = ['2012-12-06', '2012-12-07'] // he came on the 6th
    await call.attendance.mark({
      requestId: randomUUID(),
      marks: december.map((day) => ({ postingId: posting.id, day, state: 'present' })),
    })
    await attend(call, posting.id, MONTHS.slice(1), { '2013-04-10': 'sick', '2013-04-11': 'official', '2013-04-12': 'absent' })
    const check = (checkedOn: string) =>
      call.spotCheck.record({
        requestId: randomUUID(),
        postingId: posting.id,
        checkedOn,
        checkedBy: '示例督查甲',
        isFound: false,
        way: 'on-site',
        note: '',
      })
    await check('2013-04-10')
    await check('2013-04-12')
    await check('2013-04-15')
    await check('2013-05-14') // after the visit
    await work(call, posting.id, MONTHS, { teachingRounds: 4, freeClinics: 1, newTechniques: 0, newProjects: 0 })
    const { offers } = await desk.sheet(desk.doctor)
    // 103 Mondays to Fridays less 12 of holidays, and 7 days at weekends that make up for them.
    expect(offers['B1']!.registry).toMatchObject({ numerator: 69, denominator: 98 })
    expect(offers['B1']!.basis[1]!.told).toEqual({ from: '2012-12-06', to: '2013-04-28', official: 1, unmarked: 27 })
    expect(offers['B3']!.fact).toEqual({ counts: { d1: 2 } })
    expect(offers['C5']).toMatchObject({ fact: { numerator: 5, denominator: 4.87 } }) // 146 days to the end of April
    expect(offers['D3']!.fact).toEqual({ value: 0 })
    const hospital = await desk.sheet(desk.hospital)
    expect(hospital.offers['B5']!.registry).toEqual({ counts: { d1: 2, d3: 1 } })
    expect(hospital.offers['C2']).toMatchObject({ fact: { numerator: 20, denominator: 4.87 } })
    expect((await desk.sheet(desk.recipient)).offers['C3']!.fact).toEqual({ value: 0 })
  })

  test('nothing is written by looking, and nothing is offered on a finished sheet or a sheet of another kind', async () => {
    const desk = await openDesk()
    const before = await desk.sheet(desk.hospital)
    expect(before).toMatchObject({ facts: {}, registry: {}, revision: 1 })
    const { visits } = await desk.call.inspection.find({ id: desk.roundId })
    const finished = visits
      .flatMap(({ sheets }) => sheets)
      .find(({ status, kind }) => status === 'finished' && kind === 'scored')!
    expect((await desk.sheet(finished.sheetId)).offers).toEqual({})
  })
})

describe('what the registry said stays beside the answer', () => {
  test('confirmed, corrected, taken back', async () => {
    const desk = await openDesk()
    await desk.answer(desk.doctor, 'B4', { numerator: 5.3, denominator: 6 })
    expect((await desk.sheet(desk.doctor)).registry).toEqual({ B4: { numerator: 5.3, denominator: 6 } })
    await desk.answer(desk.doctor, 'B4', { numerator: 4.8, denominator: 6 })
    expect(await desk.sheet(desk.doctor)).toMatchObject({
      facts: { B4: { numerator: 4.8, denominator: 6 } },
      registry: { B4: { numerator: 5.3, denominator: 6 } },
    })
    const history = await desk.call.sheet.listHistory({ sheetId: desk.doctor, item: 'B4' })
    expect(history.map(({ after, registry }) => [after, registry])).toEqual([
      [
        { numerator: 5.3, denominator: 6 },
        { numerator: 5.3, denominator: 6 },
      ],
      [
        { numerator: 4.8, denominator: 6 },
        { numerator: 5.3, denominator: 6 },
      ],
    ])
    await desk.answer(desk.doctor, 'B4', null)
    expect(await desk.sheet(desk.doctor)).toMatchObject({ facts: {}, registry: {} })
    expect(unfounded(desk)).toEqual([])
  })

  test('what it said then stays when the roster is changed later', async () => {
    const desk = await openDesk()
    await desk.answer(desk.hospital, 'B1', { numerator: 1, denominator: 1 })
    await desk.call.posting.cancel({ requestId: randomUUID(), id: desk.posting.id, reason: '登记有误' })
    const { registry, offers } = await desk.sheet(desk.hospital)
    expect(registry['B1']).toEqual({ numerator: 1, denominator: 1 })
    expect(offers['B1']).toMatchObject({ fact: null, registry: { denominator: 1 } })
    expect(unfounded(desk)).toEqual([])
  })

  test('a doctor whose posting turned out void keeps his sheet, and nothing more is offered of it', async () => {
    const desk = await openDesk()
    await desk.answer(desk.doctor, 'B4', { numerator: 5.3, denominator: 6 })
    await desk.call.posting.cancel({ requestId: randomUUID(), id: desk.posting.id, reason: '登记有误' })
    const sheet = await desk.sheet(desk.doctor)
    expect(sheet).toMatchObject({ subjectCode: 'PZ2013001', registry: { B4: { numerator: 5.3, denominator: 6 } } })
    expect(sheet.offers).toMatchObject({ B4: { fact: null, registry: { denominator: 6 } } })
  })

  test('an item that asks nothing of the registry, and one it knows nothing of, keep nothing', async () => {
    const desk = await openDesk()
    await desk.answer(desk.hospital, 'A1', { ticked: [] })
    await desk.answer(desk.hospital, 'E1', { counts: {} })
    expect((await desk.sheet(desk.hospital)).registry).toEqual({})
    const [row] = await desk.call.sheet.listHistory({ sheetId: desk.hospital, item: 'E1' })
    expect(row!.registry).toBeNull()
  })

  test('the score and its check code do not know of the registry', async () => {
    const desk = await openDesk()
    await desk.answer(desk.doctor, 'B4', { numerator: 4.8, denominator: 6 })
    const { checksum } = await desk.sheet(desk.doctor)
    await desk.call.posting.end({ requestId: randomUUID(), id: desk.posting.id, endsOn: '2013-03-05', reason: '调回' })
    await desk.answer(desk.doctor, 'B4', null)
    await desk.answer(desk.doctor, 'B4', { numerator: 4.8, denominator: 6 })
    expect(await desk.sheet(desk.doctor)).toMatchObject({ checksum, registry: { B4: { numerator: 3, denominator: 6 } } })
  })
})

test('however many are posted, the sheet reads the registry with the same few statements', async () => {
  const desk = await openDesk()
  const { db } = desk.backend.session.workspace().base
  const read = async (): Promise<number> => {
    const prepared = vi.spyOn(Object.getPrototypeOf(db.prepare('SELECT 1')) as { all: () => unknown }, 'all')
    await desk.sheet(desk.hospital)
    const { length } = prepared.mock.calls
    prepared.mockRestore()
    return length
  }
  const before = await read()
  for (const name of ['示例甲', '示例乙', '示例丙', '示例丁', '示例戊'])
    await desk.call.posting.record({
      requestId: randomUUID(),
      supporterId: desk.posting.supporterId,
      recipientId: desk.clinic.id,
      person: { name },
      ...{ code: '', title: '主治医师', specialty: '骨科', post: '', startsOn: '2013-01-01', endsOn: null, note: '' },
    })
  expect((await desk.sheet(desk.hospital)).offers['B1']!.fact).toEqual({ numerator: 6, denominator: 1 })
  expect(await read()).toBe(before)
  expect(before).toBeGreaterThan(3)
})
