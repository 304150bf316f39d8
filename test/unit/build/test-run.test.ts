import { expect, it } from 'vitest'
import { readUnitRun, readWindowRun } from '../../../build/test-run'

const spec = (title: string, status: 'expected' | 'unexpected' | 'skipped', file = 'a.e2e.ts') => ({
  title,
  file,
  ok: status !== 'unexpected',
  tests: [{ status }],
})
const stats = { expected: 2, unexpected: 1, flaky: 0, skipped: 0 }

it('names the window tests that failed, in nested groups too', () => {
  const suites = [
    { specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'unexpected'), spec('three', 'expected')] }] },
  ]
  expect(readWindowRun({ suites, stats }, 1)).toEqual({
    tally: { passed: 2, failed: 1 },
    failed: [{ file: 'a.e2e.ts', title: 'two' }],
    isCutShort: false,
  })
})

it('is cut short without a report, and when tests were left out that follow no failure', () => {
  expect(readWindowRun(undefined, 1)).toMatchObject({ tally: { passed: 0, failed: 1 }, isCutShort: true })
  const failing = spec('two', 'unexpected')
  const run = (left: string) =>
    readWindowRun({ suites: [{ specs: [failing, spec('three', 'skipped', left)] }], stats: { ...stats, skipped: 1 } }, 1)
  expect(run('a.e2e.ts')).toMatchObject({ tally: { passed: 2, failed: 2 }, isCutShort: false })
  expect(run('b.e2e.ts')).toMatchObject({ tally: { passed: 2, failed: 2 }, isCutShort: true })
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
