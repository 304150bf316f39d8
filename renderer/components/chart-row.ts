/** One line of a chart, in the order of the table beside it. */
export interface ChartRow {
  readonly key: string
  readonly label: string
  /** Decimal text as the table shows it; null: no bar. */
  readonly value: string | null
  /** Of the second series. */
  readonly before?: string | null
}
