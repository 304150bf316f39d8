import type { AgreementGoal } from '@core/pairing/agreement'
import { goalCompletion } from '@core/posting/goal-completion'
import { expect, test } from 'vitest'

const goal = (target: number, progress: number, metric = '示例目标'): AgreementGoal => ({
  ...{ metric, unit: '次', target, progress, dueOn: null },
})
const worked = (...goals: AgreementGoal[]) => ({
  agreement: { signedOn: null, startsOn: '2026-01-01', endsOn: '2026-12-31', goals },
  postings: [],
})
const on = (...agreements: ReturnType<typeof worked>[]) => goalCompletion(agreements, '2026-12-01')

test('is the mean of what the goals are reached by, none more than whole', () => {
  expect(on(worked(goal(10, 5), goal(10, 30)))).toBe('75.00')
  expect(on(worked(goal(3, 1)))).toBe('33.33')
  expect(on(worked(goal(10, 10)), worked(goal(10, 5)), worked())).toBe('75.00')
})

test('is not known without goals, or while one of them is not', () => {
  expect(on()).toBeNull()
  expect(on(worked())).toBeNull()
  expect(on(worked(goal(10, 10), goal(10, 0)))).toBeNull()
})

test('goes by what is recorded where nothing was typed, up to the day', () => {
  const posting = { startsOn: '2026-01-01', endsOn: null, workload: [] }
  const months = { ...worked(goal(24, 0, '派驻人月'), goal(10, 10)), postings: [posting] }
  const agreement = {
    ...months.agreement,
    goals: months.agreement.goals.map((one, at) => (at === 0 ? { ...one, unit: '人月' } : one)),
  }
  const [half, whole] = ['2026-06-29', '2026-12-31'].map((day) => Number(goalCompletion([{ ...months, agreement }], day)))
  expect(half!).toBeGreaterThan(55)
  expect(half!).toBeLessThan(whole!)
  expect(whole!).toBeLessThan(80)
})
