import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import { colour } from '../../theme/tokens'

const LABEL_WIDTH = 166
const STEP = 20

const Frame = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  padding: '6px 4px 4px 10px',
  '--bar-row': 'calc(var(--dense-row) - 4px)',
  // The plot keeps its width whether or not its rows need the scroll bar, so that rows and axis stay in line.
  '& > div': { overflowY: 'auto', scrollbarGutter: 'stable', paddingRight: 14 },
  '& > div:first-of-type': { flex: '0 1 auto', minHeight: 0 },
  '& > div:last-of-type': { flex: 'none', overflowY: 'hidden' },
})

const Row = styled('div')({
  display: 'flex',
  alignItems: 'center',
  height: 'var(--bar-row)',
  '& > span': {
    flex: 'none',
    width: LABEL_WIDTH,
    paddingRight: 8,
    textAlign: 'right',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& > div': { position: 'relative', flex: 1, height: 'var(--bar-row)', borderLeft: `1px solid ${colour.line3}` },
  '&[data-current="true"]': { background: colour.tint },
})

const Line = styled('i')({ position: 'absolute', top: 0, bottom: 0, width: 1, background: colour.line1 })
const Bar = styled('b')({ position: 'absolute', left: 0, top: 4, bottom: 4, background: colour.accent })

const Axis = styled('div')({
  display: 'flex',
  '& > div': { position: 'relative', flex: 1, height: 24, marginLeft: LABEL_WIDTH, borderTop: `1px solid ${colour.line3}` },
  '& span': { position: 'absolute', top: 3, transform: 'translateX(-50%)', color: colour.ink2 },
})

export interface BarChartProps {
  /** What the bars tell, for readers. */
  readonly name: string
  /** In the order of the table beside it; a value is the decimal text shown there. */
  readonly rows: readonly { readonly key: string; readonly label: string; readonly value: string }[]
  readonly current: string | null
}

/** Horizontal bars from 0 to 100, or further in whole steps when bonus points lead beyond. */
export function BarChart({ name, rows, current }: BarChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    frame.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const most = Math.max(100, ...rows.map(({ value }) => Math.ceil(Number(value) / STEP) * STEP))
  const marks = Array.from({ length: most / STEP + 1 }, (_, index) => index * STEP)
  const at = (value: number): string => `${(value * 100) / most}%`
  return (
    <Frame ref={frame} role="img" aria-label={name}>
      <div>
        {rows.map(({ key, label, value }) => (
          <Row key={key} data-current={key === current}>
            <span>{label}</span>
            <div>
              {marks.slice(1).map((mark) => (
                <Line key={mark} style={{ left: at(mark) }} />
              ))}
              <Bar style={{ width: at(Number(value)) }} />
            </div>
          </Row>
        ))}
      </div>
      <Axis>
        <div>
          {marks.map((mark) => (
            <span key={mark} style={{ left: at(mark) }}>
              {mark}
            </span>
          ))}
        </div>
      </Axis>
    </Frame>
  )
}
