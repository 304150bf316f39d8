import type { KeyboardEvent } from 'react'
import type { Period } from '@core/shared/calendar'
import { isComposing } from '../../../hooks/composition'
import { barsOf, type Bar, type Lane } from './gantt-model'

const PAGE = 15

export interface GanttKeys {
  readonly lanes: readonly Lane[]
  readonly window: Period
  /** Line of the current posting; −1 = none. */
  readonly row: number
  readonly current: string | null
  readonly onCurrent: (postingId: string) => void
  readonly onEnter: () => void
}

/** Arrow keys of the chart: ↑ ↓ PgUp PgDn Home End to the nearest bar of another line, ← → along the line. */
export function useGanttKeys({ lanes, window, row, current, onCurrent, onEnter }: GanttKeys) {
  const bars = (at: number): readonly Bar[] => {
    const lane = lanes[at]
    return lane === undefined ? [] : barsOf(lane, window)
  }
  const pick = (bar: Bar | undefined) => {
    if (bar !== undefined) onCurrent(bar.posting.id)
  }
  const isHere = ({ posting }: Bar): boolean => posting.id === current
  const moveRows = (step: number) => {
    const left = bars(row).find(isHere)?.left ?? 0
    const to = Math.max(0, Math.min(lanes.length - 1, row < 0 ? 0 : row + step))
    pick(bars(to).toSorted((a, b) => Math.abs(a.left - left) - Math.abs(b.left - left))[0])
  }
  const moveBars = (step: 1 | -1) => pick(bars(row)[bars(row).findIndex(isHere) + step])

  return (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'ArrowDown') moveRows(1)
    else if (event.key === 'ArrowUp') moveRows(-1)
    else if (event.key === 'PageDown') moveRows(PAGE)
    else if (event.key === 'PageUp') moveRows(-PAGE)
    else if (event.key === 'Home') moveRows(-lanes.length)
    else if (event.key === 'End') moveRows(lanes.length)
    else if (event.key === 'ArrowRight') moveBars(1)
    else if (event.key === 'ArrowLeft') moveBars(-1)
    else if (event.key === 'Enter') onEnter()
    else return
    event.preventDefault()
  }
}
