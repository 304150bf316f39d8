import { styled } from '@mui/material/styles'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/DataTable'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { FilterField } from '../../../components/FilterField'
import { matches } from '../../../components/matching'
import { Pane } from '../../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { shortNames } from '../../../components/short-names'
import { COUNTY_PX, type Column } from '../../../components/table-columns'
import { failureOf } from '../../../data/failure'
import { useOrganizations } from '../../../data/useOrganizations'
import { usePairings } from '../../../data/usePairings'
import { useOpenWorkspace } from '../../../data/useWorkspace'
import { useKeysHere } from '../../../hooks/keys-here'
import { focusFirstPane } from '../../../hooks/pane-ring'
import { usePlace } from '../../../hooks/usePlace'
import { colour } from '../../../theme/tokens'
import { PairingViews } from '../PairingViews'
import { timelineOf, type TimelineBar, type TimelineRow } from './timeline-rows'

const Track = styled('div')({
  position: 'relative',
  height: 'calc(var(--table-row) - 1px)',
  margin: '0 -8px',
  '& > span': {
    position: 'absolute',
    top: 4,
    bottom: 4,
    minWidth: 3,
    padding: '0 4px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    fontSize: 13,
    lineHeight: '18px',
    color: colour.ink,
    background: colour.tint,
    border: `1px solid ${colour.lineOnTitle}`,
  },
  '& > [data-look="over"]': { background: colour.panel, borderColor: colour.line3, color: colour.ink2 },
  '& > [data-look="future"]': { background: colour.surface, borderStyle: 'dashed', borderColor: colour.line3 },
  '& > [data-from="before"]': { borderLeft: 0 },
  '& > [data-to="after"]': { borderRight: 0 },
  '& > i': { position: 'absolute', top: 0, bottom: 0, width: 2, background: colour.warnSolid },
})

const keyOf = (row: TimelineRow): string => row.key

/** 时间线: of each clinic who supported it over the years; a day without anybody stays white. */
export function TimelineView() {
  const { t } = useTranslation('pairings')
  const place = usePlace()
  const { referenceOn } = useOpenWorkspace()
  const { organizations, ...organizationsRead } = useOrganizations()
  const { pairings, error, isPending } = usePairings()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const timeline = useMemo(() => timelineOf(organizations, pairings, referenceOn), [organizations, pairings, referenceOn])
  const found = useMemo(
    () => new Set(organizations.filter(({ searchKeys }) => matches(searchKeys, wanted)).map(({ id }) => id)),
    [organizations, wanted],
  )
  const rows = useMemo(
    () => timeline.rows.filter((row) => found.has(row.recipientId) || row.bars.some(({ supporterId }) => found.has(supporterId))),
    [timeline, found],
  )
  const columns = useTimelineColumns(timeline.years, rows, referenceOn)
  const [current, setCurrent] = useState<string | null>(null)
  const failure = failureOf(error ?? organizationsRead.error)
  const open = ({ bars, recipientId }: TimelineRow) => {
    const last = bars.at(-1)
    if (last === undefined) place.turn({ view: 'matrix', organizationId: recipientId, pairingId: undefined })
    else place.turn({ view: 'list', pairingId: last.pairingId })
  }
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Ctrl+F'], label: t('keys.filter') },
        { keys: ['Enter'], label: t('timeline.open') },
      ],
      [t],
    ),
  )

  return (
    <>
      <PlaceHeader title={t('title')}>
        <PairingViews />
        <FilterField name={t('filter')} value={typed} onType={setTyped} onGoToList={focusFirstPane} width={212} />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('view.timeline')}
          count={t('timeline.count', { count: new Set(rows.map(({ recipientId }) => recipientId)).size })}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <DataTable
            name={t('view.timeline')}
            rows={rows}
            columns={columns}
            keyOf={keyOf}
            current={rows.some(({ key }) => key === current) ? current : (rows[0]?.key ?? null)}
            onCurrent={setCurrent}
            onOpen={open}
            empty={isPending ? null : <EmptyState title={t('filteredOut')} />}
          />
        </Pane>
      </PlaceBody>
    </>
  )
}

function useTimelineColumns(years: readonly number[], rows: readonly TimelineRow[], day: string): readonly Column<TimelineRow>[] {
  const { t } = useTranslation('pairings')
  return useMemo(() => {
    const names = shortNames(rows.map(({ recipientId, recipientName }) => ({ id: recipientId, name: recipientName })))
    return [
      { id: 'county', header: t('county'), width: COUNTY_PX, text: (row: TimelineRow) => row.countyName },
      {
        id: 'name',
        header: t('recipient'),
        width: 150,
        text: (row: TimelineRow) => names.get(row.recipientId) ?? row.recipientName,
      },
      ...years.map((year) => ({
        id: String(year),
        header: t('timeline.year', { year }),
        minWidth: 170,
        text: (row: TimelineRow) =>
          barsIn(row, year)
            .map(({ supporterName, startsOn, endsOn }) => t('timeline.bar', { supporterName, startsOn, endsOn }))
            .join(t('comma')),
        cell: (row: TimelineRow) => <YearTrack bars={barsIn(row, year)} year={year} day={day} />,
      })),
    ]
  }, [t, years, rows, day])
}

const barsIn = ({ bars }: TimelineRow, year: number): readonly TimelineBar[] =>
  bars.filter(({ startsOn, endsOn }) => Number(startsOn.slice(0, 4)) <= year && year <= Number(endsOn.slice(0, 4)))

/** A shorter part of a longer bar has no room for its name. */
const LABEL_FROM_PERCENT = 40

/** The part of the bars that lies in one year; the reference day is a line. */
function YearTrack({ bars, year, day }: { readonly bars: readonly TimelineBar[]; readonly year: number; readonly day: string }) {
  const { t } = useTranslation('pairings')
  const first = `${year}-01-01`
  const last = `${year}-12-31`
  return (
    <Track>
      {bars.map(({ pairingId, supporterName, startsOn, endsOn }) => {
        const isBefore = startsOn < first
        const left = isBefore ? 0 : shareOfYear(startsOn)
        const right = endsOn > last ? 100 : shareOfYear(endsOn, 1)
        return (
          <span
            key={pairingId}
            data-look={endsOn < day ? 'over' : startsOn > day ? 'future' : 'running'}
            data-from={isBefore ? 'before' : 'here'}
            data-to={endsOn > last ? 'after' : 'here'}
            title={t('timeline.bar', { supporterName, startsOn, endsOn })}
            style={{ left: `${left}%`, width: `${right - left}%` }}
          >
            {right - left >= LABEL_FROM_PERCENT || (!isBefore && endsOn <= last) ? supporterName : ''}
          </span>
        )
      })}
      {day.startsWith(String(year)) && <i style={{ left: `${shareOfYear(day)}%` }} />}
    </Track>
  )
}

/** How far into its year a day lies, in percent; twelve equal months are near enough for the eye. */
const shareOfYear = (day: string, daysOn = 0): number =>
  ((Number(day.slice(5, 7)) - 1 + (Number(day.slice(8, 10)) - 1 + daysOn) / 31) * 100) / 12
