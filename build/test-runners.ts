import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { inProject } from './paths.ts'
import { run } from './run.ts'
import { afterSecondRun, tallyOf, type Tally } from './tally.ts'
import { readWindowRun, type WindowReport, type WindowRun } from './window-run.ts'

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

/** More files with a failure than this are no accident of one moment: nothing is run again. */
const FILES_RUN_AGAIN = 2

/**
 * Runs Playwright on what `args` name (all window tests when empty), on Linux in a display of its own. A real window on
 * a busy machine can miss one moment: the one or two files in which something failed are run once more, from their
 * beginning and in new windows, and what they came to then counts. Each test that needed it is named.
 */
export async function runWindowTests(args: readonly string[]): Promise<Tally> {
  const first = await playwright(args)
  const files = [...new Set(first.failed.map(({ file }) => file))]
  if (files.length === 0 || files.length > FILES_RUN_AGAIN || first.isCutShort) return first.tally
  process.stdout.write(`\nonce more: ${files.join(', ')}\n`)
  const second = await playwright(files)
  for (const { file, title } of first.failed) {
    const fate = second.failed.some((failed) => failed.file === file && failed.title === title) ? 'failed twice' : 'failed once'
    process.stdout.write(`${fate}: ${file} › ${title}\n`)
  }
  return afterSecondRun(first.tally, second.tally)
}

async function playwright(args: readonly string[]): Promise<WindowRun> {
  await rm(WINDOW_REPORT, { force: true })
  const command = ['playwright', 'test', '--config', 'build/playwright.config.ts', ...args]
  const display = process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 2560x1600x24'] : []
  const [program = '', ...rest] = [...display, ...command]
  const { status } = await run(program, rest)
  return readWindowRun(await readReport<WindowReport>(WINDOW_REPORT), status)
}

async function readReport<Report>(file: string): Promise<Report | undefined> {
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Report) : undefined
}
