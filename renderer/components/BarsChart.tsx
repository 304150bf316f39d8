import { styled } from '@mui/material/styles'
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { useRowWindow } from '../hooks/useRowWindow'
import { colour } from '../theme/tokens'
import type { ChartRow } from './chart-row'

const AXIS_PX = 28
/** Over the first bar. */
const MARGIN_PX = 4
const NOTHING: { readonly rows: readonly ChartRow[]; readonly from: number; readonly isEnd: boolean } = {
  rows: [],
  from: 0,
  isEnd: false,
}

/** The library of the drawing is as large as the rest of the page's parts together, and few places show a chart. */
const BarsPlot = lazy(() => import('./BarsPlot').then((loaded) => ({ default: loaded.BarsPlot })))

const Frame = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  '& .MuiChartsGrid-line': { stroke: colour.line1 },
  '& [data-series="before"] .MuiBarChart-element': { stroke: colour.line3, strokeWidth: 1 },
})

const Legend = styled('div')({
  flex: 'none',
  display: 'flex',
  justifyContent: 'flex-end',
  gap: 16,
  padding: '4px 12px 0',
  '& span': { display: 'inline-flex', alignItems: 'center', gap: 6 },
  '& i': { width: 14, height: 12, border: `1px solid ${colour.accent}`, background: colour.accent },
  '& i[data-before]': { borderColor: colour.line3, background: colour.secondSeries },
})

export interface BarsChartProps {
  /** What the bars tell, for readers; their figures stand in the table. */
  readonly name: string
  /** In the order of the table beside it. */
  readonly rows: readonly ChartRow[]
  readonly current: string | null
  /** Where the axis ends at least. */
  readonly most: number
  /** Names of the two series, where there are two. */
  readonly series?: { readonly value: string; readonly before: string }
  readonly colour?: string
}

/**
 * Horizontal bars from 0, still, with the names of the table beside it at the left; two series at most, the second one grey.
 * It is drawn once the tables stand, and only the bars in sight, so that thousands cost what a screenful costs.
 */
export function BarsChart({ name, rows, current, most, series, colour: ink = colour.accent }: BarsChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const hasBefore = series !== undefined
  const rowPx = hasBefore ? 30 : 21
  const height = rows.length * rowPx + AXIS_PX + MARGIN_PX
  const { from, to, onScroll } = useRowWindow(frame, rows.length, rowPx, -1, AXIS_PX)
  const at = useMemo(() => rows.findIndex(({ key }) => key === current), [rows, current])
  useEffect(() => {
    const box = frame.current
    if (box === null || at < 0) return
    const top = at * rowPx
    if (top < box.scrollTop || top + rowPx > box.scrollTop + box.clientHeight - rowPx) box.scrollTop = top - box.clientHeight / 2
  }, [at, rowPx])
  const largest = useMemo(
    () => rows.reduce((most, { value, before }) => Math.max(most, Number(value ?? 0), Number(before ?? 0)), most),
    [rows, most],
  )
  const drawn = useDeferredValue(
    useMemo(() => ({ rows: rows.slice(from, to), from, isEnd: to >= rows.length }), [rows, from, to]),
    NOTHING,
  )
  return (
    <>
      {series !== undefined && (
        <Legend aria-hidden>
          <span>
            <i data-before="" />
            {series.before}
          </span>
          <span>
            <i />
            {series.value}
          </span>
        </Legend>
      )}
      <Frame ref={frame} role="img" aria-label={name} onScroll={onScroll}>
        {/* The room is kept while the drawing comes, so that nothing moves. */}
        <div style={{ height, overflow: 'hidden' }}>
          {drawn.rows.length > 0 && (
            <div style={{ paddingTop: drawn.from * rowPx }}>
              <Suspense fallback={null}>
                <BarsPlot
                  rows={drawn.rows}
                  rowPx={rowPx}
                  marginPx={MARGIN_PX}
                  axisPx={drawn.isEnd ? AXIS_PX : 0}
                  most={largest}
                  hasBefore={hasBefore}
                  colour={ink}
                />
              </Suspense>
            </div>
          )}
        </div>
      </Frame>
    </>
  )
}
