import { randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Client } from '@contract/contract'
import { brokenRule } from '../../electron/store/broken-rule'
import { failureOf } from '../support/failure'
import { fakePress } from '../support/fake-press'
import { openSampleOffice } from '../support/sample'
import { tempFolder } from '../support/temp-folder'

type Step = Parameters<Client['rectification']['record']>[0]['steps'][number]
type Round = Awaited<ReturnType<typeof openRound>>

/** The sample with its sheets open for findings. */
async function openRound(options: Parameters<typeof openSampleOffice>[0] = {}) {
  const office = await openSampleOffice(options)
  const { visits } = await office.call.inspection.find({ id: office.roundId })
  const requestId = () => randomUUID()
  const sheets = visits.flatMap((visit) => visit.sheets.map((sheet) => ({ ...sheet, visit })))
  const reopened = new Set<string>()
  const find = async (sheetId: string, itemCode: string | null, problem: string, more: object = {}): Promise<string> => {
    const sheet = sheets.find((one) => one.sheetId === sheetId)!
    if (sheet.status === 'finished' && !reopened.has(sheetId)) {
      await office.call.sheet.reopen({ requestId: requestId(), sheetId, reason: '补记问题' })
      reopened.add(sheetId)
    }
    const finding = { itemCode, problem, requirement: '限期补齐', dueOn: null, severity: 'normal' as const, ...more }
    return (await office.call.sheet.recordFinding({ requestId: requestId(), sheetId, finding })).id
  }
  const issue = (problems: string[][], on = '2013-05-20', dueOn = '2013-05-27') =>
    office.call.rectification.issue({
      requestId: requestId(),
      inspectionId: office.roundId,
      issuedOn: on,
      dueOn,
      problems,
      persons: [],
    })
  const record = (id: string, ...steps: Step[]) => office.call.rectification.record({ requestId: requestId(), id, steps })
  const rowOf = async (id: string) => (await office.call.rectification.list()).issued.find((one) => one.id === id)!
  const numbered = (noticeNumbering: string) => office.call.workspace.amendSettings({ requestId: requestId(), noticeNumbering })
  return { ...office, sheets, find, issue, record, rowOf, numbered }
}

/** Sheets of one hospital at two clinics, and one of a clinic. */
function threeSheets({ sheets }: Round) {
  const hospitals = sheets.filter(({ role }) => role === 'supporting_org')
  const first = hospitals.find(({ subjectCode }) => hospitals.filter((one) => one.subjectCode === subjectCode).length > 1)!
  const second = hospitals.find((one) => one.subjectCode === first.subjectCode && one !== first)!
  return { first, second, clinic: sheets.find(({ role }) => role === 'recipient_org')! }
}

const passed: Step = {
  what: 'checked',
  checkedOn: '2013-05-28',
  checkedBy: '示例甲',
  hasPassed: true,
  result: '属实',
  dueOn: null,
}
const closed: Step = { what: 'closed', closedOn: '2013-05-28', closedBy: '示例甲' }
const dbOf = ({ backend }: Round) => backend.session.workspace().base.db
const dueText = (day: string) => ({ what: 'extended', dueOn: day, reason: '设备未到' }) as const

describe('notices of a round', () => {
  test('are one a unit, numbered in official order, with similar findings merged as proposed', async () => {
    const office = await openRound()
    const { first, second, clinic } = threeSheets(office)
    const a = await office.find(first.sheetId, 'B5', '缺少派驻人员考勤记录。', { place: '二楼人事科', clause: 'B5 考勤' })
    const b = await office.find(second.sheetId, 'B5', '派驻人员考勤表漏填。', { severity: 'serious', clause: 'B5 考勤' })
    const c = await office.find(second.sheetId, null, '带教计划没有落实。')
    const d = await office.find(clinic.sheetId, 'A1', '药品过期 3 盒。')
    const { waiting } = await office.call.rectification.list()
    expect(waiting.map(({ findingId }) => findingId).sort()).toEqual([a, b, c, d].sort())

    expect(
      (await office.call.rectification.prepare({ inspectionId: office.roundId, issuedOn: '2013-05-20' })).firstNumber,
    ).toBeNull()
    expect((await failureOf(office.issue([[a]]))).code).toBe('NOTICE_NUMBERING')
    await office.numbered('云卫督改【2013】３号')
    expect((await office.call.workspace.readSettings()).noticeNumbering).toBe('云卫督改〔2013〕3号')

    const prepared = await office.call.rectification.prepare({ inspectionId: office.roundId, issuedOn: '2013-05-20' })
    expect(prepared).toMatchObject({ firstNumber: '云卫督改〔2013〕3号', dueOn: '2013-05-29' })
    expect(prepared.units.map(({ unitName }) => unitName).sort()).toEqual([first.subjectName, clinic.subjectName].sort())
    const groups = prepared.units.flatMap((unit) => unit.groups)
    expect(groups.map((ids) => [...ids].sort()).sort()).toEqual([[a, b].sort(), [c], [d]].sort())

    const { ids, noticeIds } = await office.issue(groups)
    expect(noticeIds.length).toBe(2)
    const { issued, waiting: left } = await office.call.rectification.list()
    expect(left).toEqual([])
    const numbers = new Map(issued.map(({ unitName, number }) => [unitName, number]))
    expect(prepared.units.map(({ unitName }) => numbers.get(unitName))).toEqual(['云卫督改〔2013〕3号', '云卫督改〔2013〕4号'])
    const merged = issued.find(({ findings }) => findings === 2)!
    expect(merged).toMatchObject({ severity: 'serious', basis: 'B5 考勤', requirement: '限期补齐', stage: 'issued' })
    expect(merged.problem).toBe(
      [`${first.visit.clinicName} 二楼人事科：缺少派驻人员考勤记录`, `${second.visit.clinicName}：派驻人员考勤表漏填`]
        .sort((x, y) => (first.visit.visitOn <= second.visit.visitOn ? 0 : x < y ? -1 : 1))
        .join('；'),
    )
    expect(ids.length).toBe(3)
    const story = await office.call.rectification.find({ id: merged.id })
    expect(story.findings.map(({ findingId }) => findingId).sort()).toEqual([a, b].sort())
    expect(story.events).toMatchObject([{ who: '本机用户', event: { what: 'issued', dueOn: '2013-05-27' } }])
  })

  test('hold a finding once, of one unit, and what stands in one stays in its sheet', async () => {
    const office = await openRound()
    await office.numbered('云卫督改')
    const { first, clinic } = threeSheets(office)
    const a = await office.find(first.sheetId, 'B5', '缺考勤。')
    const b = await office.find(clinic.sheetId, 'A1', '药品过期。')
    expect((await failureOf(office.issue([[a, b]]))).code).toBe('FINDINGS_OF_UNITS')
    expect((await failureOf(office.issue([[a]], '2013-05-20', '2013-05-19'))).code).toBe('RECTIFICATION_DATE')
    expect((await office.call.rectification.list()).issued).toEqual([]) // all or nothing
    await office.issue([[a]])
    expect((await failureOf(office.issue([[a]]))).code).toBe('FINDING_NOTICED')
    const removal = { requestId: randomUUID(), findingId: a }
    expect((await failureOf(office.call.sheet.removeFinding(removal))).code).toBe('FINDING_NOTICED')
    await office.call.sheet.removeFinding({ requestId: randomUUID(), findingId: b })
    const { issued, waiting } = await office.call.rectification.list()
    expect([issued.length, waiting.length]).toEqual([1, 0])
  })

  test('sent twice are issued once', async () => {
    const office = await openRound()
    await office.numbered('云卫督改')
    const a = await office.find(threeSheets(office).first.sheetId, 'B5', '缺考勤。')
    const order = {
      requestId: randomUUID(),
      inspectionId: office.roundId,
      issuedOn: '2013-05-20',
      dueOn: '2013-05-27',
      problems: [[a]],
      persons: [],
    }
    expect(await office.call.rectification.issue(order)).toEqual(await office.call.rectification.issue(order))
    expect((await office.call.rectification.list()).issued.length).toBe(1)
  })
})

describe('what becomes of a problem', () => {
  async function issued(options: Parameters<typeof openSampleOffice>[0] = {}) {
    const office = await openRound(options)
    await office.numbered('云卫督改')
    const { ids } = await office.issue([[await office.find(threeSheets(office).first.sheetId, 'B5', '缺考勤。')]])
    return { ...office, id: ids[0]! }
  }

  test('receipt, reply with proof, extension, re-check, closing, reopening: all in its story', async () => {
    const office = await issued()
    const { id } = office
    expect(await office.rowOf(id)).toMatchObject({ standing: 'overdue', daysOverdue: 14, dueOn: '2013-05-27' })
    await office.record(id, { what: 'received', receivedOn: '2013-05-21', receivedBy: '示例乙' })
    await office.record(id, dueText('2013-06-08'))
    expect(await office.rowOf(id)).toMatchObject({ daysOverdue: 2, extensions: 1, receivedOn: '2013-05-21' })

    const proof = join(tempFolder(), '整改照片.png')
    writeFileSync(proof, '照片')
    const file = await office.call.rectification.attach({ requestId: randomUUID(), id, grant: office.grant(proof) })
    const reply = { what: 'replied', repliedOn: '2013-05-26', text: '已补齐', isComplete: true } as const
    expect((await failureOf(office.record(id, { ...reply, files: ['cd'.repeat(32)] }))).code).toBe('NOT_FOUND')
    await office.record(id, { ...reply, files: [file.sha256] })
    expect(await office.rowOf(id)).toMatchObject({ standing: 'awaiting', daysOverdue: 0, reply: '已补齐' })
    const copy = join(tempFolder(), '副本.png')
    await office.call.rectification.saveCopy({ requestId: randomUUID(), id, sha256: file.sha256, grant: office.grant(copy) })
    expect(existsSync(copy)).toBe(true)

    expect((await failureOf(office.record(id, closed))).code).toBe('CLOSING_UNVERIFIED')
    await office.record(id, { ...passed, hasPassed: false, result: '仍缺两份', dueOn: '2013-06-05' })
    expect((await failureOf(office.record(id, closed))).code).toBe('CLOSING_UNVERIFIED')
    expect(await office.rowOf(id)).toMatchObject({ stage: 'failed', daysOverdue: 5 })
    await office.record(id, passed, closed)
    expect(await office.rowOf(id)).toMatchObject({ standing: 'closed', closedOn: '2013-05-28', checkedBy: '示例甲' })
    await office.record(id, { what: 'reopened', reopenedOn: '2013-06-03', dueOn: '2013-06-20', reason: '回头看又缺' })
    expect(await office.rowOf(id)).toMatchObject({ standing: 'reopened', closedOn: null, reopenings: 1 })
    expect((await failureOf(office.record(id, closed))).code).toBe('CLOSING_UNVERIFIED')

    const { events, files } = await office.call.rectification.find({ id })
    expect(events.map(({ event }) => event.what)).toEqual([
      ...['issued', 'received', 'extended', 'replied', 'checked', 'checked', 'closed', 'reopened'],
    ])
    expect(files.map(({ name }) => name)).toEqual(['整改照片.png'])
    const journal = dbOf(office).prepare("SELECT count(*) FROM journal WHERE entity = 'rectification/' || ?").pluck()
    expect(journal.get(id)).toBe(9) // the eight steps and the file
  })

  test('two steps are taken together or not at all', async () => {
    const office = await issued()
    const late: Step = { ...closed, closedOn: '2013-05-01' }
    expect((await failureOf(office.record(office.id, passed, late))).code).toBe('RECTIFICATION_DATE')
    expect(await office.rowOf(office.id)).toMatchObject({ stage: 'issued', checkedOn: null })
  })

  test('a clock that was set back neither reorders nor loses steps', async () => {
    const office = await issued({ startsAt: '2026-03-09T02:00:00.000Z' })
    const { id } = office
    await office.record(id, { what: 'received', receivedOn: '2013-05-21', receivedBy: '' })
    const at = '1999-01-01T00:00:00.000Z'
    const insert = dbOf(office).prepare(
      "INSERT INTO rectification_event (rectification_id, what, body, at, who) VALUES (?, 'checked', ?, ?, '示例甲')",
    )
    const { what: _what, ...body } = passed
    insert.run(id, JSON.stringify(body), at)
    expect(await office.rowOf(id)).toMatchObject({ stage: 'verified' })
    const { events } = await office.call.rectification.find({ id })
    expect(events.map(({ event }) => event.what)).toEqual(['issued', 'received', 'checked'])
    expect(events.map((one) => one.at).sort()[0]).toBe(at)
  })

  test('the store itself lets nothing be changed, deleted, or closed without a passed re-check', async () => {
    const office = await issued()
    const db = dbOf(office)
    const ruleOf = (sql: string) => {
      try {
        db.prepare(sql).run()
      } catch (thrown) {
        return brokenRule(thrown)
      }
      return undefined
    }
    const closing = `INSERT INTO rectification_event (rectification_id, what, body, at, who) VALUES ('${office.id}', 'closed', '{}', '', '')`
    expect([
      ruleOf("UPDATE rectification_event SET who = 'x'"),
      ruleOf('DELETE FROM rectification_event'),
      ruleOf('DELETE FROM rectification_finding'),
      ruleOf('DELETE FROM rectification'),
      ruleOf('UPDATE rectification_notice SET number = 99'),
      ruleOf('DELETE FROM finding'),
      ruleOf(closing),
    ]).toEqual([
      'rectification_event_is_fixed',
      'rectification_event_is_never_deleted',
      'rectification_finding_is_never_deleted',
      'rectification_is_never_deleted',
      'rectification_notice_is_fixed',
      'finding_noticed_stays',
      'rectification_closed_when_verified',
    ])
    await office.record(office.id, passed)
    expect(ruleOf(closing)).toBeUndefined()
  })
})

test('what was found in an earlier round too is marked, and says whether it was closed', async () => {
  const office = await openRound()
  await office.numbered('云卫督改')
  const { first } = threeSheets(office)
  const now = await office.find(first.sheetId, 'B5', '又缺考勤。')
  const { inspection } = office.backend.session.workspace()
  const round = { code: 'YZ2012', name: '2012年督查', startsOn: '2012-05-10', endsOn: '2012-05-30', teams: [] }
  const { templateId, templateVersion, subjectCode } = first
  const { sheetIds } = await office.call.inspection.createVisit({
    requestId: randomUUID(),
    inspectionId: inspection.openRound(round, '示例甲').id,
    clinicId: first.visit.clinicId,
    visitOn: '2012-05-12',
    teamName: '',
    members: ['示例甲'],
    sheets: [{ templateId, templateVersion, subjectCode }],
  })
  const finding = { itemCode: 'B5', problem: '缺考勤。', requirement: '', dueOn: null, severity: 'minor' as const }
  const recorded = { requestId: randomUUID(), sheetId: sheetIds[0]!, finding }
  const { id: before } = await office.call.sheet.recordFinding(recorded)

  const { waiting } = await office.call.rectification.list()
  expect(waiting.map(({ findingId, repeats }) => [findingId, repeats])).toEqual([
    [before, 0],
    [now, 1],
  ])
  const { ids } = await office.issue([[now]])
  const { rectification, earlier } = await office.call.rectification.find({ id: ids[0]! })
  expect(rectification.repeats).toBe(1)
  expect(earlier).toMatchObject([{ findingId: before, roundName: '2012年督查', visitOn: '2012-05-12', closedOn: null }])
})

test('papers: notices in two copies, the ledger with every step, as they are handed to the press', async () => {
  const press = fakePress()
  const office = await openRound({ press })
  await office.numbered('云卫督改')
  const { first, clinic } = threeSheets(office)
  const problems = [[await office.find(first.sheetId, 'B5', '缺考勤。')], [await office.find(clinic.sheetId, 'A1', '药品过期。')]]
  const { ids, noticeIds } = await office.issue(problems)
  await office.record(ids[0]!, passed, closed)
  const target = join(tempFolder(), '通知书.pdf')
  await office.call.rectification.savePaper({ requestId: randomUUID(), grant: office.grant(target), kind: 'notice', noticeIds })
  const preview = await office.call.rectification.previewPaper({ kind: 'ledger', ids })
  expect(preview.checksum).toMatch(/^[0-9a-f]{64}$/)
  const [notices, ledger] = press.printed.map(({ paper }) => paper)
  if (notices?.kind !== 'rectification-notice' || ledger?.kind !== 'rectification-ledger') throw new Error('other papers')
  expect(notices.view.copies.map(({ copy, number }) => [copy.slice(0, 3), number])).toEqual([
    ['第一联', '云卫督改〔2013〕1号'],
    ['第二联', '云卫督改〔2013〕1号'],
    ['第一联', '云卫督改〔2013〕2号'],
    ['第二联', '云卫督改〔2013〕2号'],
  ])
  expect(ledger.view.table.rows.map((row) => row.at(-1)).sort()).toEqual(['已销号', '逾期 14 天'])
  expect(ledger.view.notes[0]).toContain('已销号 1 项，逾期 1 项')
  expect((await failureOf(office.call.rectification.previewPaper({ kind: 'notice', noticeIds: [randomUUID()] }))).code).toBe(
    'NOT_FOUND',
  )
})

describe('after the last day of the scheme, 10 June', () => {
  /** One problem, due on 20 June, in a workspace that is no sample, on this day. */
  async function onDay(day: string) {
    const press = fakePress()
    const office = await openRound({ press, now: () => new Date(`${day}T02:00:00.000Z`) })
    office.backend.session.workspace().base.settings.update({ isSample: false })
    await office.numbered('云卫督改')
    const { clinic } = threeSheets(office)
    const { ids } = await office.issue([[await office.find(clinic.sheetId, 'A1', '药品过期。')]], '2013-06-05', '2013-06-20')
    return { ...office, press, clinic, id: ids[0]! }
  }

  test.each([
    ['2013-06-18', 'unanswered', 0],
    ['2013-06-20', 'unanswered', 0],
    ['2013-06-25', 'overdue', 5],
  ])('on %s the list reads %s, %i days', async (day, standing, daysOverdue) => {
    const { call, id, rowOf } = await onDay(day)
    expect(await rowOf(id)).toMatchObject({ standing, daysOverdue, dueOn: '2013-06-20' })
    expect(await call.workspace.status()).toMatchObject({ referenceOn: '2013-06-10', workingOn: day })
  })

  test('ledger and list of criticism go by the same day', async () => {
    const { call, id, press, clinic, roundId } = await onDay('2013-06-25')
    await call.rectification.previewPaper({ kind: 'ledger', ids: [id] })
    const [ledger] = press.printed.map(({ paper }) => paper)
    if (ledger?.kind !== 'rectification-ledger') throw new Error('another paper')
    expect(ledger.view.table.rows.map((row) => row.at(-1))).toEqual(['逾期 5 天'])
    const { templateId, templateVersion } = (await call.evaluation.results({ inspectionId: roundId })).groups.find(
      ({ role }) => role === 'recipient_org',
    )!
    const lists = await call.evaluation.lists({ inspectionId: roundId, templateId, templateVersion })
    expect(lists.filter(({ reasons }) => reasons.includes('overdue')).map(({ subjectCode }) => subjectCode)).toEqual([
      clinic.subjectCode,
    ])
  })
})
