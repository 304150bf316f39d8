import type { Paper } from '../../core/papers/paper'
import { assertNever } from '../../core/shared/assert-never'
import type { PaperDocument } from '../model/document'
import { agreementDocument } from './agreement.doc'
import { drawDocument } from './draw.doc'
import { feedbackDocument } from './feedback.doc'
import { gradedReport } from './graded-report.doc'
import { itemLossesDocument } from './item-losses.doc'
import { keyCardDocument } from './key-card.doc'
import { listDocument } from './list.doc'
import { postingTableDocument } from './posting-table.doc'
import { rankingDocument } from './ranking.doc'
import { rectificationLedgerDocument } from './rectification-ledger.doc'
import { rectificationNoticeDocument } from './rectification-notice.doc'
import { reportSummary } from './report-summary.doc'
import { scoreSheetDocument } from './score-sheet.doc'
import { registerDocument } from './register.doc'
import { sheetReport } from './sheet-report.doc'
import { surveySummaryDocument } from './survey-summary.doc'
import { surveyReport } from './survey-report.doc'
import { withEvenFigures } from './with-even-figures'
import { withSigners } from './with-signers'

/** A paper that reads the same in every format; a form to be filled in by hand is drawn, and only for print; an official paper and a letter have a grid of their own. */
export type WrittenPaper = Exclude<Paper, { readonly kind: 'blank-sheet' | OfficialPaper['kind'] }>

/** A paper by GB/T 9704-2012. */
export type OfficialPaper = Extract<Paper, { readonly kind: 'official' | 'pairing-letter' }>

export const isOfficial = (paper: Paper): paper is OfficialPaper => paper.kind === 'official' || paper.kind === 'pairing-letter'

export const isWritten = (paper: Paper): paper is WrittenPaper => paper.kind !== 'blank-sheet' && !isOfficial(paper)

/** What a paper consists of. */
export const paperDocument = (paper: WrittenPaper): PaperDocument => withEvenFigures(withSigners(documentOf(paper)))

function documentOf(paper: WrittenPaper): PaperDocument {
  switch (paper.kind) {
    case 'visit-evaluation':
      return sheetReport(paper.view)
    case 'graded-evaluation':
      return gradedReport(paper.view)
    case 'evaluation-summary':
      return reportSummary(paper.view)
    case 'feedback':
      return feedbackDocument(paper.view)
    case 'survey-summary':
      return surveySummaryDocument(paper.view)
    case 'survey-evaluation':
      return surveyReport(paper.view)
    case 'ranking':
      return rankingDocument(paper.view)
    case 'score-sheet':
      return scoreSheetDocument(paper.view, paper.format)
    case 'item-losses':
      return itemLossesDocument(paper.view)
    case 'rectification-notice':
      return rectificationNoticeDocument(paper.view)
    case 'rectification-ledger':
      return rectificationLedgerDocument(paper.view)
    case 'posting-table':
      return postingTableDocument(paper.view)
    case 'register':
      return registerDocument(paper.view)
    case 'agreement':
      return agreementDocument(paper.view)
    case 'list':
      return listDocument(paper.view)
    case 'draw':
      return drawDocument(paper.view)
    case 'key-card':
      return keyCardDocument(paper.view)
    default:
      return assertNever(paper)
  }
}
