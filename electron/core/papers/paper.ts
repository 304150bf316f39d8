import type { RankingView } from './ranking-view'
import type { SheetReportView } from './sheet-report-view'

/** One paper to print: its kind and a view, plain data that already reads as it will be printed. */
export type Paper =
  | { readonly kind: 'visit-evaluation'; readonly view: SheetReportView }
  | { readonly kind: 'ranking'; readonly view: RankingView }

/** What every paper carries at head and foot. */
export interface PaperFrame {
  readonly language: 'zh-CN' | 'en'
  /** 样例数据 in the top right corner. */
  readonly isSample: boolean
  readonly bureauName: string
  /** First 16 digits in groups of four. */
  readonly checksum: string
  /** "2013-04-11 16:02", local time. */
  readonly printedAt: string
  readonly printedBy: string
}
