import { expect, it } from 'vitest'
import { readUnitRun, readWindowRun } from '../../../build/test-run'

const spec = (title: string, ok: boolean) => ({ title, ok, file: 'a.e2e.ts' })
const stats = { expected: 2, unexpected: 1, flaky: 0, skipped: 0 }

it('names the window tests that failed, in nested groups too', () => {
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

const counts = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 }
const assertionResults = [
  { title: 'one', status: 'passed' },
  { title: 'two', status: 'failed' },
]

it('names the tests without a window that failed', () => {
  expect(readUnitRun({ ...counts, testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }] }, 1)).toEqual({
    tally: { passed: 1, failed: 1 },
    failed: [{ file: 'a.test.ts', title: 'two' }],
    isCutShort: false,
  })
})

it('is cut short by a file that could not be loaded', () => {
  const broken = { name: 'b.test.ts', status: 'failed', assertionResults: [] }
  expect(readUnitRun({ ...counts, numFailedTests: 0, testResults: [broken] }, 1)).toMatchObject({
    tally: { passed: 1, failed: 1 },
    isCutShort: true,
  })
})
