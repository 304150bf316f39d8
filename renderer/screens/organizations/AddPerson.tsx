import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { EMPTY_STAFF } from '@core/registry/staff'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { OrganizationPicker } from '../../components/OrganizationPicker'
import { SidePane } from '../../components/SidePane'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useOrganizations } from '../../data/useOrganizations'
import { useAddStaff, type StaffDraft } from '../../data/useStaff'
import { useKeptDraft } from '../../hooks/useKeptDraft'

interface Draft extends StaffDraft {
  readonly requestId: string
}
const newDraft = (): Draft => ({ ...EMPTY_STAFF, sex: '', requestId: crypto.randomUUID() })

export interface AddPersonProps {
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}

/** A new person. With name and institution the person is saved, and the rest is filled in on the own panel. */
export function AddPerson({ onAdded, onClose }: AddPersonProps) {
  const { t } = useTranslation('organizations')
  const { organizations } = useOrganizations()
  const [draft, keep, forget] = useKeptDraft('staff.add', newDraft)
  const add = useAddStaff()
  const leave = (patch: Partial<Draft>) => {
    const next = { ...draft, ...patch }
    keep(next)
    if (next.name === '' || next.organizationId === '' || add.isPending) return
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
      title={t('people.addTitle')}
      startsWithKeys
      widthName="organizations.person"
      initialWidth={400}
      foot={<Button onClick={onClose}>{t('add.close')}</Button>}
    >
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        <Field label={t('people.field.name')} isMissing={draft.name === ''}>
          {(control) => (
            <TextField {...control} takesKeys value={draft.name} onLeave={(name) => leave({ name })} maxLength={120} />
          )}
        </Field>
        <Field label={t('people.field.title')}>
          {(control) => <TextField {...control} value={draft.title} onLeave={(title) => leave({ title })} maxLength={120} />}
        </Field>
        <Field label={t('people.field.organizationName')} isMissing={draft.organizationId === ''}>
          {(control) => (
            <OrganizationPicker
              {...control}
              options={organizations.filter(({ archivedAt }) => archivedAt === null)}
              value={draft.organizationId}
              onLeave={(organizationId) => leave({ organizationId })}
            />
          )}
        </Field>
        {failure === null ? (
          <div>{t('people.addHint')}</div>
        ) : (
          <FailureAlert failure={failure} title={t('add.refused')} keeps={t('add.kept')} />
        )}
      </div>
    </SidePane>
  )
}
