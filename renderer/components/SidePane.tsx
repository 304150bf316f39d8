import { styled } from '@mui/material/styles'
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { colour, frame } from '../theme/tokens'
import { Pane, type PaneProps } from './Pane'

const Edge = styled('div')({
  position: 'absolute',
  insetBlock: 0,
  left: -frame.gap - 1,
  width: frame.gap,
  cursor: 'col-resize',
  touchAction: 'none',
  '&:hover, &:focus-visible': { background: colour.halo },
})

const LEAST_PX = 300
const MOST_PX = 760
const STEP_PX = 20

const within = (width: number): number => Math.min(MOST_PX, Math.max(LEAST_PX, Math.round(width)))

/** Width as it was left on this computer; `initial` until then, or when what was kept is no number. */
function useKeptWidth(name: string, initial: number): readonly [width: number, keep: (width: number) => void] {
  const key = `width.${name}`
  const [width, setWidth] = useState(() => within(Number(localStorage.getItem(key) ?? initial) || initial))
  const keep = (next: number) => {
    localStorage.setItem(key, String(within(next)))
    setWidth(within(next))
  }
  return [width, keep]
}

export interface SidePaneProps extends Omit<PaneProps, 'style' | 'edge'> {
  /** Place and panel whose width is remembered, "pairings.detail". */
  readonly widthName: string
  /** Pixels, until the person has chosen. */
  readonly initialWidth: number
}

/** The pane at the right. Its left edge can be dragged, or moved by ← and →; the width is remembered. */
export function SidePane({ widthName, initialWidth, children, ...pane }: SidePaneProps) {
  const { t } = useTranslation('common')
  const [width, keep] = useKeptWidth(widthName, initialWidth)
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const edge = event.currentTarget
    if (edge.hasPointerCapture(event.pointerId))
      keep((edge.parentElement?.getBoundingClientRect().right ?? 0) - event.clientX - frame.gap / 2)
  }
  const move = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') keep(width + STEP_PX)
    else if (event.key === 'ArrowRight') keep(width - STEP_PX)
    else return
    event.preventDefault()
  }
  return (
    <Pane
      {...pane}
      style={{ width, flex: 'none' }}
      edge={
        <Edge
          role="separator"
          aria-orientation="vertical"
          aria-label={t('panelWidth')}
          aria-valuenow={width}
          aria-valuemin={LEAST_PX}
          aria-valuemax={MOST_PX}
          tabIndex={0}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onKeyDown={move}
        />
      }
    >
      {children}
    </Pane>
  )
}
