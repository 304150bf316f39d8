import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { dueDay, stageGaps } from '@core/scheme/stages'
import { failureOf } from '../support/failure'
import { openSampleOffice } from '../support/sample'

test('the scheme of 2013 has its stages and deadlines; the gaps and the rest days come out of them', async () => {
  const { call } = await openSampleOffice()
  const scheme = (await call.scheme.find()).scheme!
  const { stages, deliverables, dayPolicy } = await call.scheme.findPlan({ schemeId: scheme.id })
  expect(stages.map(({ name, startsOn, endsOn }) => [name, startsOn, endsOn])).toEqual([
    ['部署和自查阶段', '2013-04-01', '2013-04-30'],
    ['督查阶段', '2013-05-10', '2013-05-30'],
    ['总结通报阶段', '2013-06-01', '2013-06-10'],
  ])
  expect(stageGaps(scheme, stages).map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
    ['2013-05-01', '2013-05-09'],
    ['2013-05-31', '2013-05-31'],
  ])
  const calendar = await call.calendar.find()
  const days = deliverables.map((one) => [one.kind, dueDay(one, scheme, calendar, dayPolicy)?.restDay])
  expect(days).toEqual([
    ['contact', null],
    ['paper', '劳动节'],
    ['paper', null],
    ['paper', '端午'],
  ])
})

test('stages and deadlines are changed as a whole, once, and remembered with what was before', async () => {
  const { call } = await openSampleOffice()
  const schemeId = (await call.scheme.find()).scheme!.id
  const plan = await call.scheme.findPlan({ schemeId })
  const requestId = randomUUID()
  const changed = { ...plan, stages: plan.stages.slice(1), dayPolicy: 'next_workday' as const }
  const first = await call.scheme.savePlan({ requestId, schemeId, ...changed })
  expect(await call.scheme.savePlan({ requestId, schemeId, ...changed })).toEqual(first)
  expect(await call.scheme.findPlan({ schemeId })).toEqual(changed)
  const nowhere = call.scheme.savePlan({ requestId: randomUUID(), schemeId: randomUUID(), ...changed })
  expect(await failureOf(nowhere)).toMatchObject({ code: 'NOT_FOUND', params: { at: 'schemeId' } })
})
