import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../../theme/tokens'

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  '& th': { padding: '4px 4px 0', textAlign: 'left', fontWeight: 400, color: colour.ink2, whiteSpace: 'nowrap' },
  '& td': { padding: '2px 2px' },
})

export interface CellTableProps {
  readonly name: string
  readonly heads: readonly { readonly label: string; readonly width?: number }[]
  readonly children: ReactNode
}

/** A small table whose cells are typed into. */
export function CellTable({ name, heads, children }: CellTableProps) {
  return (
    <Table aria-label={name} data-form="">
      <colgroup>
        {heads.map(({ label, width }) => (
          <col key={label} style={width === undefined ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {heads.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </Table>
  )
}
