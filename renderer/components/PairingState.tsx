import { useTranslation } from 'react-i18next'
import { StateWord, type StateKind } from './StateWord'

const KINDS: Readonly<Record<string, StateKind>> = { future: 'neutral', active: 'ok', expiring: 'warn', ended: 'neutral' }

export interface PairingStateProps {
  /** future, active, expiring or ended. */
  readonly state: string
  /** Days to the end; with it an expiring pairing says how many. */
  readonly daysLeft?: number
  readonly isDense?: boolean
}

/** Where a pairing stands, in words. */
export function PairingState({ state, daysLeft, isDense = true }: PairingStateProps) {
  const { t } = useTranslation('common')
  const text =
    state === 'expiring' && daysLeft !== undefined
      ? t(daysLeft === 0 ? 'pairingState.endsToday' : 'pairingState.expiresIn', { days: daysLeft })
      : t(`pairingState.${state as 'active'}`)
  return (
    <StateWord kind={KINDS[state] ?? 'neutral'} isDense={isDense}>
      {text}
    </StateWord>
  )
}
