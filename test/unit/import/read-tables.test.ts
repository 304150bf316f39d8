import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TABLE_LIMITS, type NamedGrid, type TableLimits } from '@core/drafting/table/table-grid'
import type { TableSource } from '@core/registry/import-job'
import { AppError } from '@core/shared/app-error'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readTables } from '../../../electron/import/read-tables'
import { cell, docx, paragraph, row, table } from './make-docx'
import { inline, xlsx } from './make-xlsx'

const folder = mkdtempSync(join(tmpdir(), '考核表-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: Buffer | string): TableSource => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { path }
}

const read = (source: TableSource, limits: Partial<TableLimits> = {}) => readTables(source, { ...TABLE_LIMITS, ...limits })
const texts = (found: NamedGrid | undefined) => found?.grid.rows.map((cells) => cells.map(({ text }) => text))
const first = async (source: TableSource) => texts((await read(source))[0])
const html = (markup: string) => first({ html: markup })

async function codeOf(source: TableSource, limits: Partial<TableLimits> = {}): Promise<string> {
  const thrown: unknown = await read(source, limits).catch((error: unknown) => error)
  if (!(thrown instanceof AppError)) throw new Error('not refused', { cause: thrown })
  return thrown.code
}

describe('HTML of the clipboard', () => {
  it('spreads merged cells over their places and remembers where they begin', async () => {
    const [found] = await read({
      html: '<table><tr><td rowspan=2>组织</td><td colspan=2>要求</td></tr><tr><td>甲</td><td>乙</td></tr></table>',
    })
    expect(texts(found)).toEqual([
      ['组织', '要求', '要求'],
      ['组织', '甲', '乙'],
    ])
    expect(found?.grid.rows[1]?.[0]).toEqual({ text: '组织', originRow: 0, originColumn: 0 })
    expect(found?.grid.rows[0]?.[2]).toEqual({ text: '要求', originRow: 0, originColumn: 1 })
  })

  it('keeps paragraphs and line breaks of a cell, and joins the lines of the source', async () => {
    const markup = `<table><tr><td><p class=MsoNormal>1.缺制
      度扣<span lang=EN-US>0.5</span>分；<o:p></o:p></p><p>2.&nbsp;迟报&#8203;扣１分<br>扣完
为止</p></td><td>５</td></tr><tr><td>a</td><td>b</td></tr></table>`
    expect((await html(markup))?.[0]).toEqual(['1.缺制度扣0.5分；\n2. 迟报扣１分\n扣完为止', '５'])
  })

  it('reads neither scripts nor styles nor comments nor what is hidden or deleted', async () => {
    const markup = `<html><head><style>td{}</style><title>x</title></head><body><!--[if gte mso 9]><xml>甲</xml><![endif]--><table><tr><td>一<script>document.write("<td>二")</script><del>三</del><span style='display:none'>四</span><span style='mso-hide:all'>五<b>六</b></span>七</td><td>&lt;td&gt;</td></tr><tr><td>八</td></tr></table>`
    expect(await html(markup)).toEqual([
      ['一七', '<td>'],
      ['八', ''],
    ])
  })

  it('offers several tables by the paragraph above them, layout tables only when there is nothing else', async () => {
    const markup = `<table><tr><td><p>附件1</p><p>支援医院考核表</p><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table><p>卫生院考核表</p><table><tr><td>e</td><td>f</td></tr><tr><td>g<table><tr><td>90%</td><td>5分</td></tr></table></td><td>h</td></tr></table>`
    const found = await read({ html: markup })
    expect(found.map(({ name }) => name)).toEqual(['', '卫生院考核表'])
    expect(texts(found[1])).toEqual([
      ['e', 'f'],
      ['g\n90% 5分', 'h'],
    ])
    expect(await html('<table><tr><td>只有一格</td></tr></table>')).toEqual([['只有一格']])
  })

  it('survives missing ends, rows without a table, and spans of nonsense', async () => {
    expect(await html('<tr><td>甲<td>乙<tr><td colspan=-3 rowspan=x>丙<td>丁')).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
    expect(
      await html(
        '<table><tr><td rowspan=999999999 colspan=3>甲</td></tr><tr><td rowspan=0>乙</td></tr><tr></tr></table></table>',
      ),
    ).toEqual([
      ['甲', '甲', '甲', ''],
      ['甲', '甲', '甲', '乙'],
      ['甲', '甲', '甲', '乙'],
    ])
  })

  it('refuses by name what has no table or is beyond the limits', async () => {
    expect(await codeOf({ html: '' })).toBe('TABLE_NOT_FOUND')
    expect(await codeOf({ html: '<p>没有表</p>' })).toBe('TABLE_NOT_FOUND')
    expect(await codeOf({ html: '<table><tr><td></td></tr></table>' })).toBe('TABLE_NOT_FOUND')
    expect(await codeOf({ html: `<table>${'<tr><td>a<td>b'.repeat(2001)}` })).toBe('TOO_MANY_ROWS')
    expect(await codeOf({ html: `<table><tr>${'<td>a'.repeat(41)}<tr><td>b` })).toBe('TOO_MANY_COLUMNS')
    expect(await codeOf({ html: `<table><tr><td>a<td>${'b'.repeat(20_001)}<tr><td>c` })).toBe('CELL_TOO_LONG')
    expect(await codeOf({ html: `<table><tr><td>a` }, { sourceSize: 10 })).toBe('TABLE_TOO_LARGE')
    expect(await codeOf({ html: '<div>'.repeat(5000) })).toBe('TABLE_TOO_LARGE')
    const huge = `<table><tr><td rowspan=2000 colspan=40>${'字'.repeat(20_000)}</td></tr>${'<tr></tr>'.repeat(1999)}`
    expect(await codeOf({ html: huge })).toBe('TABLE_TOO_LARGE')
  })

  it('reads ten megabytes of nested tables without growing with their depth', async () => {
    const markup = `${'<table><tr><td>甲</td><td>'.repeat(600)}乙${'</td></tr><tr><td>丙</td></tr></table>'.repeat(600)}`
    const found = await read({ html: markup + ' '.repeat(10_000_000) })
    expect(found.length).toBe(6)
  })

  it('never throws anything but a refusal', async () => {
    const piece = fc.constantFrom(
      ...'<table>|</table>|<tr>|</tr>|<td>|</td>|<td rowspan=3 colspan=2>|<td colspan=50 rowspan=0>|<p>|</p>|<br>|<del>|</del>|<style>|</style>|<!--|-->|&nbsp;|&#x0;|&bogus;|<|>|"|甲'.split(
        '|',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const found = await read({ html: pieces.join('') }).catch((error: unknown) => error)
        if (found instanceof AppError) return
        for (const { grid } of found as readonly NamedGrid[]) {
          for (const cells of grid.rows) {
            expect(cells.length).toBe(grid.rows[0]?.length)
            for (const { text, originRow, originColumn } of cells) expect(grid.rows[originRow]?.[originColumn]?.text).toBe(text)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('tab text', () => {
  it('has cells in quotes with line ends, tabs and doubled quotes', async () => {
    expect(await first({ text: '甲\t"乙\n""丙""\t丁"\r\n"戊"己\t"庚\r\n' })).toEqual([
      ['甲', '乙\n"丙" 丁'],
      ['"戊"己', '"庚'],
    ])
  })
  it('is refused without a tab', async () => {
    expect(await codeOf({ text: '只是一句话' })).toBe('TABLE_NOT_FOUND')
    expect(await codeOf({ text: '\t\t\n' })).toBe('TABLE_NOT_FOUND')
  })
})

describe('a Word document', () => {
  it('gives its tables with merged cells, named by the paragraph above', async () => {
    const body = [
      paragraph('卫生院考核评价表'),
      table(
        row(cell('组织', '<w:vMerge w:val="restart"/>'), cell('要求', '<w:gridSpan w:val="2"/>')),
        row(
          cell('', '<w:vMerge/>'),
          cell('甲'),
          `<w:tc><w:p><w:r><w:t>乙</w:t><w:br/><w:t xml:space="preserve"> 丙</w:t></w:r><w:del><w:r><w:delText>丁</w:delText></w:r></w:del></w:p></w:tc>`,
        ),
        row(cell('无主', '<w:vMerge w:val="continue"/>'), cell('戊')),
      ),
    ].join('')
    const [found] = await read(file('表.docx', docx(body)))
    expect(found?.name).toBe('卫生院考核评价表')
    expect(texts(found)).toEqual([
      ['组织', '要求', '要求'],
      ['组织', '甲', '乙\n丙'],
      ['组织', '戊', ''],
    ])
    expect(found?.grid.rows[2]?.[0]).toMatchObject({ originRow: 0 })
  })

  it('is refused by name when it has no table or is broken', async () => {
    expect(await codeOf(file('文.docx', docx(paragraph('没有表'))))).toBe('TABLE_NOT_FOUND')
    expect(await codeOf(file('坏.docx', docx('<w:tbl><w:tr>')))).toBe('FILE_DAMAGED')
    expect(await codeOf(file('弹.docx', docx('<!DOCTYPE a [<!ENTITY b "c">]><w:p>&b;</w:p>')))).toBe('FILE_DAMAGED')
    expect(await codeOf(file('旧.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toBe('FILE_FORMAT_UNKNOWN')
  })
})

describe('a workbook', () => {
  it('gives each visible sheet with its merged cells', async () => {
    const rows = `<row r="1">${inline('A1', '考核表')}</row><row r="3">${inline('A3', '组织')}${inline('B3', '甲')}</row><row r="4">${inline('B4', '乙')}<c r="C4"><v>2.5</v></c></row>`
    const book = xlsx({
      sheets: [
        `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/></mergeCells>`,
        '<sheetData/>',
        `<sheetData><row r="1">${inline('A1', '藏')}</row></sheetData>`,
      ],
      states: ['', '', 'hidden'],
    })
    const found = await read(file('表.xlsx', book))
    expect(found.map(({ name }) => name)).toEqual(['表1'])
    expect(texts(found[0])).toEqual([
      ['考核表', '考核表', '考核表'],
      ['组织', '甲', ''],
      ['组织', '乙', '2.5'],
    ])
    expect(found[0]?.grid.rows[2]?.[0]).toMatchObject({ originRow: 1, originColumn: 0 })
  })

  it('is refused by name when every sheet is empty, or as a file of commas is not', async () => {
    expect(await codeOf(file('空.xlsx', xlsx({ sheets: ['<sheetData/>'] })))).toBe('TABLE_NOT_FOUND')
    expect(await first(file('表.csv', '甲,乙\n丙,丁\n'))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
    expect(await codeOf({ path: join(folder, '没有.xlsx') })).toBe('FILE_UNREADABLE')
  })
})
