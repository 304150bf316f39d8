import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { inProject } from './paths.ts'
import { run } from './run.ts'
import { tallyOf, type Tally } from './tally.ts'

const UNIT_REPORT = inProject('test/output/unit.json')
const WINDOW_REPORT = inProject('test/output/e2e.json')

/** Runs Vitest on what `args` name (all tests without a window when empty). */
export async function runUnitTests(args: readonly string[]): Promise<Tally> {
  await rm(UNIT_REPORT, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  const { status } = await run('vitest', ['run', '--config', 'build/vitest.config.ts', ...reporters, ...args])
  const report = await readReport<{
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    numTodoTests: number
  }>(UNIT_REPORT)
  if (report === undefined) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = report
  return tallyOf({ passed, failed, skipped: numPendingTests + numTodoTests }, status)
}

/** Runs Playwright on what `args` name (all window tests when empty), on Linux in a display of its own. */
export async function runWindowTests(args: readonly string[]): Promise<Tally> {
  await rm(WINDOW_REPORT, { force: true })
  const playwright = ['playwright', 'test', '--config', 'build/playwright.config.ts', ...args]
  const display = process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 2560x1600x24'] : []
  const [program = '', ...rest] = [...display, ...playwright]
  const { status } = await run(program, rest)
  const report = await readReport<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    WINDOW_REPORT,
  )
  if (report === undefined) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return tallyOf({ passed: expected, failed: unexpected + flaky, skipped }, status)
}

async function readReport<Report>(file: string): Promise<Report | undefined> {
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Report) : undefined
}
