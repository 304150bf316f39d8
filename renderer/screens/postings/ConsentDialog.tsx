import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { ConsentFields, consentDraft, consentOf, type Consent } from './consent'

export interface ConsentDialogProps {
  /** Who left. */
  readonly name: string
  readonly consent: Consent
  readonly onConfirm: (consent: Consent) => void
  readonly onCancel: () => void
}

/** Records whether a replacement was agreed to. */
export function ConsentDialog({ name, consent, onConfirm, onCancel }: ConsentDialogProps) {
  const { t } = useTranslation('postings')
  const [draft, setDraft] = useState(() => consentDraft(consent))
  return (
    <ConfirmDialog
      title={t('consent.title', { name })}
      verb={t('consent.verb')}
      takesText
      onConfirm={() => onConfirm(consentOf(draft))}
      onCancel={onCancel}
    >
      <div>{t('consent.use')}</div>
      <ConsentFields draft={draft} onChange={setDraft} />
    </ConfirmDialog>
  )
}
