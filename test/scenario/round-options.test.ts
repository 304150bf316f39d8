import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jiedui } from '../support/cli'
import { failureOf } from '../support/failure'
import { clinic } from '../support/registry'
import { inPoints } from '../support/sheets'
import { openSampleOffice, sampleFolder, visitFile } from '../support/sample'

type SampleOffice = Awaited<ReturnType<typeof openSampleOffice>>
const settle = (
  { call, roundId }: SampleOffice,
  options: { hospitals?: 'mean' | 'weighted'; splitBy?: 'level' | 'type' | 'county'; tieBreak?: Record<string, string[]> },
) =>
  call.evaluation.settle({
    requestId: randomUUID(),
    inspectionId: roundId,
    options: { hospitals: options.hospitals ?? 'mean', splitBy: options.splitBy ?? null, tieBreak: options.tieBreak ?? {} },
  })

describe('what a bureau settles for a round', () => {
  test('is the norm until it does: settling the defaults changes no result', async () => {
    const office = await openSampleOffice()
    const before = await office.call.evaluation.results({ inspectionId: office.roundId })
    await settle(office, {})
    expect(await office.call.evaluation.results({ inspectionId: office.roundId })).toEqual(before)
    expect((await office.call.evaluation.settings({ inspectionId: office.roundId })).options).toEqual({
      hospitals: 'mean',
      splitBy: null,
      tieBreak: {},
    })
  })

  test('weighs hospitals like evaluate --weighted, which then needs no flag', async () => {
    const office = await openSampleOffice()
    const other = await sampleFolder()
    await settle(office, { hospitals: 'weighted' })
    office.backend.close()
    const stored = await jiedui(['evaluate', '--workspace', office.folder])
    const asked = await jiedui(['evaluate', '--workspace', other, '--weighted'])
    expect(stored.answer).toEqual(asked.answer)
  })

  test('splits hospitals and clinics by county, each standing once, and its papers say which group they are of', async () => {
    const office = await openSampleOffice()
    const whole = await office.call.evaluation.results({ inspectionId: office.roundId })
    await settle(office, { splitBy: 'county' })
    const { groups } = await office.call.evaluation.results({ inspectionId: office.roundId })
    const codesOf = (all: typeof groups, role: string) =>
      all
        .filter((group) => group.role === role)
        .flatMap(({ ranked, unranked }) => [...ranked, ...unranked].map(({ subjectCode }) => subjectCode))
        .sort()
    for (const role of ['supporting_org', 'recipient_org', 'dispatched_staff'])
      expect(codesOf(groups, role)).toEqual(codesOf(whole.groups, role))
    for (const group of groups.filter(({ role }) => role === 'recipient_org'))
      for (const { detail } of [...group.ranked, ...group.unranked]) expect(detail).toBe(group.split)
    const papers = await office.call.report.list({ inspectionId: office.roundId })
    const rankings = papers.filter(({ kind }) => kind === 'ranking').map(({ subject }) => subject)
    expect(rankings).toHaveLength(groups.length)
    expect(new Set(rankings).size).toBe(rankings.length)
    expect(rankings).toContain(`RC-2025#${groups.find(({ role }) => role === 'recipient_org')!.split!}`)
  })

  test('counts the losses of a split group alone', async () => {
    const office = await openSampleOffice()
    await settle(office, { splitBy: 'county' })
    const { groups } = await office.call.evaluation.results({ inspectionId: office.roundId })
    const clinics = groups.filter(({ role }) => role === 'recipient_org')
    const lossOf = async (split?: string) =>
      office.call.evaluation.itemLosses({
        inspectionId: office.roundId,
        templateId: 'RC-2025',
        templateVersion: '1.1',
        ...(split === undefined ? {} : { split }),
      })
    const parts = await Promise.all(clinics.map(({ split }) => lossOf(split)))
    await settle(office, {})
    const sum = (losses: Awaited<ReturnType<typeof lossOf>>) => losses.reduce((all, { lost }) => all + Number(lost), 0)
    expect(parts.reduce((all, losses) => all + sum(losses), 0)).toBeCloseTo(sum(await lossOf()), 6)
  })

  test('is in the journal once, and nothing when nothing changed', async () => {
    const office = await openSampleOffice()
    await settle(office, { tieBreak: { 'SH-2025': ['B', 'A'] } })
    await settle(office, { tieBreak: { 'SH-2025': ['B', 'A'], 'RC-2025': [] } })
    const { history } = await office.call.evaluation.settings({ inspectionId: office.roundId })
    expect(history.map(({ what }) => what)).toEqual(['round.settled'])
    const { groups } = await office.call.evaluation.results({ inspectionId: office.roundId })
    expect(groups.map(({ tieBreak }) => tieBreak)).toEqual([['B', 'A'], undefined, undefined])
  })
})

describe('a locked round', () => {
  const lock = ({ call, roundId }: SampleOffice) => call.evaluation.lock({ requestId: randomUUID(), inspectionId: roundId })

  test('refuses new answers, sheets, visits, findings, files and options, and takes all again once it is reopened', async () => {
    const office = await openSampleOffice()
    const { call, roundId } = office
    const { visits } = await call.inspection.find({ id: roundId })
    const visit = visits.find(({ sheets }) => sheets.some(({ status }) => status === 'draft'))!
    const { sheetId } = visit.sheets.find(({ status }) => status === 'draft')!
    await lock(office)

    const codeOf = async (attempt: Promise<unknown>) => (await failureOf(attempt)).code
    const sheet = inPoints(await call.sheet.find({ id: sheetId }))
    const item = sheet.score.items[0]!.code
    const finding = { itemCode: null, problem: '示例问题', requirement: '', dueOn: null, severity: 'normal' as const }
    const mark = () =>
      call.sheet.mark({
        requestId: randomUUID(),
        sheetId,
        seenRevision: sheet.revision,
        change: { kind: 'remark', item, text: '锁定后' },
      })
    const path = join(office.folder, 'visit.json')
    writeFileSync(path, JSON.stringify({ ...visitFile('YZ2013-V01-02015'), visitId: 'YZ2013-V99', date: '2013-05-29' }))
    const attempts: (() => Promise<unknown>)[] = [
      mark,
      () => call.sheet.recordFinding({ requestId: randomUUID(), sheetId, finding }),
      () => call.inspection.importVisit({ requestId: randomUUID(), inspectionId: roundId, grant: office.grant(path) }),
      () => settle(office, { hospitals: 'weighted' }),
      () => lock(office),
    ]
    for (const attempt of attempts) expect(await codeOf(attempt())).toBe('ROUND_LOCKED')
    expect(inPoints(await call.sheet.find({ id: sheetId })).revision).toBe(sheet.revision)
    expect(sheet.roundLock).toEqual({ lockedAt: expect.any(String), lockedBy: expect.any(String) })

    const settings = await call.evaluation.settings({ inspectionId: roundId })
    expect(settings.lock).toMatchObject({ lockedBy: expect.any(String), isStale: false })
    await call.evaluation.reopen({ requestId: randomUUID(), inspectionId: roundId, reason: '更正一处录入' })
    await expect(mark()).resolves.toMatchObject({ revision: sheet.revision + 1 })
    expect((await call.sheet.find({ id: sheetId })).roundLock).toBeNull()
    const { history } = await call.evaluation.settings({ inspectionId: roundId })
    expect(history.map(({ what, reason }) => [what, reason])).toEqual([
      ['round.reopened', '更正一处录入'],
      ['round.locked', null],
    ])
    expect(await codeOf(call.evaluation.reopen({ requestId: randomUUID(), inspectionId: roundId, reason: '再开' }))).toBe(
      'ROUND_NOT_LOCKED',
    )
  })

  test('says when the registry has changed its results since', async () => {
    const office = await openSampleOffice()
    const { call, roundId } = office
    await lock(office)
    const clinics = await call.organization.list()
    const unvisited = (await call.evaluation.results({ inspectionId: roundId })).groups[1]!.unranked.find(
      ({ reason }) => reason === 'not_visited',
    )!
    const { id } = clinics.find(({ code }) => code === unvisited.subjectCode)!
    await call.organization.amend({ requestId: randomUUID(), id, changes: { name: `示例${unvisited.name}` } })
    expect((await call.evaluation.settings({ inspectionId: roundId })).lock!.isStale).toBe(false)
    await call.organization.add({
      requestId: randomUUID(),
      ...clinic({
        name: '示例新设卫生院',
        code: '02999',
        divisionCode: clinics.find(({ kind }) => kind === 'recipient')!.divisionCode,
      }),
    })
    expect((await call.evaluation.settings({ inspectionId: roundId })).lock!.isStale).toBe(true)
  })
})
