import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CALL_OUTCOMES, CALL_WAYS, type CallWay } from '@core/inspection/samples/call-back'
import { FactTable } from '../../../components/FactTable'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { KeyCap } from '../../../components/KeyCap'
import { SectionBar } from '../../../components/SectionBar'
import { SelectField } from '../../../components/SelectField'
import { SidePane } from '../../../components/SidePane'
import { failureOf } from '../../../data/failure'
import { useAskPerson, useCallAttempt, useShowPhone, type CalledPerson, type CallOutcome } from '../../../data/useCallBacks'
import { useKeysHere } from '../../../hooks/keys-here'
import { useKey } from '../../../hooks/useKey'
import { usePlace } from '../../../hooks/usePlace'
import { formatInstant, formatText } from '../../../i18n/format'

const SHOW_KEY = 'p'
const SHOW_CAP = 'P'
const PANE_PX = 340
const DIGITS = CALL_OUTCOMES.map((_, index) => String(index + 1))

export interface PersonPaneProps {
  readonly person: CalledPerson
  /** Something was recorded: the person stays the current one. */
  readonly onCalled: () => void
}

/** One person who is called: the number while it is dialled, what came of each attempt, the questionnaire. */
export function PersonPane({ person, onCalled }: PersonPaneProps) {
  const { t } = useTranslation('survey')
  const place = usePlace()
  const [way, setWay] = useState<CallWay>('phone')
  const attempt = useCallAttempt()
  const ask = useAskPerson()
  const show = useShowPhone()
  const isBusy = attempt.isPending || ask.isPending
  const canCall = person.state === 'waiting' && !isBusy
  const isAsked = person.state === 'asked'

  const open = () =>
    ask.mutate(
      { requestId: crypto.randomUUID(), personId: person.id },
      { onSuccess: ({ sheetId }) => place.turn({ sheetId, itemCode: undefined }) },
    )
  const record = (outcome: CallOutcome) => {
    if (!canCall) return
    onCalled()
    attempt.mutate(
      { requestId: crypto.randomUUID(), personId: person.id, way, outcome, note: '' },
      { onSuccess: () => (outcome === 'answered' ? open() : undefined) },
    )
  }
  const showPhone = () => {
    if (person.phone !== '' && show.data === undefined) show.mutate({ requestId: crypto.randomUUID(), personId: person.id })
  }
  useKey(DIGITS, (key) => {
    const outcome = CALL_OUTCOMES[Number(key) - 1]
    if (isAsked && outcome === 'answered' && !isBusy) open()
    else if (outcome !== undefined) record(outcome)
    return true
  })
  useKey(SHOW_KEY, () => {
    showPhone()
    return true
  })
  useKeysHere(
    useMemo(
      () => [
        { keys: ['1', '–', '6'], label: t('calls.record') },
        { keys: [SHOW_CAP], label: t('calls.show') },
        { keys: ['Esc'], label: t('calls.back') },
      ],
      [t],
    ),
  )
  const failure = failureOf(attempt.error ?? ask.error ?? show.error)
  return (
    <SidePane
      widthName="inspections.calls"
      initialWidth={PANE_PX}
      title={t('calls.person', { place: person.place, number: person.patientNumber })}
      {...(isAsked && {
        foot: (
          <Button variant="contained" disabled={isBusy} onClick={open}>
            {t(person.sheet === null ? 'calls.ask' : 'calls.open')}
          </Button>
        ),
      })}
    >
      <FactTable
        facts={[
          { label: t('calls.column.state'), value: t(`calls.state.${person.state}`) },
          { label: t('calls.column.day'), value: formatText(person.dischargedOn ?? '') },
          { label: t('calls.column.department'), value: formatText(person.department) },
          { label: t('calls.column.phone'), value: formatText(show.data?.phone ?? person.phone) },
        ]}
      />
      {person.phone !== '' && show.data === undefined && (
        <div style={{ padding: '6px 10px' }}>
          <Button disabled={show.isPending} onClick={showPhone}>
            {t('calls.show')} <KeyCap>{SHOW_CAP}</KeyCap>
          </Button>
        </div>
      )}
      <SectionBar title={t('calls.record')} aside={person.state === 'waiting' ? undefined : t(`calls.closed.${person.state}`)} />
      {person.state === 'waiting' && (
        <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
          <Field label={t('calls.way.name')} labelWidth={56}>
            {(control) => (
              <SelectField
                {...control}
                name={t('calls.way.name')}
                value={way}
                options={CALL_WAYS.map((value) => ({ value, label: t(`calls.way.${value}`) }))}
                onPick={setWay}
              />
            )}
          </Field>
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 }}>
            {CALL_OUTCOMES.map((outcome, index) => (
              <Button
                key={outcome}
                disabled={!canCall}
                onClick={() => record(outcome)}
                style={{ justifyContent: 'flex-start', gap: 6 }}
              >
                <KeyCap>{String(index + 1)}</KeyCap>
                {t(`calls.outcome.${outcome}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
      {person.attempts.length > 0 && (
        <FactTable
          facts={person.attempts.map(({ at, who, way: by, outcome }, index) => ({
            label: t('calls.nth', { nth: index + 1, at: formatInstant(at) }),
            value: t('calls.attempt', { who, way: t(`calls.way.${by}`), outcome: t(`calls.outcome.${outcome}`) }),
          }))}
        />
      )}
      {failure !== null && <FailureAlert failure={failure} />}
    </SidePane>
  )
}
