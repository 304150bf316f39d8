import { styled } from '@mui/material/styles'
import type { MouseEvent } from 'react'
import { colour, focusMark } from '../../theme/tokens'

/** Free; has taken points; is the one being typed at. */
export type ClauseKeyTone = 'free' | 'loss' | 'current'

const Cap = styled('button')({
  all: 'unset',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  minWidth: 24,
  height: 24,
  padding: '0 3px',
  boxSizing: 'border-box',
  whiteSpace: 'nowrap',
  border: `1px solid ${colour.line3}`,
  borderBottomWidth: 2,
  borderRadius: 3,
  background: colour.surface,
  fontSize: 15,
  fontWeight: 700,
  cursor: 'pointer',
  '&[data-tone="loss"]': { background: colour.warnSolid, borderColor: colour.warnSolid, color: '#FFFFFF' },
  '&[data-tone="current"]': { background: colour.accent, borderColor: colour.accent, color: '#FFFFFF' },
  '&:disabled': { color: colour.ink3, background: colour.panel, cursor: 'default' },
  '&:focus-visible': focusMark,
})

/** Keeps the focus where it is, so that the next key is still one of the sheet. */
export const keepFocus = (event: MouseEvent): void => event.preventDefault()

export interface ClauseKeyProps {
  /** The key as it stands on the keyboard. */
  readonly cap: string
  /** What it does, for readers: the words beside it. */
  readonly name: string
  readonly tone: ClauseKeyTone
  readonly isOn: boolean
  readonly onPress: () => void
}

/** The number of a clause is its key, and can be clicked. */
export function ClauseKey({ cap, name, tone, isOn, onPress }: ClauseKeyProps) {
  return (
    <Cap
      type="button"
      tabIndex={-1}
      data-tone={tone}
      aria-label={`${cap} ${name}`}
      disabled={!isOn}
      onMouseDown={keepFocus}
      onClick={(event) => {
        event.stopPropagation()
        onPress()
      }}
    >
      {cap}
    </Cap>
  )
}
