import { useTranslation } from 'react-i18next'
import { EndDialog } from '../../components/EndDialog'
import { useOpenWorkspace } from '../../data/useWorkspace'
import type { PostingLine } from './posting-columns'

export interface EndPostingDialogProps {
  readonly posting: PostingLine
  readonly onConfirm: (endsOn: string, reason: string) => void
  readonly onCancel: () => void
}

/** Asks on which day and why a posting ends before its planned day. */
export function EndPostingDialog({ posting, onConfirm, onCancel }: EndPostingDialogProps) {
  const { t } = useTranslation('postings')
  const { referenceOn } = useOpenWorkspace()
  return (
    <EndDialog
      title={t('end.title')}
      verb={t('end.verb')}
      dayLabel={t('end.day')}
      consequence={t('end.consequence', { name: posting.staffName, recipient: posting.recipientName })}
      offeredDay={referenceOn < posting.startsOn ? posting.startsOn : referenceOn}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  )
}
