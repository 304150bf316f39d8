import { dateText, signedSurroundings } from './page-marks'
import type { PaperFrame, PaperTable, TablePaperView } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** One column of a list as the window shows it. */
interface ListColumn {
  readonly header: string
  readonly isNumber: boolean
}

/** A list of the window, every cell in words. */
export interface ListSource {
  readonly frame: PaperFrame
  readonly title: string
  /** What it was narrowed to, in words; empty = nothing. */
  readonly filter: string
  /** The day on which it stands so. */
  readonly listedOn: string
  readonly columns: readonly ListColumn[]
  readonly rows: readonly (readonly string[])[]
}

/** Any list of the window as a table for the files, as it will be printed. */
export interface ListView extends TablePaperView {
  /** The first column counts the rows. */
  readonly table: PaperTable
  /** Whether each column after it holds numbers. */
  readonly numbers: readonly boolean[]
}

/** Puts a list into a table with numbered rows. */
export function listView({ frame, title, filter, listedOn, columns, rows }: ListSource, t: PaperTexts): ListView {
  return {
    ...signedSurroundings(frame, t, 'savedList.signatures'),
    title,
    left: t('savedList.by', { bureau: frame.bureauName }),
    right: t('savedList.listedOn', { day: dateText(listedOn, t), count: rows.length }),
    table: {
      heading: '',
      head: [t('savedList.number'), ...columns.map(({ header }) => header)],
      rows: rows.map((cells, index) => [String(index + 1), ...columns.map((_, column) => cells[column] ?? '')]),
      total: null,
      empty: rows.length === 0 ? t('savedList.empty') : null,
    },
    numbers: columns.map(({ isNumber }) => isNumber),
    notes: filter === '' ? [] : [t('savedList.filter', { filter })],
  }
}
