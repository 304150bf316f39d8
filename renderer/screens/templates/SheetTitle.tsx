import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../../theme/tokens'

const Line = styled('span')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minWidth: 0,
  color: colour.ink2,
  '& [data-name]': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& b': { color: colour.ink },
  '& > span:not([data-name])': { flex: 'none', whiteSpace: 'nowrap' },
})

export interface SheetTitleProps {
  readonly name: string
  readonly version: string
  /** State words, and what is being done with the sheet. */
  readonly children?: ReactNode
}

/** Which sheet is on the desk, in the header of the place: name, version, state. */
export function SheetTitle({ name, version, children }: SheetTitleProps) {
  return (
    <Line data-testid="sheet-title">
      <span data-name="" title={name}>
        {name}
      </span>
      <b>{version}</b>
      {children}
    </Line>
  )
}
