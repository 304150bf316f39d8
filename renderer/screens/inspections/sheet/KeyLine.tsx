import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { keepFocus } from '../../../components/sheet/ClauseKey'
import { colour } from '../../../theme/tokens'
import { KeyButton } from './drawer-style'
import { Caps } from './Caps'
import { useDesk } from './sheet-desk'

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
  '@media (max-width: 1340px)': { gap: 8 },
})

interface Hint {
  readonly caps: readonly string[]
  readonly word: string
  /** Absent: the caps stand for several keys. */
  readonly key?: string
}

export interface KeyLineProps {
  readonly canFinish: boolean
  readonly onPress: (key: string) => void
}

/** Keys that are valid now. Each can be clicked as well. */
export function KeyLine({ canFinish, onPress }: KeyLineProps) {
  const { t } = useTranslation('sheet')
  const { session } = useDesk()
  const scoring: readonly Hint[] = [
    { caps: ['Enter'], word: t(canFinish ? 'keys.next' : 'keys.full'), key: 'Enter' },
    { caps: ['1', '–', '9'], word: t('keys.clause') },
    { caps: ['N'], word: t('keys.waive'), key: 'n' },
    { caps: ['R'], word: t('keys.remark'), key: 'r' },
    { caps: ['F'], word: t('keys.finding'), key: 'f' },
    { caps: ['V'], word: t('keys.veto'), key: 'v' },
  ]
  const walking: readonly Hint[] = [
    { caps: ['↑', '↓'], word: t('keys.item') },
    { caps: ['PgDn'], word: t('keys.section'), key: 'PageDown' },
    { caps: ['Ctrl+G'], word: t('keys.goTo'), key: 'Ctrl+g' },
  ]
  const undo: readonly Hint[] = [{ caps: ['Ctrl+Z'], word: t('keys.undo'), key: 'Ctrl+z' }]
  const leave: Hint = { caps: ['Esc'], word: t('keys.leave'), key: 'Escape' }
  const finish: readonly Hint[] = canFinish ? [{ caps: ['Ctrl+Enter'], word: t('keys.finish'), key: 'Ctrl+Enter' }] : []
  const hints = session.isLocked ? [...walking, leave] : [...scoring, ...walking, ...undo, ...finish, leave]
  return (
    <Bar data-testid="key-line">
      {[...hints, { caps: ['F1'], word: t('keys.all'), key: 'F1' }].map(({ caps, word, key }) => {
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
}
