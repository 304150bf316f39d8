import { styled } from '@mui/material/styles'
import { colour } from '../../../theme/tokens'

export const UNIT_PX = 178
const COUNT_PX = 46

/** Scroll box of the chart; `--months` draws the lines between months through all rows. */
export const GanttFrame = styled('div')({
  position: 'relative',
  flex: 1,
  minHeight: 0,
  overflowY: 'scroll',
  overflowX: 'hidden',
  '& [data-head]': {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    display: 'flex',
    height: 'var(--table-head)',
    background: colour.head,
    borderBottom: `1px solid ${colour.line3}`,
    fontWeight: 700,
  },
  '& [data-unit]': {
    flex: 'none',
    width: UNIT_PX,
    padding: '0 8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& [data-count]': { flex: 'none', width: COUNT_PX, textAlign: 'center', borderRight: `1px solid ${colour.line2}` },
  '& [data-count][data-short="true"]': { color: colour.warn, fontWeight: 700 },
  '& [data-time]': { position: 'relative', flex: 1, overflow: 'hidden' },
  '& [data-lane] [data-time]': { background: 'var(--months)' },
  '& [data-month]': {
    position: 'absolute',
    top: 0,
    bottom: 0,
    borderLeft: `1px solid ${colour.line1}`,
    paddingLeft: 4,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  '& [data-lane]': { display: 'flex', alignItems: 'center', lineHeight: '20px', borderBottom: `1px solid ${colour.line1}` },
  '& [data-lane] > *': { height: '100%', display: 'block', lineHeight: 'inherit' },
  '& [data-lane][data-first="true"]': { borderTop: `1px solid ${colour.line2}`, marginTop: -1 },
  '& [data-today]': { position: 'absolute', top: 0, bottom: 0, width: 0, borderLeft: `2px solid ${colour.accent}`, zIndex: 1 },
})

/** A posting, or the days without one. */
export const GanttPiece = styled('div')({
  position: 'absolute',
  top: 3,
  bottom: 3,
  padding: '0 4px',
  border: `1px solid ${colour.lineOnTitle}`,
  background: colour.tint,
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  lineHeight: '18px',
  display: 'flex',
  alignItems: 'center',
  '&[data-state="ended"]': { background: colour.panel, borderColor: colour.line3, color: colour.ink2 },
  '&[data-state="future"]': { background: colour.surface, border: `1px dashed ${colour.line3}` },
  '&[data-state="leave"], &[data-state="absent"]': { background: colour.warnTint, borderColor: colour.warnLine },
  '&[data-gap]': {
    border: `1px solid ${colour.warnLine}`,
    color: colour.warn,
    background: `repeating-linear-gradient(135deg, ${colour.warnTint} 0 6px, #FFFFFF 6px 12px)`,
  },
  '&[aria-selected="true"]': { outline: `2px solid ${colour.accent}`, outlineOffset: 0, fontWeight: 700, zIndex: 2 },
})
