import { expect, it } from 'vitest'
import type { TableBlock } from '../../../electron/reports/model/document'
import { feedbackDocument } from '../../../electron/reports/documents/feedback.doc'
import { pdfDocument } from '../../../electron/reports/pdf/pdf-document'
import { asWritten, EVERY_PAPER } from '../../support/every-paper'
import { pagesOf } from '../../support/paper-nodes'
import { SQUARE_TYPE } from '../../support/papers'

const COPIES = 2

/** What the first copy says of losses: rows of the table, and how many more there are. */
function told(findings: number) {
  const { view } = EVERY_PAPER.feedback(asWritten, findings)
  const document = feedbackDocument(view)
  const [copy = []] = document.parts
  const losses = copy.find((block): block is TableBlock => block.kind === 'table' && block.name === 'losses')
  const further = copy.flatMap((block) => (block.kind === 'text' && block.name === 'furtherLosses' ? [block.text] : []))
  return { view, shown: losses?.content.rows.length ?? 0, further, pages: pagesOf(pdfDocument(document, SQUARE_TYPE)).length }
}

it('is one page a copy where fewer of the losses make it so, and says how many are left out', () => {
  const { view, shown, further, pages } = told(0)
  expect(pages).toBe(COPIES)
  expect(shown).toBeGreaterThanOrEqual(4)
  expect(shown).toBeLessThan(view.losses.rows.length)
  expect(further).toEqual([view.furtherLosses[shown]])
  expect(further[0]).toContain(String(26 - shown))
})

it('tells as much as it may where it is longer than a page all the same', () => {
  const { view, shown, pages } = told(40)
  expect(pages).toBeGreaterThan(COPIES)
  expect(shown).toBe(view.losses.rows.length)
})
