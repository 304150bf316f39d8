import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { differingFields, MERGE_FIELDS, type MergeField } from '@core/registry/merged-organization'
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
import { useMergeOrganizations, useMergePlan } from '../../data/useMerge'
import { useOrganizations, type Organization } from '../../data/useOrganizations'
import { formatText } from '../../i18n/format'
import { MovedTable } from './MovedTable'

export interface MergeDialogProps {
  readonly one: Organization
  /** Unknown where one starts from an institution: then it is chosen first. */
  readonly other: Organization | null
  readonly onMerged: (staysId: string) => void
  readonly onClose: () => void
}

/** Makes one of two that are one: which stays, what of the other it takes, and what will move. */
export function MergeDialog({ one, other, onMerged, onClose }: MergeDialogProps) {
  const { t } = useTranslation(['organizations', 'common', 'errors'])
  const { organizations } = useOrganizations()
  const [otherId, setOtherId] = useState(other?.id ?? '')
  const [staysId, setStaysId] = useState(one.id)
  const [take, setTake] = useState<ReadonlySet<MergeField>>(new Set())
  const [reason, setReason] = useState('')
  const merge = useMergeOrganizations()
  const second = organizations.find(({ id }) => id === otherId) ?? null
  const [stays, goes] = second !== null && staysId === second.id ? [second, one] : [one, second]
  const { data: plan, error: planError } = useMergePlan(goes?.id ?? null, stays.id)
  const planFailure = failureOf(planError)
  const refusal = plan === undefined || plan.refusal === null ? null : t(`errors:${plan.refusal as ErrorCode}`)
  const missing = goes === null ? t('merge.other') : reason.trim() === '' ? t('common:reason') : null
  const failure = failureOf(merge.error)
  const confirm = () => {
    if (goes === null) return
    merge.mutate(
      { requestId: crypto.randomUUID(), goesId: goes.id, staysId: stays.id, take: [...take], reason: reason.trim() },
      { onSuccess: () => onMerged(stays.id) },
    )
  }
  return (
    <ConfirmDialog
      title={t('merge.title')}
      verb={t('merge.verb')}
      missing={missing}
      refusal={refusal === null ? null : t('merge.refused')}
      takesText
      width={720}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {other === null && (
        <Field label={t('merge.other')} isMissing={otherId === ''}>
          {(control) => (
            <OrganizationPicker
              {...control}
              takesKeys
              options={organizations.filter((unit) => unit.archivedAt === null && unit.kind === one.kind && unit.id !== one.id)}
              value={otherId}
              onLeave={setOtherId}
            />
          )}
        </Field>
      )}
      {goes !== null && (
        <>
          <Field label={t('merge.stays')}>
            {(control) => (
              <SelectField
                {...control}
                value={stays.id}
                options={[stays, goes]
                  .sort((a, b) => (a.id === one.id ? -1 : b.id === one.id ? 1 : 0))
                  .map(({ id, name, code }) => ({ value: id, label: t('merge.named', { name, code: formatText(code) }) }))}
                onPick={setStaysId}
              />
            )}
          </Field>
          <Comparison stays={stays} goes={goes} take={take} onTake={setTake} />
          {planFailure !== null && <FailureAlert failure={planFailure} />}
          {refusal !== null && (
            <Notice kind="warning" title={t('merge.refused')}>
              {refusal}
            </Notice>
          )}
          {plan !== undefined && refusal === null && <MovedTable {...plan} />}
        </>
      )}
      <Field label={t('common:reason')} isMissing={reason.trim() === ''}>
        {(control) => (
          <TextField
            {...control}
            takesFocus={other !== null}
            value={reason}
            onType={setReason}
            onLeave={setReason}
            maxLength={500}
          />
        )}
      </Field>
      {failure !== null && <FailureAlert failure={failure} />}
    </ConfirmDialog>
  )
}

interface ComparisonProps {
  readonly stays: Organization
  readonly goes: Organization
  readonly take: ReadonlySet<MergeField>
  readonly onTake: (take: ReadonlySet<MergeField>) => void
}

/** Both side by side; where they differ one is chosen. */
function Comparison({ stays, goes, take, onTake }: ComparisonProps) {
  const { t } = useTranslation('organizations')
  const { organizations } = useOrganizations()
  const differing = differingFields(stays, goes)
  const wordOf = (unit: Organization, field: MergeField): string =>
    field === 'parentId'
      ? formatText(organizations.find(({ id }) => id === unit.parentId)?.name ?? '')
      : formatText(String(unit[field] ?? ''))
  const shown = MERGE_FIELDS.filter((field) => wordOf(stays, field) !== wordOf(goes, field))
  const choose = (field: MergeField, side: 'stays' | 'goes') => {
    const next = new Set(take)
    if (side === 'goes') next.add(field)
    else next.delete(field)
    onTake(next)
  }
  return (
    <div style={{ maxHeight: 236, overflow: 'auto' }}>
      <SideTable
        name={t('merge.compare')}
        columns={[
          { header: t('merge.field'), width: 92 },
          { header: t('merge.stays') },
          { header: t('merge.goes') },
          { header: t('merge.kept'), width: 128 },
        ]}
        rows={shown.map((field) => ({
          key: field,
          cells: [
            t(`field.${field}`),
            wordOf(stays, field),
            wordOf(goes, field),
            differing.includes(field) ? (
              <SelectField
                key="choice"
                name={t('merge.keptOf', { field: t(`field.${field}`) })}
                value={take.has(field) ? 'goes' : 'stays'}
                options={(['stays', 'goes'] as const).map((value) => ({ value, label: t(`merge.side.${value}`) }))}
                onPick={(side) => choose(field, side)}
              />
            ) : (
              t(`merge.side.${wordOf(stays, field) === formatText('') ? 'filled' : 'stays'}`)
            ),
          ],
        }))}
      />
    </div>
  )
}
