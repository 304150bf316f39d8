import { readDate, readMonth } from '@core/registry/normalise-date'
import { moneyUnit, readNumber } from '@core/registry/normalise-number'
import { readPhone } from '@core/registry/normalise-phone'
import { normaliseName, normaliseText } from '@core/registry/normalise-text'
import { normaliseTitle, titleRank } from '@core/registry/titles'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('names and texts', () => {
  it('become half width; names lose all white space and get one kind of brackets', () => {
    expect(normaliseName(' 恩哈拉镇　中心卫生院〔乌左旗〕 ')).toBe('恩哈拉镇中心卫生院(乌左旗)')
    expect(normaliseName('甲【乙】[丙]（丁）\u200b')).toBe('甲(乙)(丙)(丁)')
    expect(normaliseText('　甲 乙：Ａ１　')).toBe('甲 乙:A1')
  })
})

describe('dates', () => {
  it.each([
    ['2013.4.1', '2013-04-01'],
    ['2013-04-01', '2013-04-01'],
    ['2013/4/1', '2013-04-01'],
    ['2013年4月1日', '2013-04-01'],
    ['２０１３年４月１号', '2013-04-01'],
    ['2013 年 4 月 1 日', '2013-04-01'],
    ['20130401', '2013-04-01'],
    ['２０１３．４．１', '2013-04-01'],
    ['41365', '2013-04-01'],
    ['41365.75', '2013-04-01'],
    ['2012.2.29', '2012-02-29'],
    ['20000', '1954-10-03'],
    ['59999', '2064-04-07'],
  ])('%s is %s', (raw, date) => {
    expect(readDate(raw)).toBe(date)
  })

  it.each([
    '2013.2.29',
    '2013.13.1',
    '2013.4',
    '2013年4月',
    '12.11.5',
    '二〇一三年四月一日',
    '2013.4-1',
    '19999',
    '60000',
    '待定',
    '2013.4.1起',
    '0',
    '',
  ])('%s is none', (raw) => {
    expect(readDate(raw)).toBeNull()
  })

  it('agree with the calendar for every serial number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 59_999 }), (serial) => {
        expect(readDate(String(serial))).toBe(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })
})

describe('months', () => {
  it.each([
    ['2013-4', '2013-04'],
    ['2013.4', '2013-04'],
    ['2013/4', '2013-04'],
    ['2013年4月', '2013-04'],
    ['２０１３年１２月', '2013-12'],
    ['2013.4.15', '2013-04'],
    ['20130401', '2013-04'],
    ['41365', '2013-04'],
  ])('%s is %s', (raw, month) => {
    expect(readMonth(raw)).toBe(month)
  })

  it.each(['2013年14月', '2013.0', '13.4', '4月', '2013'])('%s is none', (raw) => {
    expect(readMonth(raw)).toBeNull()
  })
})

describe('numbers', () => {
  it.each<[string, string, number | null, boolean]>([
    ['12', '', 12, false],
    ['１ ２', '', 12, false],
    ['1,234,567.5', '', 1234567.5, false],
    ['26.0', '', 26, false],
    ['60余人', '', 60, true],
    ['约30人', '', 30, true],
    ['100人左右', '', 100, true],
    ['1.2万人次', '', 12000, false],
    ['3百多份', '', 300, true],
    ['2千万元', '', 20000000, false],
    ['30余万元', '', 300000, true],
    ['3万余元', '万', 30000, true],
    ['8千元', '万', 8000, false],
    ['2', '万', 20000, false],
    ['0.07', '万', 700, false],
    ['1.15', '万', 11500, false],
    ['—', '', null, false],
    ['-', '', null, false],
    ['/', '', null, false],
    ['无', '', null, false],
    ['0.1234567', '', 0.123457, false],
  ])('%s with header unit "%s" is %s', (raw, unit, value, isApproximate) => {
    expect(readNumber(raw, unit)).toEqual({ value, isApproximate })
  })

  it.each(['二十', '近百人', '一批', '8（含留观2）', '-3', '9.5.', '12床', '1,2', '12个', '1.38E+10', '100%', '十余人', '.5'])(
    '%s is none',
    (raw) => {
      expect(readNumber(raw)).toBeNull()
    },
  )

  it.each(['金额（单位：万元）', '金额（人民币万元）', '资金/万元', '金额［万元］'])('take their unit from %s', (header) => {
    expect(moneyUnit(header)).toBe('万')
  })

  it('take their unit from the header', () => {
    expect([moneyUnit('金额（万元）'), moneyUnit('资金/金额(千元)'), moneyUnit('金额（元）'), moneyUnit('金额')]).toEqual([
      '万',
      '千',
      '',
      '',
    ])
  })
})

describe('phone numbers', () => {
  it.each<[string, string | null, string | null]>([
    ['13800138000', '13800138000', null],
    ['138 0013 8000', '13800138000', null],
    ['0499—0000003', '0499-0000003', null],
    ['（0499）0000004', '0499-0000004', null],
    ['(0499)-0000004', '0499-0000004', null],
    ['０４９９——０００２０６２', '0499-0002062', null],
    ['0499 0000011', '04990000011', null],
    ['010-12345678-801', '010-12345678-801', null],
    ['1.38E+10', null, 'PHONE_LOST'],
    ['1.380013800E10', null, 'PHONE_LOST'],
    [' 转总机', ' 转总机', 'PHONE_FORMAT'],
    ['12800138000', '12800138000', 'PHONE_FORMAT'],
    ['4990006', '4990006', 'PHONE_FORMAT'],
  ])('%s is %s', (raw, value, warning) => {
    expect(readPhone(raw)).toEqual({ value, warning })
  })
})

describe('titles', () => {
  it.each<[string, number | null]>([
    ['主任医师', 4],
    ['副主任护师', 3],
    ['主治医生', 2],
    ['主管技师', 2],
    ['主治 中医师', 2],
    ['药师', 1],
    ['护士', 1],
    ['医生', 1],
    ['执业助理', null],
    ['执业医师', null],
    ['主任', null],
    ['主治护师', null],
    ['乡村医生', null],
    ['', null],
  ])('%s has rank %s', (raw, rank) => {
    expect(titleRank(normaliseTitle(raw))).toBe(rank)
  })
})
