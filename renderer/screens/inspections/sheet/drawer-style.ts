import { styled } from '@mui/material/styles'
import { colour, focusMark } from '../../../theme/tokens'

/** Opens below the clauses, never over them. */
export const DrawerFrame = styled('section')({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  maxHeight: '60%',
  borderTop: `2px solid ${colour.accent}`,
  background: colour.surface,
  '& > header': {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    height: 'var(--pane-title)',
    padding: '0 14px',
    background: colour.tint2,
    borderBottom: `1px solid ${colour.line2}`,
  },
  '& h3': { margin: 0, fontSize: 15, lineHeight: '22px', fontWeight: 700 },
  '& [data-aside]': { color: colour.ink2 },
  '& [data-tools]': { marginLeft: 'auto', display: 'flex', gap: 14 },
  '& > [data-body]': { padding: '8px 14px 10px', overflow: 'auto', minHeight: 0 },
})

/** A key and its word that can be clicked: "Ctrl+Enter 收下". */
export const KeyButton = styled('button')({
  all: 'unset',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  borderRadius: 3,
  cursor: 'pointer',
  '&:disabled': { color: colour.ink3, cursor: 'default' },
  '&:focus-visible': focusMark,
})
