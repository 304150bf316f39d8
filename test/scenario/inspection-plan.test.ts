import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { DRAW_METHOD, drawUnits } from '@core/inspection/plan/draw-units'
import { workload } from '@core/inspection/plan/workload'
import { fakePress } from '../support/fake-press'
import { failureOf } from '../support/failure'
import { openSampleOffice } from '../support/sample'
import { tempFolder } from '../support/temp-folder'

let office: Awaited<ReturnType<typeof openSampleOffice>>
let call: (typeof office)['call']
let inspectionId: string
const requestId = () => randomUUID()
const find = () => call.plan.find({ inspectionId })
const clinics = async () => (await find()).candidates.map(({ organizationId }) => organizationId)

beforeEach(async () => {
  office = await openSampleOffice()
  call = office.call
  const round = { code: '2013-2', name: '2013年第二轮督查', startsOn: '2013-05-10', endsOn: '2013-05-30' }
  inspectionId = (await call.plan.openRound({ requestId: requestId(), ...round })).id
})

describe('a round', () => {
  test('takes over the teams of the one before and has the working days of its period', async () => {
    const { round, teams, days, units, candidates } = await find()
    expect(round).toMatchObject({ code: '2013-2', isOpen: true })
    expect(teams.map(({ name, members }) => [name, members.length])).toEqual([
      ['第一检查组', 3],
      ['第二检查组', 3],
      ['第三检查组', 3],
      ['第四检查组', 3],
    ])
    expect([days.length, days[0], days.at(-1)]).toEqual([15, '2013-05-10', '2013-05-30'])
    expect([units, candidates.length]).toEqual([[], 60])
    const again = { code: '2013-2', name: '又一轮', startsOn: '2013-06-01', endsOn: '2013-06-02' }
    expect(await failureOf(call.plan.openRound({ requestId: requestId(), ...again }))).toMatchObject({
      code: 'ROUND_CODE_TAKEN',
      params: { at: 'code' },
    })
    const amend = (changes: object) => call.plan.amendRound({ requestId: requestId(), inspectionId, changes })
    expect(await failureOf(amend({ endsOn: '2013-05-01' }))).toMatchObject({ code: 'DATE_ORDER' })
    await amend({ endsOn: '2013-05-14', isOpen: false })
    expect(await find()).toMatchObject({
      round: { isOpen: false, endsOn: '2013-05-14' },
      days: ['2013-05-10', '2013-05-13', '2013-05-14'],
    })
  })

  test('that was sampled shows its 30 visits as carried out, by the teams that made them', async () => {
    const [, first] = await call.inspection.list()
    const { visits, units } = await call.plan.find({ inspectionId: first!.id })
    expect([visits.length, units.length]).toEqual([30, 30])
    expect(visits.every(({ visitId, teamId }) => visitId !== null && teamId !== null)).toBe(true)
    expect(new Set(units.map(({ how }) => how))).toEqual(new Set(['visited']))
  })
})

describe('units', () => {
  test('by priority: those that were never visited before those with results, and no unit twice', async () => {
    const { candidates } = await find()
    expect(candidates.filter(({ kind }) => kind === 'never')).toHaveLength(30)
    const byRank = [...candidates].sort((a, b) => a.rank - b.rank)
    expect(new Set(byRank.slice(0, 30).map(({ kind }) => kind))).toEqual(new Set(['never']))
    expect(byRank.at(-1)).toMatchObject({ kind: 'result', lastOn: expect.stringMatching(/^2013-05-/) as string })
    expect(byRank.filter(({ kind }) => kind === 'result').length).toBeGreaterThan(25)
    const all = await clinics()
    const choose = (count: number) =>
      call.plan.chooseByPriority({ requestId: requestId(), inspectionId, organizationIds: all, count })
    expect((await choose(20)).chosen).toBe(20)
    expect((await choose(15)).chosen).toBe(15)
    const { units } = await find()
    expect(new Set(units.map(({ organizationId }) => organizationId))).toEqual(
      new Set(byRank.slice(0, 35).map(({ organizationId }) => organizationId)),
    )
  })

  test('by a draw that anybody can repeat; the draw stands, the paper prints it', async () => {
    const press = fakePress()
    office = await openSampleOffice({ press })
    call = office.call
    inspectionId = (await call.inspection.list())[0]!.id
    const population = await clinics()
    const { units: visited } = await find()
    const open = population.filter((id) => !visited.some(({ organizationId }) => organizationId === id))
    const input = { requestId: requestId(), inspectionId, organizationIds: population, count: 6, seed: '20130506' }
    const { drawId, chosen } = await call.plan.drawUnits(input)
    expect((await call.plan.drawUnits(input)).drawId).toBe(drawId)
    const expected = drawUnits(
      '20130506',
      open.map((_, place) => String(place)),
      6,
    ).map((place) => open[Number(place)])
    const { units, draws } = await find()
    expect(chosen).toBe(6)
    expect(new Set(units.filter(({ how }) => how === 'draw').map(({ organizationId }) => organizationId))).toEqual(
      new Set(expected),
    )
    expect(draws).toMatchObject([{ id: drawId, seed: '20130506', population: open.length, drawn: { length: 6 } }])
    const path = join(tempFolder(), '抽取结果.pdf')
    const paper = { requestId: requestId(), grant: office.grant(path), drawId }
    expect((await call.plan.saveDrawPaper(paper)).pages).toBe(1)
    const printed = JSON.stringify(press.printed[0]!.paper.view)
    for (const text of ['20130506', DRAW_METHOD, ...draws[0]!.drawn]) expect(printed).toContain(text)
    const { db } = office.backend.session.workspace().base
    expect(() => db.prepare("UPDATE inspection_draw SET seed = '1'").run()).toThrow('inspection_draw_stands')
  })

  test('are taken out again with their day, but not once they were visited', async () => {
    const all = await clinics()
    await call.plan.addUnits({ requestId: requestId(), inspectionId, organizationIds: all })
    await call.plan.spread({ requestId: requestId(), inspectionId, which: 'all' })
    await call.plan.carryOut({ requestId: requestId(), inspectionId, clinicId: all[0]! })
    const remove = (organizationIds: string[]) => call.plan.removeUnits({ requestId: requestId(), inspectionId, organizationIds })
    await remove([all[1]!])
    expect((await find()).visits).toHaveLength(59)
    expect(await failureOf(remove([all[0]!, all[2]!]))).toMatchObject({ code: 'UNIT_VISITED' })
    expect((await find()).units).toHaveLength(59)
  })
})

describe('the calendar', () => {
  beforeEach(async () => {
    await call.plan.addUnits({ requestId: requestId(), inspectionId, organizationIds: await clinics() })
  })

  test('60 clinics, 4 teams, 15 working days: 15 visits a team, one a day', async () => {
    const { planned, left } = await call.plan.spread({ requestId: requestId(), inspectionId, which: 'all' })
    expect([planned, left]).toEqual([60, []])
    const { teams, days, visits } = await find()
    const load = workload(
      teams,
      days,
      visits.map(({ clinicId, visitOn, teamId }) => ({ clinicId, visitOn, teamId: teamId! })),
    )
    expect(load.teams.map((team) => [team.visits, team.days, team.most])).toEqual(Array(4).fill([15, 15, 1]))
    expect(load.perDay).toEqual(Array(15).fill(4))
  })

  test('keeps members away from their own and the paired organization, unless there is a reason', async () => {
    const { teams, pairs } = await find()
    const { supporterId, recipientId } = pairs[0]!
    const [first, ...others] = teams
    const withMember = { ...first!, members: [{ ...first!.members[0]!, post: '副院长', organizationId: supporterId }] }
    await call.plan.saveTeams({ requestId: requestId(), inspectionId, teams: [withMember, ...others] })
    await call.plan.spread({ requestId: requestId(), inspectionId, which: 'all' })
    const { visits } = await find()
    const supported = new Set(pairs.filter((pair) => pair.supporterId === supporterId).map((pair) => pair.recipientId))
    expect(visits.filter(({ teamId, clinicId }) => teamId === first!.id && supported.has(clinicId))).toEqual([])
    expect(visits).toHaveLength(60)
    const place = (visitOn: string, overrideReason: string | null, clinicId = recipientId) =>
      call.plan.place({ requestId: requestId(), inspectionId, clinicId, teamId: first!.id, visitOn, overrideReason })
    expect(await failureOf(place('2013-05-13', null))).toMatchObject({ code: 'AVOIDANCE', params: { team: '第一检查组' } })
    expect(await failureOf(place('2013-05-12', '示例'))).toMatchObject({ code: 'PLAN_DAY_OFF' })
    const { avoided } = await place('2013-05-13', '其他组人手不足')
    expect(avoided).toMatchObject([{ kind: 'own', judged: supporterId }])
    expect((await find()).visits.find(({ clinicId }) => clinicId === recipientId)).toMatchObject({
      teamId: first!.id,
      visitOn: '2013-05-13',
      overrideReason: '其他组人手不足',
    })
  })

  test('whoever has to keep away by the day of the visit does not set out without a reason', async () => {
    await call.plan.spread({ requestId: requestId(), inspectionId, which: 'all' })
    const { teams, visits, pairs } = await find()
    const [first, ...others] = teams
    const { clinicId, visitOn } = visits.find(
      (visit) => visit.teamId === first!.id && pairs.some((pair) => pair.recipientId === visit.clinicId),
    )!
    const { supporterId } = pairs.find(({ recipientId }) => recipientId === clinicId)!
    const members = first!.members.map((one, at) => (at === 0 ? { ...one, organizationId: supporterId } : one))
    await call.plan.saveTeams({ requestId: requestId(), inspectionId, teams: [{ ...first!, members }, ...others] })
    const carryOut = () => call.plan.carryOut({ requestId: requestId(), inspectionId, clinicId })
    const params = { team: first!.name, member: members[0]!.name }
    expect(await failureOf(carryOut())).toMatchObject({ code: 'AVOIDANCE', params })
    const [subject] = await call.inspection.listSubjects({ clinicId, visitOn })
    const { templateId, templateVersion, subjectCode } = subject!
    const byHand = (names: readonly string[]) => {
      const sheets = [{ templateId, templateVersion, subjectCode }]
      const visit = { inspectionId, clinicId, visitOn: '2013-05-14', teamName: first!.name, members: [...names], sheets }
      return call.inspection.createVisit({ requestId: requestId(), ...visit })
    }
    const names = members.map(({ name }) => name)
    expect(await failureOf(byHand(names))).toMatchObject({ code: 'AVOIDANCE', params })
    const wish = { inspectionId, clinicId, teamId: first!.id, visitOn, overrideReason: '其他组人手不足' }
    await call.plan.place({ requestId: requestId(), ...wish })
    expect((await carryOut()).sheetIds.length).toBeGreaterThan(0)
    await byHand(names.slice(1))
  })

  test('a planned visit becomes a real one with the sheets of all subjects, and is on the calendar as carried out', async () => {
    await call.plan.spread({ requestId: requestId(), inspectionId, which: 'all' })
    const [planned] = (await find()).visits
    const id = requestId()
    const { visitId, sheetIds } = await call.plan.carryOut({ requestId: id, inspectionId, clinicId: planned!.clinicId })
    expect((await call.plan.carryOut({ requestId: id, inspectionId, clinicId: planned!.clinicId })).visitId).toBe(visitId)
    const visit = await call.inspection.findVisit({ id: visitId })
    const roles = new Set(visit.sheets.map(({ role }) => role))
    expect([visit.visitOn, visit.teamName, visit.members.length]).toEqual([planned!.visitOn, '第一检查组', 3])
    expect([roles.has('recipient_org'), roles.has('supporting_org'), sheetIds.length]).toEqual([true, true, visit.sheets.length])
    expect((await find()).visits.find(({ clinicId }) => clinicId === planned!.clinicId)).toMatchObject({ visitId })
    const twice = call.plan.carryOut({ requestId: requestId(), inspectionId, clinicId: planned!.clinicId })
    expect(await failureOf(twice)).toMatchObject({ code: 'UNIT_VISITED' })
    // Spread anew, what was carried out stays.
    await call.plan.unplace({ requestId: requestId(), inspectionId, clinicId: (await find()).visits[5]!.clinicId })
    const { planned: filled } = await call.plan.spread({ requestId: requestId(), inspectionId, which: 'fill' })
    expect(filled).toBe(1)
  })

  test('a team that goes leaves its clinics without a day', async () => {
    await call.plan.spread({ requestId: requestId(), inspectionId, which: 'all' })
    const { teams } = await find()
    await call.plan.saveTeams({ requestId: requestId(), inspectionId, teams: teams.slice(1) })
    expect((await find()).visits).toHaveLength(45)
    await call.plan.saveTeams({ requestId: requestId(), inspectionId, teams: [] })
    const spread = call.plan.spread({ requestId: requestId(), inspectionId, which: 'all' })
    expect(await failureOf(spread)).toMatchObject({ code: 'PLAN_WITHOUT_TEAMS' })
  })
})
