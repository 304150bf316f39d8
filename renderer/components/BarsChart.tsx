import { styled } from '@mui/material/styles'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { colour } from '../theme/tokens'
import type { ChartRow } from './chart-row'

const AXIS_PX = 28

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

/** Horizontal bars from 0, still, with the names of the table beside it at the left; two series at most, the second one grey. */
export function BarsChart({ name, rows, current, most, series, colour: ink = colour.accent }: BarsChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const rowPx = series === undefined ? 21 : 30
  const height = rows.length * rowPx + AXIS_PX + 4
  const at = rows.findIndex(({ key }) => key === current)
  useEffect(() => {
    const box = frame.current
    if (box === null || at < 0) return
    const top = at * rowPx
    if (top < box.scrollTop || top + rowPx > box.scrollTop + box.clientHeight - rowPx) box.scrollTop = top - box.clientHeight / 2
  }, [at, rowPx])
  const largest = Math.max(most, ...rows.flatMap(({ value, before }) => [Number(value ?? 0), Number(before ?? 0)]))
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
      <Frame ref={frame} role="img" aria-label={name}>
        {/* The room is kept while the drawing loads, so that nothing moves. */}
        <div style={{ height }}>
          <Suspense fallback={null}>
            <BarsPlot rows={rows} height={height} axisPx={AXIS_PX} most={largest} hasBefore={series !== undefined} colour={ink} />
          </Suspense>
        </div>
      </Frame>
    </>
  )
}
