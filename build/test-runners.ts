import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { inProject } from './paths.ts'
import { run } from './run.ts'
import { afterSecondRun, type Tally } from './tally.ts'
import { readUnitRun, readWindowRun, type TestRun, type UnitReport, type WindowReport } from './test-run.ts'

const UNIT_REPORT = inProject('test/output/unit.json')
const WINDOW_REPORT = inProject('test/output/e2e.json')

/** More files with a failure than this are no accident of one moment: nothing is run again. */
const FILES_RUN_AGAIN = 2

/**
 * Runs Vitest on what `args` name (all tests without a window when empty). What a property test found with its random
 * input is a finding, whether it finds it again or not: these files are never run a second time.
 */
export const runUnitTests = (args: readonly string[]): Promise<Tally> =>
  withSecondRun(vitest, args, (file) => !file.endsWith('.prop.test.ts'))

/** Runs Playwright on what `args` name (all window tests when empty), on Linux in a display of its own. */
export const runWindowTests = (args: readonly string[]): Promise<Tally> => withSecondRun(playwright, args, () => true)

/**
 * Real windows, processes and threads on a busy machine can miss one moment: the one or two files in which something
 * failed are run once more, from their beginning, and what they came to then counts. Each test that needed it is named.
 */
async function withSecondRun(
  once: (args: readonly string[]) => Promise<TestRun>,
  args: readonly string[],
  mayRunAgain: (file: string) => boolean,
): Promise<Tally> {
  const first = await once(args)
  const files = [...new Set(first.failed.map(({ file }) => file))]
  const isAccident = files.length > 0 && files.length <= FILES_RUN_AGAIN && files.every(mayRunAgain)
  if (!isAccident || first.isCutShort) return first.tally
  process.stdout.write(`\nonce more: ${files.join(', ')}\n`)
  const second = await once(files)
  for (const { file, title } of first.failed) {
    const isLasting = second.failed.some((failed) => failed.file === file && failed.title === title)
    process.stdout.write(`failed ${isLasting ? 'twice' : 'once'}: ${file} › ${title}\n`)
  }
  return afterSecondRun(first.tally, second.tally)
}

async function vitest(args: readonly string[]): Promise<TestRun> {
  await rm(UNIT_REPORT, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  const { status } = await run('vitest', ['run', '--config', 'build/vitest.config.ts', ...reporters, ...args])
  return readUnitRun(await readReport<UnitReport>(UNIT_REPORT), status)
}

async function playwright(args: readonly string[]): Promise<TestRun> {
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
