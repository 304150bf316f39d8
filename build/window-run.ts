import { tallyOf, type Tally } from './tally.ts'

/** What is read of Playwright's JSON report. */
export interface WindowReport {
  readonly suites: readonly Suite[]
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number }
}

interface Suite {
  readonly suites?: readonly Suite[]
  readonly specs: readonly { readonly title: string; readonly ok: boolean; readonly file: string }[]
}

/** One run of window tests: its counts and the tests that failed. `isCutShort`: some were not run, or there is no report. */
export interface WindowRun {
  readonly tally: Tally
  readonly failed: readonly { readonly file: string; readonly title: string }[]
  readonly isCutShort: boolean
}

/** A run by its report (undefined: none was written) and the exit status of the runner. */
export function readWindowRun(report: WindowReport | undefined, status: number): WindowRun {
  if (report === undefined) return { tally: { passed: 0, failed: 1 }, failed: [], isCutShort: true }
  const { expected, unexpected, flaky, skipped } = report.stats
  return {
    tally: tallyOf({ passed: expected, failed: unexpected + flaky, skipped }, status),
    failed: report.suites.flatMap(failedIn),
    isCutShort: skipped > 0,
  }
}

const failedIn = (suite: Suite): WindowRun['failed'] => [
  ...suite.specs.filter(({ ok }) => !ok).map(({ file, title }) => ({ file, title })),
  ...(suite.suites ?? []).flatMap(failedIn),
]
