/** What a stage of the tests came to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
})

/**
 * A runner's own counts, made honest: a runner that ended badly without naming a failed test, or that ran no test at
 * all, counts as one failure. A skipped test is a failed one: nobody looks at it otherwise.
 */
export function tallyOf(
  counts: { readonly passed: number; readonly failed: number; readonly skipped: number },
  status: number,
): Tally {
  const failed = counts.failed + counts.skipped
  const isEmpty = counts.passed + failed === 0
  return { passed: counts.passed, failed: failed === 0 && (status !== 0 || isEmpty) ? 1 : failed }
}

/**
 * A first run, and a second one of every file in which something failed: those files count as they came out the second
 * time. What passed before in them and fails now is a failure.
 */
export const afterSecondRun = (first: Tally, second: Tally): Tally => ({
  passed: Math.max(0, first.passed + first.failed - second.failed),
  failed: second.failed,
})
