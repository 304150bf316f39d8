import type { Paper } from '@core/papers/paper'
import { blankSheetRows } from '../../electron/reports/documents/blank-sheet.doc'
import { isOfficial, isWritten, paperDocument } from '../../electron/reports/documents/paper-document'
import { documentRows, type PrintedRow } from '../../electron/reports/model/document-rows'
import { officialRowsPrinted } from '../../electron/reports/official/official.doc'

/** Every text that a paper has to show, in the order of printing. */
export function paperRows(paper: Paper): readonly PrintedRow[] {
  if (isWritten(paper)) return documentRows(paperDocument(paper))
  return isOfficial(paper) ? officialRowsPrinted(paper.view) : blankSheetRows(paper.view)
}

/** All of its texts behind each other. */
export const paperText = (paper: Paper): string =>
  paperRows(paper)
    .flatMap(({ texts }) => texts)
    .join('')
