import { describe, expect, it } from 'vitest'
import { scoreSheetView } from '@core/papers/score-sheet-view'
import type { FilledScored } from '@core/papers/score-sheet-source'
import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import { gradedItem, gradedOf, metOf } from '../scoring/graded-builder'
import { blankView } from '../../../support/blank-sheets'
import { reportSource, ZH } from '../../../support/papers'

const roundName = '2013年专项督查'
const filled = (visit: string, templateId: string, rest: Partial<FilledScored> = {}): FilledScored => ({
  ...{ kind: 'scored', roundName, others: [] },
  ...reportSource(visit, templateId),
  ...rest,
})

describe('a filled sheet in points', () => {
  const source = filled('YZ2013-V15', 'SH-2025')
  const view = scoreSheetView(source, ZH)

  it('has the rows of its empty form, in the same order', () => {
    const blank = blankView(source.template)
    const rows = blank.groups.flatMap((group) => group.rows)
    expect(view.table.rows).toHaveLength(rows.length)
    view.table.rows.forEach((row, index) => {
      const [first] = rows[index]!.cells[0]!.lines
      expect(row[1]!.split('\n')[0], `row ${index + 1}`).toBe((first as { text: string }).text)
    })
    expect(view.signatures).toEqual(blank.signatures)
  })

  it('says of each section what was awarded, and under them the total with its bonus and its veto', () => {
    const categories = [...new Set(view.table.rows.map(([category]) => category))]
    source.score.sections.forEach(({ awarded }, index) =>
      expect(categories[index]).toMatch(new RegExp(`得 ${Number(awarded).toFixed(1)} 分$`)),
    )
    expect(categories.slice(-2)).toEqual(['加分项\n最多 5 分', '一票否决'])
    expect(view.table.total![0]).toBe('综合得分（其中奖励 1.0 分）　等次：不合格（一票否决）')
    expect(view.table.total!.at(-1)).toBe(source.score.total)
    const raised = view.table.rows.filter(([category, , , , found]) => category === '一票否决' && found!.startsWith('有此情形'))
    expect(raised.map((row) => row[4])).toEqual(['有此情形：实派 5 人月，应派 12 人月'])
  })

  it('does not call a bonus item unanswered that nobody claimed', () => {
    const bonus = view.table.rows.filter(([category]) => category!.startsWith('加分项'))
    expect(bonus.map((row) => row.slice(4))).toEqual([
      ['—', '—'],
      ['—', '—'],
      [expect.any(String), '1.0'],
    ])
  })

  it('shows the points of other stages before its own', () => {
    const others = [{ stage: 'self', score: reportSource('YZ2013-V01', 'SH-2025').score }] as const
    const compared = scoreSheetView(filled('YZ2013-V15', 'SH-2025', { others }), ZH)
    expect(compared.table.head.slice(-2)).toEqual(['自评分', '得分'])
    expect(compared.table.total!.slice(-2)).toEqual([others[0].score.total, source.score.total])
    for (const row of compared.table.rows) expect(row).toHaveLength(compared.table.head.length)
  })
})

it('an unfinished sheet says how far it is', () => {
  const { table } = scoreSheetView(filled('YZ2013-V19', 'RC-2025'), ZH)
  expect(table.total![0]).toMatch(/^综合得分　未评完/)
  expect(table.total!.at(-1)).toBe('—')
})

it('a graded sheet marks each clause, and says which standards it passed', () => {
  const items = [gradedItem('1', [1, 1, 1]), gradedItem('2', [1, 1, 1])]
  const template = gradedOf(items, { name: '示例分级表' })
  const facts = { '1': metOf('1 1 0') }
  const place = reportSource('YZ2013-V19', 'RC-2025')
  const graded = { ...place, kind: 'graded', roundName, template, facts, remarks: { '1': '台账齐全。' } } as const
  const { table } = scoreSheetView({ ...graded, ...gradeSheet(template, facts, { sha256: 'ab'.repeat(32) }) }, ZH)
  expect(table.rows[0]![3]!.match(/[√×□]/g)).toEqual(['√', '√', '×'])
  expect(table.rows[1]![3]!.match(/[√×□]/g)).toEqual(['□', '□', '□'])
  expect(table.rows[0]![4]).toMatch(/记录：台账齐全。$/)
  expect(table.total![0]).toMatch(/^达标结论：未评完/)
})
