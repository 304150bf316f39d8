import english from '@resources/locales/en/table-issues.json'
import chinese from '@resources/locales/zh-CN/table-issues.json'
import { checkDraft } from '@core/drafting/check-draft'
import { buildGrid } from '@core/drafting/table/build-grid'
import { draftOfTable } from '@core/drafting/table/draft-of-table'
import { recogniseColumns } from '@core/drafting/table/recognise-columns'
import { TABLE_ISSUE_CODES } from '@core/drafting/table/table-issue'
import { TABLE_LIMITS, type TableGrid } from '@core/drafting/table/table-grid'
import { AppError } from '@core/shared/app-error'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf } from '../../../support/code-of'
import { counter } from './draft-builder'

/** "甲|乙^2|丙>3" is a row of three cells; the second covers two rows, the third three columns. */
const gridOf = (...rows: readonly string[]): TableGrid =>
  buildGrid(
    rows.map((row) =>
      row === ''
        ? []
        : row.split('|').map((cell) => {
            const [, text = '', rowSpan = '1', columnSpan = '1'] = /^(.*?)(?:\^(\d+))?(?:>(\d+))?$/s.exec(cell) ?? []
            return { text, rowSpan: Number(rowSpan), columnSpan: Number(columnSpan) }
          }),
    ),
    TABLE_LIMITS,
  )
const read = (...rows: readonly string[]) => {
  const grid = gridOf(...rows)
  return draftOfTable(grid, recogniseColumns(grid), counter())
}
const lines = ({ draft }: ReturnType<typeof read>) =>
  draft.sections.map(({ code, title, points, items }) => [
    code,
    title,
    points,
    items.map(({ item }) => [item.code, item.title, item.points, item.scoring?.kind ?? null]),
  ])
const codes = ({ issues }: ReturnType<typeof read>) => issues.map(({ code }) => code)

describe('columns', () => {
  const roles = (...rows: readonly string[]) => recogniseColumns(gridOf(...rows)).roles

  it('are told by their heads, in any order and wording', () => {
    expect(
      roles('类别|考核指标|评分细则|应得分|检查方式|佐证材料|责任科室|自评|备注', '甲|乙|缺一项扣1分|5|查资料|台账|医务科||'),
    ).toEqual(['section', 'item', 'scoring', 'points', 'methods', 'evidence', 'department', 'result', 'result'])
    expect(roles('序号|考核内容|工作要求|考核办法|计分办法|权重分|得分', '1|甲|有制度|查资料|缺一项扣1分|5|')).toEqual([
      'code',
      'item',
      'requirement',
      'methods',
      'scoring',
      'points',
      'result',
    ])
  })

  it('are told by what stands in them where the head does not say it', () => {
    expect(roles('项目|考核标准|考核标准|分|', '甲|有制度、有人员|未建立扣1分|5|', '乙|有记录、有总结|缺一次扣1分|5|')).toEqual(
      ['item', 'requirement', 'scoring', 'points', 'result'].slice(0, 4),
    )
    expect(recogniseColumns(gridOf('甲组|未签协议扣1分|5', '乙组|缺一次扣1分|5'))).toEqual({
      head: { from: 0, to: 0 },
      roles: ['item', 'scoring', 'points'],
    })
  })

  it('have heads of two rows, and columns of points for sections and items', () => {
    const mapping = recogniseColumns(
      gridOf(
        '一级指标^2|权重^2|二级指标^2|满分^2|计分办法^2|评分>2',
        '自评|县评',
        '投入^2|10^2|机构|4|未设立扣1分||',
        '经费|6|未落实扣2分||',
      ),
    )
    expect(mapping).toEqual({
      head: { from: 0, to: 2 },
      roles: ['section', 'section_points', 'item', 'points', 'scoring', 'result', 'result'],
    })
  })

  it('can be set right by a person', () => {
    const grid = gridOf('甲|乙|丙', '组织|有制度|5', '经费|未落实扣1分|5')
    const mapping = { head: { from: 0, to: 1 }, roles: ['item', 'scoring', 'points'] as const }
    expect(draftOfTable(grid, mapping, counter()).draft.sections[0]?.items.map(({ item }) => [item.title, item.points])).toEqual([
      ['组织', 5],
      ['经费', 5],
    ])
  })
})

const HEAD = '考核项目|考核内容|分值|考核方法|评分标准|得分'

describe('rows', () => {
  it('become sections and items; titles, heads of further pages, totals, notes and signatures do not', () => {
    const made = read(
      '云水县考核评价表>6',
      '被考核单位：>3|考核日期：>3',
      HEAD,
      '一、组织（10分）^2|1.1 领导小组|4|查文件，听汇报|未成立扣2分|',
      '1.2 年度计划|6|查文件|缺1项扣1分|',
      HEAD,
      '二、派驻（5分）|2.1 派驻人数|5|现场核对|每少1人扣1分|',
      '合计>2|15|||',
      '注：1.以年度为准。\n2.合理缺项不扣分。>6',
      '考核人（签字）：>3|组长（签字）：>3',
    )
    expect(made.draft.head).toMatchObject({
      name: '云水县考核评价表',
      totalPoints: 15,
      notes: ['注：1.以年度为准。', '2.合理缺项不扣分。'],
      checkMethods: { m1: '查文件', m2: '听汇报', m3: '现场核对' },
    })
    expect(lines(made)).toEqual([
      [
        'A',
        '组织',
        10,
        [
          ['1.1', '领导小组', 4, 'deduct'],
          ['1.2', '年度计划', 6, 'deduct'],
        ],
      ],
      ['B', '派驻', 5, [['2.1', '派驻人数', 5, 'deduct']]],
    ])
    expect(made.draft.sections[0]?.items[0]?.item.checkMethods).toEqual(['m1', 'm2'])
    expect(made.issues).toEqual([])
  })

  it('pass over heads that are repeated in part, opinions, and the grade of the whole sheet', () => {
    const made = read(
      '考核^2|考核项目^2|考核内容^2|分值（分）^2|考核细则及评分办法^2|评分>2',
      '自评|中心评',
      '一、组织\n（20分）^2|组织领导|成立小组|10|未成立扣2分||',
      '制度建设|建立制度|10|无制度扣1分||',
      '考核|考核项目||分值|评分办法||',
      '二、人员（10分）|派驻|足额派驻|10|每少1人扣1分||',
      '合 计>3|30|||',
      '受援单位意见>2|（公章） 年 月 日>2|县卫健局意见|（公章） 年 月 日>2',
      '考核等次>2|□优秀 □合格>5',
      '考核时间： 年 月 日>7',
    )
    expect(lines(made)).toEqual([
      [
        'A',
        '组织',
        20,
        [
          ['A1', '组织领导', 10, 'deduct'],
          ['A2', '制度建设', 10, 'deduct'],
        ],
      ],
      ['B', '人员', 10, [['B1', '派驻', 10, 'deduct']]],
    ])
    expect(codes(made)).toEqual(['CODES_GIVEN'])
  })

  it('have their title in the first line of the cell, with points in brackets of any kind', () => {
    const made = read(
      '一级指标|考核要点及分值|评价方法|评分细则|得分',
      '组织（9分）^2|1.派驻人数（6分）\n按协议足额派驻。|查花名册|每少派1人扣2分|',
      '2.派驻时间［3分］|查考勤|每少1个月扣1分|',
    )
    expect(lines(made)).toEqual([
      [
        'A',
        '组织',
        9,
        [
          ['1', '派驻人数', 6, 'deduct'],
          ['2', '派驻时间', 3, 'deduct'],
        ],
      ],
    ])
    expect(made.draft.sections[0]?.items[0]?.item).toMatchObject({ requirement: '按协议足额派驻。', checkMethods: ['m1'] })
  })

  it('name a veto among the items without points', () => {
    const made = read('指标|满分|评分细则', '设备|10|每缺1台扣1分', '一票否决|—|出现重大事故', '合计|10|')
    expect(lines(made)).toEqual([['A', '', null, [['A1', '设备', 10, 'deduct']]]])
    expect(made.draft.vetoes.map(({ veto }) => veto.title)).toEqual(['出现重大事故'])
  })

  it('of one item are put together: merged points, merged titles, lines without either', () => {
    const made = read(
      '考核项目|考核内容|标准|满分|扣分标准',
      '组织^3|（一）领导^2|有会议|5分^2|一次未开扣一分',
      '有督导|少一次扣一分',
      '（二）人员|有专人|3分|无专人扣一分',
      '||有培训||未培训扣一分',
    )
    expect(
      made.draft.sections[0]?.items.map(({ item, source }) => [
        item.code,
        item.title,
        item.points,
        item.requirement,
        source?.text,
      ]),
    ).toEqual([
      ['A1', '领导', 5, '有会议\n有督导', '一次未开扣一分\n少一次扣一分'],
      ['A2', '人员', 3, '有专人\n有培训', '无专人扣一分\n未培训扣一分'],
    ])
    expect(codes(made)).toContain('CODES_GIVEN')
  })

  it('keep a merged title over several points apart', () => {
    const made = read('考核项目|考核内容|要求|分值|评分标准', '组织^2|领导^2|有会议|2|未开扣1分', '有督导|3|未督导扣1分')
    expect(made.draft.sections[0]?.items.map(({ item }) => [item.title, item.points])).toEqual([
      ['领导', 2],
      ['领导', 3],
    ])
  })

  it('of a bonus block and of vetoes leave the sum', () => {
    const made = read(
      HEAD,
      '组织（5分）|领导|5||未成立扣2分，并实行一票否决|',
      '合计>2|5|||',
      '加分项（最高3分）^2|表彰|2||省级加2分，市级加1分|',
      '论文|1||每篇加0.5分，最多加1分|',
      '一票否决|有下列情形之一的：\n1．弄虚作假的；\n2．发生事故的。>5',
    )
    expect(made.draft.head.bonusCap).toBe(3)
    expect(made.draft.bonusItems.map(({ item }) => [item.code, item.title, item.scoring?.kind])).toEqual([
      ['X1', '表彰', 'tiers'],
      ['X2', '论文', 'tiers'],
    ])
    expect(made.draft.vetoes.map(({ veto }) => [veto.code, veto.title, veto.item])).toEqual([
      ['V1', '弄虚作假的', undefined],
      ['V2', '发生事故的', undefined],
      ['V3', '未成立', 'A1'],
    ])
    expect(made.issues.filter(({ code }) => code === 'VETO_IN_ITEM').map(({ params }) => params)).toEqual([
      { at: 'A1', title: '未成立' },
    ])
  })

  it('over the whole width are sections too', () => {
    const made = read(
      '序号|考核内容及标准|权重分|评分细则|得分',
      '一、组织（4分）>5',
      '1|领导：成立机构，专人负责。|4|未成立，扣2分|',
      '二、派驻（3分）>5',
      '2|人数：足额派驻。|3|每少1人，扣1分|',
    )
    expect(lines(made)).toEqual([
      ['A', '组织', 4, [['1', '领导', 4, 'deduct']]],
      ['B', '派驻', 3, [['2', '人数', 3, 'deduct']]],
    ])
    expect(made.draft.sections[0]?.items[0]?.item.requirement).toBe('成立机构，专人负责。')
  })

  it('of tab text have their merged cells only once', () => {
    const made = read(
      '类别|指标|分值|评分标准',
      '组织（9分）|领导|4|未成立扣2分',
      '|人员|5|无专人扣1分',
      '派驻|人数|6|每少1人扣1分',
      '总分||15|',
    )
    expect(lines(made).map(([, title, , items]) => [title, (items as unknown[]).length])).toEqual([
      ['组织', 2],
      ['派驻', 1],
    ])
  })
})

describe('points', () => {
  const plain = (items: readonly string[], ...more: readonly string[]) =>
    read('类别|指标|评分标准|得分', ...items.map((item, index) => `${index === 0 ? '组织' : ''}|${item}|未落实扣1分|`), ...more)
  const found = (made: ReturnType<typeof read>) => made.draft.sections[0]?.items.map(({ item }) => [item.title, item.points])

  it.each([
    ['领导（40分）', '人员（60 分）'],
    ['领导\n（40分）', '人员\n60分'],
    ['领导　４０分', '人员　６０分'],
    ['领导（40）', '人员（60）'],
    ['领导（40分，必查）', '人员（60分，必查）'],
    ['领导 分值：40', '人员 分值：60'],
    ['40分：领导', '60分：人员'],
    ['领导 40', '人员 60'],
  ])('stand in the title: %s', (...items) => {
    expect(found(plain(items))).toEqual([
      ['领导', 40],
      ['人员', 60],
    ])
  })

  it('in loose forms count only when they add up', () => {
    expect(found(plain(['培训人数 40', '走访户数 50']))).toEqual([
      ['培训人数 40', null],
      ['走访户数 50', null],
    ])
    expect(codes(plain(['领导', '人员']))).toEqual(expect.arrayContaining(['POINTS_COLUMN_MISSING', 'POINTS_MISSING']))
  })

  it('that do not add up are named, and stay as they are written', () => {
    const made = read(HEAD, '组织（10分）|领导|4||未成立扣2分|', '派驻（5分）|人数|5||每少1人扣1分|', '合计>2|20|||')
    expect(made.draft.sections.map(({ points }) => points)).toEqual([10, 5])
    expect(made.draft.head.totalPoints).toBe(20)
    expect(made.issues.map(({ code, params }) => [code, params])).toEqual([
      ['CODES_GIVEN', {}],
      ['SECTION_SUM', { at: '组织', points: '10', sum: '4' }],
      ['TOTAL_SUM', { points: '20', sum: '9' }],
    ])
  })

  it('with room beside them are read', () => {
    const made = read(HEAD, '组织|领导|4分（  ）||未成立扣2分|', '|人员|5分（  ）||无专人扣1分|')
    expect(found(made)).toEqual([
      ['领导', 4],
      ['人员', 5],
    ])
  })
})

describe('a table that is none of a sheet', () => {
  it('becomes a draft with what was found, and says what is missing', () => {
    expect(codes(read('甲|乙', '丙|丁'))).toEqual(expect.arrayContaining(['HEAD_NOT_FOUND', 'SCORING_COLUMN_MISSING']))
    expect(codes(draftEmpty())).toContain('NO_ITEMS')
    const left = read(HEAD, '组织|领导|4||未成立扣2分|', '|其他说明事项||||')
    expect(left.issues.filter(({ code }) => code === 'ROW_LEFT').map(({ params }) => params['text'])).toEqual(['其他说明事项'])
    const unscored = read(HEAD, '组织|领导|4|||')
    expect(codes(unscored)).toContain('SCORING_MISSING')
    expect(unscored.draft.sections[0]?.items[0]).toMatchObject({ source: null, item: { scoring: null } })
  })
  const draftEmpty = () => draftOfTable({ rows: [] }, recogniseColumns({ rows: [] }), counter())

  it('never makes a draft that cannot be checked', () => {
    const cell = fc.constantFrom(
      '',
      '甲',
      '5',
      '5分',
      '考核内容',
      '分值',
      '评分标准',
      '扣1分',
      '合计',
      '加分项',
      '一票否决',
      '注：',
      '（20分）',
      '1.1 甲\n（3分）',
      '每缺1项扣0.5分，最多扣2分',
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(cell, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { maxLength: 7 }), {
          maxLength: 12,
        }),
        (rows) => {
          const grid = buildGrid(
            rows.map((cells) => cells.map(([text, rowSpan, columnSpan]) => ({ text, rowSpan, columnSpan }))),
            { ...TABLE_LIMITS, columns: 100 },
          )
          const { draft, issues } = draftOfTable(grid, recogniseColumns(grid), counter())
          expect(Array.isArray(checkDraft(draft, []).breaches)).toBe(true)
          const keys = new Set([
            ...draft.sections.flatMap(({ key, items }) => [key, ...items.map((line) => line.key)]),
            ...draft.bonusItems.map(({ key }) => key),
          ])
          for (const { key } of issues) expect(key === null || keys.has(key)).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('a grid', () => {
  it('refuses what is beyond its limits, by name', () => {
    const cells = (count: number, text = 'a') => [Array.from({ length: count }, () => ({ text, rowSpan: 1, columnSpan: 1 }))]
    expect(codeOf(() => buildGrid(cells(41), TABLE_LIMITS))).toBe('TOO_MANY_COLUMNS')
    expect(
      codeOf(() =>
        buildGrid(
          Array.from({ length: 2001 }, () => []),
          TABLE_LIMITS,
        ),
      ),
    ).toBe('TOO_MANY_ROWS')
    expect(codeOf(() => buildGrid(cells(1, 'a'.repeat(20_001)), TABLE_LIMITS))).toBe('CELL_TOO_LONG')
    expect(() => buildGrid(cells(41, ''), TABLE_LIMITS)).not.toThrow(AppError)
  })
})

it('every issue has its sentence', () => {
  expect(Object.keys(chinese).sort()).toEqual([...TABLE_ISSUE_CODES].sort())
  expect(Object.keys(english).sort()).toEqual([...TABLE_ISSUE_CODES].sort())
})
