import { styled } from '@mui/material/styles'
import { colour } from '../../theme/tokens'

/** Widths of the fixed columns in pixels. */
export const MATRIX_COLUMNS = { county: 92, clinic: 118, hospital: 38, situation: 104 } as const

/** A window narrower than this has no room for the key in the title of the matrix: it stands in its corner. */
export const KEY_IN_CORNER_BELOW_PX = 1340
/** From so many clinics on the counts of the title have three digits and leave the key no room. */
export const KEY_IN_CORNER_FROM_ROWS = 100

const line = `1px solid ${colour.line1}`
const HATCH = `repeating-linear-gradient(135deg, ${colour.warnTint} 0 6px, #FFFFFF 6px 12px)`

/** Scroll box of the matrix: head and capacity line stay at the top, clinics at the left, the situation at the right. */
export const MatrixFrame = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  '& table': { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed' },
  '& th, & td': { padding: 0, borderRight: line, borderBottom: line, fontWeight: 400, textAlign: 'center', whiteSpace: 'nowrap' },
  '& thead th': { position: 'sticky', zIndex: 3, background: colour.head },
  '& thead tr:first-of-type th': {
    top: 0,
    height: 'var(--matrix-head)',
    verticalAlign: 'bottom',
    paddingBottom: 6,
    borderBottomColor: colour.line2,
  },
  '& thead tr:last-of-type th': {
    top: 'var(--matrix-head)',
    height: 26,
    background: colour.surface,
    borderBottom: `1px solid ${colour.line3}`,
    // "11/11" stands clear of its neighbour.
    letterSpacing: '-0.6px',
  },
  '& thead th[data-column="county"], & thead th[data-column="clinic"]': {
    textAlign: 'left',
    paddingLeft: 8,
    fontWeight: 700,
    zIndex: 5,
  },
  '& [data-column="county"]': { position: 'sticky', left: 0 },
  '& [data-column="clinic"]': { position: 'sticky', left: 'var(--county)' },
  '& [data-column="situation"]': { position: 'sticky', right: 0, borderLeft: `1px solid ${colour.line3}`, borderRight: 0 },
  '& thead th[data-column="situation"]': { textAlign: 'left', paddingLeft: 8, fontWeight: 700, zIndex: 5 },
  '& [data-hospital]': {
    display: 'inline-block',
    writingMode: 'vertical-rl',
    lineHeight: '18px',
    maxHeight: 'calc(var(--matrix-head) - 12px)',
    overflow: 'hidden',
  },
  '& th[data-here="true"]': { background: colour.tint, color: colour.accentDeep, fontWeight: 700 },
  '& tbody td, & tbody th': { height: 'var(--dense-row)', lineHeight: '20px' },
  '& tbody [data-column]': { zIndex: 2, background: colour.surface, textAlign: 'left', padding: '0 8px' },
  '& tbody th[data-column="county"]': {
    verticalAlign: 'top',
    fontWeight: 700,
    borderBottom: `1px solid ${colour.line2}`,
    whiteSpace: 'normal',
    padding: '4px 8px',
  },
  '& tbody th[data-single="true"]': { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', paddingBlock: 0 },
  '& tbody th[data-column="county"] > span': { position: 'sticky', top: 'calc(var(--matrix-head) + 30px)' },
  '& tbody [data-column="clinic"]': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& tr[data-here="true"] td': { background: colour.tint2 },
  '& tr[data-here="true"] [data-column="clinic"]': { background: colour.tint2, color: colour.accentDeep, fontWeight: 700 },
  '& tr[data-gap="true"] td:not([data-column]), & tr[data-gap="true"] [data-column="clinic"]': { background: HATCH },
  '& tr[data-last="true"] > *': { borderBottomColor: colour.line2 },
  '& td[aria-selected="true"]': { background: `${colour.surface} !important`, boxShadow: `inset 0 0 0 2px ${colour.accent}` },
})

export type CellLook = 'staffed' | 'short' | 'future' | 'expiring'

const looks: Readonly<Record<CellLook, readonly [ground: string, border: string]>> = {
  staffed: [colour.tint, `1px solid ${colour.lineOnTitle}`],
  short: [colour.warnTint, `1px solid ${colour.warnLine}`],
  future: [colour.surface, `1px dashed ${colour.line3}`],
  expiring: [colour.tint, `2px solid ${colour.warnLine}`],
}

/** The box of a pair, "到岗/应派"; also the sample in the key of the matrix. */
export const PairBox = styled('span', { shouldForwardProp: (name) => name !== 'look' })<{ look: CellLook }>(({ look }) => ({
  display: 'inline-block',
  minWidth: 32,
  height: 20,
  lineHeight: look === 'expiring' ? '16px' : '18px',
  background: looks[look][0],
  border: looks[look][1],
  fontWeight: look === 'short' ? 700 : 400,
  color: look === 'short' ? colour.warn : colour.ink,
}))
