import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../core/shared/app-error'

const PREBUILDS = 'node_modules/better-sqlite3/prebuilds'

/** What of the running process the choice depends on; `process` itself, but for tests. */
export type Runtime = Pick<NodeJS.Process, 'platform' | 'arch' | 'env'> & { readonly versions: { readonly electron?: string } }

/**
 * Path of the SQLite driver's native part; null = the package finds its own.
 *
 * Packaged, the native part lies outside the archive whose integrity Electron checks: its SHA-256 must be the one that
 * `dist/native.json` inside the archive records. Not packaged, an older Electron may need one built for it, named by
 * JIEDUI_SQLITE_NATIVE.
 * @param bundles Folder of the built bundles, `dist/main`.
 * @throws AppError PROGRAM_DAMAGED when the native part is not the recorded one or cannot be read.
 */
export function nativeBinding(bundles: string, runtime: Runtime = process): string | null {
  const program = join(bundles, '../..')
  if (basename(program) !== 'app.asar')
    return runtime.versions.electron === undefined ? null : (runtime.env.JIEDUI_SQLITE_NATIVE ?? null)
  const name = `${runtime.platform}-${runtime.arch}.node`
  const file = join(`${program}.unpacked`, PREBUILDS, name)
  if (hashOf(file) !== recordedHash(join(program, 'dist/native.json'), name)) throw new AppError('PROGRAM_DAMAGED', { at: name })
  return file
}

function hashOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch (cause) {
    throw new AppError('PROGRAM_DAMAGED', { at: basename(file) }, { cause })
  }
}

function recordedHash(file: string, name: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>)[name]
  } catch (cause) {
    throw new AppError('PROGRAM_DAMAGED', { at: basename(file) }, { cause })
  }
}
