import { describe, expect, it } from 'vitest'
import { readTabText, tabText } from '@core/drafting/tab-text'

describe('tab text', () => {
  it.each([
    ['', []],
    ['甲', [['甲']]],
    [
      '甲\t乙\r\n丙\t丁\r\n',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['甲\n乙', [['甲'], ['乙']]],
    [
      '甲\t乙\t丙\n丁',
      [
        ['甲', '乙', '丙'],
        ['丁', '', ''],
      ],
    ],
    ['甲\t', [['甲', '']]],
    ['\t甲', [['', '甲']]],
    ['甲\n\n乙\n', [['甲'], [''], ['乙']]],
    ['"一行\r\n二行"\t"有""引号"""', [['一行\n二行', '有"引号"']]],
    ['"只有开头\t乙', [['"只有开头', '乙']]],
    ['5"屏\t乙', [['5"屏', '乙']]],
  ])('reads %j', (text, rows) => {
    expect(readTabText(text)).toEqual(rows)
  })

  it('reads what it writes', () => {
    const rows = [
      ['甲', '一行\n二行', ''],
      ['带\t制表', '"引号"', '丁'],
    ]
    expect(readTabText(tabText(rows))).toEqual(rows)
  })
})
