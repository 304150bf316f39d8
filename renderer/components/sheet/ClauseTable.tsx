import { styled } from '@mui/material/styles'
import { colour } from '../../theme/tokens'

/** Clauses, options, steps or figures of one item: fixed rows, the key at the left, points at the right. */
export const ClauseTable = styled('table')({
  flex: 'none',
  width: '100%',
  borderCollapse: 'separate',
  borderSpacing: 0,
  tableLayout: 'fixed',
  border: `1px solid ${colour.line3}`,
  fontSize: 15,
  lineHeight: '22px',
  '& th': {
    height: 'var(--table-head)',
    padding: '0 10px',
    background: colour.head,
    borderBottom: `1px solid ${colour.line3}`,
    fontSize: 14,
    fontWeight: 700,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& th[data-rule]': { padding: '4px 10px', whiteSpace: 'normal' }, // a rule is never cut
  '& td': {
    height: 'var(--clause-row)',
    padding: '0 10px',
    borderBottom: `1px solid ${colour.line1}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& [data-align="right"]': { textAlign: 'right' },
  '& [data-quiet]': { color: colour.ink2, fontSize: 14 },
  '& [data-zero]': { color: colour.ink3 },
  '& [data-lost]': { color: colour.warn, fontWeight: 700 },
  '& tbody tr[data-tone="loss"] td': { background: '#FFF6E8' },
  '& tbody tr[data-tone="current"] td': { background: colour.tint },
  '& tbody tr[data-tone="current"] [data-name]': { fontWeight: 700 },
  '& tbody tr[data-pick]': { cursor: 'pointer' },
  '& tfoot td': { background: colour.panel, borderBottom: 0, fontSize: 14, color: colour.ink2, whiteSpace: 'normal' },
  '& tfoot [data-refused]': { color: colour.error, display: 'inline-flex', alignItems: 'center', gap: 6 },
  '& tfoot b': { color: colour.accentDeep },
  '& tfoot [data-align] b': { color: colour.warn },
})

/** Width of the key column and of the columns with figures, in pixels. */
export const KEY_PX = 46
export const FIGURE_PX = 84
