import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildGrid } from '@core/drafting/table/build-grid'
import { recogniseColumns } from '@core/drafting/table/recognise-columns'
import { TABLE_ISSUE_CODES } from '@core/drafting/table/table-issue'
import { TABLE_LIMITS } from '@core/drafting/table/table-grid'
import { readTables } from '../../../../electron/import/read-tables'
import english from '@resources/locales/en/table-issues.json'
import chinese from '@resources/locales/zh-CN/table-issues.json'
import { sourceOf } from '../../../../renderer/screens/templates/paste/clipboard-source'
import { drawnCells, rowWords } from '../../../../renderer/screens/templates/paste/grid-cells'
import { subjectOfName } from '../../../../renderer/screens/templates/paste/subject-of-name'

const clipboard = (html: string, text: string) => ({ getData: (type: string) => (type === 'text/html' ? html : text) })

describe('what is on the clipboard', () => {
  it('is taken as markup where that has a table, else as text with tabs', () => {
    expect(sourceOf(clipboard('<TABLE border=1><tr><td>甲</td></tr></TABLE>', '甲'))).toEqual({
      html: '<TABLE border=1><tr><td>甲</td></tr></TABLE>',
    })
    expect(sourceOf(clipboard('<p>甲</p>', '甲\t乙'))).toEqual({ text: '甲\t乙' })
  })

  it('is no table without either', () => {
    expect(sourceOf(clipboard('<p>tables of contents</p>', '一句话\n两句话'))).toBeNull()
  })
})

describe('a table as it is drawn', () => {
  const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan })

  it('draws each merged cell once over its own places', () => {
    const grid = buildGrid([[cell('题', 1, 3)], [cell('类', 2), cell('甲'), cell('乙')], [cell('丙'), cell('丁')]], TABLE_LIMITS)
    expect(drawnCells(grid)).toEqual([
      [{ column: 0, text: '题', rowSpan: 1, columnSpan: 3 }],
      [
        { column: 0, text: '类', rowSpan: 2, columnSpan: 1 },
        { column: 1, text: '甲', rowSpan: 1, columnSpan: 1 },
        { column: 2, text: '乙', rowSpan: 1, columnSpan: 1 },
      ],
      [
        { column: 1, text: '丙', rowSpan: 1, columnSpan: 1 },
        { column: 2, text: '丁', rowSpan: 1, columnSpan: 1 },
      ],
    ])
  })

  it('covers every place of a real table exactly once', async () => {
    const html = readFileSync('test/fixtures/word-tables/02-two-level-forty-items/table.html', 'utf8')
    const [found] = await readTables({ html }, TABLE_LIMITS)
    if (found === undefined) throw new Error('no table in the fixture')
    const drawn = drawnCells(found.grid).flat()
    const places = drawn.reduce((count, { rowSpan, columnSpan }) => count + rowSpan * columnSpan, 0)
    expect(places).toBe(found.grid.rows.reduce((count, row) => count + row.length, 0))

    const words = rowWords(found.grid, recogniseColumns(found.grid))
    expect([words[0], words[1], words[2]]).toEqual(['quiet', 'head', 'item']) // title, head, first item
    expect(words.filter((word) => word === 'item').length).toBeGreaterThanOrEqual(43)
  })
})

describe('what is worth knowing of a table', () => {
  it.each([chinese, english])('has its sentence for every code, and no other', (sentences) => {
    expect(Object.keys(sentences).sort()).toEqual([...TABLE_ISSUE_CODES].sort())
  })
})

describe('whom a sheet is about', () => {
  it.each([
    ['柳溪县二级医院对口支援乡镇卫生院工作考核评价表（2024年度）', 'supporting_org'],
    ['青岭县2023年城乡医院对口支援工作受援卫生院考核评价表', 'recipient_org'],
    ['××市城市医生支援基层派驻医师年度考核表（2022年度）', 'dispatched_staff'],
    ['石桥镇中心卫生院年度考核表', 'recipient_org'],
    ['双河县县乡医疗机构对口支援（帮扶）工作年度考核表', null],
    ['', null],
  ])('%s', (name, subject) => {
    expect(subjectOfName(name)).toBe(subject)
  })
})
