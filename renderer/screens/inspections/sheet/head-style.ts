import { styled } from '@mui/material/styles'
import { colour } from '../../../theme/tokens'

/** Head of the middle column: code and title, what it came to, what is asked, how it is checked. */
export const Head = styled('header')({
  // Rarely taller than its few lines; a text of pages scrolls in it and leaves the clauses their half.
  flex: '0 0 auto',
  maxHeight: '50%',
  overflowY: 'auto',
  padding: '8px 14px 7px',
  borderBottom: `1px solid ${colour.line2}`,
  '& [data-title]': { display: 'flex', alignItems: 'baseline', gap: 10 },
  '& h2': { margin: 0, fontSize: 20, lineHeight: '28px', fontWeight: 700, minWidth: 0, flex: 1 },
  '& h2 b': { color: colour.accent, marginRight: 10 },
  '& [data-points]': { fontSize: 26, lineHeight: '30px', fontWeight: 700, minWidth: 60, textAlign: 'right' },
  '& [data-points="lost"]': { color: colour.warn },
  '& [data-points="none"]': { color: colour.ink3 },
  '& p': { margin: 0 },
  '& [data-requirement]': { fontSize: 15, lineHeight: '22px' },
  '& [data-quiet]': { color: colour.ink2 },
  '& [data-methods]': { color: colour.ink2, display: 'flex', flexWrap: 'wrap', columnGap: 20 },
})
