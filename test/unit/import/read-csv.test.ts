import { IMPORT_LIMITS, type ImportLimits } from '@core/registry/import-job'
import { AppError } from '@core/shared/app-error'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../electron/import/read-csv'

const table = (bytes: Buffer | string, limits: Partial<ImportLimits> = {}) =>
  readCsv(Buffer.from(bytes), '表.csv', { ...IMPORT_LIMITS, ...limits })
const rows = (bytes: Buffer | string) =>
  table(bytes).sheets[0]?.rows.map(({ number, cells }) => [
    number,
    ...cells.map((cell) => (cell.type === 'text' ? cell.text : null)),
  ])

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code
    throw thrown
  }
  throw new Error('nothing was thrown')
}

describe('encodings', () => {
  const text = '机构,备注\n甲,𠮷㙍镕〇\n'
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\ufeff${text}`)],
    ['gb18030', iconv.encode(text, 'gb18030')],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s is recognised, rare characters included', (encoding, bytes) => {
    expect(table(bytes).encoding).toBe(encoding)
    expect(rows(bytes)).toEqual([
      [1, '机构', '备注'],
      [2, '甲', '𠮷㙍镕〇'],
    ])
  })

  it('map the codes that GB18030-2022 took out of private use', () => {
    const bytes = Buffer.concat([Buffer.from([0xfe, 0x59, 0xa6, 0xd9, 0xfe, 0xa0]), iconv.encode('\ue000', 'gb18030')])
    expect(rows(bytes)).toEqual([[1, '\u9fb4\ufe10\u9fbb\ue000']])
  })

  it('that are none of these are refused', () => {
    expect(codeOf(() => table(Buffer.from([0xb0, 0xa1, 0xff, 0xff, 0x41])))).toBe('FILE_FORMAT_UNKNOWN')
    expect(codeOf(() => table(Buffer.concat([Buffer.from('\ufeff'), Buffer.from([0xb0, 0xa1])])))).toBe('FILE_FORMAT_UNKNOWN')
  })
})

describe('records', () => {
  it('keep commas, line breaks and doubled quotes inside quotes', () => {
    expect(rows('a,"b,\r\nc",d\r\n"说""周三""","x"y,\n')).toEqual([
      [1, 'a', 'b,\r\nc', 'd'],
      [2, '说"周三"', 'xy', null],
    ])
  })

  it('are numbered with blank ones, whatever ends the lines', () => {
    expect(rows('a\r\r\n,,\nb')).toEqual([
      [1, 'a'],
      [4, 'b'],
    ])
    expect(table('a\n\n\n').sheets[0]?.lastRow).toBe(3)
    expect(table('').sheets[0]).toEqual({ name: null, state: 'visible', rows: [], lastRow: 0 })
    expect(rows('a,')).toEqual([[1, 'a', null]])
  })

  it('may be separated by tabs or semicolons', () => {
    expect(rows('a\tb,c\td\n1\t2\t3')).toEqual([
      [1, 'a', 'b,c', 'd'],
      [2, '1', '2', '3'],
    ])
    expect(rows('a;b\n"1;2";3')).toEqual([
      [1, 'a', 'b'],
      [2, '1;2', '3'],
    ])
  })

  it('with a quote that never closes are damaged', () => {
    expect(codeOf(() => table('a\n"b,c\nd'))).toBe('FILE_DAMAGED')
  })

  it('stay within the limits', () => {
    expect(codeOf(() => table('a\nb\nc', { rows: 2 }))).toBe('TOO_MANY_ROWS')
    expect(codeOf(() => table('a,b,c', { columns: 2 }))).toBe('TOO_MANY_COLUMNS')
    expect(table('a,b,,,,', { columns: 2 }).sheets[0]?.rows).toHaveLength(1)
  })
})
