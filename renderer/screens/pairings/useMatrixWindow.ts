import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useLatest } from '../../hooks/useLatest'
import { bringIntoSight, type Sight } from './matrix-geometry'

/** Rows and columns drawn beyond the visible ones on each side. */
const SPARE = 8

export interface MatrixSize {
  readonly rows: number
  readonly columns: number
  readonly rowPx: number
  readonly columnPx: number
  /** What the fixed head and columns take from the box. */
  readonly headPx: number
  readonly fixedPx: number
}

/**
 * Which rows and columns of a matrix must be drawn: none until the box is measured, then those in sight.
 * @param cell Cell that is brought into sight when it changes; null = none.
 */
export function useMatrixWindow(
  frame: RefObject<HTMLElement | null>,
  { rows, columns, rowPx, columnPx, headPx, fixedPx }: MatrixSize,
  cell: { readonly row: number; readonly column: number } | null,
) {
  const [view, setView] = useState({ row: 0, rows: 0, column: 0, columns: 0 })
  // The box as it was last seen. To ask it each time would have the page laid out in the middle of a key.
  const seen = useRef<Sight | null>(null)

  const look = useLatest(() => {
    const box = frame.current
    if (box === null) return
    seen.current = {
      top: box.scrollTop,
      left: box.scrollLeft,
      height: box.clientHeight - headPx,
      width: box.clientWidth - fixedPx,
    }
    const { top, left, height, width } = seen.current
    // In steps of half the spare ones, so that most scroll events change nothing.
    const step = SPARE / 2
    const first = (scrolled: number, px: number) => Math.floor(scrolled / px / step) * step
    const next = {
      row: first(top, rowPx),
      rows: Math.max(0, Math.ceil(height / rowPx)) + step,
      column: first(left, columnPx),
      columns: Math.max(0, Math.ceil(width / columnPx)) + step,
    }
    setView((old) => (Object.entries(next).every(([key, value]) => old[key as keyof typeof next] === value) ? old : next))
  })
  const row = cell?.row ?? -1
  const column = cell?.column ?? -1
  const reveal = useLatest(() => {
    const box = frame.current
    if (box === null || seen.current === null || row < 0 || column < 0) return
    const to = bringIntoSight(seen.current, { top: row * rowPx, left: column * columnPx, height: rowPx, width: columnPx })
    if (to === null) return
    box.scrollTo(to)
    look()
  })

  useLayoutEffect(() => {
    const box = frame.current
    if (box === null) return
    look()
    const observer = new ResizeObserver(look)
    observer.observe(box)
    return () => observer.disconnect()
  }, [frame, look, rowPx, columnPx])
  useLayoutEffect(() => reveal(), [reveal, row, column, rowPx, columnPx, headPx, fixedPx])

  const range = (count: number, first: number, visible: number) => ({
    from: Math.max(0, Math.min(first, count) - SPARE),
    to: visible === 0 ? 0 : Math.min(count, first + visible + SPARE),
  })
  return { rows: range(rows, view.row, view.rows), columns: range(columns, view.column, view.columns), onScroll: look }
}
