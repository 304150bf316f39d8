import type { Stage } from '../inspection/stage'
import type { SheetScore } from '../scoring/score'
import type { LabelledText, PaperTable } from './paper-parts'
import type { GradedReportSource, ReportPlace, SheetReportSource } from './sheet-report-source'

/** Everything a filled 评分表 is made from. */
export type ScoreSheetSource = FilledScored | FilledGraded

export interface FilledSheet extends ReportPlace {
  /** Name of the round. */
  readonly roundName: string
}

export interface FilledScored
  extends
    FilledSheet,
    Pick<SheetReportSource, 'template' | 'input' | 'registry' | 'score' | 'trace' | 'vetoEvidence' | 'remarks'> {
  readonly kind: 'scored'
  /** What the same subject has in other stages, in their order: 自评分, 复核分. */
  readonly others: readonly { readonly stage: Stage; readonly score: SheetScore }[]
}

export interface FilledGraded
  extends FilledSheet, Pick<GradedReportSource, 'template' | 'facts' | 'score' | 'trace' | 'remarks'> {
  readonly kind: 'graded'
}

/** What of a filled sheet differs by its kind. */
export interface FilledTable {
  /**
   * Columns of a sheet in points: category with its sum, requirement, methods, standard, what was found, points of other stages,
   * points. Of a graded one: category, clause, methods, ladder, what was found, grade.
   */
  readonly table: Omit<PaperTable, 'heading' | 'empty'>
  /** Columns between what was found and the last one. */
  readonly others: number
  readonly notes: LabelledText
}
