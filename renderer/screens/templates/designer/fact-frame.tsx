import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../../../theme/tokens'

const Frame = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: '64px minmax(0, 1fr)',
  border: `1px solid ${colour.line3}`,
  '& > :first-of-type': {
    padding: '7px 10px',
    borderRight: `1px solid ${colour.line2}`,
    background: colour.panel,
    color: colour.ink2,
  },
  '& > :last-of-type': {
    padding: '7px 10px',
    minWidth: 0,
    minHeight: 36,
    maxHeight: 118,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
})

/** Lines that belong together share their borders. */
export const FactFrames = styled('div')({ display: 'flex', flexDirection: 'column', '&& > * + *': { borderTop: 0 } })

/** A line with its name at the left: 规则, 试算. */
export function FactFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Frame role="group" aria-label={label}>
      <div>{label}</div>
      <div>{children}</div>
    </Frame>
  )
}
