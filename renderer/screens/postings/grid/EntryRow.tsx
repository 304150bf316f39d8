import { memo } from 'react'

/** `warn`: a day of leave; `error`: absent without leave. */
export type CellTone = 'plain' | 'warn' | 'error'

/** What one row says. */
export interface RowView {
  readonly key: string
  readonly heads: readonly string[]
  /** null = this cell cannot be written. */
  readonly cells: readonly (string | null)[]
  readonly tones?: readonly CellTone[]
  readonly tails: readonly string[]
}

export interface EntryRowProps {
  readonly index: number
  readonly view: RowView
  /** Left edges of the names that stay in sight, in pixels. */
  readonly lefts: readonly number[]
  /** Columns that are rest days. */
  readonly rests: readonly boolean[]
  readonly isFigure: boolean
  readonly isHere: boolean
  /** First and last chosen column of the row; null = none. */
  readonly chosen: string | null
}

const sameTexts = (a: readonly unknown[] = [], b: readonly unknown[] = []): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at])

/** Drawn again only when something it says changes. */
export const EntryRow = memo(
  function EntryRow({ index, view, lefts, rests, isFigure, isHere, chosen }: EntryRowProps) {
    const [from = -1, to = -2] = chosen === null ? [] : chosen.split('-').map(Number)
    return (
      <tr role="row" aria-rowindex={index + 2} data-here={isHere} data-row={index}>
        {view.heads.map((text, at) => (
          <td key={at} role="rowheader" data-stuck="" style={{ left: lefts[at] }} title={text}>
            {text}
          </td>
        ))}
        {view.cells.map((text, at) => (
          <td
            key={at}
            role="gridcell"
            data-entry=""
            data-column={at}
            data-figure={isFigure}
            data-rest={rests[at]}
            data-blocked={text === null}
            data-tone={view.tones?.[at]}
            data-chosen={at >= from && at <= to}
            aria-selected={at >= from && at <= to}
            aria-disabled={text === null ? true : undefined}
          >
            {text}
          </td>
        ))}
        {view.tails.map((text, at) => (
          <td key={at} role="gridcell" data-align="right">
            {text}
          </td>
        ))}
      </tr>
    )
  },
  (a, b) =>
    a.index === b.index &&
    a.isHere === b.isHere &&
    a.chosen === b.chosen &&
    a.lefts === b.lefts &&
    a.rests === b.rests &&
    sameTexts(a.view.heads, b.view.heads) &&
    sameTexts(a.view.cells, b.view.cells) &&
    sameTexts(a.view.tones, b.view.tones) &&
    sameTexts(a.view.tails, b.view.tails),
)
