import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { DateField } from '../../../components/DateField'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { OrganizationPicker } from '../../../components/OrganizationPicker'
import { TextField } from '../../../components/TextField'
import { failureOf } from '../../../data/failure'
import { useReplaceSupporter } from '../../../data/useAgreement'
import { useOrganizations } from '../../../data/useOrganizations'
import type { Pairing } from '../../../data/usePairings'
import { useOpenWorkspace } from '../../../data/useWorkspace'
import { useDateError } from '../../../i18n/useDateError'

export interface ReplaceDialogProps {
  readonly pairing: Pairing
  readonly onDone: (pairingId: string) => void
  readonly onCancel: () => void
}

/** Asks which hospital goes on, from which day, and why. */
export function ReplaceDialog({ pairing, onDone, onCancel }: ReplaceDialogProps) {
  const { t } = useTranslation(['pairings', 'common'])
  const { referenceOn } = useOpenWorkspace()
  const { organizations } = useOrganizations()
  const isToCome = referenceOn < pairing.startsOn
  const [given, setGiven] = useState({ supporterId: '', startsOn: isToCome ? pairing.startsOn : referenceOn, reason: '' })
  const replace = useReplaceSupporter()
  const dateError = useDateError()
  const failure = failureOf(replace.error)
  const options = useMemo(
    () =>
      organizations.filter(
        ({ id, kind, archivedAt }) => kind === 'supporting' && archivedAt === null && id !== pairing.supporterId,
      ),
    [organizations, pairing.supporterId],
  )
  const reason = given.reason.trim()
  const missing =
    given.supporterId === ''
      ? t('supporter')
      : given.startsOn === '' || dateError.of('startsOn') !== undefined
        ? t('replace.day')
        : reason === ''
          ? t('common:reason')
          : null
  return (
    <ConfirmDialog
      title={t('replace.title')}
      verb={t('replace.open')}
      missing={missing}
      takesText
      onConfirm={() =>
        replace.mutate(
          { requestId: crypto.randomUUID(), pairingId: pairing.id, ...given, reason },
          { onSuccess: ({ pairingId }) => onDone(pairingId) },
        )
      }
      onCancel={onCancel}
    >
      <div>
        {t(isToCome ? 'replace.consequenceToCome' : 'replace.consequence', {
          supporter: pairing.supporterName,
          recipient: pairing.recipientName,
        })}
      </div>
      {failure !== null && <FailureAlert failure={failure} />}
      <Field label={t('supporter')} isMissing={given.supporterId === ''}>
        {(control) => (
          <OrganizationPicker
            {...control}
            options={options}
            value={given.supporterId}
            onLeave={(supporterId) => setGiven({ ...given, supporterId })}
          />
        )}
      </Field>
      <Field label={t('replace.day')} isMissing={given.startsOn === ''} error={dateError.of('startsOn')}>
        {(control) => (
          <DateField
            {...control}
            value={given.startsOn}
            onLeave={(startsOn) => setGiven({ ...given, startsOn })}
            onRefuse={(text) => dateError.tell('startsOn', text)}
          />
        )}
      </Field>
      <Field label={t('common:reason')} isMissing={reason === ''}>
        {(control) => (
          <TextField
            {...control}
            value={given.reason}
            onType={(text) => setGiven({ ...given, reason: text })}
            onLeave={(text) => setGiven({ ...given, reason: text })}
            maxLength={500}
          />
        )}
      </Field>
    </ConfirmDialog>
  )
}
