import { useTranslation } from 'react-i18next'
import { EndDialog } from '../../components/EndDialog'
import type { Pairing } from '../../data/usePairings'
import { useOpenWorkspace } from '../../data/useWorkspace'

export interface EndPairingDialogProps {
  readonly pairing: Pairing
  readonly onConfirm: (endsOn: string, reason: string) => void
  readonly onCancel: () => void
}

/** Asks on which day and why a pairing ends before its agreed day. */
export function EndPairingDialog({ pairing, onConfirm, onCancel }: EndPairingDialogProps) {
  const { t } = useTranslation('pairings')
  const { referenceOn } = useOpenWorkspace()
  return (
    <EndDialog
      title={t('end.title')}
      verb={t('end.verb')}
      dayLabel={t('end.day')}
      consequence={t('end.consequence', { supporter: pairing.supporterName, recipient: pairing.recipientName })}
      offeredDay={clamp(referenceOn, pairing.startsOn, pairing.endsOn)}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  )
}

const clamp = (day: string, first: string, last: string): string => (day < first ? first : day > last ? last : day)
