import { open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../core/shared/app-error'

/**
 * Writes a file whole or not at all: beside its final name first, so that a full disk or a pulled stick leaves no half file under it.
 *
 * @returns Size of the file in bytes
 * @throws AppError FILE_NOT_WRITABLE
 */
export async function storeFile(path: string, bytes: Buffer): Promise<number> {
  const part = `${path}.part`
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
    return bytes.length
  } catch (cause) {
    await rm(part, { force: true })
    throw new AppError('FILE_NOT_WRITABLE', { at: basename(path) }, { cause })
  }
}
