import { styled } from '@mui/material/styles'
import { colour } from '../theme/tokens'

/** A key as it stands on the keyboard. */
export const KeyCap = styled('kbd')({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  minWidth: 20,
  height: 20,
  padding: '0 5px',
  border: `1px solid ${colour.line3}`,
  borderBottomWidth: 2,
  borderRadius: 3,
  background: colour.surface,
  color: colour.ink,
  font: 'inherit',
  lineHeight: '16px',
  whiteSpace: 'nowrap',
})
