import type { SheetReportView } from '../../core/papers/sheet-report-view'
import type { Column, PaperDocument } from '../model/document'
import { tableBlocks } from '../model/blocks'
import { fitted } from '../model/fitted-columns'
import { A4_PORTRAIT } from '../model/page'
import { visitReport } from './visit-report'

export const REPORT_COLUMNS = {
  sections: [
    [34, 'center'],
    [215, 'left'],
    [55, 'right'],
    [55, 'right'],
    [60, 'right'],
    [60, 'right'],
  ],
  items: [
    [32, 'center'],
    [120, 'left'],
    [34, 'right'],
    [38, 'right'],
    [214, 'left'],
    [41, 'right'],
  ],
  bonus: [
    [32, 'center'],
    [120, 'left'],
    [34, 'right'],
    [38, 'right'],
    [255, 'left'],
  ],
  vetoes: [
    [32, 'center'],
    [170, 'left'],
    [175, 'left'],
    [102, 'left'],
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
    [32, 'center'],
    [120, 'left'],
    [327, 'left'],
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>

/** In the order of printing. */
const TABLES = ['sections', 'items', 'bonus', 'vetoes', 'findings', 'remarks'] as const

/** 现场检查评价报告 of one sheet in points. */
export const sheetReport = (view: SheetReportView): PaperDocument =>
  visitReport(
    view,
    TABLES.flatMap((name) => fitted(tableBlocks(name, view[name], REPORT_COLUMNS[name]), A4_PORTRAIT)),
    view.photos,
  )
