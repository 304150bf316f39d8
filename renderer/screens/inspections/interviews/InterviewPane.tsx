import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { SidePane } from '../../../components/SidePane'
import { TextField } from '../../../components/TextField'
import { failureOf } from '../../../data/failure'
import { useRemoveInterview, useSaveInterview, type Interview, type InterviewText } from '../../../data/useInterviews'
import { useAccept } from '../../../hooks/useAccept'
import { draftOf, dropDraft, keepDraft } from './interview-drafts'

const PANE_PX = 380
const LONGEST = { asked: 60, topic: 60, itemCode: 40, said: 4000 }

export interface InterviewPaneProps {
  readonly visitId: string
  readonly id: string
  /** null: a new one. */
  readonly interview: Interview | null
  readonly onSaved: (id: string) => void
  readonly onRemoved: () => void
}

/** One interview, to be written or corrected. A post or standing is asked for, never a name. */
export function InterviewPane({ visitId, id, interview, onSaved, onRemoved }: InterviewPaneProps) {
  const { t } = useTranslation('survey')
  const saved: InterviewText = {
    id,
    asked: interview?.asked ?? '',
    topic: interview?.topic ?? '',
    said: interview?.said ?? '',
    itemCode: interview?.itemCode ?? '',
  }
  const [text, setText] = useState<InterviewText>(() => draftOf(id) ?? saved)
  const type = (name: keyof typeof LONGEST, typed: string) => {
    const next = { ...text, [name]: typed }
    keepDraft(next, saved)
    setText(next)
  }
  const save = useSaveInterview()
  const remove = useRemoveInterview()
  const [isAsking, setAsking] = useState(false)
  const isWhole = text.asked.trim() !== '' && text.said.trim() !== ''
  const canSave = isWhole && !save.isPending
  const accept = () => {
    if (!canSave) return
    save.mutate(
      { requestId: crypto.randomUUID(), visitId, interview: text },
      {
        onSuccess: () => {
          dropDraft(visitId, id)
          onSaved(id)
        },
      },
    )
  }
  useAccept(accept)
  const failure = failureOf(save.error ?? remove.error)
  const field = (name: keyof typeof LONGEST, lines?: number) => (
    <Field label={t(`interviews.${name === 'itemCode' ? 'item' : name}`)} labelWidth={74} isMissing={isMissing(name, text)}>
      {(control) => (
        <TextField
          {...control}
          value={text[name]}
          maxLength={LONGEST[name]}
          takesFocus={name === 'asked' && interview === null}
          {...(lines === undefined ? {} : { lines })}
          onType={(typed) => type(name, typed)}
          onLeave={(typed) => type(name, typed)}
        />
      )}
    </Field>
  )
  return (
    <SidePane
      widthName="inspections.interview"
      initialWidth={PANE_PX}
      title={t(interview === null ? 'interviews.new' : 'interviews.one')}
      foot={
        <>
          <Button variant="contained" disabled={!canSave} onClick={accept}>
            {t(isWhole ? 'interviews.save' : 'interviews.missing')}
          </Button>
          {interview !== null && (
            <Button disabled={remove.isPending} onClick={() => setAsking(true)}>
              {t('interviews.remove')}
            </Button>
          )}
        </>
      }
    >
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        {field('asked')}
        {field('topic')}
        {field('itemCode')}
        {field('said', 10)}
        <div>{t('interviews.hint')}</div>
        {draftOf(id) !== undefined && <div role="status">{t('interviews.unsaved')}</div>}
      </div>
      {failure !== null && <FailureAlert failure={failure} />}
      {isAsking && (
        <ConfirmDialog
          title={t('interviews.removeTitle')}
          verb={t('interviews.remove')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            remove.mutate(
              { requestId: crypto.randomUUID(), id },
              {
                onSuccess: () => {
                  dropDraft(visitId, id)
                  onRemoved()
                },
              },
            )
            setAsking(false)
          }}
        >
          <div>{text.asked}</div>
        </ConfirmDialog>
      )}
    </SidePane>
  )
}

const isMissing = (name: keyof typeof LONGEST, text: InterviewText): boolean =>
  (name === 'asked' || name === 'said') && text[name].trim() === ''
