import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { colour } from '../../theme/tokens'
import { PairBox, type CellLook } from './matrix-style'
import type { Matrix } from './matrix-model'
import type { Focus } from './usePairingView'

const Count = styled('button')({
  all: 'unset',
  padding: '0 2px',
  color: colour.warn,
  cursor: 'pointer',
  '& b': { marginRight: 4 },
  '&:hover': { textDecoration: 'underline' },
  '&[aria-pressed="true"]': { background: colour.warnTint, boxShadow: `inset 0 -2px 0 ${colour.warnSolid}` },
  '&[disabled]': { color: colour.ink3, cursor: 'default', textDecoration: 'none' },
  '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: 1, boxShadow: `0 0 0 5px ${colour.halo}` },
})

export interface CountLineProps {
  readonly matrix: Matrix
  /** Hospitals with more clinics than they can take. */
  readonly over: number
  readonly focus: Focus
  readonly onFocus: (focus: Focus) => void
}

/** How many there are on both sides, and what is wanting: each count narrows the view to what it counts. */
export function CountLine({ matrix, over, focus, onFocus }: CountLineProps) {
  const { t } = useTranslation('pairings')
  const counts = { gaps: matrix.gaps, idle: matrix.idle.size, over, understaffed: matrix.understaffed } as const
  // A limit is known of few hospitals, so it is counted where one is passed.
  const shown = (['gaps', 'idle', 'over', 'understaffed'] as const).filter((one) => one !== 'over' || over > 0)
  return (
    <span style={{ display: 'flex', gap: 10, color: colour.ink }}>
      <span>
        {t('supporters')} <b>{matrix.supporters.length}</b>
      </span>
      <span>
        {t('recipients')} <b>{matrix.rows.length}</b>
      </span>
      {shown.map((one) => (
        <Count key={one} type="button" disabled={counts[one] === 0} aria-pressed={focus === one} onClick={() => onFocus(one)}>
          <b>{counts[one]}</b>
          {t(`counts.${one}`)}
        </Count>
      ))}
    </span>
  )
}

const KEY: readonly CellLook[] = ['staffed', 'short', 'future', 'expiring']

/** What the boxes of the matrix mean, in one line or one below the other. */
export function MatrixKey({ isStacked = false }: { readonly isStacked?: boolean }) {
  const { t } = useTranslation('pairings')
  return (
    <span
      style={{
        display: 'flex',
        flexDirection: isStacked ? 'column' : 'row',
        gap: isStacked ? 2 : 14,
        color: colour.ink2,
        fontWeight: 400,
      }}
    >
      {KEY.map((look) => (
        <span key={look} style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
          <PairBox look={look} style={{ minWidth: 16, width: 16, height: 14 }} />
          {t(`key.${look}`)}
        </span>
      ))}
    </span>
  )
}
