import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffWarning } from '@core/registry/staff'
import { Field } from '../../components/Field'
import { OrganizationPicker } from '../../components/OrganizationPicker'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { toFailure } from '../../data/failure'
import { forgetFailedSave } from '../../data/save-state'
import { useOrganizations } from '../../data/useOrganizations'
import { useAmendStaff, type StaffChanges, type StaffStory } from '../../data/useStaff'
import { failureText } from '../../i18n/failure-text'
import { LICENCES, PERSON_TEXTS, SEXES } from './person-fields'

export interface PersonFieldsProps {
  readonly story: StaffStory
  readonly isReadOnly: boolean
}

/** The fields of one person, each saved when it is left. The id number is shown masked; a new one is typed over it. */
export function PersonFields({ story, isReadOnly }: PersonFieldsProps) {
  const { t } = useTranslation('organizations')
  const { staff } = story
  const { organizations } = useOrganizations()
  const amend = useAmendStaff()
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const tell = (field: string, text: string | null) =>
    setRefused(({ [field]: _old, ...others }) => (text === null ? others : { ...others, [field]: text }))
  const save = (field: keyof StaffChanges, changes: StaffChanges) =>
    amend.mutate(
      { requestId: crypto.randomUUID(), id: staff.id, changes },
      { onSuccess: () => tell(field, null), onError: (thrown) => tell(field, failureText(toFailure(thrown))) },
    )
  const reminderOf = (key: string): string | undefined => {
    const warning = story.warnings.find(({ field }) => field === key)
    return warning === undefined ? undefined : t(`people.warning.${warning.code as StaffWarning}`)
  }
  const shared = (key: string) => ({
    labelWidth: 84,
    error: refused[key],
    reminder: reminderOf(key),
  })
  const takeBack = (key: string) => () => {
    tell(key, null)
    forgetFailedSave()
  }
  const choice = (options: readonly string[], present: string) =>
    [...new Set([...options, present])].map((value) => ({ value, label: value === '' ? t('unknown') : value }))
  return (
    <div data-form="" style={{ display: 'grid', gap: 6, padding: 10 }}>
      <Field label={t('people.field.name')} {...shared('name')}>
        {(control) => (
          <TextField
            {...control}
            isReadOnly={isReadOnly}
            onTakeBack={takeBack('name')}
            value={staff.name}
            onLeave={(name) => save('name', { name })}
            maxLength={120}
          />
        )}
      </Field>
      <Field label={t('people.field.organizationName')} {...shared('organizationId')}>
        {(control) => (
          <OrganizationPicker
            {...control}
            isReadOnly={isReadOnly}
            options={organizations.filter(({ id, archivedAt }) => archivedAt === null || id === staff.organizationId)}
            value={staff.organizationId}
            onLeave={(organizationId) => {
              if (organizationId !== '' && organizationId !== staff.organizationId) save('organizationId', { organizationId })
            }}
          />
        )}
      </Field>
      <Field label={t('people.field.sex')} {...shared('sex')}>
        {(control) => (
          <SelectField
            {...control}
            isReadOnly={isReadOnly}
            value={staff.sex}
            options={choice(SEXES, staff.sex)}
            onPick={(sex) => save('sex', { sex: SEXES.find((one) => one === sex) ?? '' })}
          />
        )}
      </Field>
      <Field label={t('people.field.licenceKind')} {...shared('licenceKind')}>
        {(control) => (
          <SelectField
            {...control}
            isReadOnly={isReadOnly}
            value={staff.licenceKind}
            options={choice(LICENCES, staff.licenceKind)}
            onPick={(licenceKind) => save('licenceKind', { licenceKind })}
          />
        )}
      </Field>
      {PERSON_TEXTS.map(({ key, lines }) => (
        <Field key={key} label={t(`people.field.${key}`)} {...shared(key)}>
          {(control) => (
            <TextField
              {...control}
              isReadOnly={isReadOnly}
              onTakeBack={takeBack(key)}
              value={staff[key]}
              onLeave={(text) => save(key, { [key]: text })}
              maxLength={key === 'note' ? 2000 : 120}
              {...(lines === undefined ? {} : { lines })}
            />
          )}
        </Field>
      ))}
      <Field label={t('people.field.idNumber')} {...shared('idNumber')} help={t('people.idNumberHelp')}>
        {(control) => (
          <TextField
            {...control}
            isReadOnly={isReadOnly}
            onTakeBack={takeBack('idNumber')}
            value={staff.maskedIdNumber}
            onLeave={(idNumber) => save('idNumber', { idNumber })}
            maxLength={40}
          />
        )}
      </Field>
    </div>
  )
}
