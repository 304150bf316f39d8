import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../support/failure'
import { SURVEY } from '../support/kinds'
import { png } from '../support/photos'
import { fakePress } from '../support/fake-press'
import { openSampleOffice } from '../support/sample'
import { inPoints } from '../support/sheets'

const requestId = () => randomUUID()
const patients = Array.from({ length: 12 }, (_, at) => ({
  ...{ patientNumber: `2013-${String(at).padStart(4, '0')}`, dischargedOn: '2013-04-11', department: '内科' },
  phone: '13800138000',
}))

/** A round with everything that can stand behind a result: evidence, an appeal, a call-back, an interview, a finding. */
async function openFull() {
  const office = await openSampleOffice({ press: fakePress() })
  const { call, roundId } = office
  const { visits } = await call.inspection.find({ id: roundId })
  const lines = visits.flatMap(({ id: visitId, sheets }) => sheets.map((one) => ({ ...one, visitId })))
  const drafted = lines.find(({ role, status }) => role === 'recipient_org' && status === 'draft')!
  const finished = lines.find(({ role, status }) => role === 'recipient_org' && status === 'finished')!
  const sheet = inPoints(await call.sheet.find({ id: finished.sheetId }))
  const item = sheet.score.items.find(({ lost }) => lost.length > 0)!
  const evidence = (code: string) =>
    call.evidence.add({
      ...{ requestId: requestId(), sheetId: drafted.sheetId, target: { of: 'item', code }, grants: [] },
      files: [new File([Uint8Array.from(png())], 'a.png')],
    })
  await evidence('A1')
  const [photo] = await call.evidence.list({ sheetId: drafted.sheetId })
  const { sheetId: appealSheet } = await call.review.open({
    ...{ requestId: requestId(), sheetId: finished.sheetId, stage: 'appeal' },
  })
  const appeal = (reason: string) =>
    call.review.appeal({ requestId: requestId(), sheetId: appealSheet, item: item.code, claim: item.max, reason })
  await appeal('材料已补')
  const place = { visitId: drafted.visitId, ...SURVEY, seed: '1', size: 2, patients }
  await call.callBack.draw({ requestId: requestId(), ...place })
  const [drawn] = await call.callBack.list({ visitId: drafted.visitId })
  const interview = { id: requestId(), asked: '院长', topic: '帮扶', said: '效果好', itemCode: '' }
  const hold = (said: string) =>
    call.interview.save({ requestId: requestId(), visitId: drafted.visitId, interview: { ...interview, said } })
  await hold('效果好')
  const finding = { itemCode: null, problem: '示例问题', requirement: '限期补齐', dueOn: null, severity: 'normal' as const }
  const { id: findingId } = await call.sheet.recordFinding({ requestId: requestId(), sheetId: drafted.sheetId, finding })
  await call.workspace.amendSettings({ requestId: requestId(), noticeNumbering: '示督改' })
  const lock = () => call.evaluation.lock({ requestId: requestId(), inspectionId: roundId })
  const rows = [{ ref: '处方 1', isRight: true, counts: {}, note: '' }]
  const other = visits.find(({ id }) => id !== drafted.visitId)!.id
  const attempts: Record<string, () => Promise<unknown>> = {
    'a photo': () => evidence('A2'),
    'a caption': () => call.evidence.caption({ requestId: requestId(), id: photo!.id, caption: '新的说明' }),
    'a photo taken away': () => call.evidence.remove({ requestId: requestId(), id: photo!.id }),
    'another reason of an appeal': () => appeal('另一个理由'),
    'an appeal withdrawn': () => appeal(''),
    'a decision': () =>
      call.review.decide({
        ...{ requestId: requestId(), sheetId: appealSheet, item: item.code, decision: 'granted', grounds: '属实' },
      }),
    'a signature': () =>
      call.review.sign({
        ...{ requestId: requestId(), sheetId: finished.sheetId, place: '组长', signer: '示例甲', signedOn: '2013-05-13' },
        strokes: null,
      }),
    'a sample of records': async () => {
      const { revision } = inPoints(await call.sheet.find({ id: drafted.sheetId }))
      await call.sample.save({ requestId: requestId(), sheetId: drafted.sheetId, seenRevision: revision, item: 'C6', rows })
    },
    'another draw': () => call.callBack.draw({ requestId: requestId(), ...place, visitId: other }),
    'an attempt at a call': () =>
      call.callBack.attempt({
        ...{ requestId: requestId(), personId: drawn!.people[0]!.id, way: 'phone', outcome: 'refused', note: '' },
      }),
    'a questionnaire': () => call.callBack.ask({ requestId: requestId(), personId: drawn!.people[1]!.id }),
    'an interview': () => hold('又说了一句'),
    'an interview taken away': () => call.interview.remove({ requestId: requestId(), id: interview.id }),
  }
  return { ...office, attempts, lock, findingId, callBackId: drawn!.id, visitId: drafted.visitId }
}

describe('what stands behind the results of a locked round', () => {
  test('stays as it is, each refused with the one code; reopened, it goes on', async () => {
    const { call, roundId, attempts, lock, backend } = await openFull()
    const { db } = backend.session.workspace().base
    await lock()
    const tables = [
      'evidence',
      'appeal',
      'signature',
      'sample_table',
      'interview',
      'call_back',
      'call_back_person',
      'call_attempt',
    ]
    const contents = () => tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all())
    const before = contents()
    for (const [name, attempt] of Object.entries(attempts))
      expect([name, (await failureOf(attempt())).code]).toEqual([name, 'ROUND_LOCKED'])
    expect(contents()).toEqual(before)
    await call.evaluation.reopen({ requestId: requestId(), inspectionId: roundId, reason: '补充材料' })
    for (const name of [
      'a caption',
      'another reason of an appeal',
      'a sample of records',
      'an attempt at a call',
      'an interview',
    ])
      await attempts[name]!()
    expect(contents()).not.toEqual(before)
  })

  test('rectification goes on, and telephone numbers can be taken away', async () => {
    const { call, roundId, lock, findingId, callBackId, visitId } = await openFull()
    await lock()
    const { ids } = await call.rectification.issue({
      ...{ requestId: requestId(), inspectionId: roundId, issuedOn: '2013-06-01', dueOn: '2013-06-09' },
      ...{ problems: [[findingId]], persons: [] },
    })
    const steps = [{ what: 'received', receivedOn: '2013-06-02', receivedBy: '示例乙' }] as const
    await call.rectification.record({ requestId: requestId(), id: ids[0]!, steps: [...steps] })
    expect((await call.rectification.list()).issued).toMatchObject([{ stage: 'received' }])
    await call.callBack.forgetPhones({ requestId: requestId(), id: callBackId })
    const [drawn] = await call.callBack.list({ visitId })
    expect(new Set(drawn!.people.map(({ phone }) => phone))).toEqual(new Set(['']))
    expect((await call.evaluation.settings({ inspectionId: roundId })).lock).toMatchObject({ isStale: false })
  })
})
