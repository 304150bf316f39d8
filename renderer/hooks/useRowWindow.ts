import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useLatest } from './useLatest'

/** Rows drawn above and below the visible ones. */
const SPARE = 12

export interface RowWindow {
  readonly from: number
  /** Not included. */
  readonly to: number
  readonly onScroll: () => void
}

/**
 * Which rows of a long list must be drawn, so that thousands cost what a screenful costs.
 * @param rowPx Height of every row.
 * @param shown Row that is brought into sight when it changes; −1 = none.
 * @param framePx What stands over the rows in the same box, heads and totals.
 */
export function useRowWindow(
  frame: RefObject<HTMLElement | null>,
  count: number,
  rowPx: number,
  shown = -1,
  framePx = 0,
): RowWindow {
  // Before the box is measured as many as the window could hold: to draw them a second time costs more than some too many.
  const [view, setView] = useState(() => ({ first: 0, visible: Math.ceil(window.innerHeight / rowPx) }))
  // The box as it was last seen; null before. To ask it each time would have the page laid out in the middle of a key.
  const seen = useRef<{ top: number; height: number } | null>(null)

  const reveal = useLatest(() => {
    const box = frame.current
    if (box === null || seen.current === null || shown < 0) return
    const { top, height } = seen.current
    const upper = shown * rowPx
    const lower = upper + rowPx + framePx - height
    if (upper >= top && lower <= top) return
    box.scrollTo({ top: upper < top ? upper : lower })
    seen.current = { top: box.scrollTop, height }
  })

  const measure = () => {
    const box = frame.current
    if (box === null) return
    seen.current = { top: box.scrollTop, height: box.clientHeight }
    // In steps of half the spare rows, so that most scroll events change nothing.
    const step = SPARE / 2
    const first = Math.max(0, Math.floor(box.scrollTop / rowPx / step) * step)
    const needed = Math.ceil(box.clientHeight / rowPx) + 1
    setView((old) => {
      const visible = Math.max(old.visible, needed)
      return old.first === first && old.visible === visible ? old : { first, visible }
    })
  }

  useLayoutEffect(() => {
    const box = frame.current
    if (box === null) return
    const observer = new ResizeObserver(() => {
      const isFirst = seen.current === null
      measure()
      if (isFirst) reveal()
    })
    observer.observe(box)
    return () => {
      observer.disconnect()
      seen.current = null
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- measure reads only the box and the row height
  }, [frame, rowPx])

  useLayoutEffect(() => reveal(), [reveal, shown, rowPx, framePx])

  return {
    from: Math.max(0, Math.min(view.first, count) - SPARE),
    to: Math.min(count, view.first + view.visible + SPARE),
    onScroll: measure,
  }
}
