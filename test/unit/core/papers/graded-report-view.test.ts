import { expect, it } from 'vitest'
import { gradedReportView } from '@core/papers/graded-report-view'
import type { GradedFacts } from '@core/scoring/graded/graded-fact'
import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import type { GradedReportSource } from '@core/papers/sheet-report-source'
import { gradedReport } from '../../../../electron/reports/documents/graded-report.doc'
import { documentRows } from '../../../../electron/reports/model/document-rows'
import { selfCheckFacts, SELF_CHECK } from '../../../support/kinds'
import { EN, reportSource, ZH } from '../../../support/papers'

function sourceOf(facts: GradedFacts, rest: Partial<GradedReportSource> = {}): GradedReportSource {
  const { frame, visit, agreements, supporters, postings } = reportSource('YZ2013-V15', 'RC-2025')
  return {
    ...{ frame, visit, agreements, supporters, postings },
    subject: { role: 'recipient_org', code: '02001', name: '上泉壕镇卫生院', detail: '固林县' },
    template: SELF_CHECK,
    facts,
    ...gradeSheet(SELF_CHECK, facts, { sha256: 'ab'.repeat(32) }),
    remarks: {},
    findings: [],
    ...rest,
  }
}
const view = (unmet: readonly string[], rest: Partial<GradedReportSource> = {}) =>
  gradedReportView(sourceOf(selfCheckFacts(unmet) as GradedFacts, rest), ZH, 'full')

it('says the standards that were passed in the largest text, and counts under it', () => {
  const { title, conclusion, chapters } = view(['1.1 A 1', '2.8 C 1'])
  expect([title, conclusion.result]).toEqual(['受援卫生院分级评价报告（全部项目）', '达到基本标准'])
  expect(conclusion.lines).toEqual(['A 级 19 项，B 级 1 项，C 级 0 项，D 级 1 项，不适用 0 项。', '未做到的条目 2 条。'])
  expect(chapters.rows).toEqual([
    ['1', '功能与资源', '4', '1', '0', '0', '0'],
    ['2', '医疗与公共卫生服务', '7', '0', '0', '1', '0'],
    ['3', '业务管理', '4', '0', '0', '0', '0'],
    ['4', '综合管理与支援成效', '4', '0', '0', '0', '0'],
  ])
  expect(chapters.total).toEqual(['合计', '', '19', '1', '0', '1', '0'])
})

it('says how far each condition of a standard is met, and what is missing', () => {
  const { standards, conclusion } = view(['1.1 C 1', '2.8 C 1'])
  expect(conclusion.result).toBe('未达标准')
  expect(standards.rows).toEqual([
    ['达到基本标准', '基本条款 C 级及以上 18/19（94.7%），须 100%，差 1 项', '未达到'],
    [
      '达到推荐标准',
      [
        '基本条款 C 级及以上 18/19（94.7%），须 100%，差 1 项',
        '基本条款 B 级及以上 18/19（94.7%），须 80%',
        '基本条款 A 级及以上 18/19（94.7%），须 20%',
        '推荐条款 C 级及以上 1/2（50.0%），须 100%，差 1 项',
      ].join('\n'),
      '未达到',
    ],
  ])
})

it('lists each item with its grade and the clauses that are unmet, and the gaps by level, the lowest first', () => {
  const { items, gaps } = view(['1.1 B 1', '1.1 A 1', '2.1 C 1'])
  expect(items.rows[0]).toEqual([
    '1.1',
    '机构定位与服务范围',
    '基本',
    'C',
    'B 级未做到：每年更新辖区人口和疾病构成；A 级未做到：据此调整科室和服务项目，有前后对比',
  ])
  expect(items.rows[1]).toEqual(['1.2', '科室设置', '基本', 'A', '各级条目均做到'])
  expect(gaps.rows.map(([nth, level, code]) => [nth, level, code])).toEqual([
    ['1', 'C', '2.1'],
    ['2', 'B', '1.1'],
    ['3', 'A', '1.1'],
  ])
  expect(view([]).gaps.empty).toBe('没有未做到的条目。')
})

it('says of an unfinished sheet how far it is, and judges no standard', () => {
  const facts = selfCheckFacts() as Record<string, GradedFacts[string]>
  delete facts['3.4']
  const { conclusion, standards, items } = gradedReportView(sourceOf(facts), ZH, 'full')
  expect(conclusion.result).toBe('未评完　已评 20 / 共 21')
  expect(conclusion.lines.at(-1)).toBe('未评项目：3.4。')
  expect(standards.rows.map((row) => row[2])).toEqual(['未评完', '未评完'])
  expect(items.rows.find(([code]) => code === '3.4')).toEqual(['3.4', '不良事件与投诉', '基本', '未评', '未评'])
})

it('carries findings, remarks, the rule of the ladder and room to sign', () => {
  const findings = [{ itemCode: '1.1', problem: '无书面界定', requirement: '', dueOn: null, severity: 'serious' as const }]
  const report = view([], { findings, remarks: { '1.2': '现场查看' } })
  expect(report.findings.rows).toEqual([['1', '1.1 机构定位与服务范围', '严重', '无书面界定', '—', '—']])
  expect(report.remarks?.rows).toEqual([['1.2', '科室设置', '现场查看']])
  expect(report.rules.join()).toContain('考核表核对码 abab abab abab abab')
  expect(report.signatures.length).toBeGreaterThan(2)
  expect([report.chapters, report.standards, report.items, report.gaps, report.findings].map(({ heading }) => heading)).toEqual([
    '一、各部分等级',
    '二、达标情况',
    '三、各条款等级与依据',
    '四、差距清单',
    '五、发现的问题',
  ])
})

it('is complete in English', () => {
  const source = sourceOf(selfCheckFacts(['1.1 C 1']) as GradedFacts)
  const report = gradedReportView({ ...source, frame: { ...source.frame, language: 'en' } }, EN, 'full')
  expect([report.title, report.conclusion.result]).toEqual([
    'Graded report of a recipient clinic (all items)',
    'No standard reached',
  ])
  expect(report.items.rows[0]![1]).toBe('Role and catchment')
})

it('shows the photos of an item under its row, and names what is kept as a file at the end', () => {
  const photo = { id: 'p1', code: '1.1', number: 1, caption: '门诊大厅', takenAt: '2013-04-11T09:42:10' }
  const evidence = { photos: [photo], files: [{ code: '1.1', number: 2, name: '登记.pdf' }] }
  const shown = view([], { evidence })
  expect(shown.items.figures).toEqual([{ row: 0, figures: [{ id: 'p1', caption: '1.1-1 04-11 09:42 门诊大厅' }] }])
  expect(shown.photos).toMatchObject({ heading: expect.stringMatching(/^六、/), photos: [] })
  expect(shown.photos?.notes.join()).toContain('登记.pdf')
  const printed = documentRows(gradedReport(shown)).flatMap(({ texts }) => texts)
  expect(printed).toEqual(expect.arrayContaining([shown.photos!.heading, '1.1-1 04-11 09:42 门诊大厅']))
  expect(view([]).photos).toBeUndefined()
})

it('lists in the usual profile what is below A alone, and says where the other photos are', () => {
  const photo = { id: 'p1', code: '1.1', number: 1, caption: '', takenAt: null }
  const facts = selfCheckFacts(['2.1 C 1']) as GradedFacts
  const source = sourceOf(facts, {
    remarks: { '2.1': '现场查看' },
    evidence: { photos: [photo, { ...photo, id: 'p2', code: '2.1' }], files: [] },
  })
  const { title, items, remarks, photos } = gradedReportView(source, ZH)
  expect([title, items.heading, items.rows.map(([code]) => code), remarks]).toEqual([
    '受援卫生院分级评价报告',
    '三、未达 A 级的条款',
    ['2.1'],
    null,
  ])
  expect(items.figures?.map(({ figures }) => figures.map(({ id }) => id))).toEqual([['p2']])
  expect(photos).toMatchObject({ photos: [], notes: ['其余照片 1 张，见全部项目的报告。'] })
  expect(gradedReportView(sourceOf(selfCheckFacts() as GradedFacts), ZH).items.empty).toBe('没有评在 A 级以下的条款。')
})
