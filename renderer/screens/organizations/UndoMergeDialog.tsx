import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '@core/shared/error-code'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { Notice } from '../../components/Notice'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useUndoMerge, useUndoMergePlan } from '../../data/useMerge'
import type { Organization } from '../../data/useOrganizations'
import { useCountedRecords } from './MovedTable'

export interface UndoMergeDialogProps {
  readonly organization: Organization
  readonly onClose: () => void
}

/** Makes two again of what was merged into one: what goes back, or what is in the way. */
export function UndoMergeDialog({ organization, onClose }: UndoMergeDialogProps) {
  const { t } = useTranslation(['organizations', 'common', 'errors'])
  const { data: plan, error } = useUndoMergePlan(organization.id)
  const undo = useUndoMerge()
  const said = useCountedRecords()
  const [reason, setReason] = useState('')
  const failure = failureOf(error ?? undo.error)
  const refusal = plan === undefined || plan.refusal === null ? null : t(`errors:${plan.refusal as ErrorCode}`)
  const confirm = () =>
    undo.mutate({ requestId: crypto.randomUUID(), id: organization.id, reason: reason.trim() }, { onSuccess: onClose })
  return (
    <ConfirmDialog
      title={t('undoMerge.title', { name: organization.name })}
      verb={t('undoMerge.verb')}
      missing={plan === undefined ? t('undoMerge.looking') : reason.trim() === '' ? t('common:reason') : null}
      refusal={refusal === null ? null : t('undoMerge.refused')}
      takesText
      width={560}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {refusal !== null && (
        <Notice kind="warning" title={t('undoMerge.refused')}>
          <div>{refusal}</div>
          {plan !== undefined && plan.inTheWay.length > 0 && <div>{t('undoMerge.inTheWay', { what: said(plan.inTheWay) })}</div>}
        </Notice>
      )}
      {plan !== undefined && refusal === null && (
        <>
          <div>{plan.moved.length === 0 ? t('undoMerge.movesNothing') : t('undoMerge.moves', { what: said(plan.moved) })}</div>
          <div>{t('undoMerge.consequence')}</div>
        </>
      )}
      <Field label={t('common:reason')} isMissing={reason.trim() === ''}>
        {(control) => <TextField {...control} takesFocus value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
      </Field>
      {failure !== null && <FailureAlert failure={failure} />}
    </ConfirmDialog>
  )
}
