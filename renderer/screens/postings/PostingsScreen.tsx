import Button from '@mui/material/Button'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthOf, monthPeriod } from '@core/posting/period'
import { periodOf } from '@core/posting/posting'
import { periodsTouch } from '@core/shared/calendar'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { FilterField } from '../../components/FilterField'
import { ImportButton } from '../../components/ImportButton'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { SegmentedViews } from '../../components/SegmentedViews'
import { SelectField } from '../../components/SelectField'
import { shortNames } from '../../components/short-names'
import { tableCells } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import { useOrganizations } from '../../data/useOrganizations'
import { usePairings } from '../../data/usePairings'
import { usePeople, usePostings, type PostingPaperRef } from '../../data/usePostings'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { copyText, tabSeparated } from '../../hooks/copy-text'
import { useKeysHere } from '../../hooks/keys-here'
import { focusFirstPane, focusNextPane } from '../../hooks/pane-ring'
import { useStepOut } from '../../hooks/useStepOut'
import { useKey } from '../../hooks/useKey'
import { usePlace } from '../../hooks/usePlace'
import { Icon } from '../../theme/icons'
import { AmendPosting } from './AmendPosting'
import { AttendanceView } from './AttendanceView'
import { firstMonth, type GanttBy } from './gantt/gantt-model'
import { GanttTools } from './gantt/GanttTools'
import { GanttView } from './gantt/GanttView'
import { usePostingColumns, type PostingLine } from './posting-columns'
import { PostingCounts } from './PostingCounts'
import { PostingDetail } from './PostingDetail'
import { PostingPaper } from './PostingPaper'
import { RecordPosting } from './RecordPosting'
import { RecordSpotCheck } from './RecordSpotCheck'
import { ReplacePosting } from './ReplacePosting'
import { SpotChecksView } from './SpotChecksView'
import { usePostingView } from './usePostingView'
import { WorkloadView } from './WorkloadView'

const VIEWS = ['gantt', 'list', 'attendance', 'checks', 'workload'] as const
type View = (typeof VIEWS)[number]
/** The views that can be printed. */
const PRINTED = ['list', 'attendance', 'workload'] as const
const sheetOf = (view: (typeof PRINTED)[number]): string => `${view}-sheet`
const NONE: readonly PostingLine[] = []
const keyOf = ({ id }: PostingLine): string => id

/** The grids say their own keys. */
function Keys({ hints }: { readonly hints: Parameters<typeof useKeysHere>[0] }) {
  useKeysHere(hints)
  return null
}

/** 派驻: who is where, for how long and whether they are there; one posting, or a form, at the right. */
export function PostingsScreen() {
  const { t } = useTranslation(['postings', 'common'])
  const place = usePlace()
  const { referenceOn } = useOpenWorkspace()
  const { organizations, isPending: isReadingUnits, error: unitsError } = useOrganizations()
  const { postings: read, error, isPending: isReadingPostings } = usePostings()
  // Ten thousand lines are put together between the frames, not in one of them.
  const postings = useDeferredValue(read)
  const isPending = isReadingPostings || postings !== read
  const { pairings } = usePairings()
  const people = usePeople(!isPending) // after the postings, so that two lists of thousands do not come in one frame
  const [panel, setPanel] = useState<'detail' | 'record' | 'amend' | 'replace' | 'check'>('detail')
  const [by, setBy] = useState<GanttBy>('recipient')
  const [from, setFrom] = useState<string | null>(null)
  const [month, setMonth] = useState(monthOf(referenceOn))
  const view: View = VIEWS.find((one) => one === place.params.view) ?? 'gantt'
  const shown = usePostingView(organizations, postings, people)
  const columns = usePostingColumns(shown.counties)
  const printable = PRINTED.find((one) => one === view)
  const isGrid = view === 'attendance' || view === 'workload'
  const printed = PRINTED.find((one) => sheetOf(one) === place.params.view) ?? null
  const ofWholeMonth = isGrid || (printed !== null && printed !== 'list')
  const required = useMemo(
    () =>
      new Map([
        ...organizations.flatMap(({ id, requiredHeadcount }) =>
          requiredHeadcount === null ? [] : [[id, requiredHeadcount] as const],
        ),
        ...pairings.flatMap(({ recipientId, requiredCount }) =>
          requiredCount === null ? [] : [[recipientId, requiredCount] as const],
        ),
      ]),
    [organizations, pairings],
  )
  const names = useMemo(() => shortNames(isGrid ? organizations : []), [isGrid, organizations])
  const ofMonth = useMemo(
    () =>
      ofWholeMonth
        ? shown.list.filter((line) => line.state !== 'void' && periodsTouch(periodOf(line), monthPeriod(month)))
        : NONE,
    [ofWholeMonth, shown.list, month],
  )
  const posting = shown.list.find(({ id }) => id === place.params.postingId) ?? shown.list[0] ?? null
  const detailed = useDeferredValue(posting)
  const failure = failureOf(error ?? unitsError)

  const show = (postingId: string) => {
    setPanel('detail')
    place.turn({ postingId })
  }
  const open = (next: typeof panel) => {
    if (isGrid || printed !== null) place.turn({ view: 'list' })
    setPanel(next)
    return true
  }
  useKey('Ctrl+n', () => open('record'))
  useKey('Ctrl+Shift+n', () => posting !== null && posting.state !== 'void' && open('replace'))
  useStepOut(panel === 'detail' ? null : () => setPanel('detail'), shown.clear, printed === null)

  const hints = useMemo(
    () =>
      panel !== 'detail'
        ? [
            { keys: ['Enter'], label: t('common:keys.nextField') },
            { keys: ['Esc'], label: t('common:keys.close') },
          ]
        : [
            { keys: ['Ctrl+F'], label: t('keys.filter') },
            { keys: ['Ctrl+N'], label: t('keys.record') },
            ...(view === 'gantt'
              ? [{ keys: ['↑', '↓', '←', '→'], label: t('keys.bar') }]
              : [{ keys: ['Ctrl+C'], label: t('keys.copy') }]),
          ],
    [t, panel, view],
  )

  const nothing =
    isPending || isReadingUnits ? null : (
      <EmptyState
        title={shown.isOn ? t('filteredOut') : t('empty.title')}
        hint={shown.isOn ? undefined : t('empty.hint')}
        action={
          shown.isOn ? (
            <Button onClick={shown.clear}>{t('common:clearFilter')}</Button>
          ) : (
            <Button onClick={() => open('record')}>{t('empty.action')}</Button>
          )
        }
      />
    )
  const paper = useMemo<PostingPaperRef | null>(
    () =>
      printed === null
        ? null
        : printed === 'list'
          ? { kind: 'roster', postingIds: shown.list.map(({ id }) => id) }
          : { kind: printed, month, postingIds: ofMonth.map(({ id }) => id) },
    [printed, shown.list, ofMonth, month],
  )
  if (printed !== null && paper !== null && !isPending)
    return <PostingPaper paper={paper} onLeave={() => place.turn({ view: printed })} />
  const grid = { month, onMonth: setMonth, postings: ofMonth, names, onCurrent: show, isReading: isPending }

  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            {printable !== undefined && (
              <Button startIcon={<Icon name="print" />} onClick={() => place.turn({ view: sheetOf(printable) })}>
                {t(`print.${printable}`)}
              </Button>
            )}
            {view === 'list' && (
              <Button startIcon={<Icon name="copy" />} onClick={() => copyText(tabSeparated(tableCells(columns, shown.list)))}>
                {t('copyList')}
              </Button>
            )}
            <ImportButton />
            <Button variant="contained" startIcon={<Icon name="add" />} onClick={() => open('record')}>
              {t('record.open')}
            </Button>
          </>
        }
      >
        <SegmentedViews
          name={t('view.name')}
          value={view}
          views={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          onPick={(next) => {
            setPanel('detail')
            place.turn({ view: next })
          }}
        />
        <SelectField
          name={t('county')}
          width={130}
          value={shown.county}
          options={[
            { value: '', label: t('allCounties') },
            ...shown.counties.map((county) => ({ value: county, label: county })),
          ]}
          onPick={shown.pickCounty}
        />
        <FilterField name={t('filter')} value={shown.typed} onType={shown.type} onGoToList={focusFirstPane} width={190} />
      </PlaceHeader>
      {!isGrid && <Keys hints={hints} />}
      <PlaceBody>
        {view === 'attendance' ? (
          <AttendanceView {...grid} />
        ) : view === 'workload' ? (
          <WorkloadView {...grid} />
        ) : view === 'checks' ? (
          <SpotChecksView lines={shown.list} current={posting?.id ?? null} onCurrent={show} />
        ) : (
          <Pane
            title={t(`view.${view}`)}
            hidesTitle
            count={<PostingCounts counts={shown.counts} focus={shown.focus} onFocus={shown.turnTo} />}
            tools={
              view === 'gantt' ? (
                <GanttTools by={by} onBy={setBy} from={from ?? firstMonth(referenceOn)} onFrom={setFrom} />
              ) : undefined
            }
            startsWithKeys
            style={{ flex: 1 }}
          >
            {failure !== null && <FailureAlert failure={failure} />}
            {view === 'list' ? (
              <DataTable
                name={t('title')}
                rows={shown.list}
                columns={columns}
                keyOf={keyOf}
                current={posting?.id ?? null}
                onCurrent={show}
                toneOf={({ state }) => (state === 'ended' || state === 'void' ? 'quiet' : 'plain')}
                empty={nothing}
              />
            ) : shown.list.length === 0 ? (
              nothing
            ) : (
              <GanttView
                lines={shown.list}
                all={shown.all}
                required={required}
                organizations={organizations}
                by={by}
                from={from}
                current={posting?.id ?? null}
                onCurrent={show}
                onEnter={() => focusNextPane(1)}
              />
            )}
          </Pane>
        )}
        {isGrid ? null : panel === 'record' ? (
          <RecordPosting
            organizations={organizations}
            pairings={pairings}
            people={people}
            onRecorded={show}
            onClose={() => setPanel('detail')}
          />
        ) : detailed === null ? null : panel === 'replace' ? (
          <ReplacePosting
            key={detailed.id}
            posting={detailed}
            people={people}
            onReplaced={show}
            onClose={() => setPanel('detail')}
          />
        ) : panel === 'amend' ? (
          <AmendPosting key={detailed.id} postingId={detailed.id} onDone={() => setPanel('detail')} />
        ) : panel === 'check' ? (
          <RecordSpotCheck key={detailed.id} posting={detailed} onDone={() => setPanel('detail')} />
        ) : (
          <PostingDetail
            key={detailed.id}
            posting={detailed}
            onReplace={() => setPanel('replace')}
            onAmend={() => setPanel('amend')}
            onCheck={() => setPanel('check')}
            onGo={show}
          />
        )}
      </PlaceBody>
    </>
  )
}
