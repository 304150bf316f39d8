import { styled } from '@mui/material/styles'
import { TableFrame } from '../../../components/table-style'
import { colour } from '../../../theme/tokens'

/** Scroll box of an entry grid: names stay at the left, the head at the top. */
export const EntryFrame = styled(TableFrame)({
  position: 'relative',
  '--table-row': 'var(--dense-row)',
  '& [data-sheet]': { position: 'relative' },
  '& table': { width: 'auto' },
  '& th[data-stuck], & td[data-stuck]': { position: 'sticky', zIndex: 3, borderRightColor: colour.line2 },
  '& td[data-stuck]': { background: colour.surface, zIndex: 2 },
  '& th[data-stuck]': { zIndex: 4 },
  '& th[data-entry]': { padding: 0, textAlign: 'center', fontWeight: 400 },
  '& th[data-rest="true"]': { color: colour.ink3, background: colour.chrome },
  '& th[data-here="true"]': { background: colour.tint, color: colour.accentDeep, fontWeight: 700 },
  '& td[data-entry]': { padding: 0, textAlign: 'center', cursor: 'cell' },
  '& td[data-entry][data-figure="true"]': { textAlign: 'right', padding: '0 6px' },
  '& td[data-rest="true"]': { background: colour.panel },
  '& td[data-blocked="true"]': {
    background: `repeating-linear-gradient(135deg, ${colour.chrome} 0 4px, #FFFFFF 4px 8px)`,
    cursor: 'default',
  },
  '& td[data-tone="warn"]': { background: colour.warnTint, color: colour.warn },
  '& td[data-tone="error"]': { background: colour.warnSolid, color: '#FFFFFF' },
  '& td[data-chosen="true"]': { background: colour.tint, color: colour.ink },
  '& tbody tr:hover td': { background: undefined },
  '& tbody tr[data-here="true"] td[data-stuck]': { background: colour.tint2, color: colour.accentDeep, fontWeight: 700 },
})

/** The field over the current cell: at rest it shows the frame alone, while writing the text. */
export const CellField = styled('textarea')({
  position: 'absolute',
  resize: 'none',
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  zIndex: 1,
  margin: 0,
  padding: '0 4px',
  border: `2px solid ${colour.accent}`,
  outline: 'none',
  background: 'transparent',
  color: 'transparent',
  caretColor: 'transparent',
  font: 'inherit',
  fontVariantNumeric: 'inherit',
  cursor: 'cell',
  '&:focus': { boxShadow: `0 0 0 3px ${colour.halo}` },
  '&[data-writing="true"]': { background: colour.surface, color: colour.ink, caretColor: 'auto', zIndex: 3, cursor: 'text' },
})
