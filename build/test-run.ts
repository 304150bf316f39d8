import { tallyOf, type Tally } from './tally.ts'

/** One run of tests: its counts and the tests that failed. `isCutShort`: some were not run, or there is no report. */
export interface TestRun {
  readonly tally: Tally
  readonly failed: readonly { readonly file: string; readonly title: string }[]
  readonly isCutShort: boolean
}

/** What is read of Vitest's JSON report. */
export interface UnitReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
  }[]
}

/** What is read of Playwright's JSON report. */
export interface WindowReport {
  readonly suites: readonly Suite[]
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number }
}

interface Suite {
  readonly suites?: readonly Suite[]
  readonly specs: readonly { readonly title: string; readonly ok: boolean; readonly file: string }[]
}

const NO_REPORT: TestRun = { tally: { passed: 0, failed: 1 }, failed: [], isCutShort: true }

/** A run of Vitest by its report (undefined: none was written) and the exit status of the runner. */
export function readUnitRun(report: UnitReport | undefined, status: number): TestRun {
  if (report === undefined) return NO_REPORT
  const skipped = report.numPendingTests + report.numTodoTests
  const failed = report.testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.filter((test) => test.status === 'failed').map(({ title }) => ({ file, title })),
  )
  return {
    tally: tallyOf({ passed: report.numPassedTests, failed: report.numFailedTests, skipped }, status),
    failed,
    // A file that did not even load has no test that could be named.
    isCutShort: skipped > 0 || report.testResults.some((file) => file.status === 'failed' && file.assertionResults.length === 0),
  }
}

/** A run of Playwright by its report (undefined: none was written) and the exit status of the runner. */
export function readWindowRun(report: WindowReport | undefined, status: number): TestRun {
  if (report === undefined) return NO_REPORT
  const { expected, unexpected, flaky, skipped } = report.stats
  return {
    tally: tallyOf({ passed: expected, failed: unexpected + flaky, skipped }, status),
    failed: report.suites.flatMap(failedIn),
    isCutShort: skipped > 0,
  }
}

const failedIn = (suite: Suite): TestRun['failed'] => [
  ...suite.specs.filter(({ ok }) => !ok).map(({ file, title }) => ({ file, title })),
  ...(suite.suites ?? []).flatMap(failedIn),
]
