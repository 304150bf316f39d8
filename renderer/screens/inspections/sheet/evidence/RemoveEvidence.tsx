import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../../components/ConfirmDialog'
import { useRemoveEvidence, type Evidence } from '../../../../data/useEvidence'

export interface RemoveEvidenceProps {
  readonly one: Evidence
  readonly onDone: () => void
}

/** Asks before a piece of evidence is taken away; the same photo brings it back, so the focus stands on the act. */
export function RemoveEvidence({ one, onDone }: RemoveEvidenceProps) {
  const { t } = useTranslation('evidence')
  const remove = useRemoveEvidence()
  return (
    <ConfirmDialog
      title={t('remove.title', { number: one.number })}
      verb={t('remove.verb')}
      canBeUndone
      onCancel={onDone}
      onConfirm={() => {
        remove.mutate({ requestId: crypto.randomUUID(), id: one.id })
        onDone()
      }}
    >
      <div>{one.caption === '' ? one.name : one.caption}</div>
      <div>{t('remove.body')}</div>
    </ConfirmDialog>
  )
}
