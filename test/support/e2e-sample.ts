import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '../..')
const CACHE = join(PROJECT, 'test/output/e2e-sample')
const CLI = join(PROJECT, 'dist/main/cli.cjs')

/** Fills `folder` with the sample county. It is built once for each build of the program and then copied. */
export function putSample(folder: string): void {
  const built = join(CACHE, fingerprint())
  if (!existsSync(built)) {
    rmSync(CACHE, { recursive: true, force: true })
    const site = join(CACHE, `.${randomUUID()}`)
    mkdirSync(CACHE, { recursive: true })
    execFileSync(process.execPath, [CLI, 'workspace', 'create', '--sample', 'yunze-2013', '--workspace', site], { stdio: 'pipe' })
    renameSync(site, built)
  }
  cpSync(built, folder, { recursive: true })
}

/** Of everything that the sample is built by and from. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(CLI))
  for (const folder of ['resources/samples', 'resources/templates']) {
    for (const entry of readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
