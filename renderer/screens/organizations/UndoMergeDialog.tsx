import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '@core/shared/error-code'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { Notice } from '../../components/Notice'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useUndoMerge, useUndoMergePlan, type UndoMergePlan } from '../../data/useMerge'
import { useUndoMergeStaff, useUndoMergeStaffPlan } from '../../data/useStaff'
import { useCountedRecords } from './MovedTable'

interface MergedOne {
  readonly id: string
  readonly name: string
}

export interface UndoMergeProps {
  readonly merged: MergedOne
  readonly onClose: () => void
}

/** Two institutions again of what was merged into one. */
export function UndoMergeDialog({ merged: { id, name }, onClose }: UndoMergeProps) {
  const { data: plan, error } = useUndoMergePlan(id)
  const undo = useUndoMerge()
  return (
    <UndoDialog
      {...{ of: 'unit', name, plan, onClose }}
      failure={failureOf(error ?? undo.error)}
      onUndo={(reason) => undo.mutate({ requestId: crypto.randomUUID(), id, reason }, { onSuccess: onClose })}
    />
  )
}

/** Two records again of what was taken for one person. */
export function UndoMergePeopleDialog({ merged: { id, name }, onClose }: UndoMergeProps) {
  const { data: plan, error } = useUndoMergeStaffPlan(id)
  const undo = useUndoMergeStaff()
  return (
    <UndoDialog
      {...{ of: 'person', name, plan, onClose }}
      failure={failureOf(error ?? undo.error)}
      onUndo={(reason) => undo.mutate({ requestId: crypto.randomUUID(), id, reason }, { onSuccess: onClose })}
    />
  )
}

interface UndoDialogProps {
  /** An institution, or the record of a person. */
  readonly of: 'unit' | 'person'
  readonly name: string
  /** Undefined while it is being worked out. */
  readonly plan: UndoMergePlan | undefined
  readonly failure: ReturnType<typeof failureOf>
  readonly onUndo: (reason: string) => void
  readonly onClose: () => void
}

/** What goes back, or what is in the way. */
function UndoDialog({ of, name, plan, failure, onUndo, onClose }: UndoDialogProps) {
  const { t } = useTranslation(['organizations', 'common', 'errors'])
  const said = useCountedRecords()
  const [reason, setReason] = useState('')
  const refusal = plan === undefined || plan.refusal === null ? null : t(`errors:${plan.refusal as ErrorCode}`)
  return (
    <ConfirmDialog
      title={t(`undoMerge.title.${of}`, { name })}
      verb={t('undoMerge.verb')}
      missing={plan === undefined ? t('undoMerge.looking') : reason.trim() === '' ? t('common:reason') : null}
      refusal={refusal === null ? null : t('undoMerge.refused')}
      takesText
      width={560}
      onConfirm={() => onUndo(reason.trim())}
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
          <div>{t(`undoMerge.consequence.${of}`)}</div>
        </>
      )}
      <Field label={t('common:reason')} isMissing={reason.trim() === ''}>
        {(control) => <TextField {...control} takesFocus value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
      </Field>
      {failure !== null && <FailureAlert failure={failure} />}
    </ConfirmDialog>
  )
}
