import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../components/DateField'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { OrganizationPicker } from '../../components/OrganizationPicker'
import { TextField } from '../../components/TextField'
import { SidePane } from '../../components/SidePane'
import { failureOf } from '../../data/failure'
import type { Organization } from '../../data/useOrganizations'
import { isComplete, newPairingDraft, useRecordPairing, type PairingDraft } from '../../data/usePairings'
import { useKeptDraft } from '../../hooks/useKeptDraft'
import { useDateError } from '../../i18n/useDateError'
import { departmentsOf, departmentsText } from './departments'
import type { Cell } from './matrix-model'

export interface RecordPairingProps {
  readonly organizations: readonly Organization[]
  /** The empty cell it was opened from. */
  readonly start: Cell | null
  readonly onRecorded: (pairingId: string) => void
  readonly onClose: () => void
}

/**
 * Records that one organization supports another for a period. There is no save button: with the last mandatory
 * field the draft becomes the pairing; a refused draft stays, on screen and on this computer, with the reason.
 */
export function RecordPairing({ organizations, start, onRecorded, onClose }: RecordPairingProps) {
  const { t } = useTranslation('pairings')
  const [draft, keep, forget] = useKeptDraft('pairing.record', newPairingDraft)
  const [isTakenOver, setTakenOver] = useState(start === null)
  const record = useRecordPairing()
  const dateError = useDateError()
  const inUse = useMemo(() => organizations.filter(({ archivedAt }) => archivedAt === null), [organizations])
  const supporters = useMemo(() => inUse.filter(({ kind }) => kind === 'supporting'), [inUse])
  const recipients = useMemo(() => inUse.filter(({ kind }) => kind === 'recipient'), [inUse])
  const present: PairingDraft = isTakenOver || start === null ? draft : { ...draft, ...start }

  /** Keeps the draft; with the last mandatory field it becomes the pairing. */
  const leave = (patch: Partial<PairingDraft>) => {
    const next = { ...present, ...patch }
    setTakenOver(true)
    keep(next)
    if (!isComplete(next) || record.isPending) return
    record.mutate(next, {
      onSuccess: ({ id }) => {
        forget()
        onRecorded(id)
      },
    })
  }
  const failure = failureOf(record.error)

  return (
    <SidePane
      title={t('record.title')}
      startsWithKeys
      widthName="pairings.detail"
      initialWidth={372}
      foot={<Button onClick={onClose}>{t('record.close')}</Button>}
    >
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        <Field label={t('record.supporter')} isMissing={present.supporterId === ''}>
          {(control) => (
            <OrganizationPicker
              {...control}
              takesKeys={start === null}
              options={supporters}
              value={present.supporterId}
              onLeave={(supporterId) => leave({ supporterId })}
            />
          )}
        </Field>
        <Field label={t('record.recipient')} isMissing={present.recipientId === ''}>
          {(control) => (
            <OrganizationPicker
              {...control}
              options={recipients}
              value={present.recipientId}
              onLeave={(recipientId) => leave({ recipientId })}
            />
          )}
        </Field>
        <Field label={t('field.departments')} help={t('record.departmentsHelp')}>
          {(control) => (
            <TextField
              {...control}
              takesKeys={start !== null}
              value={departmentsText(present.departments)}
              onLeave={(text) => leave({ departments: departmentsOf(text) })}
            />
          )}
        </Field>
        <Field label={t('field.agreementNumber')}>
          {(control) => (
            <TextField
              {...control}
              value={present.agreementNumber}
              onLeave={(agreementNumber) => leave({ agreementNumber })}
              maxLength={120}
            />
          )}
        </Field>
        <Field
          label={t('record.startsOn')}
          isMissing={present.startsOn === ''}
          error={dateError.of('startsOn')}
          help={t('record.dateHelp')}
        >
          {(control) => (
            <DateField
              {...control}
              value={present.startsOn}
              onLeave={(startsOn) => leave({ startsOn })}
              onRefuse={(text) => dateError.tell('startsOn', text)}
            />
          )}
        </Field>
        <Field label={t('record.endsOn')} isMissing={present.endsOn === ''} error={dateError.of('endsOn')}>
          {(control) => (
            <DateField
              {...control}
              value={present.endsOn}
              onLeave={(endsOn) => leave({ endsOn })}
              onRefuse={(text) => dateError.tell('endsOn', text)}
            />
          )}
        </Field>
        {failure === null ? (
          <div>{t('record.hint')}</div>
        ) : (
          <FailureAlert failure={failure} title={t('record.refused')} keeps={t('record.kept')} />
        )}
      </div>
    </SidePane>
  )
}
