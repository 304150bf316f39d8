import iconv from 'iconv-lite'
import type { ImportLimits } from '../core/registry/import-job'
import type { RawCell, RawRow, RawTable } from '../core/registry/raw-table'
import { AppError } from '../core/shared/app-error'

const EMPTY: RawCell = { type: 'empty' }
/** What a decoder puts where bytes make no character. */
const BROKEN = '\ufffd'
/** GB18030-2022 gave characters of their own to these codes, which older tables, iconv-lite's too, keep in private use. */
const PRIVATE_USE = '\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864'
const CHARACTERS = '\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb'

/**
 * Reads comma, tab or semicolon separated text (RFC 4180: quoted fields, doubled quotes, line breaks inside quotes).
 * Records are numbered from 1, blank ones included.
 *
 * @throws AppError FILE_FORMAT_UNKNOWN when the bytes are neither UTF-8 nor UTF-16 nor GB18030; FILE_DAMAGED when a
 *   quote is never closed; TOO_MANY_ROWS, TOO_MANY_COLUMNS
 */
export function readCsv(bytes: Buffer, fileName: string, limits: ImportLimits): RawTable {
  const { text, encoding } = decode(bytes, fileName)
  return { ...readRecords(text, delimiterOf(text), fileName, limits), encoding }
}

/**
 * Reads cells that were copied from a sheet: tab separated, numbered from 1.
 * @param name Stands for the name of a file
 * @throws AppError FILE_TOO_LARGE, FILE_DAMAGED, TOO_MANY_ROWS, TOO_MANY_COLUMNS
 */
export function readPasted(text: string, name: string, limits: ImportLimits): RawTable {
  if (text.length > limits.fileBytes) throw new AppError('FILE_TOO_LARGE', { at: name })
  return readRecords(text, '\t', name, limits)
}

function readRecords(text: string, delimiter: string, fileName: string, limits: ImportLimits): RawTable {
  const rows: RawRow[] = []
  let number = 0
  for (const fields of records(text, delimiter, fileName)) {
    number += 1
    if (fields.every((field) => field === '')) continue
    if (rows.length >= limits.rows) throw new AppError('TOO_MANY_ROWS', { at: fileName, limit: limits.rows })
    if (fields.length > limits.columns && fields.slice(limits.columns).some((field) => field !== '')) {
      throw new AppError('TOO_MANY_COLUMNS', { at: fileName, limit: limits.columns })
    }
    rows.push({
      number,
      cells: fields.slice(0, limits.columns).map((field) => (field === '' ? EMPTY : { type: 'text', text: field })),
    })
  }
  return { fileName, encoding: null, sheets: [{ name: null, state: 'visible', rows, lastRow: number }] }
}

/** By byte order mark; without one UTF-8 if the bytes allow it, else GB18030, which is what Excel in China saves. */
function decode(bytes: Buffer, fileName: string): { text: string; encoding: NonNullable<RawTable['encoding']> } {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: strict(bytes.subarray(3), 'utf-8', fileName), encoding: 'utf-8-bom' }
  if (a === 0xff && b === 0xfe) return { text: strict(bytes.subarray(2), 'utf-16le', fileName), encoding: 'utf-16le' }
  if (a === 0xfe && b === 0xff) return { text: strict(bytes.subarray(2), 'utf-16be', fileName), encoding: 'utf-16be' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    const text = strict(bytes, 'gb18030', fileName)
    return { text: text.replace(/[\ue78d-\ue864]/g, (old) => CHARACTERS[PRIVATE_USE.indexOf(old)] ?? old), encoding: 'gb18030' }
  }
}

function strict(bytes: Buffer, encoding: string, fileName: string): string {
  const text = iconv.decode(bytes, encoding, { stripBOM: false })
  if (text.includes(BROKEN)) throw new AppError('FILE_FORMAT_UNKNOWN', { at: fileName, found: 'encoding' })
  return text
}

/** The separator that stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counted = [',', '\t', ';'].map((mark) => ({ mark, count: head.split(mark).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

/** Fields of one record after the other. A quote opens a quoted field only at its beginning. */
function* records(text: string, delimiter: string, fileName: string): Generator<string[]> {
  const stop = new RegExp(`[${delimiter}\\r\\n]`, 'g')
  let fields: string[] = []
  let at = 0
  let record = 1
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      const end = closingQuote(text, at)
      if (end < 0) throw new AppError('FILE_DAMAGED', { at: fileName, row: record })
      field = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    }
    stop.lastIndex = at
    const next = stop.exec(text)?.index ?? text.length
    fields.push(field + text.slice(at, next))
    at = next + 1
    if (text[next] === delimiter && at < text.length) continue
    if (text[next] === delimiter) fields.push('') // the file ends after a separator
    if (text[next] === '\r' && text[at] === '\n') at += 1
    yield fields
    fields = []
    record += 1
  }
}

/** Index of the quote that ends the field which begins at `at`; doubled quotes are part of it. */
export function closingQuote(text: string, at: number): number {
  let end = text.indexOf('"', at + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end
}
