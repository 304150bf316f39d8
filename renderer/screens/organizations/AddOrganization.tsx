import { useTranslation } from 'react-i18next'
import { EMPTY_ORGANIZATION } from '@core/registry/organization'
import Button from '@mui/material/Button'
import { DivisionPicker } from '../../components/DivisionPicker'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { SidePane } from '../../components/SidePane'
import { failureOf } from '../../data/failure'
import { useAddOrganization, useDivisions, type OrganizationDraft } from '../../data/useOrganization'
import type { OrganizationKind } from '../../data/useOrganizations'
import { useKeptDraft } from '../../hooks/useKeptDraft'
import type { OrganizationView } from './useOrganizationFilter'

const KINDS: readonly OrganizationKind[] = ['supporting', 'recipient', 'bureau', 'other']

interface Draft extends OrganizationDraft {
  readonly requestId: string
}

const newDraft = (kind: OrganizationKind): Draft => ({
  ...EMPTY_ORGANIZATION,
  aliases: [],
  requestId: crypto.randomUUID(),
  kind,
})

export interface AddOrganizationProps {
  /** The view the list is in; its kind is taken for the new institution. */
  readonly kind: OrganizationView
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}

/** A new institution. With the last mandatory field it is saved, and the rest is filled in on its own panel. */
export function AddOrganization({ kind, onAdded, onClose }: AddOrganizationProps) {
  const { t } = useTranslation('organizations')
  const divisions = useDivisions()
  const [draft, keep, forget] = useKeptDraft('organization.add', () => newDraft(KINDS.find((one) => one === kind) ?? 'recipient'))
  const add = useAddOrganization()

  const leave = (patch: Partial<Draft>) => {
    const next: Draft = { ...draft, ...patch }
    keep(next)
    if (next.name === '' || next.divisionCode === '' || add.isPending) return
    add.mutate(next, {
      onSuccess: ({ id }) => {
        forget()
        onAdded(id)
      },
    })
  }
  const failure = failureOf(add.error)

  return (
    <SidePane
      title={t('add.title')}
      startsWithKeys
      widthName="organizations.detail"
      initialWidth={424}
      foot={<Button onClick={onClose}>{t('add.close')}</Button>}
    >
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        <Field label={t('field.kind')}>
          {(control) => (
            <SelectField
              {...control}
              value={draft.kind}
              options={KINDS.map((value) => ({ value, label: t(`view.${value}`) }))}
              onPick={(next) => leave({ kind: next })}
            />
          )}
        </Field>
        <Field label={t('field.code')}>
          {(control) => <TextField {...control} value={draft.code} onLeave={(code) => leave({ code })} maxLength={120} />}
        </Field>
        <Field label={t('field.name')} isMissing={draft.name === ''}>
          {(control) => (
            <TextField {...control} takesKeys value={draft.name} onLeave={(name) => leave({ name })} maxLength={120} />
          )}
        </Field>
        <Field label={t('field.divisionCode')} isMissing={draft.divisionCode === ''} help={t('add.divisionHelp')}>
          {(control) => (
            <DivisionPicker
              {...control}
              divisions={divisions}
              value={draft.divisionCode}
              onLeave={(divisionCode) => leave({ divisionCode })}
            />
          )}
        </Field>
        {failure === null ? (
          <div>{t('add.hint')}</div>
        ) : (
          <FailureAlert failure={failure} title={t('add.refused')} keeps={t('add.kept')} />
        )}
      </div>
    </SidePane>
  )
}
