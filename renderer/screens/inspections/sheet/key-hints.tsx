import { styled } from '@mui/material/styles'
import { keepFocus } from '../../../components/sheet/ClauseKey'
import { colour } from '../../../theme/tokens'
import { Caps } from './Caps'
import { KeyButton } from './drawer-style'

const KEY_LINE_PX = 36

const Bar = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 14,
  height: KEY_LINE_PX,
  padding: '0 12px',
  background: colour.surface,
  borderTop: `1px solid ${colour.line3}`,
  color: colour.ink2,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '& > *': { flex: 'none' },
  '& > :last-child': { marginLeft: 'auto' },
  '@media (max-width: 1400px)': { gap: 10 },
  '@media (max-width: 1340px)': { gap: 8 },
})

export interface KeyHint {
  readonly caps: readonly string[]
  readonly word: string
  /** Absent: the caps stand for several keys. */
  readonly key?: string
}

export interface KeyHintsProps {
  readonly hints: readonly KeyHint[]
  readonly onPress: (key: string) => void
}

/** Keys that are valid now, the last at the right end. Each can be clicked as well. */
export const KeyHints = ({ hints, onPress }: KeyHintsProps) => (
  <Bar data-testid="key-line">
    {hints.map(({ caps, word, key }) => {
      const inside = (
        <>
          <Caps caps={caps} />
          {word}
        </>
      )
      return key === undefined ? (
        <span key={word} style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
          {inside}
        </span>
      ) : (
        <KeyButton key={word} type="button" tabIndex={-1} onMouseDown={keepFocus} onClick={() => onPress(key)}>
          {inside}
        </KeyButton>
      )
    })}
  </Bar>
)
