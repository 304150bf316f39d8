import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../core/shared/app-error'

/** Writes a text file whole or not at all: beside its final name first. @throws AppError FILE_NOT_WRITABLE */
export function writeWholeFile(path: string, text: string): void {
  const part = `${path}.part`
  try {
    const file = openSync(part, 'w')
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(part, path)
  } catch (cause) {
    rmSync(part, { force: true })
    throw new AppError('FILE_NOT_WRITABLE', { at: basename(path) }, { cause })
  }
}
