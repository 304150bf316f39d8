import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysToSunday } from '@core/workbench/duties'
import { isInSpan, SPANS, type Span } from '@core/workbench/entry'
import { weekdayOf } from '@core/scheme/work-calendar'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { SegmentedViews } from '../../components/SegmentedViews'
import { failureOf } from '../../data/failure'
import { useWorkbenchFacts, type DeskEntry, type WorkbenchFacts } from '../../data/useWorkbench'
import { useKeysHere } from '../../hooks/keys-here'
import { focusFirstPane } from '../../hooks/pane-ring'
import { usePlace, type Place } from '../../hooks/usePlace'
import { useStepOut } from '../../hooks/useStepOut'
import { Icon } from '../../theme/icons'
import { useEntryColumns } from './entry-columns'
import { placeOfEntry, placeOfFirstStep, placeOfNumber } from './entry-place'
import { NumberStrip } from './NumberStrip'
import { RoundPane } from './RoundPane'
import { SchemePane } from './SchemePane'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const NONE: readonly DeskEntry[] = []
const keyOf = ({ kind, id }: DeskEntry): string => `${kind} ${id}`
const side = {
  flex: 'none',
  width: '34%',
  maxWidth: 400,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
} as const

/** 工作台: eight numbers, what is due and overdue, and how far round and scheme have come; each of them leads to its place. */
export function WorkbenchScreen() {
  const { t, i18n } = useTranslation(['workbench', 'common'])
  const place = usePlace()
  const { data, error } = useWorkbenchFacts()
  const entries = data?.entries ?? NONE
  const day = data?.day ?? ''
  const [currentKey, setCurrent] = useState<string | null>(null)
  const span: Span = SPANS.find((one) => one === place.params.only) ?? 'all'
  const turnTo = (next: Span) => place.turn({ only: next === 'all' ? undefined : next })
  const bySpan = useMemo(() => entriesBySpan(entries, day), [entries, day])
  const shown = bySpan[span]
  const columns = useEntryColumns(entries, day)
  const current = shown.find((one) => keyOf(one) === currentKey) ?? shown[0] ?? null
  const goTo = ({ name, params }: Place) => place.go(name, params)
  const failure = failureOf(error)
  useStepOut(null, () => turnTo('all'))
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Enter'], label: t('keys.open') },
        { keys: ['Ctrl+C'], label: t('keys.copy') },
      ],
      [t],
    ),
  )
  const scoring = entries.findLast(({ kind }) => kind === 'sheet')
  const firstStep = data?.firstStep ?? null
  const firstButton = firstStep !== null && (
    <Button variant="contained" onClick={() => goTo(placeOfFirstStep(firstStep))}>
      {t(`first.${firstStep}.action`)}
    </Button>
  )
  const nothing =
    data === undefined ? null : span !== 'all' ? (
      <EmptyState
        title={t(`nothing.${span}`, { count: entries.length })}
        action={<Button onClick={() => turnTo('all')}>{t('showAll')}</Button>}
      />
    ) : firstStep !== null ? (
      <EmptyState title={t(`first.${firstStep}.title`)} action={firstButton} />
    ) : (
      <EmptyState title={t('nothing.all')} />
    )

  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          scoring !== undefined && (
            <Button
              variant="contained"
              startIcon={<Icon name="draft" />}
              onClick={() => goTo(placeOfEntry(scoring))}
              style={{ maxWidth: 420 }}
            >
              <span data-record="">{t('continue', { unit: scoring.units[0] ?? '' })}</span>
            </Button>
          )
        }
      >
        {data !== undefined && (
          <span>
            {t('today', { day: longDay(day, i18n.language), weekday: t(`weekday.${WEEKDAYS[weekdayOf(day) - 1] ?? 'sun'}`) })}
          </span>
        )}
      </PlaceHeader>
      <PlaceBody style={{ flexDirection: 'column' }}>
        {failure !== null && <FailureAlert failure={failure} />}
        {data !== undefined && (
          <NumberStrip
            numbers={data.numbers}
            onOpen={(name) => {
              goTo(placeOfNumber(name, data.round))
              if (name === 'today') focusFirstPane()
            }}
          />
        )}
        <div style={{ flex: 1, minHeight: 0, display: 'flex', gap: 10 }}>
          <Pane
            title={t('duties')}
            count={t('count', { count: entries.length })}
            startsWithKeys
            style={{ flex: 1 }}
            tools={
              <SegmentedViews<Span>
                name={t('span.name')}
                value={span}
                views={SPANS.map((value) => ({ value, label: t(`span.${value}`, { count: bySpan[value].length }) }))}
                onPick={turnTo}
                isDense
              />
            }
            foot={
              firstStep !== null && entries.length > 0 ? (
                <>
                  <span style={{ flex: 1 }}>{t(`first.${firstStep}.title`)}</span>
                  {firstButton}
                </>
              ) : undefined
            }
          >
            <DataTable
              name={t('duties')}
              rows={shown}
              columns={columns}
              keyOf={keyOf}
              current={current === null ? null : keyOf(current)}
              onCurrent={setCurrent}
              onOpen={(one) => goTo(placeOfEntry(one))}
              empty={nothing}
            />
          </Pane>
          {data !== undefined && <SidePanes data={data} onGo={goTo} />}
        </div>
      </PlaceBody>
    </>
  )
}

function SidePanes({ data, onGo }: { readonly data: WorkbenchFacts; readonly onGo: (place: Place) => void }) {
  const { round, scheme, day } = data
  return (
    <div style={side}>
      <RoundPane
        round={round}
        day={day}
        onPlan={() => {
          if (round !== null) onGo({ name: 'inspections', params: { view: 'plan', only: 'calendar', inspectionId: round.id } })
        }}
      />
      <SchemePane scheme={scheme} day={day} onOpen={() => onGo({ name: 'settings', params: { view: 'scheme' } })} />
    </div>
  )
}

function entriesBySpan(entries: readonly DeskEntry[], day: string): Readonly<Record<Span, readonly DeskEntry[]>> {
  const lastOfWeek = day === '' ? 0 : daysToSunday(day)
  const of = (span: Span) => entries.filter(({ daysLeft }) => isInSpan(daysLeft, span, lastOfWeek))
  return { all: entries, overdue: of('overdue'), today: of('today'), week: of('week') }
}

/** "2013年4月11日", "April 11, 2013": a calendar date knows no time zone. */
const longDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
