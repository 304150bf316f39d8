import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '@core/shared/error-code'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { Notice } from '../../components/Notice'
import { OrganizationPicker } from '../../components/OrganizationPicker'
import { SelectField } from '../../components/SelectField'
import { SideTable } from '../../components/SideTable'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useOrganizations } from '../../data/useOrganizations'
import { useMergeStaff, useStaff, useStaffMergePlan } from '../../data/useStaff'
import { formatText } from '../../i18n/format'
import { useCountedRecords } from './MovedTable'
import { peopleLines, type PersonLine } from './people-lines'

export interface MergePeopleDialogProps {
  readonly person: PersonLine
  readonly onMerged: (staysId: string) => void
  readonly onClose: () => void
}

/** Makes one of two records of one person: which stays, what it takes from the other, and what will move. */
export function MergePeopleDialog({ person, onMerged, onClose }: MergePeopleDialogProps) {
  const { t } = useTranslation(['organizations', 'common', 'errors'])
  const { organizations } = useOrganizations()
  const { staff } = useStaff()
  const people = useMemo(() => peopleLines(staff, organizations), [staff, organizations])
  const [otherId, setOtherId] = useState('')
  const [staysId, setStaysId] = useState(person.id)
  const [reason, setReason] = useState('')
  const merge = useMergeStaff()
  const said = useCountedRecords()
  const other = people.find(({ id }) => id === otherId) ?? null
  const [stays, goes] = other !== null && staysId === other.id ? [other, person] : [person, other]
  const { data: plan, error } = useStaffMergePlan(goes?.id ?? null, stays.id)
  const failure = failureOf(error ?? merge.error)
  const refusal = plan === undefined || plan.refusal === null ? null : t(`errors:${plan.refusal as ErrorCode}`)
  const named = ({ name, organizationName }: PersonLine) => t('mergePeople.named', { name, organization: organizationName })
  const confirm = () => {
    if (goes === null) return
    merge.mutate(
      { requestId: crypto.randomUUID(), goesId: goes.id, staysId: stays.id, reason: reason.trim() },
      { onSuccess: () => onMerged(stays.id) },
    )
  }
  return (
    <ConfirmDialog
      title={t('mergePeople.title')}
      verb={t('merge.verb')}
      missing={goes === null ? t('mergePeople.other') : reason.trim() === '' ? t('common:reason') : null}
      refusal={refusal === null ? null : t('merge.refused')}
      takesText
      width={680}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Field label={t('mergePeople.other')} isMissing={other === null}>
        {(control) => (
          <OrganizationPicker
            {...control}
            takesKeys
            options={likeliestFirst(people, person).map((one) => ({
              id: one.id,
              code: one.licenceNumber,
              name: one.name,
              countyName: one.organizationName,
              searchKeys: one.searchKeys,
            }))}
            value={otherId}
            onLeave={setOtherId}
          />
        )}
      </Field>
      {goes !== null && (
        <>
          <Field label={t('merge.stays')}>
            {(control) => (
              <SelectField
                {...control}
                value={stays.id}
                options={[person, ...(other === null ? [] : [other])].map((one) => ({ value: one.id, label: named(one) }))}
                onPick={setStaysId}
              />
            )}
          </Field>
          <Comparison stays={stays} goes={goes} />
          {refusal !== null && (
            <Notice kind="warning" title={t('merge.refused')}>
              {refusal}
            </Notice>
          )}
          {plan !== undefined && refusal === null && (
            <div>
              {plan.moved.length === 0 ? t('mergePeople.movesNothing') : t('mergePeople.moves', { what: said(plan.moved) })}
            </div>
          )}
          <div>{t('mergePeople.consequence')}</div>
        </>
      )}
      <Field label={t('common:reason')} isMissing={reason.trim() === ''}>
        {(control) => <TextField {...control} value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
      </Field>
      {failure !== null && <FailureAlert failure={failure} />}
    </ConfirmDialog>
  )
}

/** Those of the same name first, then those of the same institution. */
function likeliestFirst(people: readonly PersonLine[], person: PersonLine): readonly PersonLine[] {
  const rank = (one: PersonLine) => (one.name === person.name ? 0 : one.organizationId === person.organizationId ? 1 : 2)
  return people.filter((one) => one.archivedAt === null && one.id !== person.id).sort((a, b) => rank(a) - rank(b))
}

const SHOWN = [
  'name',
  'organizationName',
  'sex',
  'title',
  'specialty',
  'licenceKind',
  'licenceNumber',
  'maskedIdNumber',
  'maskedPhone',
] as const

/** Both side by side. */
function Comparison({ stays, goes }: { readonly stays: PersonLine; readonly goes: PersonLine }) {
  const { t } = useTranslation('organizations')
  return (
    <SideTable
      name={t('merge.compare')}
      columns={[{ header: t('merge.field'), width: 92 }, { header: t('merge.stays') }, { header: t('merge.goes') }]}
      rows={SHOWN.filter((field) => stays[field] !== '' || goes[field] !== '').map((field) => ({
        key: field,
        cells: [
          t(`people.field.${field === 'maskedIdNumber' ? 'idNumber' : field}`),
          formatText(stays[field]),
          formatText(goes[field]),
        ],
      }))}
    />
  )
}
