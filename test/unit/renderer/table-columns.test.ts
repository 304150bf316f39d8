import { describe, expect, it } from 'vitest'
import { COUNTY_PX, fitted, tableCells, type Column } from '../../../renderer/components/table-columns'

describe('the width of a column', () => {
  it('holds the longest of its texts whole, a long county too', () => {
    expect(fitted(['东关区', '乌兰陶勒左翼联合旗'], 74, COUNTY_PX)).toBe(COUNTY_PX)
    expect(fitted(['东关区', '五禾县'], 0, COUNTY_PX)).toBe(3 * 14 + 17)
    expect(fitted(['YZ-01'], 0, COUNTY_PX)).toBe(5 * 8 + 17)
  })

  it('stays within its limits', () => {
    expect(fitted([], 74, COUNTY_PX)).toBe(74)
    expect(fitted(['云泽新材高新技术产业开发区'], 74, COUNTY_PX)).toBe(COUNTY_PX)
  })
})

it('copies a column that has no room on the screen', () => {
  const columns: Column<string>[] = [
    { id: 'clinic', header: '卫生院', text: (row) => row },
    { id: 'team', header: '检查组', isHidden: true, text: () => '第一检查组' },
  ]
  expect(tableCells(columns, ['双敖图'])).toEqual([
    ['卫生院', '检查组'],
    ['双敖图', '第一检查组'],
  ])
})
