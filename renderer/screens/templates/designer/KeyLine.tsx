import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../../components/KeyCap'
import { colour } from '../../../theme/tokens'
import { useDesigner } from './designer-desk'
import { currentRow } from './designer-session'

const KEY_LINE_PX = 32

const Bar = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap', // what has no room goes to a line that is not seen
  columnGap: 12,
  alignContent: 'flex-start',
  height: KEY_LINE_PX,
  padding: '0 14px',
  background: colour.surface,
  color: colour.ink2,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '& > span': { display: 'inline-flex', alignItems: 'center', gap: 4, flex: 'none', height: KEY_LINE_PX },
})

interface Hint {
  readonly caps: readonly string[]
  readonly word: string
}

/** Keys that are valid now. */
export function KeyBar({ hints }: { readonly hints: readonly Hint[] }) {
  return (
    <Bar data-testid="key-line">
      {hints.map(({ caps, word }) => (
        <span key={word}>
          {caps.map((cap) => (
            <KeyCap key={cap}>{cap}</KeyCap>
          ))}
          {word}
        </span>
      ))}
    </Bar>
  )
}

/** The keys of the row at hand: those of its clauses where a scoring cell was split, else those of rows. */
export function KeyLine() {
  const { t } = useTranslation('designer')
  const { session } = useDesigner()
  const row = currentRow(session)
  const hasClauses = row.kind === 'item' && row.line.source !== null
  const asks = row.kind === 'item' && (row.line.source?.clauses ?? []).some(({ certainty }) => certainty === 'check')
  const rows: readonly Hint[] = [
    { caps: ['↑', '↓'], word: t('keys.walk') },
    { caps: ['F2'], word: t('keys.edit') },
    { caps: ['Insert'], word: t('keys.insert') },
    { caps: ['Alt+↑', 'Alt+↓'], word: t('keys.move') },
    { caps: ['Ctrl+D'], word: t('keys.fill') },
    { caps: ['Delete'], word: t('keys.remove') },
  ]
  const clauses: readonly Hint[] = [
    ...(asks ? [{ caps: ['Alt+1'], word: t('keys.answer') }] : [{ caps: ['Enter'], word: t('keys.next') }]),
    { caps: ['Ctrl+Enter'], word: t('keys.acceptAll') },
    { caps: ['Ctrl+B'], word: t('keys.split') },
    { caps: ['Ctrl+M'], word: t('keys.merge') },
    ...(asks ? [{ caps: ['Ctrl+J'], word: t('keys.nextUnsure') }] : [{ caps: ['Esc'], word: t('keys.leave') }]),
  ]
  return <KeyBar hints={hasClauses ? clauses : rows} />
}
