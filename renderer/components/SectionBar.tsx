import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../theme/tokens'

const Bar = styled('h3')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 10,
  height: 28,
  margin: 0,
  padding: '0 10px',
  fontSize: 14,
  lineHeight: '20px',
  fontWeight: 400,
  background: colour.head,
  borderTop: `1px solid ${colour.line2}`,
  borderBottom: `1px solid ${colour.line2}`,
  '&:first-of-type': { borderTop: 0 },
  '& small': { fontSize: 14, color: colour.ink2 },
})

export interface SectionBarProps {
  readonly title: string
  readonly aside?: ReactNode
  /** By which a link further up leads to it. */
  readonly id?: string
}

/** Heading of one part of a side panel, with a count or remark at its right end. */
export function SectionBar({ title, aside, id }: SectionBarProps) {
  return (
    <Bar {...(id === undefined ? {} : { id, tabIndex: -1 })}>
      <span>{title}</span>
      {aside !== undefined && <small>{aside}</small>}
    </Bar>
  )
}
