import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../theme/tokens'

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    height: 'var(--dense-row)',
    padding: '2px 8px',
    borderBottom: `1px solid ${colour.line1}`,
    textAlign: 'left',
    verticalAlign: 'top',
  },
  '& th': { width: 92, borderRight: `1px solid ${colour.line1}`, fontWeight: 400, color: colour.ink2, whiteSpace: 'nowrap' },
  '& td': { overflowWrap: 'anywhere', userSelect: 'text' },
  '& tr:last-of-type > *': { borderBottom: 0 },
})

export interface FactTableProps {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[]
}

/** Names and values that are only read. */
export function FactTable({ facts }: FactTableProps) {
  return (
    <Table>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.label}>
            <th scope="row">{fact.label}</th>
            <td>{fact.value}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
