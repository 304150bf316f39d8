import { useLayoutEffect, useState, type RefObject } from 'react'

/** Rows drawn above and below the visible ones. */
const SPARE = 12

export interface RowWindow {
  readonly from: number
  /** Not included. */
  readonly to: number
  readonly onScroll: () => void
}

/** Which rows of a long list must be drawn, so that thousands cost what a screenful costs. `rowPx` is the height of every row. */
export function useRowWindow(frame: RefObject<HTMLElement | null>, count: number, rowPx: number): RowWindow {
  const [view, setView] = useState({ first: 0, visible: 40 })

  const measure = () => {
    const box = frame.current
    if (box === null) return
    // In steps of half the spare rows, so that most scroll events change nothing.
    const step = SPARE / 2
    const first = Math.max(0, Math.floor(box.scrollTop / rowPx / step) * step)
    const visible = Math.ceil(box.clientHeight / rowPx) + 1
    setView((seen) => (seen.first === first && seen.visible === visible ? seen : { first, visible }))
  }

  useLayoutEffect(() => {
    const box = frame.current
    if (box === null) return
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- measure reads only the box and the row height
  }, [frame, rowPx])

  return {
    from: Math.max(0, Math.min(view.first, count) - SPARE),
    to: Math.min(count, view.first + view.visible + SPARE),
    onScroll: measure,
  }
}
