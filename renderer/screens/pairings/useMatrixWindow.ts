import { useLayoutEffect, useState, type RefObject } from 'react'

/** Rows and columns drawn beyond the visible ones on each side. */
const SPARE = 8
/** Up to so many the whole side is drawn: a county has sixty clinics and two dozen hospitals. */
const WHOLE_UP_TO = 100

export interface MatrixSize {
  readonly rows: number
  readonly columns: number
  readonly rowPx: number
  readonly columnPx: number
}
interface Range {
  readonly from: number
  /** Not included. */
  readonly to: number
}

/** Which rows and columns of a large matrix must be drawn; a smaller one is drawn whole. */
export function useMatrixWindow(frame: RefObject<HTMLElement | null>, { rows, columns, rowPx, columnPx }: MatrixSize) {
  const [view, setView] = useState({ row: 0, rows: 40, column: 0, columns: 40 })
  const measure = () => {
    const box = frame.current
    if (box === null) return
    // In steps of half the spare ones, so that most scroll events change nothing.
    const step = SPARE / 2
    const first = (scrolled: number, px: number) => Math.floor(scrolled / px / step) * step
    const next = {
      row: first(box.scrollTop, rowPx),
      rows: Math.ceil(box.clientHeight / rowPx) + step,
      column: first(box.scrollLeft, columnPx),
      columns: Math.ceil(box.clientWidth / columnPx) + step,
    }
    setView((seen) => (Object.entries(next).every(([key, value]) => seen[key as keyof typeof next] === value) ? seen : next))
  }
  useLayoutEffect(() => {
    const box = frame.current
    if (box === null) return
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- measure reads only the box and the sizes
  }, [frame, rowPx, columnPx])
  const range = (count: number, first: number, visible: number): Range =>
    count <= WHOLE_UP_TO
      ? { from: 0, to: count }
      : { from: Math.max(0, Math.min(first, count) - SPARE), to: Math.min(count, first + visible + SPARE) }
  return {
    rows: range(rows, view.row, view.rows),
    columns: range(columns, view.column, view.columns),
    onScroll: measure,
  }
}
