import { describe, expect, it } from 'vitest'
import { pageMarks } from '@core/papers/page-marks'
import { withClosing } from '../../../electron/reports/model/blocks'
import type { Block, PaperDocument, SignaturesBlock } from '../../../electron/reports/model/document'
import { A4_PORTRAIT, textWidth } from '../../../electron/reports/model/page'
import { signatureRows, signatureShares } from '../../../electron/reports/model/signature-rows'
import { pdfDocument } from '../../../electron/reports/pdf/pdf-document'
import { pagesOf, tablesOn } from '../../support/paper-nodes'
import { FRAME, SQUARE_TYPE, ZH } from '../../support/papers'

const COUNTS = Array.from({ length: 60 }, (_, at) => at + 20)

/** A list of so many rows, with places to sign. */
function listOf(count: number): PaperDocument {
  const rows = Array.from({ length: count }, (_, at) => [String(at + 1), '示例镇卫生院'])
  const table: Block = {
    ...{ kind: 'table', name: 'table', content: { head: ['序号', '单位'], rows, total: null } },
    columns: [
      [40, 'center', 'figure'],
      [200, 'left'],
    ],
  }
  const parts = [withClosing([table], ['注：样例。'], ['填报人', '审核人'])]
  return { title: '名单', page: A4_PORTRAIT, marks: pageMarks(FRAME, ZH), continued: '（续）', parts }
}

describe('the last page of a list', () => {
  it.each(COUNTS)('never has a lone row over the places to sign, of %i rows', (count) => {
    const last = pagesOf(pdfDocument(listOf(count), SQUARE_TYPE)).at(-1)!
    const rows = tablesOn(last)
      .flat()
      .filter(([first]) => /^\d+$/.test(first ?? ''))
    expect(rows.length).toBeGreaterThanOrEqual(3)
  })
})

describe('places to sign', () => {
  const block: SignaturesBlock = {
    kind: 'signatures',
    name: 'slip',
    labels: ['整改情况', '责任人（签字）', '单位（盖章）', '日期'],
    signed: [],
  }

  it('stand two a line, the last alone, each label in one line', () => {
    const rows = signatureRows(block)
    expect(rows.map(({ left, right }) => [left, right])).toEqual([
      ['整改情况', '责任人（签字）'],
      ['单位（盖章）', '日期'],
    ])
    const shares = signatureShares(rows, textWidth(A4_PORTRAIT))
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(textWidth(A4_PORTRAIT))
    expect(shares[0]).toBeGreaterThan(6 * 10.5 + 10)
    expect(shares[1]).toBe(shares[3])
  })

  it('have a whole line with room where sentences are asked for', () => {
    const [first, second, third] = signatureRows({ ...block, toWrite: 1 })
    expect([first?.left, first?.right, second?.left, second?.right, third?.left]).toEqual([
      ...['整改情况', undefined, '责任人（签字）', '单位（盖章）', '日期'],
    ])
    expect(first?.height).toBeGreaterThan(2 * (second?.height ?? 0))
  })
})
