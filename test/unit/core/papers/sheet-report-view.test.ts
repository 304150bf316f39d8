import { describe, expect, it } from 'vitest'
import { sheetReportView, type SheetReportSource, type SheetReportView } from '@core/papers/sheet-report-view'
import { scoreSheet } from '@core/scoring/score-sheet'
import type { SheetInput } from '@core/scoring/fact'
import type { Rule, ScoredTemplate } from '@core/scoring/template'
import { EN, FRAME, reportSource, ZH } from '../../../support/papers'
import { itemOf, sectionOf, templateOf } from '../scoring/template-builder'

const YES = (points: number): Rule => ({ kind: 'yes_no', expected: true, points })
const MANUAL = (max: number): Rule => ({ kind: 'manual', min: 0, max, step: 0.1 })

/** A report of a small sheet: two sections of 97 and 3 points, the last of which may be waived. */
function smallSource(input: Partial<SheetInput>, rest: Partial<ScoredTemplate> = {}, evidence = ''): SheetReportSource {
  const template = templateOf(
    [sectionOf('A', [itemOf('A1', 97, MANUAL(97))]), sectionOf('B', [itemOf('B1', 3, YES(3), { allowNotApplicable: true })])],
    { scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'item' }, bonusCap: 2, ...rest },
  )
  const full: SheetInput = { facts: {}, vetoes: [], parameters: {}, ...input }
  return {
    ...reportSource('YZ2013-V01', 'SH-2025'),
    template,
    input: full,
    ...scoreSheet(template, full, { sha256: '0'.repeat(64) }),
    remarks: {},
    vetoEvidence: { V1: evidence },
  }
}
const conclusionOf = (source: SheetReportSource) => sheetReportView(source, ZH).conclusion
const WAIVED = { B1: { notApplicable: true, reason: '未列示教任务' } } as const

describe('the conclusion', () => {
  it('gives total, grade and a formula whose figures can be checked', () => {
    const { result, lines } = conclusionOf(smallSource({ facts: { A1: { points: 74.6 }, ...WAIVED } }))
    expect(result).toBe('76.91 分　合格')
    expect(lines).toEqual(['74.6 ÷ 97 × 100 = 76.91', '缺项 1 项（B1，3 分）不计入应得分。'])
  })

  it('needs no formula when nothing was rescaled', () => {
    const { result, lines } = conclusionOf(smallSource({ facts: { A1: { points: 90 }, B1: { met: true } } }))
    expect([result, ...lines]).toEqual(['93.00 分　优秀', '各部分得分合计 93.0 分。'])
  })

  it('adds the bonus after rescaling and up to its cap', () => {
    const bonusItems = [itemOf('X1', 3, YES(3))]
    const { result, lines } = conclusionOf(
      smallSource({ facts: { A1: { points: 74.6 }, ...WAIVED, X1: { met: true } } }, { bonusItems }),
    )
    expect(result).toBe('78.91 分　合格')
    expect(lines).toEqual(['74.6 ÷ 97 × 100 + 2.0 = 78.91', '缺项 1 项（B1，3 分）不计入应得分。', '加分 2.0 分（最多 2 分）。'])
  })

  const vetoes = [{ code: 'V1', title: '拒不派员' }]
  const facts = { A1: { points: 74.6 }, ...WAIVED }

  it('keeps the total beside a forced grade', () => {
    const { result, lines } = conclusionOf(smallSource({ facts, vetoes: ['V1'] }, { vetoes }, '实派 5 人月'))
    expect(result).toBe('76.91 分　一票否决：不合格')
    expect(lines.at(-1)).toBe('否决依据：V1 拒不派员（实派 5 人月）。')
  })

  it('shows what was reckoned before a veto made it 0', () => {
    const { result, lines } = conclusionOf(
      smallSource({ facts, vetoes: ['V1'] }, { vetoes, vetoPolicy: { effect: 'zero_total' } }),
    )
    expect(result).toBe('0.00 分　一票否决：不合格')
    expect(lines[0]).toBe('一票否决，总分记 0；否决前 74.6 ÷ 97 × 100 = 76.91')
    expect(lines.at(-1)).toBe('否决依据：V1 拒不派员。')
  })

  it('keeps total and grade when a veto only takes the rank', () => {
    const { result } = conclusionOf(smallSource({ facts, vetoes: ['V1'] }, { vetoes, vetoPolicy: { effect: 'no_rank' } }))
    expect(result).toBe('76.91 分　合格（一票否决：不参加排名）')
  })

  it('prints no formula where it would not give the total', () => {
    const zeroed = smallSource(
      { facts: { A1: { points: 74.6 }, B1: { met: true } }, vetoes: ['V1'] },
      { vetoes: [{ code: 'V1', title: '伪造', effect: 'zero_section', section: 'B' }] },
    )
    expect(conclusionOf(zeroed)).toMatchObject({
      result: '74.60 分　合格',
      lines: ['总分按考核表的计分规则由各部分得分折算，见末页说明。', 'V1 伪造：第 B 部分得分记 0。'],
    })
    const rounding = { scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'total' }, totalDecimals: 0 } as const
    const unrounded = smallSource({ facts: { A1: { points: 70.4 }, ...WAIVED } }, rounding)
    expect(conclusionOf(unrounded).result).toBe('73 分　合格') // 70 ÷ 97 × 100 would be 72
    expect(conclusionOf(unrounded).lines[0]).toBe('总分按考核表的计分规则由各部分得分折算，见末页说明。')
  })

  it('shows the range of an unfinished sheet and what is open', () => {
    const { result, lines } = conclusionOf(smallSource({ facts: { A1: { points: 74.6 } } }))
    expect(result).toBe('未评完　已评 1 / 共 2')
    expect(lines).toEqual(['总分可能在 74.60 – 77.60', '未评项目：B1。'])
  })

  it('says when no item applies', () => {
    const template = { categories: [sectionOf('B', [itemOf('B1', 100, YES(100), { allowNotApplicable: true })])] }
    expect(conclusionOf(smallSource({ facts: WAIVED }, template)).result).toBe('各项均不适用，不计总分')
  })
})

describe('the tables', () => {
  it('say what the registry said where the inspector found otherwise, and only there', () => {
    const differs = { B1: { numerator: 9, denominator: 9 } }
    const grounds = (registry: SheetReportSource['registry']) => {
      const source = reportSource('YZ2013-V01', 'SH-2025', { registry })
      return sheetReportView(source, ZH, 'full').items.rows.find(([code]) => code === 'B1')?.[4]
    }
    const plain = grounds({})
    expect(grounds(differs)).toBe(`${plain}；登记 9/9，现场 1/1，与登记不符`)
    expect(grounds({ B1: { denominator: 1 } })).toBe(plain)
  })

  it('list every item with points, grounds and loss, and add up', () => {
    const view = sheetReportView(reportSource('YZ2013-V07', 'SH-2025'), ZH, 'full')
    expect(view.items.rows.length).toBe(27)
    expect(view.items.rows.slice(0, 2)).toEqual([
      ['A1', '领导小组与专人负责', '3', '1.0', '未见：有成立领导小组的文件（−1.0）、明确分管院领导（−1.0）', '−2.0'],
      ['A2', '纳入院长责任目标与年度计划', '3', '3.0', '3 项齐全', '0'],
    ])
    expect(view.items.rows.find(([code]) => code === 'C5')).toEqual([
      'C5',
      '手术与操作示教',
      '3',
      '缺项',
      '缺项：该院不开展手术及有创操作，协议未列示教任务',
      '—',
    ])
    expect(view.items.total?.slice(2)).toEqual([
      '97',
      view.sections.total?.[4],
      '失分 17 项，缺项 1 项，满分 9 项',
      `−${view.sections.total?.[5]}`,
    ])
    const losses = view.items.rows.map((row) => row[5]!)
    expect([losses.filter((loss) => loss.startsWith('−')).length, losses.filter((loss) => loss === '0').length]).toEqual([17, 9])
    expect(view.sections.rows.length).toBe(5)
  })

  it('count an open item neither as awarded nor as lost', () => {
    const view = sheetReportView(reportSource('YZ2013-V19', 'RC-2025'), ZH, 'full')
    const open = view.items.rows.filter((row) => row[3] === '未评')
    expect(open.map((row) => [row[0], row[4], row[5]])).toEqual(['D1', 'D2', 'D3', 'F1'].map((code) => [code, '未评', '—']))
    expect(view.sections.rows.find(([code]) => code === 'D')?.slice(3)).toEqual(['14', '3.9', '1.1'])
    expect(view.items.total?.[4]).toMatch(/^未评 4 项，/)
  })

  it('name a note with what was said of it and count it nowhere', () => {
    const note = itemOf('A2', 0, { kind: 'info' }, { allowNotApplicable: true })
    const categories = [sectionOf('A', [itemOf('A1', 100, MANUAL(100)), note])]
    const said = (facts: SheetInput['facts']) => {
      const { items, conclusion } = sheetReportView(
        smallSource({ facts: { A1: { points: 100 }, ...facts } }, { categories }),
        ZH,
        'full',
      )
      return [items.rows[1]?.slice(3), items.total?.[4], conclusion.lines]
    }
    const counts = '失分 0 项，缺项 0 项，满分 1 项'
    const sum = ['各部分得分合计 100.0 分。']
    expect(said({})).toEqual([['未评', '未评', '—'], counts, sum])
    expect(said({ A2: { text: '台账齐全' } })).toEqual([['已评', '台账齐全', '—'], counts, sum])
    expect(said({ A2: { notApplicable: true, reason: '无台账' } })).toEqual([['缺项', '缺项：无台账', '—'], counts, sum])
  })

  it('appear only when there is something in them, numbered through', () => {
    const plain = sheetReportView(reportSource('YZ2013-V19', 'RC-2025', { remarks: {} }), ZH)
    expect([plain.bonus, plain.vetoes, plain.remarks]).toEqual([null, null, null])
    expect(plain.findings).toMatchObject({ heading: '三、发现的问题', empty: '本次检查未提出问题。' })
    const vetoed = sheetReportView(
      reportSource('YZ2013-V15', 'SH-2025', {
        findings: [{ itemCode: 'B1', problem: '无人在岗', requirement: '', dueOn: '2013-06-30', severity: 'serious' }],
      }),
      ZH,
    )
    const tables = [vetoed.bonus, vetoed.vetoes, vetoed.findings, vetoed.remarks].map((table) => table?.heading)
    expect(tables).toEqual(['三、加分项目', '四、一票否决', '五、发现的问题', undefined])
    expect(vetoed.bonus?.rows).toEqual([['X3', '远程协作', '1', '1.0', '符合要求']])
    expect(vetoed.bonus?.total).toEqual(['计入加分', '', '5', '1.0', '加分最多 5 分'])
    expect(vetoed.vetoes?.rows).toEqual([
      ['V2', '支援任务“缩水”：派驻人月不足应派人月的一半', '实派 5 人月，应派 12 人月', '总评为不合格，不参加排名'],
    ])
    expect(vetoed.findings.rows).toEqual([['1', 'B1 派驻人数到位', '严重', '无人在岗', '—', '2013-06-30']])
  })

  it('of the usual profile list what lost points, and what was raised', () => {
    const { title, items, bonus, vetoes, remarks } = sheetReportView(reportSource('YZ2013-V07', 'SH-2025'), ZH)
    const full = sheetReportView(reportSource('YZ2013-V07', 'SH-2025'), ZH, 'full')
    expect([title, full.title]).toEqual(['支援医院现场检查评价报告', '支援医院现场检查评价报告（全部项目）'])
    expect([items.heading, full.items.heading]).toEqual(['二、失分项目', '二、各项得分与依据'])
    expect(items.rows).toEqual(full.items.rows.filter((row) => row[5]!.startsWith('−')))
    expect([items.total, bonus, vetoes, remarks]).toEqual([full.items.total, null, null, null])
    expect(full.bonus?.rows.every((row) => row[4] === '未加分')).toBe(true)
    expect(full.vetoes?.rows[0]?.slice(2)).toEqual(['未发生', '—'])
    expect(full.remarks).not.toBeNull()
  })

  it('say when no item lost points', () => {
    const empty = (facts: SheetInput['facts']) => sheetReportView(smallSource({ facts }), ZH).items.empty
    expect(empty({ A1: { points: 97 }, B1: { met: true } })).toBe('各项均未失分。')
    expect(empty({ A1: { points: 97 } })).toBe('已评各项均未失分。')
  })

  it('hold the photos of their rows; of an item that is not listed under its finding, others in the full report alone', () => {
    const photo = (code: string, number = 1) => ({ id: `${code}-${number}`, code, number, caption: '', takenAt: null })
    const photos = [photo('A1'), photo('A1', 2), photo('A2'), photo('B6'), photo('')]
    const finding = { itemCode: 'B6', problem: '交接无记录', requirement: '', dueOn: null, severity: 'minor' } as const
    const evidence = { photos, files: [] }
    const source = reportSource('YZ2013-V07', 'SH-2025', { evidence, findings: [finding, finding] })
    const idsOf = (table: SheetReportView['items']) =>
      table.figures?.map(({ row, figures }) => [row, figures.map(({ id }) => id)])
    const usual = sheetReportView(source, ZH)
    expect([idsOf(usual.items), idsOf(usual.findings)]).toEqual([[[0, ['A1-1', 'A1-2']]], [[0, ['B6-1']]]])
    expect(usual.photos).toMatchObject({ photos: [], notes: ['其余照片 2 张，见全部项目的报告。'] })
    const full = sheetReportView(source, ZH, 'full')
    expect(idsOf(full.items)?.map(([, ids]) => ids)).toEqual([['A1-1', 'A1-2'], ['A2-1'], ['B6-1']])
    expect([full.findings.figures, full.photos?.photos.map(({ id }) => id), full.photos?.notes]).toEqual([undefined, ['-1'], []])
  })

  it('have rows as long as their heads', () => {
    for (const id of ['SH-2025', 'RC-2025', 'DD-2025']) {
      const view = sheetReportView(reportSource('YZ2013-V12', id), ZH)
      for (const table of [view.sections, view.items, view.bonus, view.vetoes, view.findings, view.remarks]) {
        if (table === null || table.empty !== null) continue
        for (const row of [...table.rows, ...(table.total === null ? [] : [table.total])])
          expect(row.length).toBe(table.head.length)
      }
    }
  })
})

describe('who and when', () => {
  const labelled = (source: SheetReportSource) =>
    sheetReportView(source, ZH)
      .particulars.flat()
      .map(({ label, text }) => `${label.replace(/\s/g, '')} ${text}`)

  it('follows the role', () => {
    expect(sheetReportView(reportSource('YZ2013-V07', 'RC-2025'), ZH).title).toBe('受援卫生院现场检查评价报告')
    expect(labelled(reportSource('YZ2013-V07', 'SH-2025'))).toEqual([
      '支援医院 云泽市第四医院（01022）',
      '检查组 第二检查组　组长 示例督查丁\n成员 示例督查戊、示例督查己',
      '查点 固林县上泉壕镇卫生院（固林县）',
      '考核表 支援医院对口支援工作考核评价表（样表） 1.1（满分 100）',
      '协议 云卫支〔2012〕18号',
      '派驻人员 示例甲、示例乙　共 2 人',
    ])
    expect(labelled(reportSource('YZ2013-V07', 'DD-2025'))).toContain('派驻期 2012年11月1日至2013年10月31日、2012年11月1日起')
  })

  it('shows a dash for what is not known', () => {
    const source = reportSource('YZ2013-V07', 'SH-2025', { agreements: [], postings: [] })
    expect(labelled(source).slice(-2)).toEqual(['协议 —', '派驻人员 —'])
  })

  it('carries the frame', () => {
    const { marks, number, visitedOn } = sheetReportView(
      reportSource('YZ2013-V07', 'SH-2025', { frame: { ...FRAME, isSample: false } }),
      ZH,
    )
    expect(marks.sample).toBeNull()
    expect(marks.foot).toBe('核对码 7c41 a90e 55d2 18bf　打印 2013-04-11 16:02　经办 示例丙')
    expect([number, visitedOn]).toEqual(['云泽市卫生局　编号：YZ2013-V07/01022', '检查日期：2013年5月28日'])
  })
})

it('ends with the rules by which the total and the grade were made', () => {
  expect(sheetReportView(reportSource('YZ2013-V07', 'SH-2025'), ZH).rules).toEqual([
    '1. 本表按《支援医院对口支援工作考核评价表（样表）》1.1 版计分，考核表核对码 abab abab abab abab。',
    '2. 各项保留 1 位小数，总分保留 2 位小数，均四舍五入。缺项不计入应得分，总分按“得分 ÷ 应得分 × 100”折算。',
    '3. 等次按取舍后的总分确定：优秀 90 分及以上、良好 80 分及以上、合格 60 分及以上、不合格 60 分以下。',
  ])
})

it('speaks English with the English titles of the template', () => {
  const view = sheetReportView(reportSource('YZ2013-V12', 'DD-2025', { frame: { ...FRAME, language: 'en' } }), EN)
  expect(view.title).toBe('Site visit report: posted doctor')
  expect(view.sections.rows[0]?.[1]).toBe('Qualification and discipline')
  expect(JSON.stringify(view)).not.toMatch(/\{\{|undefined/)
})
