import { inToolCache } from './paths.ts'
import { run, type Finished } from './run.ts'

interface Check {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
}

const CHECKS: readonly Check[] = [
  { name: 'types', program: 'tsc', args: ['-b'] },
  {
    name: 'lint',
    program: 'eslint',
    args: [
      '--config',
      'build/eslint.config.mjs',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      inToolCache('eslint'),
      '.',
    ],
  },
  {
    name: 'format',
    program: 'prettier',
    args: ['--check', '--log-level', 'warn', '--cache', '--cache-location', inToolCache('prettier'), '.'],
  },
  { name: 'layers', program: 'node', args: ['build/layers.ts'] },
  { name: 'dead code', program: 'knip', args: ['--config', 'build/knip.json', '--no-progress', '--no-config-hints'] },
  { name: 'locale keys', program: 'node', args: ['build/locale-keys.ts'] },
]

/** Runs all checks, two at a time, and says of each one line, followed by its findings. @returns how many passed and failed. */
export async function checkAll(): Promise<{ passed: number; failed: number }> {
  const waiting = [...CHECKS]
  let failed = 0
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const startedMs = performance.now()
      const done = await run(check.program, check.args, { output: 'quiet' })
      if (done.status !== 0) failed += 1
      report(check.name, done, performance.now() - startedMs)
    }
  }
  await Promise.all([work(), work()])
  return { passed: CHECKS.length - failed, failed }
}

function report(name: string, { status, stdout, stderr }: Finished, tookMs: number): void {
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${(tookMs / 1000).toFixed(1)} s)\n`)
  if (status !== 0) process.stdout.write(`${stdout}${stderr}\n`)
}

if (import.meta.main) {
  const { failed } = await checkAll()
  if (failed > 0) process.exitCode = 1
}
