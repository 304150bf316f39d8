import { styled } from '@mui/material/styles'
import { colour } from '../../../theme/tokens'

/** Parts below the clauses: label at the left, what it names at the right. */
export const LabelledRow = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: '74px minmax(0, 1fr)',
  columnGap: 10,
  alignItems: 'start',
  marginTop: 8,
  '& > span:first-of-type': { color: colour.ink2, lineHeight: '28px', display: 'flex', alignItems: 'center', gap: 6 },
})

/** A few cells of read-only facts in one frame. */
export const FactCells = styled('table')({
  borderCollapse: 'collapse',
  width: '100%',
  '& th, & td': {
    height: 27,
    padding: '2px 8px',
    border: `1px solid ${colour.line1}`,
    textAlign: 'left',
    fontWeight: 400,
    overflowWrap: 'anywhere',
  },
  '& th': { background: colour.panel, color: colour.ink2, whiteSpace: 'nowrap', width: 1 },
})
