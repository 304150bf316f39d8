import { mkdir, rm } from 'node:fs/promises'
import { bundle } from './bundle.ts'
import { checkAll } from './check.ts'
import { ensureDebianPackages } from './debian-packages.ts'
import { describeElectron, resolveElectron } from './electron/resolve-electron.ts'
import { packForLinux } from './pack-linux.ts'
import { inProject } from './paths.ts'
import { sum, type Tally } from './tally.ts'
import { runUnitTests, runWindowTests } from './test-runners.ts'

/**
 * `npm test`: everything that proves the project, unattended. Each stage runs even when an earlier one failed. The
 * last line is "N passed, N failed"; the exit status is 0 only when nothing failed and every stage did something.
 */
const STAGES: readonly (readonly [name: string, stage: () => Promise<Tally>])[] = [
  ['Debian packages', asOne(ensureDebianPackages)],
  ['Checks', checkAll],
  ['Tests without a window', () => runUnitTests([])],
  ['Build', asOne(() => bundle({ tell: 'stdout' }))],
  ['Electron', asOne(async () => say(describeElectron(await resolveElectron())))],
  ['Packed program', asOne(packForLinux)],
  ['Tests in the window and of the packed program', () => runWindowTests([])],
]

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** A step that either works or throws counts as one test. */
function asOne(step: () => Promise<unknown>): () => Promise<Tally> {
  return async () => {
    await step()
    return { passed: 1, failed: 0 }
  }
}

async function runStage(name: string, stage: () => Promise<Tally>): Promise<Tally> {
  say(`\n=== ${name}`)
  const startedMs = performance.now()
  const tally = await stage().catch((error: unknown): Tally => {
    say(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1 }
  })
  say(`--- ${name}: ${tally.passed} passed, ${tally.failed} failed, ${((performance.now() - startedMs) / 1000).toFixed(0)} s`)
  return tally
}

await rm(inProject('test/output'), { recursive: true, force: true })
await mkdir(inProject('test/output'), { recursive: true })
const tallies: Tally[] = []
for (const [name, stage] of STAGES) tallies.push(await runStage(name, stage))
const { passed, failed } = sum(tallies)
if (failed > 0) process.exitCode = 1
say(`\n${passed} passed, ${failed} failed`)
