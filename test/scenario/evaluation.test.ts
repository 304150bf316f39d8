import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../support/failure'
import { openSampleOffice } from '../support/sample'

describe('the results of the sample', () => {
  test('rank clinics, hospitals and doctors, each in its group', async () => {
    const { call, roundId } = await openSampleOffice()
    const { groups } = await call.evaluation.results({ inspectionId: roundId })
    expect(groups.map((group) => [group.templateId, group.role, group.ranked.length])).toEqual([
      ['SH-2025', 'supporting_org', 14],
      ['RC-2025', 'recipient_org', 28],
      ['DD-2025', 'dispatched_staff', 30],
    ])
    const [hospitals, clinics] = groups
    expect(
      hospitals!.unranked.filter((one) => one.parts.length > 0).map((one) => [one.subjectCode, one.grade, one.reason]),
    ).toEqual([['01010', '不合格', 'veto']])
    expect(clinics!.unranked.slice(0, 2).map((one) => [one.subjectCode, one.total === null, one.grade, one.reason])).toEqual([
      ['02011', false, '不合格', 'veto'],
      ['02046', true, null, 'incomplete'],
    ])
    expect(clinics!.unranked.filter((one) => one.reason === 'not_visited')).toHaveLength(30)
    expect(clinics!.unranked.every((one) => one.reason !== 'not_visited' || one.total === null)).toBe(true)
  })

  test('judge a hospital by its complete sheets and say which clinics are missing', async () => {
    const { call, roundId } = await openSampleOffice()
    const { groups } = await call.evaluation.results({ inspectionId: roundId })
    const hospital = groups[0]!.ranked.find((one) => one.subjectCode === '01001')!
    expect(hospital.parts.map((part) => [part.visitCode, part.status])).toEqual([
      ['YZ2013-V01', 'complete'],
      ['YZ2013-V17', 'complete'],
      ['YZ2013-V02', 'complete'],
      ['YZ2013-V29', 'incomplete'],
    ])
    const totals = hospital.parts.flatMap((part) => (part.total === null ? [] : [Math.round(Number(part.total) * 100)]))
    const mean = Math.floor(totals.reduce((sum, total) => sum + total, 0) / totals.length + 0.5) / 100
    expect(hospital.total).toBe(mean.toFixed(2))
    expect(hospital.gaps.every((gap) => gap.reason === 'not_visited')).toBe(true)
  })

  test('follow a sheet that is corrected', async () => {
    const { call, roundId } = await openSampleOffice()
    const totalOf = async (code: string) => {
      const { groups } = await call.evaluation.results({ inspectionId: roundId })
      return [...groups[1]!.ranked, ...groups[1]!.unranked].find((one) => one.subjectCode === code)!
    }
    const before = await totalOf('02015')
    const sheetId = before.parts[0]!.sheetId
    await call.sheet.reopen({ requestId: randomUUID(), sheetId, reason: '复核' })
    const { revision } = await call.sheet.find({ id: sheetId })
    await call.sheet.mark({
      requestId: randomUUID(),
      sheetId,
      seenRevision: revision,
      change: { kind: 'fact', item: 'A1', fact: null },
    })
    expect(await totalOf('02015')).toMatchObject({ total: null, reason: 'incomplete' })
    await call.sheet.mark({
      requestId: randomUUID(),
      sheetId,
      seenRevision: revision + 1,
      change: { kind: 'fact', item: 'A1', fact: { ticked: [] } },
    })
    const after = await totalOf('02015')
    expect(Number(after.total)).toBeLessThan(Number(before.total)) // complete is enough, finished or not
  })

  test('show where points were lost', async () => {
    const { call, roundId } = await openSampleOffice()
    const losses = await call.evaluation.itemLosses({ inspectionId: roundId, templateId: 'RC-2025', templateVersion: '1.1' })
    expect(losses.length).toBeGreaterThan(20)
    const shares = losses.map((loss) => Number(loss.percent))
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
    expect(losses.every((loss) => loss.subjects > 0 && loss.subjects <= 29)).toBe(true)
    expect(
      (await failureOf(call.evaluation.itemLosses({ inspectionId: roundId, templateId: 'RC-2025', templateVersion: '9' }))).code,
    ).toBe('NOT_FOUND')
  })
})
