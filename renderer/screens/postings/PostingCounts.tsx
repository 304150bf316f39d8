import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { colour } from '../../theme/tokens'
import type { Focus } from './usePostingView'

const Count = styled('button')({
  all: 'unset',
  padding: '0 2px',
  color: colour.warn,
  cursor: 'pointer',
  '& b': { marginRight: 4 },
  '&[data-plain="true"]': { color: colour.ink },
  '&:hover': { textDecoration: 'underline' },
  '&[aria-pressed="true"]': { background: colour.warnTint, boxShadow: `inset 0 -2px 0 ${colour.warnSolid}` },
  '&[disabled]': { color: colour.ink3, cursor: 'default', textDecoration: 'none' },
  '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: 1, boxShadow: `0 0 0 5px ${colour.halo}` },
})

export interface PostingCountsProps {
  readonly counts: Readonly<Record<Focus, number>>
  readonly focus: Focus
  readonly onFocus: (focus: Focus) => void
}

/** How many are posted and what is amiss: each count narrows the view to what it counts. */
export function PostingCounts({ counts, focus, onFocus }: PostingCountsProps) {
  const { t } = useTranslation('postings')
  return (
    <span style={{ display: 'flex', gap: 10, color: colour.ink }}>
      <span>
        {t('counts.all')} <b>{counts.all}</b>
      </span>
      {(['active', 'gap', 'broken', 'shrunk'] as const).map((one) => (
        <Count
          key={one}
          type="button"
          data-plain={one === 'active'}
          disabled={counts[one] === 0}
          aria-pressed={focus === one}
          onClick={() => onFocus(one)}
        >
          <b>{counts[one]}</b>
          {t(`counts.${one}`)}
        </Count>
      ))}
    </span>
  )
}
