import { randomUUID } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jiedui } from '../support/cli'
import { failureOf } from '../support/failure'
import { fakePress } from '../support/fake-press'
import { answers, enter, GRADED, selfCheckFacts, SURVEY, visitOfKinds } from '../support/kinds'
import { openSampleOffice, sampleFolder } from '../support/sample'
import { asKind } from '../support/sheets'
import { tempFolder } from '../support/temp-folder'

type SampleOffice = Awaited<ReturnType<typeof openSampleOffice>>

async function opened() {
  const office = await openSampleOffice()
  return { office, ...office, ...(await visitOfKinds(office)) }
}
const inspectionOf = ({ backend }: SampleOffice) => backend.session.workspace().inspection
const finishing = ({ call }: SampleOffice, sheetId: string) => call.sheet.finish({ requestId: randomUUID(), sheetId })

describe('a graded sheet of a visit', () => {
  test('is marked clause by clause, and says what it came to', async () => {
    const { office, call, graded } = await opened()
    await enter(office, graded, { '1.1': { met: { C: [true, true], B: [false], A: [true] } } })
    expect(asKind(await call.sheet.find({ id: graded }), 'graded')).toMatchObject({
      status: 'draft',
      role: 'recipient_org',
      number: null,
      facts: { '1.1': { met: { C: [true, true], B: [false], A: [true] } } },
      score: { counts: { A: 0, B: 0, C: 1, D: 0, NA: 0 }, gaps: [{ code: '1.1', level: 'B' }] },
    })
    await enter(office, graded, selfCheckFacts(['1.1 B 1', '2.8 C 1']))
    const { score } = asKind(await call.sheet.find({ id: graded }), 'graded')
    expect([score.status, score.counts, score.passed]).toEqual(['complete', { A: 19, B: 0, C: 1, D: 1, NA: 0 }, ['basic']])
  })

  test.each([
    ['too few clauses', '1.1', { met: { C: [true], B: [true], A: [true] } }, 'FACT_FIELD_MISSING', '1.1.met.C.1'],
    ['a level left out', '1.2', { met: { C: [true], B: [true] } }, 'FACT_FIELD_MISSING', '1.2.met.A'],
    ['an item that is not there', '9.9', { met: { C: [], B: [], A: [] } }, 'ITEM_UNKNOWN', '9.9'],
    ['a waiver that is not allowed', '1.1', { notApplicable: true, reason: '无' }, 'NOT_APPLICABLE_REFUSED', '1.1.notApplicable'],
    ['points', '1.1', { points: 3 }, 'FACT_FIELD_UNKNOWN', '1.1.points'],
  ])('refuses %s', async (_, item, fact, code, at) => {
    const { call, graded } = await opened()
    const change = { kind: 'fact' as const, item, fact: fact as object }
    const marking = call.sheet.mark({ requestId: randomUUID(), sheetId: graded, seenRevision: 1, change })
    expect(await failureOf(marking)).toMatchObject({ code, params: { at } })
  })

  test('has no veto, takes findings at its items, and is rebuilt from its events', async () => {
    const { office, call, graded } = await opened()
    const veto = { kind: 'veto' as const, code: 'V1', raised: true, evidence: '有' }
    expect(
      await failureOf(call.sheet.mark({ requestId: randomUUID(), sheetId: graded, seenRevision: 1, change: veto })),
    ).toMatchObject({ code: 'VETO_UNKNOWN' })
    const finding = { itemCode: '1.1', problem: '无书面界定', requirement: '补齐', dueOn: null, severity: 'normal' as const }
    await call.sheet.recordFinding({ requestId: randomUUID(), sheetId: graded, finding })
    await enter(office, graded, { '1.1': { met: { C: [true, false], B: [true], A: [true] } } })
    expect((await call.sheet.find({ id: graded })).findings).toMatchObject([{ itemCode: '1.1' }])
    const history = await call.sheet.listHistory({ sheetId: graded, item: '1.1' })
    expect(history.map(({ before, after }) => [before, after])).toEqual([
      [null, { met: { C: [true, false], B: [true], A: [true] } }],
    ])
    expect(inspectionOf(office).listUnfoundedSheets()).toEqual([])
  })

  test('is finished when every item is answered, then fixed, and can be opened again', async () => {
    const { office, call, graded } = await opened()
    expect(await failureOf(finishing(office, graded))).toMatchObject({ code: 'SHEET_INCOMPLETE', params: { at: '1.1' } })
    await enter(office, graded, selfCheckFacts())
    expect(await finishing(office, graded)).toMatchObject({ status: 'finished', total: null })
    const change = { kind: 'fact' as const, item: '1.1', fact: null }
    const mark = async () =>
      call.sheet.mark({
        requestId: randomUUID(),
        sheetId: graded,
        seenRevision: (await call.sheet.find({ id: graded })).revision,
        change,
      })
    expect(await failureOf(mark())).toMatchObject({ code: 'SHEET_FINISHED' })
    await call.sheet.reopen({ requestId: randomUUID(), sheetId: graded, reason: '补查' })
    expect(await mark()).toMatchObject({ status: 'draft' })
    expect(inspectionOf(office).listUnfoundedSheets()).toEqual([])
  })

  test('stands in the visit beside the sheet in points, and once', async () => {
    const { office, call, visitId, graded } = await opened()
    await enter(office, graded, selfCheckFacts(['1.1 A 1']))
    const { sheets } = await call.inspection.findVisit({ id: visitId })
    expect(sheets.map(({ kind, answered, of }) => [kind, answered, of])).toEqual([
      ['scored', 0, 28],
      ['graded', 21, 21],
      ['questionnaire', 0, 8],
    ])
    expect(sheets[1]).toMatchObject({
      total: null,
      grade: null,
      passed: ['达到基本标准', '达到推荐标准'],
      gaps: 1,
      number: null,
    })
    const again = call.inspection.addSheet({ requestId: randomUUID(), visitId, ...GRADED, subjectCode: '02001' })
    expect(await failureOf(again)).toMatchObject({ code: 'SHEET_EXISTS' })
    const elsewhere = call.inspection.addSheet({ requestId: randomUUID(), visitId, ...GRADED, subjectCode: '02002' })
    expect(await failureOf(elsewhere)).toMatchObject({ code: 'SUBJECT_UNKNOWN' })
  })
})

describe('questionnaires of a visit', () => {
  const add = ({ call }: SampleOffice, visitId: string, requestId: string = randomUUID()) =>
    call.inspection.addSheet({ requestId, visitId, ...SURVEY, subjectCode: '02001' })

  test('are numbered, and named by nothing else', async () => {
    const { office, call, visitId, survey } = await opened()
    const requestId = randomUUID()
    const second = await add(office, visitId, requestId)
    expect(await add(office, visitId, requestId)).toEqual(second)
    expect([second.number, (await add(office, visitId)).number]).toEqual([2, 3])
    const { sheets } = await call.inspection.findVisit({ id: visitId })
    expect(sheets.filter(({ kind }) => kind === 'questionnaire').map(({ number, role }) => [number, role])).toEqual([
      [1, 'patient'],
      [2, 'patient'],
      [3, 'patient'],
    ])
    expect(await call.sheet.find({ id: survey })).toMatchObject({ number: 1, subjectCode: '02001' })
    expect(inspectionOf(office).listUnfoundedSheets()).toEqual([])
  })

  test('are answered question by question, complete with the scale alone', async () => {
    const { office, call, survey } = await opened()
    await enter(office, survey, { '2': { value: 5 }, '3': { value: 3 }, '10': { value: 0, text: '都好' } })
    expect(asKind(await call.sheet.find({ id: survey }), 'questionnaire').score).toMatchObject({
      status: 'incomplete',
      answered: 3,
      of: 8,
      index: '80.00',
      satisfactionRate: '50.00',
    })
    expect(await failureOf(finishing(office, survey))).toMatchObject({ code: 'SHEET_INCOMPLETE' })
    const { '1': _first, '9': _ninth, ...scale } = answers(4)
    await enter(office, survey, scale)
    expect(await finishing(office, survey)).toMatchObject({ status: 'finished' })
  })

  test('speak together for the unit, the numbers of a few are kept back', async () => {
    const { office, call, roundId, visitId, survey } = await opened()
    await enter(office, survey, answers(5))
    for (const value of [5, 4, 3, 1]) await enter(office, (await add(office, visitId)).sheetId, answers(value))
    const results = async () => (await call.evaluation.results({ inspectionId: roundId })).surveys
    const [group] = await results()
    expect(group).toMatchObject({ templateId: 'FU-2025', minValid: 5 })
    expect(group!.units).toMatchObject([
      { subjectCode: '02001', received: 5, valid: 5, isSmallSample: false, index: '68.0', satisfactionRate: '60.0', alerts: 0 },
    ])
    expect(group!.units[0]!.parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    const rows = await call.inspection.findSurvey({ visitId, ...SURVEY, subjectCode: '02001' })
    expect(rows.map(({ number, answers: given }) => [number, given['10']?.value])).toEqual([
      [1, 5],
      [2, 5],
      [3, 4],
      [4, 3],
      [5, 1],
    ])
    await call.sheet.mark({
      requestId: randomUUID(),
      sheetId: rows[4]!.sheetId,
      seenRevision: 99,
      change: { kind: 'fact', item: '10', fact: null },
    })
    const [fewer] = await results()
    expect(fewer!.units[0]).toMatchObject({ received: 5, valid: 4, isSmallSample: true, index: null, satisfactionRate: null })
  })

  test('count one in which nothing is answered as not received, and an alarming answer as an alert', async () => {
    const { office, call, roundId, visitId, survey } = await opened()
    await add(office, visitId)
    await enter(office, survey, answers(2, { '9': { value: 'Y' } }))
    const { surveys } = await call.evaluation.results({ inspectionId: roundId })
    expect(surveys[0]!.units[0]).toMatchObject({ received: 1, valid: 1, isSmallSample: true, alerts: 1 })
    expect(surveys[0]!.units[0]!.parts).toHaveLength(2)
  })
})

describe('the round', () => {
  test('ranks as before: what is graded or asked is no part of it', async () => {
    const { office, call, roundId, graded, survey } = await opened()
    const before = (await call.evaluation.results({ inspectionId: roundId })).groups
    await enter(office, graded, selfCheckFacts())
    await enter(office, survey, answers(5))
    expect((await call.evaluation.results({ inspectionId: roundId })).groups).toEqual(before)
  })

  test('lists what units were graded, the latest complete sheet counting', async () => {
    const { office, call, roundId, graded } = await opened()
    await enter(office, graded, selfCheckFacts(['1.1 C 1']))
    const { graded: groups } = await call.evaluation.results({ inspectionId: roundId })
    expect(groups).toMatchObject([
      {
        templateId: 'DS-SELF-2025',
        standards: [
          { id: 'basic', label: '达到基本标准' },
          { id: 'recommended', label: '达到推荐标准' },
        ],
        units: [{ subjectCode: '02001', status: 'complete', counts: { A: 20, D: 1 }, passed: [], gaps: 1 }],
      },
    ])
  })
})

describe('a visit file', () => {
  interface FileSheet {
    readonly facts: object
    readonly templateId: string
    readonly templateVersion: string
    readonly subjectCode?: string
  }
  const fileOf = (sheets: readonly FileSheet[]) => ({
    visitId: 'YZ2013-V40',
    date: '2013-05-29',
    clinicCode: '02001',
    team: ['示例督查甲'],
    sheets: sheets.map((sheet) => ({ subjectCode: '02001', vetoes: [], remarks: {}, ...sheet })),
  })
  const importing = (office: SampleOffice, sheets: readonly FileSheet[], reason?: string) => {
    const path = join(tempFolder(), 'visit.json')
    writeFileSync(path, JSON.stringify(fileOf(sheets)))
    return office.call.inspection.importVisit({
      requestId: randomUUID(),
      inspectionId: office.roundId,
      grant: office.grant(path),
      ...(reason === undefined ? {} : { reason }),
    })
  }
  const survey = (value: number) => ({ ...SURVEY, facts: answers(value) })
  const indexes = async (office: SampleOffice, visitId: string) =>
    (await office.call.inspection.findVisit({ id: visitId })).sheets
      .filter(({ kind }) => kind === 'questionnaire')
      .map(({ number, index, status }) => [number, index, status])

  test('brings in a graded sheet and several questionnaires, and the same file again changes nothing', async () => {
    const office = await openSampleOffice()
    const sheets = [{ ...GRADED, facts: selfCheckFacts(['1.1 C 1']) }, survey(5), survey(1)]
    const { visitId } = await importing(office, sheets)
    const row = await office.call.inspection.findVisit({ id: visitId })
    expect(row.sheets.map(({ kind, status, number }) => [kind, status, number])).toEqual([
      ['graded', 'finished', null],
      ['questionnaire', 'finished', 1],
      ['questionnaire', 'finished', 2],
    ])
    const rows = office.backend.session.workspace().base.journal.count()
    expect(await importing(office, sheets)).toMatchObject({ visitId, status: 'unchanged' })
    expect(office.backend.session.workspace().base.journal.count()).toBe(rows)
    expect(inspectionOf(office).listUnfoundedSheets()).toEqual([])
  })

  test('gives a further questionnaire a number of its own, after one that was added by hand', async () => {
    const office = await openSampleOffice()
    const { visitId } = await importing(office, [survey(5)])
    const byHand = await office.call.inspection.addSheet({
      requestId: randomUUID(),
      visitId,
      ...SURVEY,
      subjectCode: '02001',
    })
    await enter(office, byHand.sheetId, answers(3))
    expect(await importing(office, [survey(5), survey(1)])).toMatchObject({ status: 'changed' })
    expect(await indexes(office, visitId)).toEqual([
      [1, '100.00', 'finished'],
      [2, '60.00', 'complete'],
      [3, '0.00', 'finished'],
    ])
    expect(await importing(office, [survey(5), survey(1)])).toMatchObject({ status: 'unchanged' })
    expect(await failureOf(importing(office, [survey(5), survey(4)]))).toMatchObject({ code: 'REASON_REQUIRED' })
    expect(await importing(office, [survey(5), survey(4)], '听录音更正')).toMatchObject({ status: 'changed' })
    expect((await indexes(office, visitId))[2]).toEqual([3, '80.00', 'finished'])
  })

  test.each<[string, readonly FileSheet[], string, string]>([
    [
      'a graded sheet twice',
      [
        { ...GRADED, facts: {} },
        { ...GRADED, facts: {} },
      ],
      'VISIT_INVALID',
      'sheets.1',
    ],
    ['an answer the scale does not have', [{ ...SURVEY, facts: { '2': { value: 9 } } }], 'ANSWER_UNKNOWN', 'sheets.0.2.value'],
    ['a question that is not asked', [{ ...SURVEY, facts: { '99': { value: 1 } } }], 'ITEM_UNKNOWN', 'sheets.0.99'],
    ['patients of another clinic', [{ ...SURVEY, facts: {}, subjectCode: '02002' }], 'VISIT_INVALID', 'sheets.0.subjectCode'],
    [
      'a clause too many',
      [{ ...GRADED, facts: { '1.2': { met: { C: [true, true], B: [true], A: [true] } } } }],
      'CLAUSE_UNKNOWN',
      'sheets.0.1.2.met.C.1',
    ],
  ])('is refused with %s', async (_, sheets, code, at) => {
    const office = await openSampleOffice()
    expect(await failureOf(importing(office, sheets))).toMatchObject({ code, params: { at } })
  })
})

describe('papers', () => {
  const kindPapers = async ({ call, roundId }: SampleOffice) =>
    (await call.report.list({ inspectionId: roundId, kind: 'visit-evaluation' })).filter(({ name }) => /分级|回访/.test(name))

  test('are one a graded sheet, and one for all questionnaires of a visit', async () => {
    const press = fakePress()
    const office = await openSampleOffice({ press })
    const { call } = office
    const { graded, survey, visitId } = await visitOfKinds(office)
    const second = await call.inspection.addSheet({ requestId: randomUUID(), visitId, ...SURVEY, subjectCode: '02001' })
    await enter(office, graded, selfCheckFacts(['1.1 C 1']))
    await enter(office, survey, answers(5))
    const lines = await kindPapers(office)
    expect(lines.map(({ kind, subject, name, status }) => [kind, subject, name, status])).toEqual([
      ['visit-evaluation', graded, '重澜镇中心卫生院（分级）', 'complete'],
      ['visit-evaluation', survey, '患者回访 2 份', 'draft'],
    ])
    const sheet = await call.sheet.find({ id: graded })
    expect(await call.report.preview({ kind: 'visit-evaluation', subject: graded })).toMatchObject({ checksum: sheet.checksum })
    const before = await call.report.preview({ kind: 'visit-evaluation', subject: survey })
    // Whichever questionnaire is asked for, the paper is that of all; another answer makes another check code.
    expect(await call.report.preview({ kind: 'visit-evaluation', subject: second.sheetId })).toMatchObject({
      checksum: before.checksum,
    })
    await enter(office, second.sheetId, answers(1))
    const after = await call.report.preview({ kind: 'visit-evaluation', subject: survey })
    expect(after.checksum).not.toBe(before.checksum)
    expect(press.printed.map(({ paper }) => paper.kind)).toEqual([
      'graded-evaluation',
      'survey-evaluation',
      'survey-evaluation',
      'survey-evaluation',
    ])
    expect(JSON.stringify(press.printed[0]!.paper.view)).toContain('服务人口和辖区范围有书面界定')
  })

  test('are printed with those of the round', async () => {
    const press = fakePress()
    const office = await openSampleOffice({ press })
    const { graded, survey } = await visitOfKinds(office)
    const folder = tempFolder()
    const papers = [graded, survey].map((subject) => ({ kind: 'visit-evaluation' as const, subject }))
    const { jobId } = await office.call.report.printBatch({ requestId: randomUUID(), grant: office.grant(folder), papers })
    for await (const { state, failed } of await office.call.report.watchPrintJob({ jobId }))
      if (state !== 'running') expect([state, failed]).toEqual(['finished', []])
    expect(readdirSync(folder).map((file) => file.replace(/_\d{3}\.pdf$/, ''))).toEqual([
      '重澜镇中心卫生院_受援卫生院分级评价报告_2013-05-29',
      '重澜镇中心卫生院_患者回访满意度汇总表_2013-05-29',
    ])
  })
})

describe('the command line', () => {
  const visit = () => ({
    visitId: 'YZ2013-V40',
    date: '2013-05-29',
    clinicCode: '02001',
    team: ['示例督查甲'],
    sheets: [
      { ...GRADED, subjectCode: '02001', vetoes: [], remarks: {}, facts: selfCheckFacts(['1.1 C 1']) },
      { ...SURVEY, subjectCode: '02001', vetoes: [], remarks: {}, facts: answers(4) },
    ],
  })

  test('evaluate speaks of graded sheets and questionnaires only where there are any', async () => {
    const folder = await sampleFolder()
    const before = await jiedui(['evaluate', '--workspace', folder])
    expect(Object.keys(before.answer)).toEqual(['inspection', 'name', 'groups'])
    const file = join(tempFolder(), 'visit.json')
    writeFileSync(file, JSON.stringify(visit()))
    const { answer } = await jiedui(['visit', 'import', file, '--workspace', folder])
    expect(answer).toMatchObject({
      status: 'created',
      sheets: [
        { templateId: 'DS-SELF-2025', finished: true, total: null, counts: { A: 20, D: 1 }, passed: [], gaps: 1 },
        { templateId: 'FU-2025', finished: true, total: null, number: 1, index: '80.00', satisfactionRate: '100.00' },
      ],
    })
    const after = (await jiedui(['evaluate', '--workspace', folder])).answer
    expect(after.groups).toEqual(before.answer.groups)
    expect(after.graded).toMatchObject([{ template: 'DS-SELF-2025', units: [{ code: '02001', passed: [], gaps: 1 }] }])
    expect(after.surveys).toMatchObject([{ template: 'FU-2025', minValid: 5, units: [{ code: '02001', valid: 1, index: null }] }])
  })
})
