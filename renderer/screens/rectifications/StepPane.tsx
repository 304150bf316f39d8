import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { suggestedDeadline } from '@core/inspection/rectification/deadline'
import { DateField } from '../../components/DateField'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { LinkButton } from '../../components/LinkButton'
import { SelectField } from '../../components/SelectField'
import { SidePane } from '../../components/SidePane'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useCalendar } from '../../data/useCalendar'
import { useAttachProof, useRecordSteps, type Rectification } from '../../data/useRectifications'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { useAccept } from '../../hooks/useAccept'
import { useDateError } from '../../i18n/useDateError'
import { fieldsOf, stepsOf, type StepDraft, type StepName } from './steps'

const KEPT_NAME = 'rectification.by'

export interface StepPaneProps {
  readonly rectification: Rectification
  readonly step: StepName
  readonly onDone: () => void
}

/** One step of a problem: what is usual stands there already, Ctrl+Enter records it. */
export function StepPane({ rectification, step, onDone }: StepPaneProps) {
  const { t } = useTranslation(['rectifications', 'common'])
  const { workingOn, operator } = useOpenWorkspace()
  const { data: calendar } = useCalendar()
  const record = useRecordSteps()
  const dateError = useDateError()
  const [files, setFiles] = useState<readonly { readonly sha256: string; readonly name: string }[]>([])
  const [typed, setTyped] = useState<Omit<StepDraft, 'files' | 'dueOn'> & { readonly dueOn: string | null }>({
    on: workingOn < rectification.issuedOn ? rectification.issuedOn : workingOn,
    by: step === 'received' ? rectification.person : (localStorage.getItem(KEPT_NAME) ?? operator), // the same person looks at many
    text: '',
    dueOn: null,
    isComplete: true,
    outcome: 'close',
  })
  const from = step === 'extended' && rectification.dueOn > workingOn ? rectification.dueOn : typed.on
  const offered = calendar === undefined ? '' : suggestedDeadline(calendar, from)
  const draft: StepDraft = { ...typed, dueOn: typed.dueOn ?? offered, files: files.map(({ sha256 }) => sha256) }
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const asks = fieldsOf(step, draft.outcome)
  const missing =
    asks.on && (draft.on === '' || dateError.of('on') !== undefined)
      ? t(`step.${step}.on`)
      : asks.mustSayBy && draft.by.trim() === ''
        ? t(`step.by.${step === 'checked' ? 'checked' : 'closed'}`)
        : asks.mustSay && draft.text.trim() === ''
          ? t(`step.${step}.text`)
          : asks.dueOn && (draft.dueOn === '' || dateError.of('dueOn') !== undefined)
            ? t('step.dueOn')
            : null
  const verb = t(step === 'checked' ? `step.checked.verb.${draft.outcome}` : `step.${step}.verb`)
  const save = () => {
    if (missing !== null || record.isPending) return
    record.mutate(
      { requestId: crypto.randomUUID(), id: rectification.id, steps: stepsOf(step, draft) },
      {
        onSuccess: () => {
          if (asks.mustSayBy) localStorage.setItem(KEPT_NAME, draft.by.trim())
          onDone()
        },
      },
    )
  }
  useAccept(save)
  const failure = failureOf(record.error)
  return (
    <SidePane
      title={t(`step.${step}.title`)}
      startsWithKeys
      widthName="rectifications.detail"
      initialWidth={380}
      foot={
        <>
          <Button onClick={onDone}>{t('close')}</Button>
          <Button variant="contained" style={{ marginLeft: 'auto' }} disabled={missing !== null} onClick={save}>
            {missing === null ? verb : t('common:missing', { verb, missing })}
          </Button>
        </>
      }
    >
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        <div>
          <b style={{ marginRight: 14 }}>{rectification.unitName}</b>
          {rectification.number}
        </div>
        <div>{rectification.problem}</div>
        {step === 'checked' && (
          <Field label={t('step.outcome')}>
            {(control) => (
              <SelectField
                {...control}
                value={draft.outcome}
                options={(['close', 'passed', 'failed'] as const).map((value) => ({ value, label: t(`step.outcomes.${value}`) }))}
                onPick={(outcome) => change({ outcome })}
              />
            )}
          </Field>
        )}
        {step === 'replied' && (
          <Field label={t('step.progress')}>
            {(control) => (
              <SelectField
                {...control}
                value={draft.isComplete ? 'complete' : 'partly'}
                options={(['complete', 'partly'] as const).map((value) => ({ value, label: t(`step.progresses.${value}`) }))}
                onPick={(value) => change({ isComplete: value === 'complete' })}
              />
            )}
          </Field>
        )}
        {asks.text && (
          <Field label={t(`step.${step}.text`)} isMissing={asks.mustSay && draft.text.trim() === ''}>
            {(control) => (
              <TextField
                {...control}
                takesKeys
                takesFocus
                lines={step === 'replied' ? 5 : 3}
                value={draft.text}
                maxLength={step === 'extended' || step === 'reopened' ? 500 : 4000}
                onType={(text) => change({ text })}
                onLeave={(text) => change({ text })}
              />
            )}
          </Field>
        )}
        {asks.dueOn && (
          <Field label={t('step.dueOn')} isMissing={draft.dueOn === ''} error={dateError.of('dueOn')}>
            {(control) => (
              <DateField
                {...control}
                value={draft.dueOn}
                onLeave={(dueOn) => change({ dueOn })}
                onRefuse={(text) => dateError.tell('dueOn', text)}
              />
            )}
          </Field>
        )}
        {asks.by && (
          <Field
            label={t(`step.by.${step === 'received' ? 'received' : step === 'checked' ? 'checked' : 'closed'}`)}
            isMissing={asks.mustSayBy && draft.by.trim() === ''}
          >
            {(control) => (
              <TextField
                {...control}
                takesKeys={!asks.text}
                takesFocus={!asks.text}
                value={draft.by}
                maxLength={120}
                onType={(by) => change({ by })}
                onLeave={(by) => change({ by })}
              />
            )}
          </Field>
        )}
        {asks.on && (
          <Field label={t(`step.${step}.on`)} isMissing={draft.on === ''} error={dateError.of('on')}>
            {(control) => (
              <DateField
                {...control}
                value={draft.on}
                onLeave={(on) => change({ on })}
                onRefuse={(text) => dateError.tell('on', text)}
              />
            )}
          </Field>
        )}
        {step === 'replied' && <Proof id={rectification.id} files={files} onFiles={setFiles} />}
        {failure !== null && <FailureAlert failure={failure} />}
      </div>
    </SidePane>
  )
}

interface ProofProps {
  readonly id: string
  readonly files: readonly { readonly sha256: string; readonly name: string }[]
  readonly onFiles: (files: ProofProps['files']) => void
}

/** Files that a reply names as its proof. */
function Proof({ id, files, onFiles }: ProofProps) {
  const { t } = useTranslation('rectifications')
  const attach = useAttachProof(id)
  const failure = failureOf(attach.error)
  const add = () =>
    attach.mutate(undefined, {
      onSuccess: (file) => {
        if (file !== null && files.every(({ sha256 }) => sha256 !== file.sha256))
          onFiles([...files, { sha256: file.sha256, name: file.name }])
      },
    })
  return (
    <>
      {files.map(({ sha256, name }) => (
        <div key={sha256} style={{ display: 'flex', gap: 10 }}>
          <span style={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} title={name}>
            {name}
          </span>
          <LinkButton
            type="button"
            aria-label={t('proof.removeOne', { name })}
            onClick={() => onFiles(files.filter((one) => one.sha256 !== sha256))}
          >
            {t('proof.remove')}
          </LinkButton>
        </div>
      ))}
      <div>
        <Button onClick={add}>{t('proof.add')}</Button>
      </div>
      {failure !== null && <FailureAlert failure={failure} />}
    </>
  )
}
