import type { RectificationLedgerView } from '../../core/papers/rectification-ledger-view'
import { tableBlocks } from '../model/blocks'
import type { Column, PaperDocument } from '../model/document'
import { fitted } from '../model/fitted-columns'
import { A4_LANDSCAPE } from '../model/page'
import { tablePaper } from './table-paper'

/** Number, unit, number of the notice, problem, severity, requirement, person, deadline, reply, re-check, by whom, closed on, state. */
const COLUMNS: readonly Column[] = [
  [28, 'center', 'figure'],
  [64, 'left'],
  [68, 'left'],
  [108, 'left'],
  [32, 'center'],
  [84, 'left'],
  [42, 'left'],
  [78, 'center'],
  [84, 'left'],
  [104, 'left'],
  [42, 'left'],
  [78, 'center'],
  [46, 'center'],
]

/** 整改台账: A4 landscape. */
export const rectificationLedgerDocument = (view: RectificationLedgerView): PaperDocument =>
  tablePaper(view, A4_LANDSCAPE, fitted(tableBlocks('table', view.table, COLUMNS), A4_LANDSCAPE))
