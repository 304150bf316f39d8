import { basename } from 'node:path'
import { buildGrid } from '../core/drafting/table/build-grid'
import { cellText } from '../core/drafting/table/cell-text'
import type { NamedGrid, TableLimits } from '../core/drafting/table/table-grid'
import { IMPORT_LIMITS, type TableSource } from '../core/registry/import-job'
import { AppError } from '../core/shared/app-error'
import { loadFile } from './load-file'
import { openArchive } from './open-archive'
import { readCsv } from './read-csv'
import { readDocxTables } from './read-docx-tables'
import { readHtmlTables } from './read-html-tables'
import { readTabText } from './read-tab-text'
import { readXlsxTables } from './read-xlsx-tables'
import { sniffFormat } from './sniff-format'

/**
 * The tables of what was pasted or of a file (DOCX, XLSX, tab or comma separated text), in the order of the document.
 *
 * @throws AppError TABLE_NOT_FOUND, TABLE_TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG; for files also FILE_UNREADABLE,
 *   FILE_TOO_LARGE, FILE_FORMAT_UNKNOWN, FILE_OLD_FORMAT, FILE_ENCRYPTED, FILE_DAMAGED
 */
export async function readTables(source: TableSource, limits: TableLimits): Promise<readonly NamedGrid[]> {
  if ('html' in source) return readHtmlTables(source.html, limits)
  if ('text' in source) return readTabText(source.text, limits)
  const fileName = basename(source.path)
  const fileLimits = { ...IMPORT_LIMITS, fileBytes: limits.sourceSize }
  const bytes = await loadFile(source.path, fileName, fileLimits)
  if (sniffFormat(bytes, fileName) === 'csv') return csvTables(bytes, fileName, limits)
  const tables = await readDocxTables(await openArchive(bytes, fileName, fileLimits), fileName, limits)
  return tables ?? readXlsxTables(bytes, fileName, limits)
}

function csvTables(bytes: Buffer, fileName: string, limits: TableLimits): readonly NamedGrid[] {
  const { sheets } = readCsv(bytes, fileName, { ...IMPORT_LIMITS, rows: limits.rows, columns: limits.columns })
  const grids = sheets.map(({ rows }) =>
    buildGrid(
      rows.map(({ cells }) =>
        cells.map((cell) => ({ text: cell.type === 'text' ? cellText(cell.text) : '', rowSpan: 1, columnSpan: 1 })),
      ),
      limits,
    ),
  )
  const filled = grids.filter((grid) => grid.rows.length > 0)
  if (filled.length === 0) throw new AppError('TABLE_NOT_FOUND', { at: fileName })
  return filled.map((grid) => ({ name: '', grid }))
}
