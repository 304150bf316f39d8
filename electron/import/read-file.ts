import { basename } from 'node:path'
import type { ImportLimits } from '../core/registry/import-job'
import type { RawTable } from '../core/registry/raw-table'
import { loadFile } from './load-file'
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
  const bytes = await loadFile(path, fileName, limits)
  return sniffFormat(bytes, fileName) === 'xlsx' ? readXlsx(bytes, fileName, limits) : readCsv(bytes, fileName, limits)
}
