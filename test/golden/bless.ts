import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Prints the approved papers anew; the difference is for a person to look at before it is committed. */
const root = resolve(import.meta.dirname, '../..')
const vitest = resolve(root, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'build/vitest.config.ts', 'test/golden'], {
  cwd: root,
  env: { ...process.env, BLESS_GOLDEN: '1' },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
