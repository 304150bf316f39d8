import { BarChart } from '@mui/x-charts/BarChart'
import { memo, useMemo } from 'react'
import { colour } from '../theme/tokens'
import type { ChartRow } from './chart-row'

const LABEL_PX = 168
const FONT = { fontSize: 14, fill: colour.ink } as const
const NO_HIGHLIGHT = { x: 'none', y: 'none' } as const
const GRID = { vertical: true } as const
const SLOTS = { tooltip: { trigger: 'none' }, axisLine: { stroke: colour.line3 } } as const

export interface BarsPlotProps {
  readonly rows: readonly ChartRow[]
  /** Height of a row with its bars. */
  readonly rowPx: number
  /** Over the first bar. */
  readonly marginPx: number
  /** Of the axis below the bars; 0: there is none. */
  readonly axisPx: number
  /** Where the axis ends. */
  readonly most: number
  readonly hasBefore: boolean
  readonly colour: string
}

/** The drawing itself; loaded when the first chart is shown. */
export const BarsPlot = memo(function BarsPlot(props: BarsPlotProps) {
  const { rows, rowPx, marginPx, axisPx, most, hasBefore, colour: ink } = props
  const series = useMemo(() => {
    const numbers = (values: readonly (string | null | undefined)[]) =>
      values.map((value) => (value === null || value === undefined ? null : Number(value)))
    const now = { id: 'value', data: numbers(rows.map(({ value }) => value)), color: ink }
    return hasBefore
      ? [{ id: 'before', data: numbers(rows.map(({ before }) => before)), color: colour.secondSeries }, now]
      : [now]
  }, [rows, hasBefore, ink])
  const yAxis = useMemo(() => {
    const labels = new Map(rows.map(({ key, label }) => [key, label]))
    return [
      {
        scaleType: 'band' as const,
        data: [...labels.keys()],
        width: LABEL_PX,
        valueFormatter: (key: string) => labels.get(key) ?? '',
        tickLabelInterval: () => true,
        tickLabelStyle: FONT,
        disableTicks: true,
        categoryGapRatio: hasBefore ? 0.25 : 0.4,
        barGapRatio: 0,
      },
    ]
  }, [rows, hasBefore])
  const xAxis = useMemo(() => {
    const scale = { min: 0, max: most, tickNumber: 5 }
    const end = { height: axisPx, tickLabelStyle: { ...FONT, fill: colour.ink2 }, disableTicks: true }
    return [axisPx === 0 ? { ...scale, position: 'none' as const } : { ...scale, ...end }]
  }, [most, axisPx])
  return (
    <BarChart
      aria-hidden
      layout="horizontal"
      height={rows.length * rowPx + marginPx + axisPx}
      margin={useMemo(() => ({ top: marginPx, right: 22, bottom: 0, left: 0 }), [marginPx])}
      skipAnimation
      hideLegend
      disableKeyboardNavigation
      axisHighlight={NO_HIGHLIGHT}
      grid={GRID}
      slotProps={SLOTS}
      yAxis={yAxis}
      xAxis={xAxis}
      series={series}
    />
  )
})
