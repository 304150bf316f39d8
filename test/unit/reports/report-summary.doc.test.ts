import { describe, expect, it } from 'vitest'
import { gradedSummaryView, scoredSummaryView } from '@core/papers/report-summary-view'
import type { SheetReportSource } from '@core/papers/sheet-report-view'
import type { GradedFacts } from '@core/scoring/graded/graded-fact'
import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import { scoreSheet } from '@core/scoring/score-sheet'
import { reportSummary } from '../../../electron/reports/documents/report-summary.doc'
import type { PaperDocument, TableBlock } from '../../../electron/reports/model/document'
import { pdfDocument } from '../../../electron/reports/pdf/pdf-document'
import { selfCheckFacts, SELF_CHECK } from '../../support/kinds'
import { longText } from '../../support/long-text'
import { pagesOf } from '../../support/paper-nodes'
import { reportSource, SQUARE_TYPE, ZH } from '../../support/papers'

const pages = (document: PaperDocument): number => pagesOf(pdfDocument(document, SQUARE_TYPE)).length
const tableOf = (document: PaperDocument, name: string) =>
  document.parts.flat().find((block): block is TableBlock => block.kind === 'table' && block.name === name)
const textsOf = (document: PaperDocument) => document.parts.flat().flatMap((block) => (block.kind === 'text' ? [block.text] : []))

/** Every text as long as anybody writes, every section of the sheet three times, every veto raised, a team of twelve. */
function longest(): SheetReportSource {
  const source = reportSource('YZ2013-V15', 'SH-2025')
  const severities = ['minor', 'normal', 'serious'] as const
  const findings = Array.from({ length: 40 }, (_, at) => {
    const itemCode = at % 7 === 0 ? null : 'B5'
    return {
      itemCode,
      problem: longText(600, at),
      requirement: longText(300, at),
      dueOn: '2013-06-30',
      severity: severities[at % 3]!,
    }
  })
  const categories = ['', 'x', 'y'].flatMap((mark) =>
    source.template.categories.map((section) => ({
      ...section,
      code: section.code + mark,
      title: `${section.title}${'及其落实情况'.repeat(4)}`,
      points: section.points / 3,
      items: section.items.map((item) => ({ ...item, code: item.code + mark, title: item.title.repeat(4) })),
    })),
  )
  const template = { ...source.template, categories, name: source.template.name.repeat(3) }
  const vetoes = (template.vetoes ?? []).map(({ code }) => code)
  const input = { facts: {}, vetoes, parameters: source.input.parameters }
  return {
    ...source,
    ...{ template, input, findings, ...scoreSheet(template, input, { sha256: 'ab'.repeat(32) }) },
    vetoEvidence: Object.fromEntries(vetoes.map((code) => [code, longText(500, 1)])),
    visit: { ...source.visit, members: Array.from({ length: 12 }, () => '示例督查甲乙'), clinicName: '示例镇卫生院'.repeat(8) },
    subject: { ...source.subject, name: '示例市第四人民医院'.repeat(6) },
    agreements: Array.from({ length: 9 }, () => '云卫支〔2012〕18号'),
    supporters: Array.from({ length: 9 }, () => '示例市第四医院'),
  }
}

describe('a summary', () => {
  it('is one page for every sheet of the sample that is not whole in it, and for the longest', () => {
    for (const visit of ['V01', 'V07', 'V12', 'V15', 'V19', 'V21'])
      for (const sheet of ['SH-2025', 'RC-2025', 'DD-2025'])
        expect([visit, sheet, pages(reportSummary(scoredSummaryView(reportSource(`YZ2013-${visit}`, sheet), ZH)))]).toEqual([
          visit,
          sheet,
          1,
        ])
    expect(pages(reportSummary(scoredSummaryView(longest(), ZH)))).toBe(1)
  })

  it('has the largest losses and the worst findings first, and says how many there are in all', () => {
    const findings = (['minor', 'serious', 'normal', 'minor'] as const).map((severity, at) => {
      return { itemCode: null, problem: `问题 ${at}`, requirement: '', dueOn: null, severity }
    })
    const document = reportSummary(scoredSummaryView(reportSource('YZ2013-V15', 'SH-2025', { findings }), ZH))
    const losses = tableOf(document, 'losses')!.content.rows.map((row) => Number(row[5]!.replace('−', '-')))
    expect(losses.length).toBeGreaterThan(2)
    expect(losses).toEqual(losses.toSorted((a, b) => a - b))
    expect(tableOf(document, 'findings')!.content.rows[0]!.slice(0, 4)).toEqual(['1', '—', '严重', '问题 1'])
    expect(textsOf(document)).toEqual(
      expect.arrayContaining([
        '二、主要失分（失分 25 项，缺项 0 项，满分 2 项）',
        '三、发现的问题（共 4 个：严重 1 个、一般 1 个、轻微 2 个）',
      ]),
    )
  })

  it('marks what it shortens, and says where it stands whole', () => {
    const document = reportSummary(scoredSummaryView(longest(), ZH))
    const findings = tableOf(document, 'findings')!.content.rows
    expect(findings.every((row) => row[3]!.endsWith('……'))).toBe(true)
    expect(tableOf(document, 'sections')!.content.rows.at(-1)![1]).toBe('其余部分见全部项目的报告')
    expect(textsOf(document).at(-1)).toContain('见《支援医院现场检查评价报告（全部项目）》')
  })

  it('of a graded sheet tells its chapters and the lowest gaps first, on one page', () => {
    const { visit, frame, agreements, supporters, postings } = reportSource('YZ2013-V15', 'RC-2025')
    const unmet = SELF_CHECK.categories.flatMap(({ items }) => items.map(({ code }) => `${code} B 1`))
    const facts = selfCheckFacts([...unmet, '2.1 C 1']) as GradedFacts
    const view = gradedSummaryView(
      {
        ...{ visit, frame, agreements, supporters, postings, template: SELF_CHECK, facts, remarks: {}, findings: [] },
        ...gradeSheet(SELF_CHECK, facts, { sha256: 'ab'.repeat(32) }),
        subject: { role: 'recipient_org', code: '02001', name: '上泉壕镇卫生院', detail: '固林县' },
      },
      ZH,
    )
    const document = reportSummary(view)
    expect(view.title).toBe('受援卫生院分级评价报告（摘要）')
    expect(tableOf(document, 'losses')!.content.rows[0]!.slice(0, 3)).toEqual(['1', 'C', '2.1'])
    expect(pages(document)).toBe(1)
  })
})
