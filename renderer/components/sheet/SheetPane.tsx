import { styled } from '@mui/material/styles'
import { useRef, type CSSProperties, type ReactNode } from 'react'
import { useOwnsKeys } from '../../hooks/pane-ring'
import { colour } from '../../theme/tokens'

const Frame = styled('section')({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  minHeight: 0,
  background: colour.surface,
  '& + &': { borderLeft: `1px solid ${colour.line3}` },
  '&[data-owns-keys="true"]::before': {
    content: '""',
    position: 'absolute',
    inset: '0 0 auto 0',
    height: 3,
    background: colour.accent,
    zIndex: 3,
  },
  '&:focus-visible': { outline: 'none', boxShadow: 'none' },
})

export interface SheetPaneProps {
  readonly name: string
  readonly testId: string
  readonly style?: CSSProperties
  readonly children: ReactNode
}

/** One of the three columns of the score sheet; F6 goes round them, an accent bar marks the one that has the keys. */
export function SheetPane({ name, testId, style, children }: SheetPaneProps) {
  const pane = useRef<HTMLElement>(null)
  const ownsKeys = useOwnsKeys(() => pane.current)
  return (
    <Frame ref={pane} data-pane="" data-testid={testId} data-owns-keys={ownsKeys} tabIndex={-1} aria-label={name} style={style}>
      {children}
    </Frame>
  )
}
