import type { AgreementView } from '../../core/papers/agreement-view'
import { letterLine, withClosing } from '../model/blocks'
import type { Block, PaperDocument } from '../model/document'
import { A4_PORTRAIT } from '../model/page'
import { LETTER, TITLE, type TextStyle } from '../typesetting/typeface'

const ARTICLE: TextStyle = { face: 'hei', size: LETTER.size }

/** 对口支援协议书: A4 portrait. An article begins with its first paragraph, the seals stand with the last. */
export function agreementDocument(view: AgreementView): PaperDocument {
  const { title, marks, continued, number, parties, preamble, articles, signatures, signed } = view
  const heading = { style: TITLE, alignment: 'center', above: 20, below: 16, role: 'title' } as const
  const body: readonly Block[] = [
    letterLine('title', title, heading),
    letterLine('number', number, { alignment: 'right', below: 8 }),
    ...parties.map((text, index) => letterLine(`party.${index + 1}`, text, { above: 4 })),
    letterLine('preamble', preamble, { above: 10, indent: 2, keepsWithNext: false }),
    ...articles.flatMap(({ heading: text, paragraphs }, index) => [
      letterLine(`article.${index + 1}`, text, { style: ARTICLE, role: 'heading', above: 10, indent: 2 }),
      ...paragraphs.map((paragraph, at) =>
        letterLine(`article.${index + 1}.${at + 1}`, paragraph, { above: 4, indent: 2, keepsWithNext: false }),
      ),
    ]),
  ]
  return { ...{ title, page: A4_PORTRAIT, marks, continued }, parts: [withClosing(body, [], signatures, signed)] }
}
