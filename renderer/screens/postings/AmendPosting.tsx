import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../components/DateField'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { SidePane } from '../../components/SidePane'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useAmendPosting, usePosting, type PostingStory } from '../../data/usePostings'
import { useDateError } from '../../i18n/useDateError'

const TEXTS = ['title', 'specialty', 'post', 'code', 'note'] as const

export interface AmendPostingProps {
  readonly postingId: string
  readonly onDone: () => void
}

/** What was recorded wrong or agreed anew. The changes are saved together with their reason. */
export function AmendPosting({ postingId, onDone }: AmendPostingProps) {
  const { data: story, error } = usePosting(postingId)
  const { t } = useTranslation('postings')
  const failure = failureOf(error)
  if (story?.posting.id === postingId) return <AmendForm posting={story.posting} onDone={onDone} />
  return (
    <SidePane title={t('amend.title')} widthName="postings.detail" initialWidth={372}>
      {failure !== null && <FailureAlert failure={failure} />}
    </SidePane>
  )
}

function AmendForm({ posting, onDone }: { readonly posting: PostingStory['posting']; readonly onDone: () => void }) {
  const { t } = useTranslation(['postings', 'common'])
  const amend = useAmendPosting()
  const dateError = useDateError()
  const { startsOn, endsOn, title, specialty, post, code, note } = posting
  const [draft, setDraft] = useState({ startsOn, endsOn: endsOn ?? '', title, specialty, post, code, note })
  const [reason, setReason] = useState('')
  const given = reason.trim()
  const hasDays = draft.startsOn !== '' && dateError.of('startsOn') === undefined && dateError.of('endsOn') === undefined
  const isReady = given !== '' && hasDays && !amend.isPending
  const save = () => {
    if (!isReady) return
    const changes = { ...draft, endsOn: draft.endsOn === '' ? null : draft.endsOn }
    amend.mutate({ requestId: crypto.randomUUID(), id: posting.id, changes, reason: given }, { onSuccess: onDone })
  }
  const failure = failureOf(amend.error)
  return (
    <SidePane
      title={t('amend.title')}
      startsWithKeys
      widthName="postings.detail"
      initialWidth={372}
      foot={
        <>
          <Button onClick={onDone}>{t('record.close')}</Button>
          <Button variant="contained" style={{ marginLeft: 'auto' }} disabled={!isReady} onClick={save}>
            {given === '' ? t('common:missing', { verb: t('amend.verb'), missing: t('amend.reason') }) : t('amend.verb')}
          </Button>
        </>
      }
    >
      <div
        data-form=""
        style={{ display: 'grid', gap: 8, padding: 10 }}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 'Enter') save()
        }}
      >
        {(['startsOn', 'endsOn'] as const).map((key) => (
          <Field
            key={key}
            label={t(`record.${key}`)}
            isMissing={key === 'startsOn' && draft[key] === ''}
            error={dateError.of(key)}
          >
            {(control) => (
              <DateField
                {...control}
                value={draft[key]}
                onLeave={(day) => setDraft({ ...draft, [key]: day })}
                onRefuse={(text) => dateError.tell(key, text)}
              />
            )}
          </Field>
        ))}
        {TEXTS.map((key) => (
          <Field key={key} label={t(`detail.${key}`)}>
            {(control) => (
              <TextField
                {...control}
                value={draft[key]}
                onLeave={(text) => setDraft({ ...draft, [key]: text })}
                maxLength={key === 'note' ? 2000 : 120}
              />
            )}
          </Field>
        ))}
        <Field label={t('amend.reason')} isMissing={given === ''}>
          {(control) => <TextField {...control} value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
        </Field>
        {failure !== null && <FailureAlert failure={failure} title={t('record.refused')} keeps={t('record.kept')} />}
      </div>
    </SidePane>
  )
}
