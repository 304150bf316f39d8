import type { SurveyReportView } from '../../core/papers/survey-report-view'
import type { Column, PaperDocument } from '../model/document'
import { tableBlocks } from '../model/blocks'
import { visitReport } from './visit-report'

const COLUMNS = {
  questions: [
    [34, 'center', 'figure'],
    [176, 'left'],
    [219, 'left'],
    [50, 'right'],
  ],
  forms: [
    [90, 'left'],
    [80, 'right'],
    [80, 'right'],
    [80, 'right'],
    [74, 'center'],
    [75, 'center'],
  ],
  findings: [
    [32, 'center', 'figure'],
    [104, 'left'],
    [52, 'center'],
    [122, 'left'],
    [101, 'left'],
    [68, 'center'],
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>

/** In the order of printing. */
const TABLES = ['questions', 'forms', 'findings'] as const

/** 患者回访满意度汇总表 of one unit. */
export const surveyReport = (view: SurveyReportView): PaperDocument =>
  visitReport(
    view,
    TABLES.flatMap((name) => tableBlocks(name, view[name], COLUMNS[name])),
  )
