import { describe, expect, it } from 'vitest'
import { itemLossesView } from '@core/papers/item-losses-view'
import { FRAME, sampleGroup, ZH } from '../../../support/papers'

const VISITS = ['V01', 'V02', 'V03', 'V04', 'V19', 'V25']
const group = sampleGroup('RC-2025', VISITS)
const view = itemLossesView({ frame: FRAME, templateSha256: 'ab'.repeat(32), ...group }, ZH)

/** Tenths, so that sums of what is printed are exact. */
const tenths = (text: string) => Math.round(Number(text.replace('%', '')) * 10)
const summed = (rows: readonly (readonly string[])[], column: number) =>
  rows.reduce((total, row) => total + tenths(row[column]!), 0)

describe('the losses of a group', () => {
  it('add up to the same by item and by section', () => {
    const { items, sections } = view
    expect(summed(items.rows, 5)).toBe(tenths(items.total![5]!))
    expect(summed(sections.rows, 3)).toBe(tenths(sections.total![3]!))
    expect(sections.total![3]).toBe(items.total![5])
    expect(view.summary).toContain(`失分 ${sections.total![3]} 分，失分率 ${sections.total![4]}`)
  })

  it('begin with the largest share, and the chart shows the first ten of them', () => {
    const shares = view.items.rows.map((row) => tenths(row[6]!))
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
    expect(view.chart!.bars).toHaveLength(10)
    expect(view.chart!.bars.map(({ figures }) => figures[0])).toEqual(view.items.rows.slice(0, 10).map((row) => row[6]))
    for (const { figures, length } of view.chart!.bars) expect(length * 100).toBeCloseTo(tenths(figures[0]!) / 10, 1)
  })

  it('name who lost most, and count the units that lost among those that were scored', () => {
    const [first] = view.items.rows
    expect(first![7]).toMatch(/^\d\/5$/) // one of six is unfinished
    expect(first![8]).toMatch(/^示例镇卫生院0200\d.*（−\d\.\d）$/)
  })
})

it('a group without a loss says so and has no chart', () => {
  const none = itemLossesView({ frame: FRAME, templateSha256: 'ab'.repeat(32), ...group, sheets: [] }, ZH)
  expect(none.chart).toBeNull()
  expect(none.items).toMatchObject({ rows: [], total: null, empty: '没有失分的项目。' })
  expect(none.items.heading).toBe('一、各项目失分（单位：分）')
  expect(none.sections.total!.slice(2)).toEqual(['0', '0.0', '0.0%', '0.0%', ''])
})
