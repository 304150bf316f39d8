import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** An empty folder of its own, removed when the test is over. Its name is of the kind that users have. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), '结对 (test) '))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The same for a whole test file. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), '结对 (test) '))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
