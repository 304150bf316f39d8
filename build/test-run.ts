import { tallyOf, type Tally } from './tally.ts'

/**
 * One run of tests: its counts and the tests that failed. `isCutShort`: there is no report, or tests were left out for
 * another reason than that one before them in their file failed.
 */
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
  readonly specs: readonly Spec[]
}

interface Spec {
  readonly title: string
  readonly file: string
  readonly ok: boolean
  readonly tests: readonly { readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[]
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
  const specs = report.suites.flatMap(specsIn)
  const failed = specs.filter(({ ok }) => !ok)
  const leftOut = specs.filter(({ tests }) => tests.some((test) => test.status === 'skipped'))
  return {
    tally: tallyOf({ passed: expected, failed: unexpected + flaky, skipped }, status),
    failed: failed.map(({ file, title }) => ({ file, title })),
    isCutShort: leftOut.some(({ file }) => failed.every((spec) => spec.file !== file)),
  }
}

const specsIn = (suite: Suite): readonly Spec[] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsIn)]
