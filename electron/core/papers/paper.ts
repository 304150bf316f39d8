import type { AgreementView } from './agreement-view'
import type { BlankSheetView } from './blank-sheet-view'
import type { DrawView } from './draw-view'
import type { FeedbackView } from './feedback-view'
import type { GradedReportView } from './graded-report-view'
import type { ItemLossesView } from './item-losses-view'
import type { KeyCardView } from './key-card-view'
import type { ListView } from './list-view'
import type { OfficialView } from './official/official-view'
import type { PaperFormat } from './paper-format'
import type { PostingTableView } from './posting-table-view'
import type { RankingView } from './ranking-view'
import type { RectificationLedgerView } from './rectification-ledger-view'
import type { RectificationNoticeView } from './rectification-notice-view'
import type { ReportSummaryView } from './report-summary-view'
import type { ScoreSheetView } from './score-sheet-view'
import type { RegisterView } from './register-view'
import type { SheetReportView } from './sheet-report-view'
import type { SurveyReportView } from './survey-report-view'
import type { SurveySummaryView } from './survey-summary-view'

/** A picture that a view names by its id: a JPEG on this machine. */
export interface PaperPicture {
  readonly id: string
  readonly path: string
}

/** One paper to print: its kind and a view, plain data that already reads as it will be printed. */
export type Paper =
  | { readonly kind: 'visit-evaluation'; readonly view: SheetReportView; readonly pictures?: readonly PaperPicture[] }
  | { readonly kind: 'graded-evaluation'; readonly view: GradedReportView; readonly pictures?: readonly PaperPicture[] }
  | { readonly kind: 'evaluation-summary'; readonly view: ReportSummaryView }
  | { readonly kind: 'feedback'; readonly view: FeedbackView }
  | { readonly kind: 'survey-summary'; readonly view: SurveySummaryView }
  | { readonly kind: 'survey-evaluation'; readonly view: SurveyReportView }
  | { readonly kind: 'ranking'; readonly view: RankingView }
  | { readonly kind: 'item-losses'; readonly view: ItemLossesView }
  | { readonly kind: 'posting-table'; readonly view: PostingTableView }
  | { readonly kind: 'register'; readonly view: RegisterView }
  | { readonly kind: 'agreement'; readonly view: AgreementView }
  | { readonly kind: 'list'; readonly view: ListView }
  | { readonly kind: 'draw'; readonly view: DrawView }
  | { readonly kind: 'pairing-letter'; readonly view: OfficialView }
  | { readonly kind: 'rectification-notice'; readonly view: RectificationNoticeView }
  | { readonly kind: 'rectification-ledger'; readonly view: RectificationLedgerView }
  | { readonly kind: 'official'; readonly view: OfficialView }
  | { readonly kind: 'key-card'; readonly view: KeyCardView }
  | { readonly kind: 'score-sheet'; readonly format: PaperFormat; readonly view: ScoreSheetView }
  | { readonly kind: 'blank-sheet'; readonly format: PaperFormat; readonly view: BlankSheetView }

export type { PaperFrame } from './paper-parts'
