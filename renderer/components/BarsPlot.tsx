import { BarChart } from '@mui/x-charts/BarChart'
import { useMemo } from 'react'
import { colour } from '../theme/tokens'
import type { ChartRow } from './chart-row'

const LABEL_PX = 168
const FONT = { fontSize: 14, fill: colour.ink } as const
const MARGIN = { top: 4, right: 22, bottom: 0, left: 0 } as const

export interface BarsPlotProps {
  readonly rows: readonly ChartRow[]
  readonly height: number
  /** Of it the axis below the bars. */
  readonly axisPx: number
  /** Where the axis ends. */
  readonly most: number
  readonly hasBefore: boolean
  readonly colour: string
}

/** The drawing itself; loaded when the first chart is shown. */
export function BarsPlot({ rows, height, axisPx, most, hasBefore, colour: ink }: BarsPlotProps) {
  const labels = useMemo(() => new Map(rows.map(({ key, label }) => [key, label])), [rows])
  const keys = useMemo(() => rows.map(({ key }) => key), [rows])
  const series = useMemo(() => {
    const numbers = (values: readonly (string | null | undefined)[]) =>
      values.map((value) => (value === null || value === undefined ? null : Number(value)))
    const now = { id: 'value', data: numbers(rows.map(({ value }) => value)), color: ink }
    return hasBefore
      ? [{ id: 'before', data: numbers(rows.map(({ before }) => before)), color: colour.secondSeries }, now]
      : [now]
  }, [rows, hasBefore, ink])
  return (
    <BarChart
      aria-hidden
      layout="horizontal"
      height={height}
      margin={MARGIN}
      skipAnimation
      hideLegend
      disableKeyboardNavigation
      axisHighlight={{ x: 'none', y: 'none' }}
      grid={{ vertical: true }}
      slotProps={{ tooltip: { trigger: 'none' }, axisLine: { stroke: colour.line3 } }}
      yAxis={[
        {
          scaleType: 'band',
          data: keys,
          width: LABEL_PX,
          valueFormatter: (key: string) => labels.get(key) ?? '',
          tickLabelInterval: () => true,
          tickLabelStyle: FONT,
          disableTicks: true,
          categoryGapRatio: hasBefore ? 0.25 : 0.4,
          barGapRatio: 0,
        },
      ]}
      xAxis={[
        { min: 0, max: most, height: axisPx, tickLabelStyle: { ...FONT, fill: colour.ink2 }, disableTicks: true, tickNumber: 5 },
      ]}
      series={series}
    />
  )
}
