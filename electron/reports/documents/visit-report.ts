import type { ReportHead, ReportSigning } from '../../core/papers/report-head'
import type { PhotoBlock } from '../../core/papers/report-photos'
import { headingBlock, titleBlocks, withClosing } from '../model/blocks'
import type { Block, PaperDocument } from '../model/document'
import { A4_PORTRAIT } from '../model/page'
import { BODY } from '../typesetting/typeface'

type VisitReportView = ReportHead & ReportSigning & { readonly rules: readonly string[] }

/** A report of a visit: its head, then its tables in the order of printing, photos, rules and signatures at the end. */
export function visitReport(view: VisitReportView, tables: readonly Block[], photos?: PhotoBlock): PaperDocument {
  const body: readonly Block[] = [
    ...titleBlocks(view.title, view.number, view.visitedOn),
    { kind: 'facts', name: 'particulars', rows: view.particulars, answer: view.conclusion },
    ...tables,
    ...(photos === undefined ? [] : photoBlocks(photos)),
  ]
  return {
    ...{ title: view.title, page: A4_PORTRAIT, marks: view.marks, continued: view.continued },
    parts: [withClosing(body, view.rules, view.signatures, view.signed)],
  }
}

const photoBlocks = ({ heading, photos, notes }: PhotoBlock): readonly Block[] => [
  headingBlock('photos', heading),
  ...(photos.length === 0 ? [] : [{ kind: 'figures', name: 'photos', figures: photos } as const]),
  ...notes.map((text, index) => ({ kind: 'text', name: `photos.notes.${index + 1}`, text, style: BODY }) as const),
]
