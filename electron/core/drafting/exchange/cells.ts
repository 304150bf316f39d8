import type { RawCell } from '../../registry/raw-table'
import { isDecimal, isRecord } from '../../scoring/json-values'
import { sameJson } from '../../inspection/same-json'
import { AppError } from '../../shared/app-error'
import { LONGEST_CELL, type WorkbookCell } from './workbook'

/** How one kind of value stands in a cell. */
export interface CellCodec {
  /** null: the cell cannot hold this value exactly, so it stays empty. */
  readonly write: (value: unknown) => WorkbookCell
  /**
   * The value of a cell that is not empty.
   * @throws AppError WORKBOOK_NUMBER_INVALID, WORKBOOK_WORD_UNKNOWN, CELL_ERROR, all without their place
   */
  readonly read: (cell: RawCell) => unknown
}

/** The words of a cell, however Excel keeps them. @throws AppError CELL_ERROR */
export function wordsOf(cell: RawCell): string {
  switch (cell.type) {
    case 'empty':
      return ''
    case 'text':
    case 'number':
      return cell.text
    case 'date':
      return cell.date
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    case 'error':
      throw new AppError('CELL_ERROR')
  }
}

const fitting = (text: string): WorkbookCell => (text === '' || text.length > LONGEST_CELL ? null : text)

export const textCell: CellCodec = {
  write: (value) => (typeof value === 'string' ? fitting(value) : null),
  read: wordsOf,
}

/** A code or id; blanks around it are slips. */
export const codeCell: CellCodec = { ...textCell, read: (cell) => wordsOf(cell).trim() }

export const numberCell: CellCodec = {
  write: (value) => (typeof value === 'number' ? value : null),
  read: (cell) => (cell.type === 'number' ? decimalOf(cell.value, cell.text) : decimalOf(undefined, wordsOf(cell))),
}

function decimalOf(stored: number | undefined, words: string): number {
  const plain = words.normalize('NFKC').trim()
  const value = stored ?? (/^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN)
  if (!isDecimal(value)) throw new AppError('WORKBOOK_NUMBER_INVALID', { value: words.slice(0, 40) })
  return value
}

const PARAMETER = /^参数[:：]\s*(.*)$/s

/** A number, or "参数：months" for the value of a parameter. */
export const amountCell: CellCodec = {
  write: (value) => (isRecord(value) && typeof value['param'] === 'string' ? `参数：${value['param']}` : numberCell.write(value)),
  read(cell) {
    const param = cell.type === 'text' ? PARAMETER.exec(cell.text)?.[1] : undefined
    return param === undefined ? numberCell.read(cell) : { param: param.trim() }
  },
}

/** A number, or a text that is none; a text that looks like one stands between quotes. */
export const valueCell: CellCodec = {
  write(value) {
    if (typeof value === 'number') return value
    if (typeof value !== 'string') return null
    return fitting(isPlainText(value) ? value : JSON.stringify(value))
  },
  read(cell) {
    const words = wordsOf(cell)
    if (cell.type === 'number' || isNumberLike(words)) return numberCell.read(cell)
    return words.startsWith('"') ? unquoted(words) : words
  },
}

const isNumberLike = (text: string): boolean => /^[-+]?\d+(\.\d+)?$/.test(text.normalize('NFKC').trim())
const isPlainText = (text: string): boolean => text !== '' && !text.startsWith('"') && !isNumberLike(text)

function unquoted(words: string): string {
  try {
    const value: unknown = JSON.parse(words)
    return typeof value === 'string' ? value : words
  } catch {
    return words // a quotation mark somebody typed
  }
}

/** One of few words. */
export function wordCell(words: Readonly<Record<string, unknown>>): CellCodec & { readonly choices: readonly string[] } {
  const choices = Object.keys(words)
  return {
    choices,
    write: (value) => choices.find((word) => words[word] === value) ?? null,
    read(cell) {
      const word = wordsOf(cell).trim()
      if (Object.hasOwn(words, word)) return words[word]
      throw new AppError('WORKBOOK_WORD_UNKNOWN', { value: word.slice(0, 40), words: choices.join('、') })
    },
  }
}

export const flagCell = wordCell({ 是: true, 否: false })

/** A cell that its row reads later, by what the row says. */
export const cellAsItIs: CellCodec = { write: (value) => value as WorkbookCell, read: (cell) => cell }

/** Several texts in one cell. */
export const listCell: CellCodec = exactly('；', /[；;\n]/, { write: (texts) => texts, read: (texts) => texts })

/** Methods by their names, or by their codes where a name does not tell. */
export function methodsCell(names: Readonly<Record<string, string>>): CellCodec {
  const codes = new Map(Object.entries(names).map(([code, name]) => [name, code]))
  const codeOf = (word: string): string => codes.get(word) ?? word
  const byName = exactly('、', /[、；;\n]/, {
    write: (list) => list.map((code) => names[code] ?? code),
    read: (list) => list.map(codeOf),
  })
  const byCode = exactly('、', /[、；;\n]/, { write: (list) => list, read: (list) => list.map(codeOf) })
  return { write: (value) => byName.write(value) ?? byCode.write(value), read: byName.read }
}

interface Texts {
  readonly write: (texts: readonly string[]) => readonly string[]
  readonly read: (texts: readonly string[]) => readonly string[]
}

/** Joins texts by a sign, where taking them apart gives the same texts back. */
function exactly(sign: string, signs: RegExp, { write, read }: Texts): CellCodec {
  const apart = (words: string): readonly string[] =>
    read(
      words
        .split(signs)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    )
  return {
    write(value) {
      if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return null
      const joined = write(value).join(sign)
      return sameJson(apart(joined), value) ? fitting(joined) : null
    },
    read: (cell) => apart(wordsOf(cell)),
  }
}
