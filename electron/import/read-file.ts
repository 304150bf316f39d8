import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportLimits } from '../core/registry/import-job'
import type { RawTable } from '../core/registry/raw-table'
import { AppError } from '../core/shared/app-error'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import { sniffFormat } from './sniff-format'

/**
 * Reads a foreign table, whatever its name ends in.
 *
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE, and what the reader of its format throws; `at` is the file's name
 */
export async function readForeignFile(path: string, limits: ImportLimits): Promise<RawTable> {
  const fileName = basename(path)
  const bytes = await load(path, fileName, limits)
  return sniffFormat(bytes, fileName) === 'xlsx' ? readXlsx(bytes, fileName, limits) : readCsv(bytes, fileName, limits)
}

async function load(path: string, fileName: string, limits: ImportLimits): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > limits.fileBytes) throw new AppError('FILE_TOO_LARGE', { at: fileName })
    return await readFile(path)
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('FILE_UNREADABLE', { at: fileName }, { cause })
  }
}
