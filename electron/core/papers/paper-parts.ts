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
  /** 填报人, 审核人, 单位负责人 as the bureau set them once, '' where it did not; left out where it set none. */
  readonly signers?: readonly string[]
}

/** The frame in words, repeated on every page. */
export interface PageMarks {
  readonly language: PaperFrame['language']
  /** "2013-04-11 16:02", local time. */
  readonly printedAt: string
  /** Top right; null once the data folder is no sample. */
  readonly sample: string | null
  readonly foot: string
  /** Holds `{page}` and `{pages}`, known only when the paper is set. */
  readonly pageNumber: string
  /** Names for the line under a table that the bureau itself signs, in the order of its labels, '' where nobody is named. */
  readonly signers?: readonly string[]
}

export interface LabelledText {
  readonly label: string
  readonly text: string
}

/** A chart of bars, one under the other. */
export interface PaperChart {
  readonly heading: string
  /** What labels and figures are, for a workbook, where they stand in columns. */
  readonly head: readonly string[]
  readonly bars: readonly PaperBar[]
}

export interface PaperBar {
  readonly label: string
  /** Behind the bar, one after the other. */
  readonly figures: readonly string[]
  /** Part of the full length, 0 to 1. */
  readonly length: number
}

/** A picture by its id over its caption. */
export interface Figure {
  readonly id: string
  readonly caption: string
}

/** Pictures that stand under a row of a table. */
export interface RowFigures {
  /** Index of the row. */
  readonly row: number
  readonly figures: readonly Figure[]
}

/** A table as it will be printed: every cell in words, every row as long as the head. */
export interface PaperTable {
  readonly heading: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The last row, in bold; its first cells that are '' are joined with the cell before them. */
  readonly total: readonly string[] | null
  /** A line under the heading instead of rows, when there are none. */
  readonly empty: string | null
  /** Of rows with pictures, in their order. */
  readonly figures?: readonly RowFigures[]
}

/** What stands around the tables of a paper. */
export interface TablePaperView {
  readonly marks: PageMarks
  readonly title: string
  /** Left and right of the line under the title. */
  readonly left: string
  readonly right: string
  /** Under the tables. */
  readonly notes: readonly string[]
  /** Labels of the places to sign. */
  readonly signatures: readonly string[]
  /** Word that marks a row as the continuation of the row before it. */
  readonly continued: string
}
