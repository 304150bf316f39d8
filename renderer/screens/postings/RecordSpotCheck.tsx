import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../components/DateField'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { SelectField } from '../../components/SelectField'
import { SidePane } from '../../components/SidePane'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useRecordSpotCheck } from '../../data/usePostings'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { useDateError } from '../../i18n/useDateError'
import type { PostingLine } from './posting-columns'

const KEPT_NAME = 'posting.checkedBy'

export interface RecordSpotCheckProps {
  readonly posting: PostingLine
  readonly onDone: () => void
}

/** What inspectors found on a day; attendance is not touched. */
export function RecordSpotCheck({ posting, onDone }: RecordSpotCheckProps) {
  const { t } = useTranslation(['postings', 'common'])
  const { referenceOn } = useOpenWorkspace()
  const record = useRecordSpotCheck()
  const dateError = useDateError()
  const [draft, setDraft] = useState({
    checkedOn: referenceOn,
    checkedBy: localStorage.getItem(KEPT_NAME) ?? '', // the same team checks many
    found: '' as '' | 'yes' | 'no',
    way: 'on-site' as 'on-site' | 'phone',
    note: '',
  })
  const checkedBy = draft.checkedBy.trim()
  const missing =
    draft.checkedOn === '' || dateError.of('checkedOn') !== undefined
      ? t('check.on')
      : checkedBy === ''
        ? t('check.by')
        : draft.found === ''
          ? t('check.found')
          : null
  const save = () => {
    if (missing !== null || record.isPending) return
    const { found, ...facts } = draft
    record.mutate(
      { ...facts, checkedBy, requestId: crypto.randomUUID(), postingId: posting.id, isFound: found === 'yes' },
      {
        onSuccess: () => {
          localStorage.setItem(KEPT_NAME, checkedBy)
          onDone()
        },
      },
    )
  }
  const failure = failureOf(record.error)
  return (
    <SidePane
      title={t('check.record')}
      startsWithKeys
      widthName="postings.detail"
      initialWidth={372}
      foot={
        <>
          <Button onClick={onDone}>{t('record.close')}</Button>
          <Button variant="contained" style={{ marginLeft: 'auto' }} disabled={missing !== null} onClick={save}>
            {missing === null ? t('check.save') : t('common:missing', { verb: t('check.save'), missing })}
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
        <div>
          <b style={{ marginRight: 14 }}>{posting.staffName}</b>
          {posting.recipientName}
        </div>
        <Field label={t('check.on')} isMissing={draft.checkedOn === ''} error={dateError.of('checkedOn')}>
          {(control) => (
            <DateField
              {...control}
              value={draft.checkedOn}
              onLeave={(checkedOn) => setDraft({ ...draft, checkedOn })}
              onRefuse={(text) => dateError.tell('checkedOn', text)}
            />
          )}
        </Field>
        <Field label={t('check.by')} isMissing={checkedBy === ''}>
          {(control) => (
            <TextField
              {...control}
              takesKeys
              value={draft.checkedBy}
              onType={(text) => setDraft({ ...draft, checkedBy: text })}
              onLeave={(text) => setDraft({ ...draft, checkedBy: text })}
              maxLength={120}
            />
          )}
        </Field>
        <Field label={t('check.found')} isMissing={draft.found === ''}>
          {(control) => (
            <SelectField
              {...control}
              value={draft.found}
              options={[
                { value: '', label: t('common:choose') },
                { value: 'yes', label: t('check.isFound') },
                { value: 'no', label: t('check.notFound') },
              ]}
              onPick={(found) => setDraft({ ...draft, found })}
            />
          )}
        </Field>
        <Field label={t('check.way')}>
          {(control) => (
            <SelectField
              {...control}
              value={draft.way}
              options={(['on-site', 'phone'] as const).map((value) => ({ value, label: t(`check.ways.${value}`) }))}
              onPick={(way) => setDraft({ ...draft, way })}
            />
          )}
        </Field>
        <Field label={t('check.note')}>
          {(control) => (
            <TextField {...control} value={draft.note} onLeave={(note) => setDraft({ ...draft, note })} maxLength={2000} />
          )}
        </Field>
        {failure === null ? (
          <div>{t('check.hint')}</div>
        ) : (
          <FailureAlert failure={failure} title={t('check.refused')} keeps={t('check.kept')} />
        )}
      </div>
    </SidePane>
  )
}
