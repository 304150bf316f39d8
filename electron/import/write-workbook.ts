import type { WorkbookSheet } from '../core/drafting/exchange/workbook'
import { workbookBytes } from '../workbook/workbook-bytes'
import { storeFile } from './store-file'

/**
 * Writes a workbook, whole or not at all.
 * @returns Size of the file in bytes
 * @throws AppError FILE_NOT_WRITABLE
 */
export const writeWorkbook = async (path: string, sheets: readonly WorkbookSheet[]): Promise<number> =>
  storeFile(path, await workbookBytes(sheets))
