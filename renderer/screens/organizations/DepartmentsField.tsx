import { useTranslation } from 'react-i18next'
import { departmentNamed } from '@core/registry/departments'
import { Field } from '../../components/Field'
import { LinkButton } from '../../components/LinkButton'
import { SideTable } from '../../components/SideTable'
import { TextField } from '../../components/TextField'
import { useSetDepartments } from '../../data/useMerge'
import type { OrganizationStory } from '../../data/useOrganization'
import { formatText } from '../../i18n/format'

type Department = OrganizationStory['departments'][number]

export interface DepartmentsFieldProps {
  readonly organizationId: string
  readonly departments: readonly Department[]
  readonly isReadOnly: boolean
}

/** 诊疗科目 of an institution: a word adds one, with its code where the national list has it. */
export function DepartmentsField({ organizationId, departments, isReadOnly }: DepartmentsFieldProps) {
  const { t } = useTranslation('organizations')
  const save = useSetDepartments()
  const put = (next: readonly Department[]) =>
    save.mutate({ requestId: crypto.randomUUID(), id: organizationId, departments: [...next] })
  const add = (text: string) => {
    const added = text.split(/[、,，;；]/).flatMap((part) => {
      const [name = '', ...note] = part.trim().split(/\s+/)
      return name === '' ? [] : [{ name, code: departmentNamed(name)?.code ?? '', note: note.join(' ') }]
    })
    if (added.length > 0) put([...departments, ...added])
  }
  return (
    <>
      {departments.length > 0 && (
        <SideTable
          name={t('section.departments')}
          columns={[
            { header: t('departments.name') },
            { header: t('departments.code'), width: 66 },
            { header: t('departments.note') },
            { header: t('departments.change'), width: 56 },
          ]}
          rows={departments.map((one) => ({
            key: one.name,
            cells: [
              one.name,
              formatText(one.code),
              formatText(one.note),
              isReadOnly ? null : (
                <LinkButton key="remove" type="button" onClick={() => put(departments.filter(({ name }) => name !== one.name))}>
                  {t('departments.remove')}
                </LinkButton>
              ),
            ],
          }))}
        />
      )}
      {!isReadOnly && (
        <div data-form="" style={{ padding: 10 }}>
          {/* A new field for each addition: what was typed is in the list. */}
          <Field key={departments.length} label={t('departments.add')} help={t('departments.help')}>
            {(control) => <TextField {...control} value="" onLeave={add} maxLength={120} />}
          </Field>
        </div>
      )}
    </>
  )
}
