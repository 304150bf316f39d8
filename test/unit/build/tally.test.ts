import { expect, it } from 'vitest'
import { afterSecondRun, sum, tallyOf } from '../../../build/tally'

it('takes the counts of a runner that ended well', () => {
  expect(tallyOf({ passed: 12, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 12, failed: 0 })
})

it('counts a runner without a single test as a failure', () => {
  expect(tallyOf({ passed: 0, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
})

it('counts a runner that ended badly with nothing to show for it as a failure', () => {
  expect(tallyOf({ passed: 12, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 12, failed: 1 })
  expect(tallyOf({ passed: 12, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 12, failed: 2 })
})

it('counts what was skipped as failed', () => {
  expect(tallyOf({ passed: 12, failed: 1, skipped: 3 }, 0)).toEqual({ passed: 12, failed: 4 })
})

it('adds stages up', () => {
  const stages = [
    { passed: 1, failed: 2 },
    { passed: 3, failed: 0 },
  ]
  expect(sum(stages)).toEqual({ passed: 4, failed: 2 })
})

it('lets the second run of a file decide', () => {
  expect(afterSecondRun({ passed: 300, failed: 1 }, { passed: 10, failed: 0 })).toEqual({ passed: 301, failed: 0 })
  expect(afterSecondRun({ passed: 300, failed: 1 }, { passed: 8, failed: 2 })).toEqual({ passed: 299, failed: 2 })
})
