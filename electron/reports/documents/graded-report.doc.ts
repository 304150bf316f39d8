import type { GradedReportView } from '../../core/papers/graded-report-view'
import type { Column, PaperDocument } from '../model/document'
import { tableBlocks } from '../model/blocks'
import { fitted } from '../model/fitted-columns'
import { A4_PORTRAIT } from '../model/page'
import { visitReport } from './visit-report'

export const REPORT_COLUMNS = {
  chapters: [
    [34, 'center'],
    [215, 'left'],
    [44, 'right'],
    [44, 'right'],
    [44, 'right'],
    [44, 'right'],
    [54, 'right'],
  ],
  standards: [
    [100, 'left'],
    [309, 'left'],
    [70, 'center'],
  ],
  items: [
    [34, 'center'],
    [116, 'left'],
    [44, 'center'],
    [42, 'center'],
    [243, 'left'],
  ],
  gaps: [
    [32, 'center', 'figure'],
    [26, 'center'],
    [34, 'center'],
    [96, 'left'],
    [165, 'left'],
    [58, 'left'],
    [68, 'left'],
  ],
  findings: [
    [32, 'center', 'figure'],
    [84, 'left'],
    [52, 'center'],
    [132, 'left'],
    [111, 'left'],
    [68, 'center'],
  ],
  remarks: [
    [34, 'center'],
    [118, 'left'],
    [327, 'left'],
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>

/** In the order of printing. */
const TABLES = ['chapters', 'standards', 'items', 'gaps', 'findings', 'remarks'] as const

/** 分级评价报告 of one graded sheet. */
export const gradedReport = (view: GradedReportView): PaperDocument =>
  visitReport(
    view,
    TABLES.flatMap((name) => fitted(tableBlocks(name, view[name], REPORT_COLUMNS[name]), A4_PORTRAIT)),
    view.photos,
  )
