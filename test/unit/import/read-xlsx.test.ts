import { IMPORT_LIMITS, type ImportLimits } from '@core/registry/import-job'
import type { RawCell } from '@core/registry/raw-table'
import { AppError } from '@core/shared/app-error'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../electron/import/read-xlsx'
import { inline, workbookParts, xlsx, zip, type Workbook } from './make-xlsx'

const read = (bytes: Buffer, limits: Partial<ImportLimits> = {}) => readXlsx(bytes, '表.xlsx', { ...IMPORT_LIMITS, ...limits })
const shown = (cell: RawCell): unknown =>
  'text' in cell
    ? cell.type === 'number'
      ? cell.value
      : cell.text
    : 'date' in cell
      ? cell.date
      : 'value' in cell
        ? cell.value
        : null

async function cellsOf(workbook: Workbook): Promise<unknown[][]> {
  const { sheets } = await read(xlsx(workbook))
  return sheets[0]?.rows.map(({ cells }) => cells.map(shown)) ?? []
}
const rowOf = async (cells: string, workbook: Partial<Workbook> = {}) =>
  (await cellsOf({ sheets: [`<sheetData><row r="1">${cells}</row></sheetData>`], ...workbook }))[0]

async function codeOf(bytes: Buffer, limits: Partial<ImportLimits> = {}): Promise<string> {
  const thrown: unknown = await read(bytes, limits).catch((error: unknown) => error)
  if (!(thrown instanceof AppError)) throw thrown
  expect(thrown.params['at']).toBe('表.xlsx')
  return thrown.code
}

describe('cells', () => {
  it('of text come from shared, inline and formula strings, rich runs joined, phonetic hints left out', async () => {
    const strings = [
      '<t>甲 </t>',
      '<r><t>支</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 援</t></r><rPh sb="0" eb="1"><t>zhi</t></rPh>',
      '<t/>',
      '<t>a_x000D_b_x005F_x000D_</t>',
    ]
    const row = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><r><t>行</t></r><r><t>内</t></r></is></c><c r="F1" t="str"><f>"a"&amp;"b"</f><v>a&amp;b</v></c>`
    expect(await rowOf(row, { strings })).toEqual(['甲 ', '支 援', null, 'a\rb_x000D_', '行内', 'a&b'])
  })

  it('of numbers are exact to the fifteen digits that Excel shows, long ones in full', async () => {
    const { sheets } = await read(
      xlsx({
        sheets: [
          '<sheetData><row r="1"><c r="A1"><v>1.3800138E10</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1"><v>129902220000000003</v></c><c r="D1"><v>-3</v></c></row></sheetData>',
        ],
      }),
    )
    expect(sheets[0]?.rows[0]?.cells).toEqual([
      { type: 'number', value: 13800138000, text: '13800138000' },
      { type: 'number', value: 0.3, text: '0.3' },
      { type: 'number', value: 129902220000000000, text: '129902220000000000' },
      { type: 'number', value: -3, text: '-3' },
    ])
  })

  it('of dates follow the format, built-in East Asian ones included; numbers and times stay numbers', async () => {
    const cells = [1, 2, 3, 4, 5, 6, 7, 8].map((style, i) => `<c r="${'ABCDEFGH'[i]}1" s="${style}"><v>41275.5</v></c>`).join('')
    const day = '2013-01-01'
    expect(await rowOf(cells)).toEqual([day, day, day, day, day, 41275.5, 41275.5, day])
    expect(
      await rowOf('<c r="A1" s="1"><v>39813</v></c>', {
        sheets: ['<sheetData><row r="1"><c r="A1" s="1"><v>39813</v></c></row></sheetData>'],
        properties: '<workbookPr date1904="1"/>',
      }),
    ).toEqual([day])
    expect(await rowOf('<c r="A1" s="1"><v>12</v></c><c r="B1" t="d"><v>2013-04-01T00:00:00</v></c>')).toEqual([12, '2013-04-01'])
  })

  it('of formulas are their stored result, error or truth value; without one they are empty', async () => {
    const row =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="e"><v>#SPILL!</v></c><c r="D1"><f>A9</f></c><c r="E1" t="b"><v>1</v></c>'
    expect(await rowOf(row)).toEqual([2, '#DIV/0!', '#SPILL!', null, true])
  })

  it('that are merged all have the value of the first, and blank formatted rows count only for the last row', async () => {
    const { sheets } = await read(
      xlsx({
        sheets: [
          `<sheetData><row r="1">${inline('A1', '标题')}</row><row r="3">${inline('A3', '旗')}${inline('B3', '甲')}${inline('C3', '丙')}</row><row r="4">${inline('B4', '乙')}</row><row r="9"><c r="A9" s="1"/></row></sheetData><mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A3:A5"/></mergeCells>`,
        ],
      }),
    )
    expect(sheets[0]?.rows.map(({ number, cells }) => [number, ...cells.map(shown)])).toEqual([
      [1, '标题', '标题', '标题'],
      [3, '旗', '甲', '丙'],
      [4, '旗', '乙'],
      [5, '旗'],
    ])
    expect(sheets[0]?.lastRow).toBe(9)
  })

  it('and rows may come without references', async () => {
    expect(
      await cellsOf({ sheets: ['<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>'] }),
    ).toEqual([[1, 2], [3]])
  })
})

describe('a workbook', () => {
  it('tells the state of its sheets', async () => {
    const { sheets } = await read(
      xlsx({ sheets: ['<sheetData/>', '<sheetData/>', '<sheetData/>'], states: ['', 'hidden', 'veryHidden'] }),
    )
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['表1', 'visible'],
      ['表2', 'hidden'],
      ['表3', 'veryHidden'],
    ])
  })

  it('may use namespace prefixes, UTF-16 and other letter case in its part names', async () => {
    const prefixed = (text: string) => text.replace(/<(\/?)(\w+)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
    const parts = workbookParts({ sheets: [`<sheetData><row r="1">${inline('A1', '甲')}</row></sheetData>`] }).map((part) => {
      if (part.name.endsWith('sheet1.xml'))
        return { ...part, name: 'XL/Worksheets/Sheet1.xml', text: Buffer.from(`\ufeff${prefixed(String(part.text))}`, 'utf16le') }
      return part.name === 'xl/workbook.xml' ? { ...part, text: prefixed(String(part.text)) } : part
    })
    expect((await read(zip(parts))).sheets[0]?.rows[0]?.cells).toEqual([{ type: 'text', text: '甲' }])
  })

  it('is not harmed by validations and merges over every cell', async () => {
    const everywhere =
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations><mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>'
    expect(
      await cellsOf({
        sheets: [
          `<sheetData><row r="1">${inline('A1', '甲')}</row><row r="2">${inline('A2', '乙')}</row></sheetData>${everywhere}`,
        ],
      }),
    ).toEqual([['甲'], ['乙']])
  })

  it('with links, macros and names of object members in it is read like any other', async () => {
    const more = [
      { name: 'xl/vbaProject.bin', text: 'macro' },
      {
        name: 'xl/externalLinks/externalLink1.xml',
        text: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      },
      { name: '__proto__', text: '{"polluted":1}' },
    ]
    expect(
      await cellsOf({
        sheets: [
          `<sheetData><row r="1">${inline('A1', '__proto__')}<c r="B1" t="str"><f>cmd|'/c calc'!A1</f><v>=cmd</v></c></row></sheetData>`,
        ],
        more,
      }),
    ).toEqual([['__proto__', '=cmd']])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('a hostile or broken file', () => {
  const sheet = (content: string) => xlsx({ sheets: [content] })

  it('with entity bombs or outside entities is damaged', async () => {
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    for (const entity of ['&b;', '&c;']) {
      const parts = workbookParts({ sheets: [''] }).map((part) =>
        part.name.endsWith('sheet1.xml')
          ? { ...part, text: `${bomb}<worksheet><sheetData><row r="1">${inline('A1', entity)}</row></sheetData></worksheet>` }
          : part,
      )
      expect(await codeOf(zip(parts))).toBe('FILE_DAMAGED')
    }
  })

  it('that unpacks to more than it may is refused before it is unpacked', async () => {
    const padding = (bytes: number) => ({ name: 'xl/media/image1.png', text: Buffer.alloc(bytes) })
    expect(await codeOf(xlsx({ sheets: ['<sheetData/>'], more: [padding(2_000_000)] }))).toBe('FILE_TOO_LARGE')
    expect(await codeOf(xlsx({ sheets: ['<sheetData/>'] }), { unpackedBytes: 100 })).toBe('FILE_TOO_LARGE')
    expect(
      await codeOf(
        xlsx({ sheets: ['<sheetData/>'], more: Array.from({ length: 30 }, (_, i) => ({ name: `p${i}`, text: '' })) }),
        { entries: 20 },
      ),
    ).toBe('FILE_TOO_LARGE')
  })

  it('that lies about a size is damaged', async () => {
    const lying = workbookParts({ sheets: ['<sheetData/>'] }).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, claimedBytes: 10 } : part,
    )
    expect(await codeOf(zip(lying))).toBe('FILE_DAMAGED')
  })

  it('with too many rows, columns or cells is refused', async () => {
    const rows = (n: number) =>
      Array.from({ length: n }, (_, i) => `<row r="${i + 1}">${inline(`A${i + 1}`, '甲')}</row>`).join('')
    expect(await codeOf(sheet(`<sheetData>${rows(11)}</sheetData>`), { rows: 10 })).toBe('TOO_MANY_ROWS')
    expect(await codeOf(sheet(`<sheetData>${rows(11)}</sheetData>`), { cells: 10 })).toBe('FILE_TOO_LARGE')
    expect(await codeOf(sheet(`<sheetData><row r="1">${inline('IW1', '甲')}</row></sheetData>`))).toBe('TOO_MANY_COLUMNS')
    expect(
      await codeOf(
        sheet(
          `<sheetData><row r="1">${inline('A1', '甲')}</row><row r="1048576"><c s="1"/></row></sheetData><mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>`,
        ),
      ),
    ).toBe('TOO_MANY_ROWS')
  })

  it.each([
    ['no archive after its first bytes', Buffer.from('PK\x03\x04 and nothing else')],
    ['cut off', xlsx({ sheets: ['<sheetData/>'] }).subarray(0, 700)],
    ['open elements', sheet('<sheetData><row>')],
    ['rows out of order', sheet('<sheetData><row r="2"/><row r="1"/></sheetData>')],
    ['a row that is no number', sheet('<sheetData><row r="x"/></sheetData>')],
    ['a cell that is nowhere', sheet('<sheetData><row r="1"><c r="1A"><v>1</v></c></row></sheetData>')],
    ['a shared string that is not there', sheet('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>')],
    ['a number that is none', sheet('<sheetData><row r="1"><c r="A1"><v>1e999</v></c></row></sheetData>')],
    ['a missing sheet', zip(workbookParts({ sheets: ['<sheetData/>'] }).filter(({ name }) => !name.endsWith('sheet1.xml')))],
    [
      'bytes that are no UTF-8',
      zip(
        workbookParts({ sheets: ['<sheetData/>'] }).map((part) =>
          part.name.endsWith('sheet1.xml') ? { ...part, text: Buffer.from([0x3c, 0xff, 0xfe, 0xfd]) } : part,
        ),
      ),
    ],
  ])('with %s is damaged', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('FILE_DAMAGED')
  })

  it('that is another kind of archive is not known', async () => {
    const docx = [
      {
        name: '_rels/.rels',
        text: '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
      },
      { name: 'word/document.xml', text: '<document/>' },
    ]
    expect(await codeOf(zip(docx))).toBe('FILE_FORMAT_UNKNOWN')
    expect(await codeOf(zip([{ name: 'a.txt', text: 'a' }]))).toBe('FILE_FORMAT_UNKNOWN')
  })
})
