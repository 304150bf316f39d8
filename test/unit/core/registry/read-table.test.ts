import { AppError } from '@core/shared/app-error'
import { readTable } from '@core/registry/read-table'
import { describe, expect, it } from 'vitest'
import { ANYWHERE, date, error, read, refusals, skips, table, warnings, type Cell } from './grid'

const ORGANIZATIONS = ['序号', '机构编码', '机构名称', '行政区划代码', '实有床位']
const POSTINGS = ['姓名', '职称', '支援医院', '受援卫生院', '派驻开始', '派驻结束']
const posting = (name: string, from: Cell, to: Cell, title = '医师'): Cell[] => [name, title, '甲医院', '乙卫生院', from, to]

const failureOf = (work: () => unknown) => {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof AppError) return { code: thrown.code, params: thrown.params }
    throw thrown
  }
  throw new Error('nothing was thrown')
}

describe('the header', () => {
  it('is found below titles and blank rows, and repeated ones are skipped', () => {
    const reading = read(
      'organization',
      ['卫生院一览表'],
      [],
      ORGANIZATIONS,
      [1, '02001', '甲卫生院', '990202', 3],
      ORGANIZATIONS,
      [2, '02002', '乙卫生院', '990202', 4],
    )
    expect(reading.sheets[0]?.headerRows).toEqual([3])
    expect(skips(reading)).toEqual(['1-1 title', '2-2 blank', '3-3 header', '5-5 header'])
    expect(reading.records.map(({ values }) => values.code)).toEqual(['02001', '02002'])
  })

  it('is taken as two rows where merged groups stand over it', () => {
    const reading = read(
      'organization',
      ['一览表', '一览表', '一览表', '一览表'],
      ['机构', '机构', '机构', '备注'],
      ['编码', '名称', '区划代码', '备注'],
      ['02001', '甲卫生院', '990202', ''],
    )
    expect(reading.sheets[0]?.headerRows).toEqual([2, 3])
    expect(reading.sheets[0]?.columns.map(({ header }) => header)).toEqual(['机构/编码', '机构/名称', '机构/区划代码', '备注'])
  })

  it('is taken as two rows where a file lost its merges', () => {
    const reading = read(
      'organization',
      ['机构', '', '', '人员', '', '备注'],
      ['编码', '名称', '区划代码', '合计', '医师', ''],
      ['02001', '甲卫生院', '990202', 5, 2, ''],
    )
    expect(reading.sheets[0]?.columns.map(({ header }) => header)).toEqual([
      '机构/编码',
      '机构/名称',
      '机构/区划代码',
      '人员/合计',
      '人员/医师',
      '备注',
    ])
    expect(reading.records[0]?.values).toMatchObject({ staffCount: 5, doctorCount: 2 })
  })

  it('stays one row under a title, a line of particulars, or when the second row is data', () => {
    const under = (...above: Cell[]) =>
      read('pairing', above, ['支援医院', '受援卫生院', '起始日期', '终止日期'], ['甲医院', '乙卫生院', '2013.1.1', '2013.12.31'])
    expect(under('结对表', '结对表', '结对表', '结对表').sheets[0]?.headerRows).toEqual([2])
    expect(under('填报单位：示例局', '填报日期：2013年4月2日').sheets[0]?.headerRows).toEqual([2])
  })

  it('keeps the words of the file, white space apart', () => {
    const reading = read('ledger', ['日 期', '单\n位', '项目', '金额（万元）'], ['2013.4.1', '甲卫生院', '义诊', '两万'])
    expect(refusals(reading)).toEqual(['2 金额（万元） BAD_NUMBER'])
    expect(reading.sheets[0]?.headers).toEqual(['日期', '单位', '项目', '金额（万元）'])
  })

  it('is missed by naming the required columns that are not there', () => {
    expect(failureOf(() => read('organization', ['机构编码', '机构名称', '实有床位'], ['02001', '甲卫生院', 3]))).toEqual({
      code: 'HEADER_NOT_FOUND',
      params: { at: '表.xlsx', missing: '行政区划代码' },
    })
    expect(failureOf(() => read('posting', ['无关的文字'])).params['missing']).toBe('姓名、职称、支援医院、受援卫生院、派驻开始')
  })
})

describe('sheets', () => {
  const rows = [ORGANIZATIONS, [1, '02001', '甲卫生院', '990202', 3]]

  it('are read when visible and carrying the header; keys run through the whole file', () => {
    const reading = readTable(
      'organization',
      table(
        { name: '旧', state: 'hidden', rows },
        { name: '一', rows },
        { name: '说明', rows: [['填表说明']] },
        { name: '二', rows },
        { name: '典', state: 'veryHidden', rows: [] },
      ),
      ANYWHERE,
    )
    expect(reading.sheets.map(({ sheet }) => sheet)).toEqual(['一', '二'])
    expect(reading.otherSheets).toEqual(['说明'])
    expect(reading.ignoredSheets).toEqual([
      { sheet: '旧', state: 'hidden' },
      { sheet: '典', state: 'veryHidden' },
    ])
    expect(reading.refused).toEqual([
      { sheet: '二', row: 2, column: '机构名称', code: 'DUPLICATE', value: '甲卫生院', otherRow: 2, otherSheet: '一' },
    ])
  })

  it('must hold something', () => {
    expect(failureOf(() => readTable('contact', table({ rows: [] }, { name: '旧', state: 'hidden', rows }), ANYWHERE))).toEqual({
      code: 'SHEET_MISSING',
      params: { at: '表.xlsx' },
    })
  })
})

describe('rows that are no data', () => {
  it('are subtotals, notes with their continuation, and rows without an imported cell', () => {
    const reading = read(
      'organization',
      ORGANIZATIONS,
      [1, '02001', '甲卫生院', '990202', 3],
      ['东关区小计', '', '', '', 3],
      ['', '合　计', '', '', 3],
      ['总 计', '', '', '', 3],
      [2, null, '　', null, null],
      ['二、乙类', '二、乙类', '二、乙类', '二、乙类', '二、乙类'],
      ['注：1. 示例', '', '', '', ''],
      ['2. 示例', '', '', '', ''],
      ['审核人：示例甲', '', '', '', ''],
    )
    expect(skips(reading)).toEqual(['1-1 header', '3-5 subtotal', '6-6 blank', '7-7 title', '8-10 note'])
    expect(reading.records).toHaveLength(1)
  })

  it('end where data go on after a note', () => {
    const reading = read('contact', ['单位', '联系人'], ['注：暂定', ''], ['甲医院', '示例甲'])
    expect([skips(reading), reading.records.length]).toEqual([['1-1 header', '2-2 note'], 1])
  })
})

describe('a refused row', () => {
  it('is told for each of its wrong cells, and for its dates only when its cells are right', () => {
    const reading = read(
      'posting',
      POSTINGS,
      posting('示例甲', '2013.13.1', '12.11.5', '主任'),
      posting('示例乙', '2013.4.2', '2013.4.1'),
      posting('示例丙', '2013.4.1', '2013.4.1'),
    )
    expect(refusals(reading)).toEqual(['2 职称 BAD_TITLE', '2 派驻开始 BAD_DATE', '2 派驻结束 BAD_DATE', '3 派驻结束 DATE_ORDER'])
    expect(reading.refused.at(-1)?.value).toBe('2013-04-01')
    expect(reading.records).toHaveLength(1)
  })

  it('is no standard for the rows after it', () => {
    const reading = read(
      'posting',
      POSTINGS,
      posting('示例甲', '2013.4.2', '2013.4.1'),
      posting('示例甲', '2013.4.2', '至今'),
      posting('示例 甲', '20130402', '长期'),
    )
    expect(refusals(reading)).toEqual(['2 派驻结束 DATE_ORDER', '4 姓名 DUPLICATE as 3'])
    expect(reading.records[0]?.values.endsOn).toBeNull()
  })

  it('clashes in its code before it is a duplicate', () => {
    const row = (code: string, name: string, region = '990202'): Cell[] => [1, code, name, region, 1]
    const reading = read(
      'organization',
      ORGANIZATIONS,
      row('02001', '东山医院'),
      row('02001', '西河医院'),
      row('02009', '东山 医院'),
      row('02001', '东山医院', '990203'),
    )
    expect(refusals(reading)).toEqual(['3 机构编码 CODE_CONFLICT as 2', '4 机构名称 DUPLICATE as 2'])
    expect(reading.records.map(({ row: number }) => number)).toEqual([2, 5])
  })

  it('may hold an error value, but only in a column that is imported', () => {
    const reading = read(
      'organization',
      ORGANIZATIONS,
      [error('#REF!'), '02001', '甲卫生院', '990202', 1],
      [2, '02002', '乙卫生院', '990202', error('#DIV/0!')],
      [3, '02003', '#N/A', '990202', 1],
    )
    expect(refusals(reading)).toEqual(['3 实有床位 CELL_ERROR', '4 机构名称 CELL_ERROR'])
    expect(reading.refused.map(({ value }) => value)).toEqual(['#DIV/0!', '#N/A'])
  })
})

describe('an accepted row', () => {
  it('tells which cells were changed, dates of date cells and free text apart', () => {
    const reading = read(
      'posting',
      [...POSTINGS, '备注'],
      [...posting('示例 甲', date('2013-04-01'), '2014年3月31号', '主治医生'), ' 说明 '],
    )
    expect(reading.normalised.map(({ column, raw, value }) => [column, raw, value])).toEqual([
      ['职称', '主治医生', '主治医师'],
      ['派驻结束', '2014年3月31号', '2014-03-31'],
    ])
    expect(reading.records[0]?.values).toMatchObject({ personName: '示例甲', note: '说明', startsOn: '2013-04-01' })
  })

  it('leaves out columns that the file does not have, and keeps empty ones as null', () => {
    const reading = read('organization', ['机构名称', '区划代码', '备注'], ['甲卫生院', '990202101', ''])
    expect(reading.records[0]?.values).toEqual({ name: '甲卫生院', divisionCode: '990202101', note: null })
  })

  it('is warned of when its name resembles an earlier one of the county', () => {
    const row = (name: string, region = '990223104'): Cell[] => [1, null, name, region, 1]
    const reading = read(
      'organization',
      ORGANIZATIONS,
      row('千雀庙镇中心卫生院'),
      row('千鹤庙镇中心卫生院'),
      row('云泽市乌左旗千雀庙卫生院(新址)'),
      row('千雀庙中心卫生院', '990221104'),
      row('千雀庙镇中心卫生院', '990221'),
    )
    expect(warnings(reading)).toEqual([
      '3 机构名称 SIMILAR_NAME as 2',
      '4 机构名称 SIMILAR_NAME as 2',
      '6 机构名称 SIMILAR_NAME as 5',
    ])
  })

  it('takes money in the unit of its header unless the cell has its own', () => {
    const reading = read(
      'ledger',
      ['日期', '单位', '项目', '资金/金额（万元）'],
      ['2013.4.1', '甲卫生院', '一', 1.15],
      ['2013.4.1', '甲卫生院', '二', '8千元'],
      ['2013.4.1', '甲卫生院', '三', '约2'],
      ['2013.4.1', '甲卫生院', '四', '—'],
    )
    expect(reading.records.map(({ values }) => values.amount)).toEqual([11500, 8000, 20000, null])
    expect(warnings(reading)).toEqual(['4 资金/金额（万元） APPROX'])
  })

  it('survives ten thousand rows of one county', () => {
    const rows = Array.from({ length: 10_000 }, (_, i): Cell[] => [
      i,
      null,
      `示例${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i}号村卫生院`,
      '990202101',
      1,
    ])
    expect(read('organization', ORGANIZATIONS, ...rows).records).toHaveLength(10_000)
  })
})
