import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../theme/tokens'

const Middle = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 8,
  margin: 'auto',
  padding: 14,
  textAlign: 'center',
  '& > strong': { fontSize: 15, lineHeight: '22px', fontWeight: 400 },
  '& > span': { color: colour.ink2 },
})

export interface EmptyStateProps {
  /** What belongs here, or that nothing was found and among how many. */
  readonly title: string
  /** How it gets here. */
  readonly hint?: ReactNode
  /** One button. */
  readonly action?: ReactNode
}

/** Nothing to show: one line what belongs here, one line how it gets here, one button. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <Middle>
      <strong>{title}</strong>
      {hint !== undefined && <span>{hint}</span>}
      {action}
    </Middle>
  )
}
