import Button from '@mui/material/Button'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../components/DateField'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { SidePane } from '../../components/SidePane'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import type { Organization } from '../../data/useOrganizations'
import type { Pairing } from '../../data/usePairings'
import { useRecordPosting, type Person } from '../../data/usePostings'
import { useKeptDraft } from '../../hooks/useKeptDraft'
import { useDateError } from '../../i18n/useDateError'
import { focusField } from './focus-field'
import { PairingPicker, type Pair } from './PairingPicker'
import { NOBODY, PersonPicker, type ChosenPerson } from './PersonPicker'

interface Draft {
  /** The same however often the draft is sent, so that a resend is safe. */
  readonly requestId: string
  readonly person: ChosenPerson
  readonly supporterId: string
  readonly recipientId: string
  readonly title: string
  readonly specialty: string
  readonly post: string
  readonly startsOn: string
  readonly endsOn: string
}

const fresh = (): Draft => ({
  requestId: crypto.randomUUID(),
  person: NOBODY,
  supporterId: '',
  recipientId: '',
  title: '',
  specialty: '',
  post: '',
  startsOn: '',
  endsOn: '',
})

const isComplete = ({ person, recipientId, startsOn, endsOn }: Draft): boolean =>
  [person.name, recipientId, startsOn, endsOn].every((text) => text !== '')

export interface RecordPostingProps {
  readonly organizations: readonly Organization[]
  readonly pairings: readonly Pairing[]
  readonly people: readonly Person[]
  readonly onRecorded: (postingId: string) => void
  readonly onClose: () => void
}

/**
 * Posts a person: who, to which pair, from when to when. There is no save button: with the last mandatory field the draft
 * becomes the posting; a refused draft stays, on screen and on this computer, with the reason.
 */
export function RecordPosting({ organizations, pairings, people, onRecorded, onClose }: RecordPostingProps) {
  const { t } = useTranslation('postings')
  const [draft, keep, forget] = useKeptDraft('posting.record', fresh)
  const record = useRecordPosting()
  const dateError = useDateError()
  const form = useRef<HTMLDivElement>(null)
  const names = useMemo(() => new Map(organizations.map((one) => [one.id, one])), [organizations])
  const employer = people.find(({ id }) => id === draft.person.staffId)?.organizationId
  const pairs = useMemo(
    () =>
      pairsOf(pairings, names, employer ?? null).map((pair) => ({
        ...pair,
        name: t('record.pairingOf', { supporter: pair.supporterName, recipient: pair.recipientName }),
      })),
    [pairings, names, employer, t],
  )
  const pair = pairs.find((one) => one.supporterId === draft.supporterId && one.recipientId === draft.recipientId) ?? null

  const leave = (patch: Partial<Draft>) => {
    const next = { ...draft, ...patch }
    keep(next)
    if (!isComplete(next) || record.isPending) return
    const { person, ...facts } = next
    record.mutate(
      { ...facts, person: person.staffId === '' ? { name: person.name } : { staffId: person.staffId }, code: '', note: '' },
      {
        onSuccess: ({ id }) => {
          forget()
          onRecorded(id)
        },
        // What was refused was not written: the next attempt is another.
        onError: () => keep({ ...next, requestId: crypto.randomUUID() }),
      },
    )
  }
  const choosePerson = (person: ChosenPerson) => {
    const known = people.find(({ id }) => id === person.staffId)
    const isElsewhere = known !== undefined && known.organizationId !== draft.supporterId
    leave({
      person,
      ...(known === undefined ? {} : { title: known.title, specialty: known.specialty }),
      ...(isElsewhere ? { supporterId: '', recipientId: '' } : {}),
    })
    if (person.name !== '') focusField(form.current, 'pairing')
  }
  const failure = failureOf(record.error)
  const textOf = (key: 'title' | 'specialty' | 'post', label: string) => (
    <Field label={label}>
      {(control) => <TextField {...control} value={draft[key]} onLeave={(text) => leave({ [key]: text })} maxLength={120} />}
    </Field>
  )
  const dateOf = (key: 'startsOn' | 'endsOn', help?: string) => (
    <Field label={t(`record.${key}`)} isMissing={draft[key] === ''} error={dateError.of(key)} help={help}>
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
  return (
    <SidePane
      title={t('record.title')}
      startsWithKeys
      widthName="postings.detail"
      initialWidth={372}
      foot={<Button onClick={onClose}>{t('record.close')}</Button>}
    >
      <div ref={form} data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        <Field label={t('record.person')} isMissing={draft.person.name === ''} help={t('record.personHelp')}>
          {(control) => (
            <PersonPicker
              {...control}
              takesKeys
              people={people}
              employerOf={(id) => names.get(id)?.name ?? ''}
              value={draft.person}
              onLeave={choosePerson}
            />
          )}
        </Field>
        {textOf('title', t('record.titleField'))}
        {textOf('specialty', t('record.specialty'))}
        {textOf('post', t('record.post'))}
        <div data-field="pairing">
          <Field label={t('record.pairing')} isMissing={pair === null}>
            {(control) => (
              <PairingPicker
                {...control}
                pairs={pairs}
                value={pair}
                onLeave={(one) => {
                  leave({ supporterId: one?.supporterId ?? '', recipientId: one?.recipientId ?? '' })
                  if (one !== null) focusField(form.current, 'startsOn')
                }}
              />
            )}
          </Field>
        </div>
        <div data-field="startsOn">{dateOf('startsOn', t('record.dateHelp'))}</div>
        {dateOf('endsOn')}
        {failure === null ? (
          <div>{t('record.hint')}</div>
        ) : (
          <FailureAlert failure={failure} title={t('record.refused')} keeps={t('record.kept')} />
        )}
      </div>
    </SidePane>
  )
}

/** Each two organizations that are paired now or will be, once; of a known person those of the employer. */
function pairsOf(all: readonly Pairing[], byId: ReadonlyMap<string, Organization>, employerId: string | null) {
  const places = new Map<string, Pairing & Pick<Pair, 'searchKeys'>>()
  for (const pairing of all) {
    const { supporterId, recipientId, state } = pairing
    const key = `${supporterId} ${recipientId}`
    if (state === 'ended' || places.has(key) || (employerId !== null && employerId !== supporterId)) continue
    const searchKeys = [...(byId.get(recipientId)?.searchKeys ?? []), ...(byId.get(supporterId)?.searchKeys ?? [])]
    places.set(key, { ...pairing, searchKeys })
  }
  return [...places.values()]
}
