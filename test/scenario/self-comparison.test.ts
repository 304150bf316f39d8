import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openSampleOffice } from '../support/sample'
import { inPoints } from '../support/sheets'

const requestId = () => randomUUID()

/** The sample, with the self-assessment of a clinic: full points at every item that a full score can be typed for. */
async function openWithSelf() {
  const office = await openSampleOffice()
  const { call, roundId } = office
  const { visits } = await call.inspection.find({ id: roundId })
  const lines = visits.flatMap((visit) => visit.sheets.map((line) => ({ ...line, visit })))
  const line = lines.find(({ role, status }) => role === 'recipient_org' && status === 'finished')!
  const { templateId, templateVersion } = line
  const group = { inspectionId: roundId, templateId, templateVersion }
  const { sheetId } = await call.review.open({ requestId: requestId(), sheetId: line.sheetId, stage: 'self' })
  const find = async (id: string) => inPoints(await call.sheet.find({ id }))
  const found = await find(line.sheetId)
  const answer = async (codes: readonly string[]) => {
    for (const item of codes) {
      const max = Number(found.score.items.find(({ code }) => code === item)!.max)
      const change = { kind: 'fact' as const, item, fact: { override: { points: max, reason: '自评' } } }
      await call.sheet.mark({ requestId: requestId(), sheetId, seenRevision: (await find(sheetId)).revision, change })
    }
  }
  const codes = found.template.categories.flatMap(({ items }) => items.map(({ code }) => code))
  const compare = () => call.evaluation.selfComparison(group)
  const unit = async () => (await compare()).units.find(({ subjectCode }) => subjectCode === line.subjectCode)!
  return { ...office, group, line, found, sheetId, codes, answer, compare, unit, find }
}

describe('self-assessment against inspection', () => {
  test('names who gave none; an unfinished one is not compared', async () => {
    const { compare, unit, answer, codes } = await openWithSelf()
    expect(await unit()).toMatchObject({ reason: 'self_open', sheets: 0, selfTotal: null, difference: null })
    await answer(codes.slice(0, 2))
    expect((await unit()).reason).toBe('self_open')
    const { units, items, all } = await compare()
    expect(new Set(units.map(({ reason }) => reason))).toEqual(new Set(['self_open', 'no_self']))
    expect([items, all]).toEqual([[], { higher: 0, compared: 0, rate: null }])
  })

  test('complete, shows the difference, the overrated items, and stands first; the composite result takes it', async () => {
    const { call, group, line, found, sheetId, compare, answer, codes, find } = await openWithSelf()
    await answer(codes)
    const self = await find(sheetId)
    const { units, items, all } = await compare()
    const lost = found.score.items.filter(({ state, points, max }) => state === 'scored' && Number(points) < Number(max))
    expect(units[0]).toMatchObject({
      ...{ subjectCode: line.subjectCode, reason: null, sheets: 1, selfTotal: self.score.total, total: line.total },
      ...{ higher: lost.length, rate: all.rate },
      parts: [{ sheetId: line.sheetId, selfSheetId: sheetId, selfTotal: self.score.total, total: line.total }],
    })
    expect(Number(units[0]!.difference)).toBeCloseTo(Number(self.score.total) - Number(line.total), 2)
    expect(all.higher).toBe(lost.length)
    expect(lost.map(({ code }) => code)).toContain(items[0]!.code)
    for (const { code } of units[0]!.worst) expect(lost.map((item) => item.code)).toContain(code)

    await call.evaluation.settleComposite({
      requestId: requestId(),
      parts: [
        { part: 'inspection', share: 0.5 },
        { part: 'self', share: 0.5 },
      ],
      redistribute: false,
    })
    const composite = await call.evaluation.composite(group)
    const own = composite.units.find(({ subjectCode }) => subjectCode === line.subjectCode)!
    expect(own.values).toContainEqual({ part: 'self', value: self.score.total })
    expect(Number(own.total)).toBeCloseTo((Number(self.score.total) + Number(line.total)) / 2, 1)
    const others = composite.units.filter(({ subjectCode }) => subjectCode !== line.subjectCode)
    expect(new Set(others.flatMap(({ missing }) => missing))).toContain('self')
  })

  test('never changes the ranking', async () => {
    const office = await openWithSelf()
    const before = await office.call.evaluation.results({ inspectionId: office.roundId })
    await office.answer(office.codes)
    expect(await office.call.evaluation.results({ inspectionId: office.roundId })).toEqual(before)
  })
})

test('goals of agreements are a part of the composite result once each has a figure; monthly reports are named as missing', async () => {
  const { call, roundId } = await openSampleOffice()
  const { groups } = await call.evaluation.results({ inspectionId: roundId })
  const [round] = await call.inspection.list()
  const pairing = (await call.pairing.list()).find(
    ({ startsOn, endsOn }) => startsOn <= round!.endsOn && round!.endsOn <= endsOn,
  )!
  const organizations = await call.organization.list()
  const codeOf = (id: string) => organizations.find((one) => one.id === id)!.code
  const goal = (metric: string, progress: number) => ({ metric, unit: '项', target: 10, dueOn: null, progress })
  const agree = (...progress: number[]) =>
    call.agreement.save({
      ...{ requestId: requestId(), pairingId: pairing.id },
      agreement: {
        ...{ signedOn: null, startsOn: pairing.startsOn, endsOn: pairing.endsOn },
        goals: progress.map((reached, at) => goal(`示例目标 ${at + 1}`, reached)),
      },
    })
  const valueOf = async (role: string, code: string, part: string) => {
    const { templateId, templateVersion } = groups.find((one) => one.role === role)!
    const { units } = await call.evaluation.composite({ inspectionId: roundId, templateId, templateVersion })
    return units.find(({ subjectCode }) => subjectCode === code)!.values.find((one) => one.part === part)!.value
  }
  const clinic = codeOf(pairing.recipientId)
  expect(await valueOf('recipient_org', clinic, 'targets')).toBeNull()
  await agree(5, 0)
  expect(await valueOf('recipient_org', clinic, 'targets')).toBeNull()
  await agree(5, 20)
  expect(await valueOf('recipient_org', clinic, 'targets')).toBe('75.00')
  expect(await valueOf('supporting_org', codeOf(pairing.supporterId), 'targets')).toBe('75.00')
  expect(await valueOf('recipient_org', clinic, 'reports')).toBeNull()
})
