import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../core/shared/app-error'

/**
 * Writes a file whole or not at all: beside its final name first.
 * @param code What it means to the person when that cannot be done
 * @throws AppError `code`
 */
export function writeWholeFile(
  path: string,
  content: string | Uint8Array,
  code: 'FILE_NOT_WRITABLE' | 'WORKSPACE_NOT_WRITABLE' = 'FILE_NOT_WRITABLE',
): void {
  const part = `${path}.part`
  try {
    const file = openSync(part, 'w')
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(part, path)
  } catch (cause) {
    rmSync(part, { force: true })
    throw new AppError(code, { at: basename(path) }, { cause })
  }
}
