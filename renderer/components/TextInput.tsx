import { styled } from '@mui/material/styles'
import { colour, focusMark } from '../theme/tokens'

const look = {
  display: 'block',
  width: '100%',
  padding: '0 8px',
  border: `1px solid ${colour.line3}`,
  borderRadius: 3,
  background: colour.surface,
  color: colour.ink,
  font: 'inherit',
  fontVariantNumeric: 'inherit',
  '&:focus': { ...focusMark, borderColor: colour.accent },
  '&:read-only': { background: colour.panel },
  '&[aria-invalid="true"]': { padding: '0 7px', border: `2px solid ${colour.error}` },
  // Inside a Field: mandatory and still empty, or worth a second look. The text does not move.
  '[data-missing="true"] > &': { paddingLeft: 5, borderLeft: `4px solid ${colour.accent}` },
  '[data-reminder="true"] > &': { borderColor: colour.warnSolid },
} as const

/** One line of text, 32 px high. A plain input: forms of twenty fields are drawn anew at each arrow key in a list. */
export const TextInput = styled('input')({ ...look, height: 32 })

/** Several lines of text. */
export const TextArea = styled('textarea')({
  ...look,
  resize: 'none',
  padding: '5px 8px',
  '&[aria-invalid="true"]': { padding: '4px 7px', border: `2px solid ${colour.error}` },
})
