import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../theme/tokens'

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  '& th, & td': {
    height: 'var(--dense-row)',
    padding: '0 8px',
    borderBottom: `1px solid ${colour.line1}`,
    borderRight: `1px solid ${colour.line1}`,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& th': { background: colour.panel, color: colour.ink2, fontWeight: 400 },
  '& th:last-of-type, & td:last-of-type': { borderRight: 0 },
  '& [data-align="right"]': { textAlign: 'right' },
})

export interface SideColumn {
  readonly header: string
  readonly width?: number
  readonly align?: 'right'
}

export interface SideTableProps {
  readonly name: string
  readonly columns: readonly SideColumn[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/** A few dense rows inside a side panel; only read. */
export function SideTable({ name, columns, rows }: SideTableProps) {
  return (
    <Table aria-label={name}>
      <colgroup>
        {columns.map((column) => (
          <col key={column.header} style={column.width === undefined ? undefined : { width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.header} scope="col" data-align={column.align}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, index) => (
              <td
                key={columns[index]?.header}
                data-align={columns[index]?.align}
                title={typeof cell === 'string' ? cell : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
