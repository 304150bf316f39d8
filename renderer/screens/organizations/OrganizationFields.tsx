import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WarningCode } from '@core/registry/table-issue'
import { DivisionPicker } from '../../components/DivisionPicker'
import { Field } from '../../components/Field'
import { NumberField } from '../../components/NumberField'
import { OrganizationPicker } from '../../components/OrganizationPicker'
import { SectionBar } from '../../components/SectionBar'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { WordPicker } from '../../components/WordPicker'
import type { FieldControl } from '../../components/control'
import { toFailure } from '../../data/failure'
import { forgetFailedSave } from '../../data/save-state'
import { useAmendOrganization, useDivisions, type OrganizationChanges } from '../../data/useOrganization'
import { useOrganizations, type Organization } from '../../data/useOrganizations'
import { failureText } from '../../i18n/failure-text'
import { BASIC_FIELDS, CONTACT_FIELDS, PLACE_FIELDS, type FieldShape } from './organization-fields'

export interface OrganizationFieldsProps {
  readonly organization: Organization
  readonly isReadOnly: boolean
}

/** The fields of one institution. Each is saved when it is left; what was refused stays on screen with the reason. */
export function OrganizationFields({ organization, isReadOnly }: OrganizationFieldsProps) {
  const { t } = useTranslation('organizations')
  const divisions = useDivisions()
  const { organizations } = useOrganizations()
  const amend = useAmendOrganization()
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})

  const tell = (field: string, text: string | null) =>
    setRefused(({ [field]: _old, ...others }) => (text === null ? others : { ...others, [field]: text }))
  const save = (field: FieldShape['key'], changes: OrganizationChanges) => {
    amend.mutate(
      { requestId: crypto.randomUUID(), id: organization.id, changes },
      { onSuccess: () => tell(field, null), onError: (thrown) => tell(field, failureText(toFailure(thrown))) },
    )
  }
  const reminderOf = (key: string): string | undefined => {
    const warning = organization.warnings.find(({ field }) => field === key)
    return warning === undefined ? undefined : t(`warning.${warning.code as WarningCode}`)
  }
  const controlOf = (field: FieldShape, control: FieldControl) => {
    const onTakeBack = () => {
      tell(field.key, null)
      forgetFailedSave()
    }
    const shared = { ...control, isReadOnly, onTakeBack }
    switch (field.type) {
      case 'text':
        return (
          <TextField
            {...shared}
            value={organization[field.key]}
            onLeave={(text) => save(field.key, { [field.key]: text })}
            maxLength={field.key === 'note' ? 2000 : 120}
            {...(field.lines === undefined ? {} : { lines: field.lines })}
          />
        )
      case 'number':
        return (
          <NumberField {...shared} value={organization[field.key]} onLeave={(value) => save(field.key, { [field.key]: value })} />
        )
      case 'choice':
        return (
          <SelectField
            {...shared}
            value={organization[field.key]}
            options={choices(field.choices, organization[field.key]).map((value) => ({
              value,
              label: value === '' ? t('unknown') : value,
            }))}
            onPick={(value) => save(field.key, { [field.key]: value })}
          />
        )
      case 'word':
        return (
          <WordPicker
            {...shared}
            words={field.words}
            value={organization[field.key]}
            maxLength={40}
            onLeave={(word) => save(field.key, { [field.key]: word })}
          />
        )
      case 'organization':
        return (
          <OrganizationPicker
            {...shared}
            options={organizations.filter(({ id, archivedAt }) => archivedAt === null && id !== organization.id)}
            value={organization.parentId ?? ''}
            onLeave={(parentId) => save(field.key, { parentId: parentId === '' ? null : parentId })}
          />
        )
      case 'words':
        return (
          <TextField
            {...shared}
            value={organization.aliases.join(t('merge.comma'))}
            onLeave={(text) => save(field.key, { aliases: wordsOf(text) })}
            maxLength={400}
          />
        )
      case 'division':
        return (
          <DivisionPicker
            {...shared}
            divisions={divisions}
            value={organization.divisionCode}
            onLeave={(divisionCode) => save(field.key, { divisionCode })}
          />
        )
    }
  }
  const grid = (fields: readonly FieldShape[]) => (
    <div data-form="" style={{ display: 'grid', gridTemplateColumns: '216px minmax(0, 1fr)', gap: '6px 12px', padding: 10 }}>
      {placed(fields.filter((field) => field.of === undefined || field.of.includes(organization.kind))).map(
        ({ field, isRight }) => (
          <div key={field.key} style={{ gridColumn: field.isWide === true ? '1 / -1' : undefined, minWidth: 0 }}>
            <Field
              label={t(`field.${field.key}`)}
              labelWidth={isRight ? 58 : 84}
              error={refused[field.key]}
              reminder={reminderOf(field.key)}
            >
              {(control) => controlOf(field, control)}
            </Field>
          </div>
        ),
      )}
    </div>
  )

  return (
    <>
      {grid(BASIC_FIELDS)}
      <SectionBar title={t('section.place')} />
      {grid(PLACE_FIELDS)}
      <SectionBar title={t('section.contact')} />
      {grid(CONTACT_FIELDS)}
    </>
  )
}

/** "甲、乙" and the like, each once. */
const wordsOf = (text: string): string[] =>
  [...new Set(text.split(/[、,，;；]/).map((word) => word.trim()))].filter((word) => word !== '')

/** A word from an import that the list does not know stays choosable. */
const choices = (known: readonly string[], present: string): readonly string[] =>
  known.includes(present) ? known : [...known, present]

/** Two fields to a line unless one takes the whole width; the right one has the narrower label. */
function placed(fields: readonly FieldShape[]): readonly { readonly field: FieldShape; readonly isRight: boolean }[] {
  let isRight = true
  return fields.map((field) => {
    isRight = field.isWide === true ? false : !isRight
    const here = { field, isRight: isRight && field.isWide !== true }
    if (field.isWide === true) isRight = true
    return here
  })
}
