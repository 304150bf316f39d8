import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { failureOf } from '../support/failure'
import { fakePress } from '../support/fake-press'
import { answers, enter, SURVEY } from '../support/kinds'
import { findPoints, LOOKED_AT, openSheets } from '../support/registry-sheets'
import { openSampleOffice } from '../support/sample'
import { inPoints } from '../support/sheets'

let office: Awaited<ReturnType<typeof openSampleOffice>>
let visitId: string
let sheetId: string

beforeEach(async () => {
  office = await openSampleOffice()
  const { visits } = await office.call.inspection.find({ id: office.roundId })
  const visit = visits.find(({ sheets }) => sheets.some(({ status, role }) => status === 'draft' && role === 'recipient_org'))!
  visitId = visit.id
  sheetId = visit.sheets.find(({ status, role }) => status === 'draft' && role === 'recipient_org')!.sheetId
})

const sheet = async () => inPoints(await office.call.sheet.find({ id: sheetId }))
const row = (ref: string, isRight: boolean | null, counts = {}) => ({ ref, isRight, counts, note: '' })
const save = async (item: string, rows: ReturnType<typeof row>[]) =>
  office.call.sample.save({ requestId: randomUUID(), sheetId, seenRevision: (await sheet()).revision, item, rows })

describe('records looked at for an item', () => {
  test('answer it, and both are kept', async () => {
    await save('C6', [row('处方 1', true), row('处方 2', false), row('处方 3', true)])
    expect((await sheet()).facts['C6']).toEqual({ numerator: 2, denominator: 3 })
    expect((await office.call.sample.find({ sheetId }))['C6']).toHaveLength(3)
    await save('C5', [row('病历 1', null, { d1: 1 }), row('病历 2', null, { d1: 2, d2: 1 })])
    expect((await sheet()).facts['C5']).toEqual({ counts: { d1: 3, d2: 1 } })
    expect(office.backend.session.workspace().inspection.listUnfoundedSheets()).toEqual([])
  })

  test('taken out, take the answer with them', async () => {
    await save('C6', [row('处方 1', true)])
    await save('C6', [])
    expect((await sheet()).facts['C6']).toBeUndefined()
  })

  test.each([
    ['an item that no record answers', 'F3', [row('1', true)], 'SAMPLE_UNFIT'],
    ['a record that stands there twice', 'C6', [row('1', true), row('1', false)], 'SAMPLE_TWICE'],
    ['a clause the item does not have', 'C5', [row('1', null, { d9: 1 })], 'CLAUSE_UNKNOWN'],
    ['an item that is not there', 'Z9', [row('1', true)], 'ITEM_UNKNOWN'],
  ])('refuse %s and change nothing', async (_, item, rows, code) => {
    const before = await sheet()
    expect(await failureOf(save(item, rows))).toMatchObject({ code })
    expect(await sheet()).toEqual(before)
  })
})

describe('patients called back', () => {
  const patients = Array.from({ length: 40 }, (_, at) => ({
    ...{ patientNumber: `2013-${String(at).padStart(4, '0')}`, dischargedOn: '2013-04-11', department: '内科' },
    phone: '13800138000',
  }))
  const questionnaire = { templateId: 'FU-2025', templateVersion: '1.0' }
  const draw = () =>
    office.call.callBack.draw({ requestId: randomUUID(), visitId, ...questionnaire, seed: '20130506', size: 10, patients })
  const list = async () => (await office.call.callBack.list({ visitId }))[0]!
  const attempt = (personId: string, outcome: 'answered' | 'refused') =>
    office.call.callBack.attempt({ requestId: randomUUID(), personId, way: 'phone', outcome, note: '' })

  test('are drawn once, with reserves; numbers are masked and can be looked at', async () => {
    await draw()
    const drawn = await list()
    expect(drawn).toMatchObject({ size: 10, listed: 40, seed: '20130506', method: 'xmur3 + sfc32' })
    expect(drawn.people.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 10 }, () => 'waiting'),
      ...Array.from({ length: 20 }, () => 'reserve'),
    ])
    expect(drawn.people[0]!.phone).toBe('138****8000')
    const shown = await office.call.callBack.showPhone({ requestId: randomUUID(), personId: drawn.people[0]!.id })
    expect(shown.phone).toBe('13800138000')
    expect(await failureOf(draw())).toMatchObject({ code: 'CALL_BACK_DRAWN' })
  })

  test('who refuses is replaced; who answers gets the next questionnaire, once', async () => {
    await draw()
    const [first, second] = (await list()).people
    await attempt(first!.id, 'refused')
    await attempt(second!.id, 'answered')
    const asked = await office.call.callBack.ask({ requestId: randomUUID(), personId: second!.id })
    expect(await office.call.callBack.ask({ requestId: randomUUID(), personId: second!.id })).toEqual(asked)
    const { people } = await list()
    expect(people.slice(0, 2).map(({ state }) => state)).toEqual(['out', 'asked'])
    expect(people[10]!.state).toBe('waiting')
    expect(people[1]!.sheet).toMatchObject({ ...asked, status: 'draft' })
    expect((await office.call.sheet.find({ id: asked.sheetId })).kind).toBe('questionnaire')
  })

  test('telephone numbers stand nowhere but in the list, and are taken away', async () => {
    await draw()
    const { id, people } = await list()
    await office.call.callBack.showPhone({ requestId: randomUUID(), personId: people[0]!.id })
    await office.call.callBack.forgetPhones({ requestId: randomUUID(), id })
    expect((await list()).people.every(({ phone }) => phone === '')).toBe(true)
    office.backend.close()
    const db = new Database(join(office.folder, 'jiedui.db'), { readonly: true })
    const kept = ['journal', 'request'].map((table) => JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()))
    db.close()
    expect(kept.join()).not.toContain('13800138000')
  })

  test('a number that stands twice is refused by name', async () => {
    const twice = [...patients.slice(0, 2), patients[0]!]
    const wish = { requestId: randomUUID(), visitId, ...questionnaire, seed: '1', size: 1, patients: twice }
    expect(await failureOf(office.call.callBack.draw(wish))).toMatchObject({ code: 'PATIENT_TWICE', params: { at: '2013-0000' } })
  })
})

test('an interview is kept, corrected and taken away', async () => {
  const interview = { id: randomUUID(), asked: '支援医生', topic: '生活条件', said: '住宿已安排。', itemCode: 'B1' }
  const write = (said: string) =>
    office.call.interview.save({ requestId: randomUUID(), visitId, interview: { ...interview, said } })
  const said = async () => (await office.call.interview.list({ visitId })).map((one) => one.said)
  await write('住宿已安排。')
  await write('住宿已安排，食堂未开。')
  expect(await said()).toEqual(['住宿已安排，食堂未开。'])
  await office.call.interview.remove({ requestId: randomUUID(), id: interview.id })
  expect(await said()).toEqual([])
  expect(await failureOf(write('再写'))).toMatchObject({ code: 'NOT_FOUND' })
})

test('the satisfaction of a round is one paper, of whoever was asked and whoever was tried', async () => {
  const press = fakePress()
  office = await openSampleOffice({ press })
  const { call, roundId } = office
  expect(await call.report.list({ inspectionId: roundId, kind: 'survey-summary' })).toEqual([])
  const opened = await openSheets(call, roundId)
  for (const value of [5, 4, 3, 1, 5]) {
    const subject = { ...SURVEY, subjectCode: LOOKED_AT.clinicCode }
    const added = await call.inspection.addSheet({ requestId: randomUUID(), visitId: opened.visitId, ...subject })
    await enter(office, added.sheetId, answers(value, { '8': { value: 2 } }))
  }
  const patients = Array.from({ length: 9 }, (_, at) => {
    return { patientNumber: `2013-${at}`, dischargedOn: null, department: '内科', phone: '000-00000001' }
  })
  const wish = { ...SURVEY, seed: '20130506', size: 3, patients, visitId: opened.visitId }
  await call.callBack.draw({ requestId: randomUUID(), ...wish })
  const [drawn] = await call.callBack.list({ visitId: opened.visitId })
  const attempts = [['no_answer', 'answered'], ['refused']] as const
  for (const [at, outcomes] of attempts.entries())
    for (const outcome of outcomes) {
      const personId = drawn!.people[at]!.id
      await call.callBack.attempt({ requestId: randomUUID(), personId, way: 'phone', outcome, note: '' })
    }
  const [line] = await call.report.list({ inspectionId: roundId, kind: 'survey-summary' })
  await call.report.preview({ kind: 'survey-summary', subject: line!.subject, inspectionId: roundId })
  const { paper } = press.printed.at(-1)!
  if (paper.kind !== 'survey-summary') throw new Error(paper.kind)
  const [survey] = paper.view.surveys
  expect(survey!.figures).toContain('收回 5 份，有效 5 份')
  expect(survey!.scale.rows[0]!.slice(0, 3)).toEqual(['8', expect.stringContaining('（费用）'), '份数'])
  expect(survey!.units.rows.map(([kind]) => kind)).toEqual(expect.arrayContaining(['受援卫生院', '支援医院', '派驻人员']))
  expect(paper.view.calls!.rows[0]!.slice(1)).toEqual(['3', '2', '1', '1', '0', '0', '50.0%'])
  expect(JSON.stringify(paper.view)).not.toContain('2013-0"') // nobody is told by his number
})

test('what patients answered is offered to the sheets of the visit, once enough of them were asked', async () => {
  const { call } = office
  const opened = await openSheets(call, office.roundId)
  const ask = async (value: number) => {
    const subject = { ...SURVEY, subjectCode: LOOKED_AT.clinicCode }
    const added = await call.inspection.addSheet({ requestId: randomUUID(), visitId: opened.visitId, ...subject })
    await enter(office, added.sheetId, answers(value))
  }
  for (const value of [5, 4, 3, 1]) await ask(value)
  expect((await findPoints(call, opened.hospital)).offers['D4']).toBeUndefined() // 4 valid ones, the questionnaire asks for 5
  await ask(5)
  const told = { received: 5, valid: 5 }
  const offer = {
    registry: { numerator: 3, denominator: 5 },
    fact: { numerator: 3, denominator: 5 },
    basis: [
      { word: 'survey.satisfied', value: '3', told },
      { word: 'survey.answered', value: '5', told },
    ],
  }
  expect((await findPoints(call, opened.hospital)).offers['D4']).toEqual(offer)
  expect((await findPoints(call, opened.recipient)).offers['F1']).toEqual(offer)
  expect((await findPoints(call, opened.doctor)).offers['E2']).toEqual(offer)
  const change = { kind: 'fact', item: 'F1', fact: { numerator: 3, denominator: 5 } } as const
  const { revision } = await findPoints(call, opened.recipient)
  await call.sheet.mark({ requestId: randomUUID(), sheetId: opened.recipient, seenRevision: revision, change })
  expect((await findPoints(call, opened.recipient)).registry['F1']).toEqual(offer.registry)
})
