import { styled } from '@mui/material/styles'
import { colour } from '../../theme/tokens'

/** Scroll box of a sheet shown as on paper; the heads and the section of the lines in sight stay in view. */
export const PaperFrame = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: '0 14px 14px',
  background: colour.surface,
  '&:focus-visible': { outline: 'none', boxShadow: 'none' },
  '& h3': { margin: 0, padding: '12px 0 2px', fontSize: 18, lineHeight: '24px', textAlign: 'center' },
  '& h3 + p': { margin: '0 0 10px', textAlign: 'center', color: colour.ink2 },
})

/** The ruled table of the sheet. Separate borders, because collapsed ones stay behind when the head sticks. */
export const PaperTable = styled('table')({
  width: '100%',
  borderCollapse: 'separate',
  borderSpacing: 0,
  tableLayout: 'fixed',
  borderLeft: `1px solid ${colour.line3}`,
  userSelect: 'text',
  '& th, & td': {
    padding: '5px 8px',
    borderRight: `1px solid ${colour.line3}`,
    borderBottom: `1px solid ${colour.line3}`,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: 'var(--table-head)',
    padding: '0 8px',
    verticalAlign: 'middle',
    background: colour.head,
    borderTop: `1px solid ${colour.line3}`,
    whiteSpace: 'nowrap',
  },
  '& tbody th': { fontWeight: 700, background: colour.panel },
  '& [data-stays]': { position: 'sticky', top: 'calc(var(--table-head) + 6px)' },
  '& small': { display: 'block', fontSize: 14, fontWeight: 400, color: colour.ink2 },
  '& [data-align="right"]': { textAlign: 'right' },
  '& tr[data-line]': { scrollMarginTop: 'calc(var(--table-head) + 2px)' },
  '& tr[aria-current="true"] td': { background: colour.tint },
  '& ol': { margin: 0, padding: 0, listStyle: 'none' },
})
