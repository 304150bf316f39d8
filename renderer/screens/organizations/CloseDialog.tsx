import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '@core/shared/error-code'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { DateField } from '../../components/DateField'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { Notice } from '../../components/Notice'
import { OrganizationPicker } from '../../components/OrganizationPicker'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useCloseOrganization, useClosePlan, type EngagementAct } from '../../data/useMerge'
import { useOrganizations, type Organization } from '../../data/useOrganizations'
import { EngagementTable } from './EngagementTable'

export interface CloseDialogProps {
  readonly organization: Organization
  /** Today, the first day on which it is no more unless another is given. */
  readonly today: string
  readonly onClose: () => void
}

/** 撤并: from a day on an institution is no more; who carries on, and what becomes of each pairing and posting. */
export function CloseDialog({ organization, today, onClose }: CloseDialogProps) {
  const { t } = useTranslation(['organizations', 'common', 'errors'])
  const { organizations } = useOrganizations()
  const [successorId, setSuccessorId] = useState('')
  const [closedOn, setClosedOn] = useState(today)
  const [acts, setActs] = useState<ReadonlyMap<string, EngagementAct>>(new Map())
  const [staff, setStaff] = useState<'move' | 'keep'>('move')
  const [reason, setReason] = useState('')
  const wish = {
    id: organization.id,
    successorId: successorId === '' ? null : successorId,
    closedOn,
    acts: [...acts].map(([id, act]) => ({ id, act })),
    staff,
  }
  const { data: plan, error, isFetching } = useClosePlan(closedOn === '' ? null : wish)
  const closing = useCloseOrganization()
  const failure = failureOf(error ?? closing.error)
  const refusal = plan === undefined || plan.refusal === null ? null : t(`errors:${plan.refusal as ErrorCode}`)
  const isBlocked = plan?.engagements.some((one) => one.refusal !== null) === true
  const missing =
    closedOn === ''
      ? t('close.closedOn')
      : plan === undefined || isFetching
        ? t('close.looking')
        : reason.trim() === ''
          ? t('common:reason')
          : null
  const confirm = () => {
    if (plan === undefined) return
    const settled = plan.engagements.map(({ id, act }) => ({ id, act }))
    closing.mutate({ requestId: crypto.randomUUID(), ...wish, acts: settled, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <ConfirmDialog
      title={t('close.title', { name: organization.name })}
      verb={t('close.verb')}
      missing={missing}
      refusal={refusal !== null || isBlocked ? t('close.refused') : null}
      takesText
      width={760}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Field label={t('close.closedOn')} isMissing={closedOn === ''} help={t('close.closedOnHelp')}>
        {(control) => <DateField {...control} value={closedOn} onLeave={setClosedOn} />}
      </Field>
      <Field label={t('close.successor')} help={t('close.successorHelp')}>
        {(control) => (
          <OrganizationPicker
            {...control}
            takesKeys
            options={organizations.filter((unit) => unit.archivedAt === null && unit.id !== organization.id)}
            value={successorId}
            onLeave={(id) => {
              setSuccessorId(id)
              setActs(new Map())
            }}
          />
        )}
      </Field>
      {successorId !== '' && plan !== undefined && plan.staffTotal > 0 && (
        <Field label={t('close.staff', { count: plan.staffTotal })}>
          {(control) => (
            <SelectField
              {...control}
              value={staff}
              options={(['move', 'keep'] as const).map((value) => ({ value, label: t(`close.staffActs.${value}`) }))}
              onPick={setStaff}
            />
          )}
        </Field>
      )}
      {refusal !== null && (
        <Notice kind="warning" title={t('close.refused')}>
          {refusal}
        </Notice>
      )}
      {plan !== undefined && refusal === null && (
        <EngagementTable
          engagements={plan.engagements}
          canMove={successorId !== ''}
          closedOn={closedOn}
          onAct={(id, act) => setActs(new Map([...acts, [id, act]]))}
        />
      )}
      <Field label={t('common:reason')} isMissing={reason.trim() === ''}>
        {(control) => <TextField {...control} value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
      </Field>
      <div>{t('close.consequence')}</div>
      {failure !== null && <FailureAlert failure={failure} />}
    </ConfirmDialog>
  )
}
