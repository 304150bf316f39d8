import { useTranslation } from 'react-i18next'
import { StateWord, type StateKind } from '../../components/StateWord'
import type { Standing } from './rectification-lines'

const KINDS: Readonly<Record<Standing, StateKind>> = {
  draft: 'neutral',
  issued: 'accent',
  received: 'accent',
  replied: 'ok',
  awaiting: 'accent',
  failed: 'warn',
  verified: 'ok',
  closed: 'ok',
  reopened: 'warn',
  unanswered: 'warn',
  overdue: 'warn-solid',
}

export interface RectificationStateProps {
  readonly standing: Standing
  readonly days: number
  readonly isDense?: boolean
}

/** Where a problem stands, in words. */
export function RectificationState({ standing, days, isDense = true }: RectificationStateProps) {
  const { t } = useTranslation('rectifications')
  return (
    <StateWord kind={KINDS[standing]} isDense={isDense} {...(standing === 'overdue' ? { icon: 'clock' as const } : {})}>
      {t(`standing.${standing}`, { days })}
    </StateWord>
  )
}
