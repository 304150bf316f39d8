import Button from '@mui/material/Button'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { gapDays } from '@core/posting/period'
import { DateField } from '../../components/DateField'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { SidePane } from '../../components/SidePane'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useReplacePosting, type Person } from '../../data/usePostings'
import { useDateError } from '../../i18n/useDateError'
import { ConsentFields, consentDraft, consentOf } from './consent'
import { focusField } from './focus-field'
import { NOBODY, PersonPicker, type ChosenPerson } from './PersonPicker'
import type { PostingLine } from './posting-columns'

export interface ReplacePostingProps {
  readonly posting: PostingLine
  readonly people: readonly Person[]
  readonly onReplaced: (postingId: string) => void
  readonly onClose: () => void
}

/**
 * Somebody else takes the seat: the present posting closes, the next opens at the same place. With person, first day and
 * reason it is done; the last day of who leaves is the day before unless it is named.
 */
export function ReplacePosting({ posting, people, onReplaced, onClose }: ReplacePostingProps) {
  const { t } = useTranslation('postings')
  const replace = useReplacePosting()
  const dateError = useDateError()
  const form = useRef<HTMLDivElement>(null)
  // Who comes serves to the day that was agreed; of a posting that is over nothing is left of it.
  const offeredEnd = posting.state === 'ended' ? '' : (posting.endsOn ?? '')
  const [draft, setDraft] = useState({
    requestId: crypto.randomUUID(),
    person: NOBODY,
    title: '',
    specialty: '',
    lastDay: posting.state === 'ended' ? (posting.endsOn ?? '') : '',
    startsOn: '',
    endsOn: offeredEnd,
    consent: consentDraft(null),
    reason: '',
  })
  const colleagues = useMemo(
    () => people.filter(({ organizationId, id }) => organizationId === posting.supporterId && id !== posting.staffId),
    [people, posting],
  )
  const leave = (patch: Partial<typeof draft>) => {
    const next = { ...draft, ...patch }
    setDraft(next)
    const { person, lastDay, startsOn, reason } = next
    if ([person.name, startsOn, reason].includes('') || replace.isPending) return
    // A day that was typed is never dropped: the wrong way round it is refused in words.
    const isLeftOver = next.endsOn === offeredEnd && next.endsOn < startsOn
    const endsOn = next.endsOn === '' || isLeftOver ? null : next.endsOn
    replace.mutate(
      {
        ...next,
        id: posting.id,
        person: person.staffId === '' ? { name: person.name } : { staffId: person.staffId },
        lastDay: lastDay === '' ? null : lastDay,
        endsOn,
        consent: consentOf(next.consent),
        post: '',
        code: '',
        note: '',
      },
      {
        onSuccess: ({ id }) => onReplaced(id),
        onError: () => setDraft({ ...next, requestId: crypto.randomUUID() }),
      },
    )
  }
  const choose = (person: ChosenPerson) => {
    const known = people.find(({ id }) => id === person.staffId)
    leave({ person, ...(known === undefined ? {} : { title: known.title, specialty: known.specialty }) })
    if (person.name !== '') focusField(form.current, 'startsOn')
  }
  const dateOf = (key: 'lastDay' | 'startsOn' | 'endsOn', help?: string) => (
    <Field label={t(`replace.${key}`)} isMissing={key === 'startsOn' && draft[key] === ''} error={dateError.of(key)} help={help}>
      {(control) => (
        <DateField
          {...control}
          value={draft[key]}
          onLeave={(day) => leave({ [key]: day })}
          onRefuse={(text) => dateError.tell(key, text)}
        />
      )}
    </Field>
  )
  const failure = failureOf(replace.error)
  const gap = draft.lastDay === '' || draft.startsOn === '' ? 0 : gapDays(draft.lastDay, draft.startsOn)
  return (
    <SidePane
      title={t('replace.title', { name: posting.staffName })}
      startsWithKeys
      widthName="postings.detail"
      initialWidth={372}
      foot={<Button onClick={onClose}>{t('record.close')}</Button>}
    >
      <div ref={form} data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        <Field label={t('replace.person')} isMissing={draft.person.name === ''} help={t('record.personHelp')}>
          {(control) => (
            <PersonPicker
              {...control}
              takesKeys
              people={colleagues}
              employerOf={() => posting.supporterName}
              value={draft.person}
              onLeave={choose}
            />
          )}
        </Field>
        {(['title', 'specialty'] as const).map((key) => (
          <Field key={key} label={t(`detail.${key}`)}>
            {(control) => (
              <TextField {...control} value={draft[key]} onLeave={(text) => leave({ [key]: text })} maxLength={120} />
            )}
          </Field>
        ))}
        {dateOf('lastDay', t('replace.lastDayHelp'))}
        {dateOf('endsOn')}
        <ConsentFields draft={draft.consent} onChange={(consent) => leave({ consent })} />
        <div data-field="startsOn">{dateOf('startsOn', gap > 0 ? t('replace.gap', { days: gap }) : undefined)}</div>
        <Field label={t('replace.reason')} isMissing={draft.reason === ''}>
          {(control) => <TextField {...control} value={draft.reason} onLeave={(reason) => leave({ reason })} maxLength={500} />}
        </Field>
        {failure === null ? (
          <div>{t('replace.hint')}</div>
        ) : (
          <FailureAlert failure={failure} title={t('record.refused')} keeps={t('record.kept')} />
        )}
      </div>
    </SidePane>
  )
}
