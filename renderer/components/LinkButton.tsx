import { styled } from '@mui/material/styles'
import { colour, focusMark } from '../theme/tokens'

/** Leads somewhere, or does a small thing beside text. Looks like a link, is a button. */
export const LinkButton = styled('button')({
  all: 'unset',
  color: colour.accent,
  textDecoration: 'underline',
  textUnderlineOffset: 2,
  cursor: 'pointer',
  borderRadius: 2,
  '&:focus-visible': focusMark,
})
