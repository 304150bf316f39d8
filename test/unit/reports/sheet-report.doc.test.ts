import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { sheetReportView, type SheetReportSource } from '@core/papers/sheet-report-view'
import { sheetReport } from '../../../electron/reports/documents/sheet-report.doc'
import { documentRows } from '../../../electron/reports/model/document-rows'
import { pdfDocument } from '../../../electron/reports/pdf/pdf-document'
import { pagesOf, tablesOn, textsOf } from '../../support/paper-nodes'
import { reportSource, SQUARE_TYPE, ZH } from '../../support/papers'

const viewOf = (rest: Partial<SheetReportSource> = {}) => sheetReportView(reportSource('YZ2013-V15', 'SH-2025', rest), ZH, 'full')
const documentOf = (rest: Partial<SheetReportSource> = {}) => pdfDocument(sheetReport(viewOf(rest)), SQUARE_TYPE)

/** Reports whose ends fall on every height of a page. */
const ENDINGS = Array.from({ length: 27 }, (_, count) => {
  const codes = viewOf().items.rows.map(([code]) => code!)
  return Object.fromEntries(codes.slice(0, count).map((code, index) => [code, '检查记录。'.repeat(1 + ((index * 13) % 40))]))
})

describe('what stands together', () => {
  it('is never a signature alone: the last row of the report shares its page', () => {
    for (const remarks of ENDINGS) {
      const last = pagesOf(documentOf({ remarks })).at(-1)!
      expect(textsOf(last).join('')).toContain('检查组组长（签字）')
      const rows = tablesOn(last).flat()
      const body = rows.filter(([first]) => /^[A-E]\d$|^1$/.test(first!))
      expect(body.length + (Object.keys(remarks).length === 0 ? 1 : 0)).toBeGreaterThan(0)
    }
  })

  it('is never a total alone, nor a head or a heading at the foot of a page', () => {
    let totals = 0
    for (const remarks of ENDINGS) {
      for (const page of pagesOf(documentOf({ remarks }))) {
        for (const rows of tablesOn(page)) {
          const total = rows.findIndex(([first]) => first === '合计' || first === '计入加分')
          if (total !== -1) {
            totals += 1
            expect(rows[total - 1]?.[0]).toMatch(/^[A-EX]\d?$/)
          }
          if (rows[0]?.[0] === '代码') expect(rows.length).toBeGreaterThan(1)
        }
        expect(textsOf(page.at(-1)).join('')).not.toMatch(/^[一二三四五六]、/)
      }
    }
    expect(totals).toBe(3 * ENDINGS.length) // sections, items, bonus
  })
})

it('cuts a row at half a page and names its parts', () => {
  const remarks = { A2: '现场查看。'.repeat(2000) }
  const rows = pagesOf(documentOf({ remarks }))
    .flatMap(tablesOn)
    .flat()
    .filter(([, title]) => title === '（续）')
  expect(rows.length).toBeGreaterThan(5)
  for (const [code] of rows) expect(code).toBe('A2')
})

it('makes new nodes at every call', () => {
  const view = viewOf()
  const nodesOf = (definition: TDocumentDefinitions): Set<object> => {
    const found = new Set<object>()
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null || found.has(node)) return
      found.add(node)
      Object.values(node).forEach(visit)
    }
    visit(definition.content)
    return found
  }
  const first = nodesOf(pdfDocument(sheetReport(view), SQUARE_TYPE))
  for (const node of nodesOf(pdfDocument(sheetReport(view), SQUARE_TYPE))) expect(first.has(node)).toBe(false)
})

it('does not touch the view', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  expect(() => pdfDocument(sheetReport(freeze(viewOf())), SQUARE_TYPE)).not.toThrow()
})

describe('what was signed', () => {
  const signatures = [
    { place: '检查组组长（签字）', signer: '示例甲', signedOn: '2013-05-13', strokes: [[0, 0, 100, 60, 200, 120]] },
    { place: '没有这一处', signer: '示例壬癸', signedOn: '2013-05-13', strokes: null },
  ]
  const drawings = (rest: Partial<SheetReportSource>) => JSON.stringify(documentOf(rest).content).match(/polyline/g)?.length ?? 0

  it('stands in its room, drawn and in words, and is looked for in the file behind its label', () => {
    expect(drawings({})).toBe(0)
    expect(drawings({ signatures })).toBe(1)
    const rows = documentRows(sheetReport(viewOf({ signatures }))).flatMap(({ texts }) => texts)
    expect(rows[rows.indexOf('检查组组长（签字）') + 1]).toBe('示例甲 2013年5月13日')
    expect(rows.join('')).not.toContain('示例壬癸')
  })

  it('says on paper that it is a re-check', () => {
    expect(viewOf({ review: 're_check' }).title).toBe('支援医院现场检查评价报告（复核）（全部项目）')
  })
})
