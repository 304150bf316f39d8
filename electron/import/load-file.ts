import { readFile, stat } from 'node:fs/promises'
import type { ImportLimits } from '../core/registry/import-job'
import { AppError } from '../core/shared/app-error'

/** Bytes of a foreign file within the limits. @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE */
export async function loadFile(path: string, fileName: string, limits: ImportLimits): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > limits.fileBytes) throw new AppError('FILE_TOO_LARGE', { at: fileName })
    return await readFile(path)
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('FILE_UNREADABLE', { at: fileName }, { cause })
  }
}
