import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { colour } from '../../theme/tokens'
import type { StateFilter } from './rectification-lines'

const Count = styled('button')({
  all: 'unset',
  padding: '0 6px',
  height: 22,
  lineHeight: '22px',
  borderRadius: 2,
  cursor: 'pointer',
  '& b': { marginRight: 4 },
  '&:hover': { textDecoration: 'underline' },
  '&[aria-pressed="true"]': { boxShadow: `inset 0 -2px 0 ${colour.accent}` },
  '&[data-solid="true"]': { color: '#FFFFFF', background: colour.warnSolid },
  '&[data-solid="true"][aria-pressed="true"]': { boxShadow: `inset 0 -3px 0 ${colour.warnTint}` },
  '&[disabled]': { color: colour.ink3, cursor: 'default', textDecoration: 'none' },
  '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: 1, boxShadow: `0 0 0 5px ${colour.halo}` },
})

export interface RectificationCountsProps {
  readonly counts: Readonly<Record<StateFilter, number>>
  readonly state: StateFilter
  readonly onState: (state: StateFilter) => void
}

/** How many stand where, overdue first and unmistakable; each count narrows the list to what it counts. */
export function RectificationCounts({ counts, state, onState }: RectificationCountsProps) {
  const { t } = useTranslation('rectifications')
  return (
    <span style={{ display: 'flex', gap: 8, color: colour.ink, alignItems: 'center' }}>
      <span>
        {t('counts.all')} <b>{counts.all}</b>
      </span>
      {(['overdue', 'draft', 'open', 'awaiting', 'closed'] as const).map((one) => (
        <Count
          key={one}
          type="button"
          data-solid={one === 'overdue' && counts.overdue > 0}
          disabled={counts[one] === 0}
          aria-pressed={state === one}
          onClick={() => onState(one)}
        >
          <b>{counts[one]}</b>
          {t(`counts.${one}`)}
        </Count>
      ))}
    </span>
  )
}
