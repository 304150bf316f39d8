import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { inProject } from '../paths.ts'

const PREBUILDS = inProject('node_modules/better-sqlite3/prebuilds')

/** Path of the SQLite driver's own native part for one system, e.g. "win32-x64.node". */
export const prebuild = (name: string): string => `${PREBUILDS}/${name}`

/**
 * Writes dist/native.json, {"win32-x64.node": sha256}: the program loads a native part only when it has this hash.
 * @param file The native part that the package will hold under `name`.
 */
export async function recordNativeHash(name: string, file: string): Promise<void> {
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  await writeFile(inProject('dist/native.json'), `${JSON.stringify({ [name]: sha256 }, null, 2)}\n`)
}
