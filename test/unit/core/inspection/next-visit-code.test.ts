import { expect, it } from 'vitest'
import { nextVisitCode } from '@core/inspection/next-visit-code'

it.each([
  ['R', [], 'R-V01'],
  ['R', ['YZ2013-V01', 'YZ2013-V30'], 'YZ2013-V31'],
  ['R', ['YZ2013-V30', 'YZ2013-V02'], 'YZ2013-V31'],
  ['R', ['R-V99'], 'R-V100'],
  ['R', ['A9', 'B3'], 'B4'],
  ['R', ['首次'], 'R-V01'],
])('in round %s, after %j, comes %s', (round, codes, next) => {
  expect(nextVisitCode(round, codes)).toBe(next)
})
