import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Client } from '@contract/contract'
import { failureOf } from '../support/failure'
import { openSampleOffice } from '../support/sample'
import { inPoints } from '../support/sheets'
import { tempFolder } from '../support/temp-folder'

type Change = Parameters<Client['sheet']['mark']>[0]['change']
type Stage = Parameters<Client['review']['open']>[0]['stage']

/** The sample with its first finished clinic sheet at hand. */
async function openReviewed() {
  const office = await openSampleOffice()
  const { call, roundId } = office
  const story = () => call.inspection.find({ id: roundId })
  const { visits } = await story()
  const visit = visits.find(({ sheets }) => sheets.some((one) => one.role === 'recipient_org' && one.status === 'finished'))!
  const line = visit.sheets.find((one) => one.role === 'recipient_org' && one.status === 'finished')!
  const find = async (sheetId: string) => inPoints(await call.sheet.find({ id: sheetId }))
  const mark = async (sheetId: string, change: Change) =>
    call.sheet.mark({ requestId: randomUUID(), sheetId, seenRevision: (await find(sheetId)).revision, change })
  const finish = (sheetId: string) => call.sheet.finish({ requestId: randomUUID(), sheetId, withoutEvidence: '材料在纸质档案里' })
  const open = async (stage: Stage, sheetId = line.sheetId) =>
    (await call.review.open({ requestId: randomUUID(), sheetId, stage })).sheetId
  return { ...office, story, visit, line, find, mark, finish, open }
}
type Reviewed = Awaited<ReturnType<typeof openReviewed>>

/** An item of the sheet that lost points, and the fact that would give it all of them. */
async function lostItem({ find, line }: Reviewed) {
  const sheet = await find(line.sheetId)
  const items = sheet.template.categories.flatMap((section) => section.items)
  const lost = sheet.score.items.find(
    ({ code, lost: entries }) => entries.length > 0 && items.find((item) => item.code === code)?.scoring.kind !== 'info',
  )!
  const max = Number(lost.max)
  return { code: lost.code, points: lost.points!, max: lost.max, full: { override: { points: max, reason: '补交材料后核实' } } }
}

const inspectionOf = ({ backend }: Reviewed) => backend.session.workspace().inspection.inspectionNamed(undefined)

const countedTotal = async ({ call, roundId, visit, line }: Reviewed): Promise<string | null> => {
  const { groups } = await call.evaluation.results({ inspectionId: roundId })
  const parts = groups
    .filter(({ role }) => role === 'recipient_org')
    .flatMap((group) => [...group.ranked, ...group.unranked])
    .filter(({ subjectCode }) => subjectCode === line.subjectCode)
    .flatMap((standing) => standing.parts)
  return parts.find(({ visitId }) => visitId === visit.id)!.total
}

describe('stages of a sheet', () => {
  test('lists and results are what they were while there is the inspection alone', async () => {
    const office = await openReviewed()
    const { visits } = await office.story()
    expect(visits.flatMap(({ reviews }) => reviews)).toEqual([])
    expect(new Set(visits.flatMap(({ sheets }) => sheets).map(({ stage }) => stage))).toEqual(new Set(['inspection']))
    expect(await countedTotal(office)).toBe(office.line.total)
  })

  test('a self-assessment begins empty, stands apart, and never counts', async () => {
    const office = await openReviewed()
    const before = await office.story()
    const self = await office.open('self')
    expect(await office.open('self')).toBe(self)
    const opened = await office.find(self)
    expect(opened).toMatchObject({ stage: 'self', status: 'draft', facts: {}, subjectCode: office.line.subjectCode })
    const item = await lostItem(office)
    await office.mark(self, { kind: 'fact', item: item.code, fact: item.full })
    const after = await office.story()
    const visit = after.visits.find(({ id }) => id === office.visit.id)!
    expect(visit.sheets).toEqual(before.visits.find(({ id }) => id === office.visit.id)!.sheets)
    expect(visit.reviews).toMatchObject([{ sheetId: self, stage: 'self', answered: 1 }])
    expect(after.inspection).toEqual(before.inspection)
    expect(await countedTotal(office)).toBe(office.line.total)
    expect((await office.call.workspace.status()).counts!.sheets).toBe(before.inspection.sheets)
  })

  test('a re-check begins with what was found, and counts once it is finished, with a reason for each change', async () => {
    const office = await openReviewed()
    const found = await office.find(office.line.sheetId)
    const review = await office.open('re_check')
    expect(await office.find(review)).toMatchObject({ stage: 're_check', facts: found.facts, remarks: {}, status: 'complete' })
    const item = await lostItem(office)
    await office.mark(review, { kind: 'fact', item: item.code, fact: item.full })
    expect(await failureOf(office.finish(review))).toEqual({
      code: 'REVIEW_UNEXPLAINED',
      params: { at: item.code, items: item.code },
    })
    expect(await countedTotal(office)).toBe(office.line.total)
    await office.mark(review, { kind: 'remark', item: item.code, text: '复核时补齐了台账' })
    const { total } = await office.finish(review)
    expect(Number(total)).toBeGreaterThan(Number(office.line.total))
    expect(await countedTotal(office)).toBe(total)
    const { stages, items } = await office.call.review.sides({ sheetId: office.line.sheetId })
    expect(stages.map(({ stage, counts }) => [stage, counts])).toEqual([
      ['inspection', false],
      ['re_check', true],
    ])
    const opinions = items.find(({ code }) => code === item.code)!.opinions
    expect(opinions).toMatchObject([
      { stage: 'inspection', points: item.points, counts: false },
      { stage: 're_check', reason: '复核时补齐了台账', author: '本机用户', counts: true },
    ])
    expect(Number(opinions[1]!.points)).toBe(Number(item.max))
    const others = items.filter(({ code }) => code !== item.code).flatMap(({ opinions: own }) => own)
    expect(new Set(others.map(({ stage }) => stage))).toEqual(new Set(['inspection']))
    expect(office.backend.session.workspace().inspection.listUnfoundedSheets()).toEqual([])
  })

  test('findings of the inspection stay with the unit and its report when a re-check counts', async () => {
    const office = await openReviewed()
    const { call, line, visit } = office
    await call.sheet.reopen({ requestId: randomUUID(), sheetId: line.sheetId, reason: '补记问题' })
    const finding = { itemCode: null, problem: '示例问题', requirement: '', dueOn: null, severity: 'normal' } as const
    await call.sheet.recordFinding({ requestId: randomUUID(), sheetId: line.sheetId, finding })
    await office.finish(line.sheetId)
    const review = await office.open('re_check')
    await office.finish(review)
    const { findings, sheets } = await call.organization.find({ id: visit.clinicId })
    expect(findings.filter(({ problem }) => problem === '示例问题')).toMatchObject([{ sheetId: line.sheetId }])
    expect(sheets.filter(({ visitId }) => visitId === visit.id).map(({ sheetId }) => sheetId)).toContain(review)
    expect(sheets.map(({ sheetId }) => sheetId)).not.toContain(line.sheetId)
    const paper = office.backend.session.workspace().inspection.catalogue.listAll(inspectionOf(office))
    expect(paper.map(({ subject }) => subject)).toContain(review)
  })

  test('what a later sheet began with is settled: it is not opened again, and none comes before it', async () => {
    const office = await openReviewed()
    const appeal = await office.open('appeal')
    expect(
      await failureOf(office.call.sheet.reopen({ requestId: randomUUID(), sheetId: office.line.sheetId, reason: '更正' })),
    ).toMatchObject({ code: 'SHEET_SUPERSEDED' })
    expect(await failureOf(office.open('re_check'))).toMatchObject({ code: 'SHEET_SUPERSEDED' })
    expect(await failureOf(office.open('re_check', appeal))).toMatchObject({ code: 'SHEET_SUPERSEDED' })
    const draft = (await office.story()).visits.flatMap(({ sheets }) => sheets).find(({ status }) => status === 'draft')!
    expect(await failureOf(office.open('re_check', draft.sheetId))).toMatchObject({ code: 'SHEET_NOT_FINISHED' })
  })

  test('an appeal has value, reason and decision; only what was granted may change', async () => {
    const office = await openReviewed()
    const { call } = office
    const appeal = await office.open('appeal')
    const item = await lostItem(office)
    const lodge = (claim: string, reason: string) =>
      call.review.appeal({ requestId: randomUUID(), sheetId: appeal, item: item.code, claim, reason })
    const decide = (decision: 'granted' | 'rejected', grounds: string) =>
      call.review.decide({ requestId: randomUUID(), sheetId: appeal, item: item.code, decision, grounds })
    expect(await failureOf(lodge('999', '我方认为应给满分'))).toMatchObject({ code: 'POINTS_OUT_OF_RANGE' })
    expect(await failureOf(decide('granted', '…'))).toMatchObject({ code: 'NOT_FOUND' })
    await lodge(item.max, '检查后补交了材料')
    expect(await failureOf(office.finish(appeal))).toMatchObject({ code: 'APPEAL_UNDECIDED', params: { items: item.code } })
    await decide('rejected', '材料是检查后补的')
    await office.mark(appeal, { kind: 'fact', item: item.code, fact: item.full })
    expect(await failureOf(office.finish(appeal))).toMatchObject({ code: 'REVIEW_UNEXPLAINED' })
    await decide('granted', '材料属实，当日未及查看')
    const { total } = await office.finish(appeal)
    expect(await countedTotal(office)).toBe(total)
    expect(await failureOf(lodge(item.max, '再次申诉'))).toMatchObject({ code: 'SHEET_FINISHED' })
    const { appeals } = await call.review.sides({ sheetId: appeal })
    expect(appeals).toMatchObject([
      { item: item.code, claim: item.max, reason: '检查后补交了材料', decision: 'granted', decidedBy: '本机用户' },
    ])
  })

  test('a questionnaire has no stages', async () => {
    const office = await openReviewed()
    const subjects = await office.call.inspection.listSubjects({ clinicId: office.visit.clinicId, visitOn: office.visit.visitOn })
    const survey = subjects.find(({ kind }) => kind === 'questionnaire')!
    const { templateId, templateVersion, subjectCode } = survey
    const wish = { templateId, templateVersion, subjectCode, visitId: office.visit.id, requestId: randomUUID() }
    const { sheetId } = await office.call.inspection.addSheet(wish)
    expect(await failureOf(office.open('self', sheetId))).toMatchObject({ code: 'STAGE_INVALID' })
  })
})

describe('self-assessments of a round', () => {
  test('are listed unit by unit, late after the day, with difference and rate, hidden while a blind round is scored', async () => {
    const office = await openReviewed()
    const { call, roundId, line } = office
    const settle = (isBlind: boolean) =>
      call.review.settleSelf({ requestId: randomUUID(), inspectionId: roundId, dueOn: '2013-01-01', isBlind })
    await settle(false)
    const listed = () => call.review.listSelf({ inspectionId: roundId })
    const first = await listed()
    expect(first.units.length).toBe((await office.story()).visits.flatMap(({ sheets }) => sheets).length)
    expect(first.units.every(({ selfStatus, isLate }) => selfStatus === 'none' && isLate)).toBe(true)
    const self = await office.open('self')
    const item = await lostItem(office)
    const { facts } = await office.find(line.sheetId)
    for (const [code, fact] of Object.entries(facts)) await office.mark(self, { kind: 'fact', item: code, fact })
    await office.mark(self, { kind: 'fact', item: item.code, fact: item.full })
    await office.finish(self)
    const own = (await listed()).units.find(({ sheetId }) => sheetId === line.sheetId)!
    expect(own).toMatchObject({ selfStatus: 'finished', isLate: false, isHidden: false, total: line.total })
    expect(Number(own.difference)).toBeCloseTo(Number(own.selfTotal) - Number(line.total), 2)
    expect(own.inflation).toMatchObject({ higher: 1 })
    await settle(true)
    expect((await listed()).units.find(({ sheetId }) => sheetId === line.sheetId)).toMatchObject({ isHidden: false })
    await call.sheet.reopen({ requestId: randomUUID(), sheetId: line.sheetId, reason: '重新核对' })
    await office.mark(line.sheetId, { kind: 'fact', item: item.code, fact: null })
    expect((await listed()).units.find(({ sheetId }) => sheetId === line.sheetId)).toMatchObject({
      isHidden: true,
      selfTotal: null,
      difference: null,
      inflation: null,
    })
  })
})

describe('the form of a self-assessment', () => {
  test('goes out as a workbook, comes back filled in, and tells the rows it could not take', async () => {
    const office = await openReviewed()
    const { call, roundId, line } = office
    const path = join(tempFolder(), '自评表.xlsx')
    const write = () => call.review.exportForm({ requestId: randomUUID(), sheetId: line.sheetId, grant: office.grant(path) })
    expect(await write()).toEqual({ file: '自评表.xlsx' })
    const found = await office.find(line.sheetId)
    const yes = found.template.categories.flatMap(({ items }) => items).find(({ scoring }) => scoring.kind === 'checklist')!
    const rate = found.template.categories.flatMap(({ items }) => items).find(({ scoring }) => scoring.kind === 'ratio')!
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    const form = book.getWorksheet('自评表')!
    let spoilt = 0
    form.eachRow((row, number) => {
      if (row.getCell(1).text === yes.code && row.getCell(2).text.startsWith('tick/')) row.getCell(6).value = '是'
      if (row.getCell(1).text === rate.code && row.getCell(2).text === 'numerator') {
        row.getCell(6).value = '全部'
        spoilt = number
      }
    })
    await book.xlsx.writeFile(path)
    const read = () => call.review.readForm({ requestId: randomUUID(), inspectionId: roundId, grant: office.grant(path) })
    const taken = await read()
    expect(taken).toMatchObject({
      subjectName: line.subjectName,
      taken: 1,
      changed: 1,
      status: 'draft',
      refused: [{ row: spoilt, column: '填写', item: rate.code, value: '全部', code: 'NUMBER_INVALID' }],
    })
    const self = await office.find(taken.sheetId)
    expect(self).toMatchObject({ stage: 'self', status: 'draft' })
    expect(Object.keys(self.facts)).toEqual([yes.code])
    expect(await read()).toMatchObject({ sheetId: taken.sheetId, changed: 0 })
    await write()
    expect(await read()).toMatchObject({ taken: 1, changed: 0, refused: [] })
    expect(office.backend.session.workspace().inspection.listUnfoundedSheets()).toEqual([])
  })

  test('is refused when it is of another round or version', async () => {
    const office = await openReviewed()
    const path = join(tempFolder(), '自评表.xlsx')
    await office.call.review.exportForm({ requestId: randomUUID(), sheetId: office.line.sheetId, grant: office.grant(path) })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    book.getWorksheet('表头')!.getCell('B4').value = 'V0'
    await book.xlsx.writeFile(path)
    expect(
      await failureOf(
        office.call.review.readForm({ requestId: randomUUID(), inspectionId: office.roundId, grant: office.grant(path) }),
      ),
    ).toMatchObject({ code: 'FORM_FOREIGN', params: { at: 'RC-2025 1.1' } })
    book.getWorksheet('表头')!.getCell('B5').value = 'YZ-V99'
    await book.xlsx.writeFile(path)
    expect(
      await failureOf(
        office.call.review.readForm({ requestId: randomUUID(), inspectionId: office.roundId, grant: office.grant(path) }),
      ),
    ).toMatchObject({ code: 'FORM_FOREIGN' })
  })
})

describe('the round before', () => {
  test('shows what each item came to at the same subject, and which items read otherwise today', async () => {
    const office = await openReviewed()
    const { call, backend, visit, line } = office
    expect((await call.review.sides({ sheetId: line.sheetId })).previous).toBeNull()
    const later = backend.session
      .workspace()
      .inspection.openRound(
        { code: 'YZ2014', name: '2014年督查', startsOn: '2014-05-01', endsOn: '2014-05-31', teams: [] },
        '示例甲',
      )
    const { sheetIds } = await call.inspection.createVisit({
      ...{ requestId: randomUUID(), inspectionId: later.id, clinicId: visit.clinicId, visitOn: '2014-05-12' },
      ...{ teamName: '第一检查组', members: ['示例甲'] },
      sheets: [{ templateId: line.templateId, templateVersion: line.templateVersion, subjectCode: line.subjectCode }],
    })
    const { previous } = await call.review.sides({ sheetId: sheetIds[0]! })
    const before = await office.find(line.sheetId)
    expect(previous).toMatchObject({ round: '2013年专项督查', visitOn: visit.visitOn, total: line.total })
    expect(previous!.items.map(({ code, points, isChanged }) => [code, points, isChanged])).toEqual(
      before.score.items.map(({ code, points }) => [code, points, false]),
    )
  })
})

describe('signatures', () => {
  test('confirm a finished sheet as it is; once it says something else they no longer do', async () => {
    const office = await openReviewed()
    const { call, line } = office
    const sign = (place: string, strokes: number[][] | null) =>
      call.review.sign({
        ...{ requestId: randomUUID(), sheetId: line.sheetId, place, signer: '示例甲', signedOn: '2013-05-13' },
        strokes,
      })
    expect(await failureOf(sign('组长', [[1, 1]]))).toMatchObject({ code: 'SIGNATURE_EMPTY' })
    await sign('组长', [[1, 1, 200, 60]])
    await sign('被检查单位', null)
    const signatures = () => call.review.listSignatures({ sheetId: line.sheetId })
    expect(await signatures()).toMatchObject([
      { place: '组长', kind: 'drawn', strokes: [[1, 1, 200, 60]], isValid: true },
      { place: '被检查单位', kind: 'paper', strokes: null, signedOn: '2013-05-13', isValid: true },
    ])
    const history = await call.sheet.listHistory({ sheetId: line.sheetId, item: 'A1' })
    expect(history.slice(-2)).toMatchObject([
      { kind: 'signature', after: { place: '组长', signer: '示例甲' } },
      { kind: 'signature', after: { place: '被检查单位', kind: 'paper' } },
    ])
    await call.sheet.reopen({ requestId: randomUUID(), sheetId: line.sheetId, reason: '更正' })
    expect(await failureOf(sign('组长', null))).toMatchObject({ code: 'SHEET_NOT_FINISHED' })
    const item = await lostItem(office)
    await office.mark(line.sheetId, { kind: 'fact', item: item.code, fact: item.full })
    await office.finish(line.sheetId)
    expect((await signatures()).map(({ isValid }) => isValid)).toEqual([false, false])
    await sign('组长', null)
    expect((await signatures()).map(({ place, isValid }) => [place, isValid])).toEqual([
      ['组长', true],
      ['被检查单位', false],
    ])
  })
})
