import ExcelJS from 'exceljs'
import type { RefusedSheet } from '../core/registry/import-job'
import '../workbook/whole-pairs'
import { storeFile } from './store-file'

/** Longest text an Excel cell holds. */
const LONGEST = 32_767
const TEXT_FORMAT = '@'

/**
 * Writes the refused rows as a workbook, whole or not at all. Every cell is text and formatted as text, so that
 * "=1+1" stays what it was, "02017" keeps its zero, and a corrected cell stays text when it is typed over.
 *
 * @returns Size of the file in bytes
 * @throws AppError FILE_NOT_WRITABLE
 */
export async function writeRefused(path: string, sheets: readonly RefusedSheet[]): Promise<number> {
  const workbook = new ExcelJS.Workbook()
  const taken = new Set<string>()
  for (const { name, headers, rows } of sheets) {
    const sheet = workbook.addWorksheet(sheetName(name, taken), { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.addRows([headers, ...rows].map((row) => row.map(printable)))
    sheet.getRow(1).font = { bold: true }
    headers.forEach((_, i) => {
      const column = sheet.getColumn(i + 1)
      column.numFmt = TEXT_FORMAT
      column.width = Math.min(40, Math.max(10, ...[headers, ...rows.slice(0, 100)].map((row) => (row[i] ?? '').length * 2)))
    })
  }
  return storeFile(path, Buffer.from(await workbook.xlsx.writeBuffer()))
}

/** Without the characters that XML cannot hold: halves of pairs and control characters other than white space. */
const printable = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').slice(0, LONGEST)

/** Excel allows 31 characters, not these, and no name twice. */
function sheetName(wanted: string, taken: Set<string>): string {
  const base =
    printable(wanted)
      .replace(/[*?:\\/[\]]/g, '_')
      .replace(/^'+|'+$/g, '')
      .slice(0, 28) || 'Sheet'
  let name = base
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base}_${n}`
  taken.add(name.toLowerCase())
  return name
}
