import { styled } from '@mui/material/styles'
import { colour } from '../../../../theme/tokens'

/** Row number, then the columns of the table. */
export const COLUMNS = '40px 60px minmax(150px, 1.4fr) 56px minmax(120px, 1.4fr) 122px minmax(160px, 1.9fr) 80px 54px'

export const GridBox = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  position: 'relative',
  background: colour.surface,
  userSelect: 'none',
})

export const GridLine = styled('div')({
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  minWidth: 860,
  '& > span': {
    padding: '0 6px',
    borderRight: `1px solid ${colour.line1}`,
    borderBottom: `1px solid ${colour.line1}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    display: 'block',
    lineHeight: 'calc(var(--row) - 1px)',
  },
  '&[data-kind="head"]': { position: 'sticky', top: 0, zIndex: 2 },
  '&[data-kind="head"] > span': {
    height: 'var(--table-head)',
    lineHeight: 'calc(var(--table-head) - 1px)',
    background: colour.head,
    borderRightColor: colour.line2,
    borderBottomColor: colour.line3,
    fontWeight: 700,
  },
  '&[data-kind="row"]': { height: 'var(--row)' },
  '&[data-kind="row"] > span:first-of-type': {
    background: colour.panel,
    color: colour.ink2,
    textAlign: 'right',
    cursor: 'pointer',
  },
  '&[data-heading] > span': { background: colour.panel, fontWeight: 700 },
  '& > span[data-align="right"]': { textAlign: 'right' },
  '& > span[data-none]': { background: colour.panel },
  '& > span[data-chosen]': { background: `${colour.tint} !important` },
  '& > span[data-refused]': { boxShadow: `inset 0 0 0 2px ${colour.error}` },
  '& > span[data-issue="breach"]': { boxShadow: `inset 0 0 0 2px ${colour.error}` },
  '& > span[data-issue="check"]': { boxShadow: `inset 0 0 0 2px ${colour.warnLine}` },
  '& > span[data-missing]': { color: colour.ink3 },
})

/** Lies over the current cell; the frame stays where the person is while it is empty. */
export const EditorLine = styled('div')({
  position: 'absolute',
  left: 0,
  right: 0,
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  minWidth: 860,
  height: 'var(--row)',
  alignItems: 'start',
  zIndex: 1,
  pointerEvents: 'none',
})

/**
 * Always there and always has the focus, so that an input method finds a field to compose in. Resting it is seen as the frame of
 * the current cell alone.
 */
export const CellEditor = styled('textarea')({
  fieldSizing: 'content',
  minWidth: '100%',
  width: 'max-content',
  maxWidth: 420,
  minHeight: 'var(--row)',
  maxHeight: 180,
  margin: 0,
  padding: 'calc((var(--row) - 25px) / 2) 4px',
  border: `2px solid ${colour.accent}`,
  borderRadius: 0,
  background: 'transparent',
  color: colour.ink,
  font: 'inherit',
  lineHeight: '20px',
  resize: 'none',
  overflow: 'hidden',
  whiteSpace: 'pre-wrap',
  caretColor: 'transparent',
  '&:focus-visible': { outline: 'none', boxShadow: 'none' },
  '&[data-writing]': { background: colour.surface, caretColor: 'auto', pointerEvents: 'auto', overflow: 'auto' },
  '&[aria-invalid="true"]': { borderColor: colour.error },
} as object)
