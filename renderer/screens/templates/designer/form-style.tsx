import { styled } from '@mui/material/styles'
import { useId, type CSSProperties, type ReactNode } from 'react'
import { labelIdOf } from '../../../components/control'
import { colour } from '../../../theme/tokens'

/** Fields of the middle pane on one grid: label, wide field, label, short field, label, field. */
export const FormGrid = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: 'minmax(64px, auto) minmax(0, 1fr) minmax(52px, auto) 70px minmax(64px, auto) 150px',
  gap: '8px 10px',
  alignItems: 'center',
  '& > label, & > [data-label]': { color: colour.ink2, whiteSpace: 'nowrap' },
})

/** Pairs of label and field, two a row. */
export const FieldGrid = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: 'minmax(64px, auto) minmax(0, 1fr) minmax(64px, auto) minmax(0, 1fr)',
  gap: '8px 10px',
  alignItems: 'center',
  '& > label, & > [data-label]': { color: colour.ink2, whiteSpace: 'nowrap' },
})

/** The fields of a row that is no item. */
export const FormBody = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12, padding: '10px 14px' })

export const Remark = styled('p')({ margin: 0, color: colour.ink2 })

/** A part of the middle pane below the head: title at the left, what belongs to it at the right. */
export const PartTitle = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  minHeight: 28,
  whiteSpace: 'nowrap',
  '& h3': { margin: 0, fontSize: 15, lineHeight: '22px', fontWeight: 700 },
  '& span': { color: colour.ink2, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& [data-tools]': {
    marginLeft: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    color: colour.ink2,
    overflow: 'visible',
  },
  '& .MuiButton-root': { height: 28 },
})

export interface LabelledProps {
  readonly label: string
  /** Columns of the grid that the field takes. */
  readonly span?: number
  readonly style?: CSSProperties
  readonly children: (id: string) => ReactNode
}

/** One label of a FormGrid and the field it names. */
export function Labelled({ label, span = 1, style, children }: LabelledProps) {
  const id = useId()
  return (
    <>
      <label id={labelIdOf(id)} htmlFor={id}>
        {label}
      </label>
      <div style={{ gridColumn: span === 1 ? undefined : `span ${span}`, minWidth: 0, ...style }}>{children(id)}</div>
    </>
  )
}
