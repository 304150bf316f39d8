import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../support/failure'
import { openSampleOffice } from '../support/sample'

const CLINICS = { templateId: 'RC-2025', templateVersion: '1.1' }

describe('figures of a round', () => {
  test('losses by section add up to those by item, and name their items', async () => {
    const { call, roundId } = await openSampleOffice()
    const group = { inspectionId: roundId, ...CLINICS }
    const items = await call.evaluation.itemLosses(group)
    const { groups, groupings } = await call.evaluation.lossGroups({ ...group, by: 'section' })
    const sum = (rows: readonly { readonly lost: string }[]) => rows.reduce((all, { lost }) => all + Number(lost), 0)
    expect(sum(groups)).toBeCloseTo(sum(items))
    expect(groups.flatMap((one) => one.items).sort()).toEqual(items.map(({ code }) => code).sort())
    expect(groupings).toContain('method')
  })

  test('teams stand beside each other with the sheets that their figures come from', async () => {
    const { call, roundId } = await openSampleOffice()
    const spread = await call.evaluation.teamSpread({ inspectionId: roundId, ...CLINICS })
    expect(spread.teams.length).toBeGreaterThan(1)
    for (const { team, sheets } of spread.teams) expect(spread.sheets.filter((one) => one.team === team)).toHaveLength(sheets)
    const { groups } = await call.evaluation.results({ inspectionId: roundId })
    const complete = [...groups[1]!.ranked, ...groups[1]!.unranked].flatMap(({ parts }) =>
      parts.filter(({ total }) => total !== null),
    )
    expect(spread.sheets).toHaveLength(complete.length)
  })

  test('the first round has nothing before it', async () => {
    const { call, roundId } = await openSampleOffice()
    const years = await call.evaluation.years({ inspectionId: roundId, ...CLINICS })
    expect([years.rounds, years.against, years.sheets.before]).toEqual([[], null, 0])
    expect(years.items.every(({ state }) => state === 'new')).toBe(true)
  })
})

describe('praise and criticism', () => {
  test('are proposed by the rules of the round, and changed by a person with a reason', async () => {
    const { call, roundId } = await openSampleOffice()
    const group = { inspectionId: roundId, ...CLINICS }
    const proposed = await call.evaluation.lists(group)
    expect(
      proposed.filter(({ list }) => list === 'criticism').map(({ subjectCode, reasons }) => [subjectCode, reasons]),
    ).toContainEqual(['02011', ['veto', 'failing']])
    const first = proposed.find(({ list }) => list === 'praise')!
    expect([first.rank, first.grade]).toEqual([1, '优秀'])

    const change = (act: 'add' | 'remove' | 'rule', reason: string, subjectCode = first.subjectCode) =>
      call.evaluation.changeList({ requestId: randomUUID(), ...group, subjectCode, list: 'praise', act, reason })
    expect((await failureOf(change('remove', ''))).code).toBe('REASON_REQUIRED')
    expect((await failureOf(change('remove', '示例', '没有'))).code).toBe('SUBJECT_UNKNOWN')
    await change('remove', '示例理由')
    const taken = (await call.evaluation.lists(group)).find(({ subjectCode }) => subjectCode === first.subjectCode)!
    expect([taken.isOn, taken.change?.reason]).toEqual([false, '示例理由'])
    await change('rule', '')
    expect((await call.evaluation.lists(group)).find(({ subjectCode }) => subjectCode === first.subjectCode)).toMatchObject({
      isOn: true,
      change: null,
    })

    await call.evaluation.settle({
      requestId: randomUUID(),
      inspectionId: roundId,
      lists: {
        praiseFirst: 0,
        praiseBestOnly: true,
        criticiseVeto: false,
        criticiseFailing: false,
        criticiseLast: 1,
        criticiseOverdue: false,
      },
    })
    const last = await call.evaluation.lists(group)
    expect(last.map(({ list, reasons }) => [list, reasons])).toEqual(last.map(() => ['criticism', ['last']]))
    expect(last.length).toBeGreaterThan(0)
  })

  test('criticise a unit whose rectification is overdue, until it is closed', async () => {
    const { call, roundId } = await openSampleOffice()
    const requestId = () => randomUUID()
    const { visits } = await call.inspection.find({ id: roundId })
    const sheet = visits.flatMap((visit) => visit.sheets).find(({ role, grade }) => role === 'recipient_org' && grade === '优秀')!
    if (sheet.status === 'finished')
      await call.sheet.reopen({ requestId: requestId(), sheetId: sheet.sheetId, reason: '补记问题' })
    const finding = { itemCode: null, problem: '示例问题', requirement: '限期补齐', dueOn: null, severity: 'normal' as const }
    const { id } = await call.sheet.recordFinding({ requestId: requestId(), sheetId: sheet.sheetId, finding })
    await call.workspace.amendSettings({ requestId: requestId(), noticeNumbering: '示督改' })
    const overdue = async () =>
      (await call.evaluation.lists({ inspectionId: roundId, ...CLINICS })).filter(({ reasons }) => reasons.includes('overdue'))
    expect(await overdue()).toEqual([])
    const issued = { inspectionId: roundId, issuedOn: '2012-05-10', dueOn: '2012-05-20', problems: [[id]], persons: [] }
    await call.rectification.issue({ requestId: requestId(), ...issued })
    expect((await overdue()).map(({ subjectCode, list }) => [subjectCode, list])).toEqual([[sheet.subjectCode, 'criticism']])
  })

  test('are closed to changes with the round', async () => {
    const { call, roundId } = await openSampleOffice()
    await call.evaluation.lock({ requestId: randomUUID(), inspectionId: roundId })
    const change = { requestId: randomUUID(), inspectionId: roundId, ...CLINICS, subjectCode: '02001' }
    expect((await failureOf(call.evaluation.changeList({ ...change, list: 'praise', act: 'add', reason: '示例' }))).code).toBe(
      'ROUND_LOCKED',
    )
  })
})

describe('the composite result', () => {
  test('names what is missing, lets the others take its share where the scheme says so, and ranks by it', async () => {
    const { call, roundId } = await openSampleOffice()
    const group = { inspectionId: roundId, ...CLINICS }
    expect((await call.evaluation.composite(group)).rule).toBeNull()
    const settle = (shares: readonly [number, number], redistribute: boolean) =>
      call.evaluation.settleComposite({
        requestId: randomUUID(),
        parts: [
          { part: 'inspection', share: shares[0] },
          { part: 'targets', share: shares[1] },
        ],
        redistribute,
      })
    expect((await failureOf(settle([0.6, 0.3], false))).code).toBe('COMPOSITE_SHARES')
    await settle([0.6, 0.4], false)
    const strict = await call.evaluation.composite(group)
    expect(strict.units.every(({ total }) => total === null)).toBe(true)
    expect(strict.units[0]!.missing).toEqual(['targets'])
    await settle([0.6, 0.4], true)
    const { units } = await call.evaluation.composite(group)
    const { groups } = await call.evaluation.results({ inspectionId: roundId })
    const totals = new Map([...groups[1]!.ranked, ...groups[1]!.unranked].map(({ subjectCode, total }) => [subjectCode, total]))
    for (const { subjectCode, total, rank, isVetoed } of units) {
      expect(total).toBe(totals.get(subjectCode))
      expect(rank === null).toBe(total === null || isVetoed)
    }
  })

  test('of a unit with a veto is told below the ranking, without a rank', async () => {
    const { call, roundId } = await openSampleOffice()
    await call.evaluation.settleComposite({
      requestId: randomUUID(),
      parts: [{ part: 'inspection', share: 1 }],
      redistribute: false,
    })
    const { units } = await call.evaluation.composite({ inspectionId: roundId, ...CLINICS })
    const at = units.findIndex(({ subjectCode }) => subjectCode === '02011')
    expect(units[at]).toMatchObject({ isVetoed: true, rank: null, total: expect.any(String) as string })
    expect(units.slice(at).every(({ rank }) => rank === null)).toBe(true)
    expect(units.slice(0, at).some(({ rank }) => rank === 1)).toBe(true)
  })
})
