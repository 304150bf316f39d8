import { expect, it } from 'vitest'
import { readWindowRun } from '../../../build/window-run'

const spec = (title: string, ok: boolean) => ({ title, ok, file: 'a.e2e.ts' })
const stats = { expected: 2, unexpected: 1, flaky: 0, skipped: 0 }

it('names what failed, in nested groups too', () => {
  const suites = [{ specs: [spec('one', true)], suites: [{ specs: [spec('two', false), spec('three', true)] }] }]
  expect(readWindowRun({ suites, stats }, 1)).toEqual({
    tally: { passed: 2, failed: 1 },
    failed: [{ file: 'a.e2e.ts', title: 'two' }],
    isCutShort: false,
  })
})

it('is cut short without a report, and when tests were left out', () => {
  expect(readWindowRun(undefined, 1)).toMatchObject({ tally: { passed: 0, failed: 1 }, isCutShort: true })
  expect(readWindowRun({ suites: [], stats: { ...stats, skipped: 3 } }, 1)).toMatchObject({
    tally: { failed: 4 },
    isCutShort: true,
  })
})
