import { expect, test } from 'vitest'
import { goalProgress, metricOfGoal } from '@core/posting/goal-progress'
import { registryFigures } from '@core/posting/registry-facts'
import { exactText } from '@core/shared/points'
import { recordedPosting, registryFile } from '../../../support/registry-file'

const goal = (more: object = {}) => ({ metric: '教学查房', unit: '次', target: 12, dueOn: null, progress: 0, ...more })
const TERM = { startsOn: '2013-01-01', endsOn: '2013-12-31' }
const month = (name: string, figures: object) => ({ month: name, figures })
const WORK = [
  month('2012-12', { teachingRounds: 9 }),
  month('2013-01', { teachingRounds: 2, lectures: 1, outpatients: 300 }),
  month('2013-03', { teachingRounds: 3, lectures: null }),
  month('2013-06', { teachingRounds: 4 }),
]
const progress = (more: object, day = '2013-05-10') => goalProgress(goal(more), TERM, [recordedPosting({ workload: WORK })], day)

test.each([
  ['教学查房', '次', 'teachingRounds'],
  ['教学查房次数', '', 'teachingRounds'],
  ['教学查房（次）', '次', 'teachingRounds'],
  ['门急诊人次', '人次', 'outpatients'],
  ['门诊', '人次', 'outpatients'],
  ['讲座', '次', 'lectures'],
  ['讲座', '人次', 'lectureAudience'],
  ['培训', '人', 'trainingAudience'],
  ['接收进修人员', '人', 'trainees'],
  ['手术', '台次', 'operations'],
  ['捐赠', '万元', 'donations'],
  ['派驻', '人月', 'staffMonths'],
  // Not for sure
  ['教学查房', '人次', null],
  ['捐赠', '元', null],
  ['捐赠', '台', null],
  ['派驻', '人', null],
  ['门诊楼改造', '项', null],
  ['满意度', '%', null],
])('%s in %s is %s', (metric, unit, expected) => {
  expect(metricOfGoal({ metric, unit })).toBe(expected)
})

test('counted are the months of the term up to the day or the due day', () => {
  expect(progress({})).toEqual({ recorded: 5, reached: 5 })
  expect(progress({}, '2013-07-01')).toEqual({ recorded: 9, reached: 9 })
  expect(progress({ dueOn: '2013-02-28' })).toEqual({ recorded: 2, reached: 2 })
  expect(progress({}, '2012-12-31')).toEqual({ recorded: null, reached: 0 })
})

test('what was typed counts before what is recorded; both are told', () => {
  expect(progress({ progress: 7 })).toEqual({ recorded: 5, reached: 7 })
  expect(progress({ metric: '满意度', progress: 90 })).toEqual({ recorded: null, reached: 90 })
})

test('what no month tells is not known, which is not 0', () => {
  expect(progress({ metric: '会诊' })).toEqual({ recorded: null, reached: 0 })
  expect(progress({ metric: '讲座' })).toEqual({ recorded: 1, reached: 1 })
})

test('staff-months are days posted in the term ÷ 30', () => {
  const months = (startsOn: string, endsOn: string | null) =>
    goalProgress(goal({ metric: '派驻', unit: '人月' }), TERM, [recordedPosting({ startsOn, endsOn })], '2013-05-10').recorded
  expect(months('2012-12-01', null)).toBe(4.33) // 130 days
  expect(months('2013-01-01', '2013-01-30')).toBe(1)
  expect(months('2013-06-01', null)).toBe(0)
  expect(goalProgress(goal({ metric: '派驻', unit: '人月' }), TERM, [], '2013-05-10').recorded).toBeNull()
})

test('sheets are offered the goals of the agreement and those reached by the day', () => {
  const agreements = (...goals: object[]) => [{ ...TERM, signedOn: null, supporterId: 'h1', goals: goals.map(goal) }]
  const figures = (more: object) => {
    const all = registryFigures(registryFile({ postings: [recordedPosting({ workload: WORK })], ...more }))
    return ['agreement.goalsMet', 'agreement.goals'].map((word) => {
      const found = [...all].find(([one]) => one === word)?.[1]
      return found === undefined ? null : exactText(found.value)
    })
  }
  expect(figures({ agreements: agreements({ target: 5 }, { metric: '讲座', target: 2 }) })).toEqual(['1', '2'])
  expect(figures({ agreements: agreements({ target: 5 }, { metric: '满意度', target: 90, progress: 91 }) })).toEqual(['2', '2'])
  // Of the second nothing is known: how many are reached is left open.
  expect(figures({ agreements: agreements({ target: 5 }, { metric: '满意度', target: 90 }) })).toEqual([null, '2'])
  expect(figures({ agreements: [{ ...agreements({ target: 5 })[0], supporterId: 'h2' }] })).toEqual([null, null])
  expect(figures({})).toEqual([null, null])
  expect(figures({ agreements: agreements({ target: 5 }), subject: { role: 'dispatched_staff', postingId: 'p1' } })).toEqual([
    null,
    null,
  ])
})
