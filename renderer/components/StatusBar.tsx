import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { KeyHint } from '../hooks/keys-here'
import { Icon } from '../theme/icons'
import { colour, frame } from '../theme/tokens'
import { KeyCap } from './KeyCap'

const Bar = styled('footer')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  height: frame.statusBar,
  padding: '0 12px',
  background: colour.chrome,
  borderTop: `1px solid ${colour.line3}`,
  color: colour.ink2,
  whiteSpace: 'nowrap',
  '& > [data-part]': {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    height: 18,
    paddingRight: 12,
    marginRight: 12,
    borderRight: `1px solid ${colour.line2}`,
    minWidth: 0,
  },
  '& > [data-part="folder"]': { overflow: 'hidden', textOverflow: 'ellipsis', display: 'block', lineHeight: '18px' },
  '& > [data-keys]': { marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: 18, flex: 'none' },
  '& [data-hint]': { display: 'flex', alignItems: 'center', gap: 8 },
})

const SavedWord = styled('span')({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  '&[data-tone="ok"] svg': { color: colour.ok },
  '&[data-tone="error"]': { color: colour.error },
  '&[data-tone="ok"] b': { fontWeight: 400, color: colour.ink },
})

export interface StatusBarProps {
  /** A write is under way, also one too short to speak of. */
  readonly isSaving?: boolean
  /** About the last write: words and how they are meant; nothing before the first. */
  readonly saved: { readonly tone: 'ok' | 'busy' | 'error'; readonly text: ReactNode } | null
  readonly parts: readonly string[]
  readonly hints: readonly KeyHint[]
}

/** Foot of the window: what was saved, where the data lie, which keys are valid here. */
export function StatusBar({ isSaving = false, saved, parts, hints }: StatusBarProps) {
  return (
    <Bar data-testid="status-bar" aria-busy={isSaving}>
      {saved !== null && (
        <span data-part="saved">
          <SavedWord data-tone={saved.tone} role="status">
            <Icon name={saved.tone === 'ok' ? 'done' : saved.tone === 'error' ? 'error' : 'clock'} />
            {saved.text}
          </SavedWord>
        </span>
      )}
      {parts.map((part) => (
        <span key={part} data-part="folder" data-copyable="">
          {part}
        </span>
      ))}
      <span data-keys="">
        {hints.map((hint) => (
          <span key={hint.label} data-hint="">
            <span style={{ display: 'flex', gap: 4 }}>
              {hint.keys.map((key) => (key === '–' ? <span key={key}>{key}</span> : <KeyCap key={key}>{key}</KeyCap>))}
            </span>
            {hint.label}
          </span>
        ))}
      </span>
    </Bar>
  )
}
