import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canHappen } from '@core/inspection/rectification/rectification'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { FilterField } from '../../components/FilterField'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { SelectField } from '../../components/SelectField'
import { failureOf } from '../../data/failure'
import { useInspection } from '../../data/useInspections'
import { useRectifications, type RectificationPaperRef } from '../../data/useRectifications'
import { useKeysHere } from '../../hooks/keys-here'
import { focusFirstPane } from '../../hooks/pane-ring'
import { useKey } from '../../hooks/useKey'
import { usePlace } from '../../hooks/usePlace'
import { useStepOut } from '../../hooks/useStepOut'
import { Icon } from '../../theme/icons'
import { IssuePane } from './IssuePane'
import { useRectificationColumns } from './rectification-columns'
import { STATE_FILTERS, type RectificationLine } from './rectification-lines'
import { RectificationCounts } from './RectificationCounts'
import { RectificationDetail } from './RectificationDetail'
import { RectificationPaper } from './RectificationPaper'
import { StepPane } from './StepPane'
import { nextStep, STEP_KEYS, STEPS, type StepName } from './steps'
import { useRectificationView } from './useRectificationView'

const keyOf = ({ key }: RectificationLine): string => key
const NOBODY: ReadonlySet<string> = new Set()

/** 整改: what waits for a notice and what became of each problem; one of them, or a step of it, at the right. */
export function RectificationsScreen() {
  const { t } = useTranslation(['rectifications', 'common'])
  const place = usePlace()
  const { issued, waiting, error, isPending } = useRectifications()
  const { inspections, inspection } = useInspection(undefined)
  const [panel, setPanel] = useState<'detail' | 'issue' | StepName>('detail')
  const [chosen, setChosen] = useState(NOBODY)
  const [paper, setPaper] = useState<RectificationPaperRef | null>(null)
  const shown = useRectificationView(issued, waiting, place.params.only)
  const columns = useRectificationColumns(shown.all)
  const line = shown.list.find(({ key }) => key === place.params.rectificationId) ?? shown.list[0] ?? null
  const failure = failureOf(error)
  const ticked = useMemo(() => waiting.filter(({ findingId }) => chosen.has(findingId)), [waiting, chosen])
  /** The round that notices are issued for: of what was ticked, else of what the list is narrowed to, else of the current row. */
  const round = ticked[0]?.inspectionId ?? (shown.round !== '' ? shown.round : (line?.inspectionId ?? inspection?.id ?? null))

  const show = (key: string) => {
    setPanel('detail')
    place.turn({ rectificationId: key })
  }
  const done = () => {
    setPanel('detail')
    focusFirstPane()
  }
  const open = (step: StepName | null): boolean => {
    if (step === null || line?.kind !== 'issued' || !canHappen(line, step)) return false
    setPanel(step)
    return true
  }
  const openIssue = (): boolean => {
    if (round === null || waiting.length === 0) return false
    setPanel('issue')
    return true
  }
  useKey('Ctrl+n', openIssue, paper === null)
  useKey(
    STEPS.map((step) => STEP_KEYS[step]),
    (key) => open(STEPS.find((step) => STEP_KEYS[step] === key) ?? null),
    paper === null && panel === 'detail',
  )
  useStepOut(panel === 'detail' ? null : () => setPanel('detail'), shown.clear, paper === null)
  useKeysHere(
    useMemo(
      () =>
        panel === 'detail'
          ? [
              { keys: ['Ctrl+F'], label: t('keys.filter') },
              { keys: [t('keys.space')], label: t('keys.tick') },
              { keys: ['Enter'], label: t('keys.next') },
              { keys: ['Ctrl+N'], label: t('keys.issue') },
            ]
          : [
              { keys: ['Ctrl+Enter'], label: t(panel === 'issue' ? 'keys.issue' : 'keys.accept') },
              { keys: ['Esc'], label: t('common:keys.close') },
            ],
      [t, panel],
    ),
  )
  if (paper !== null) return <RectificationPaper paper={paper} onLeave={() => setPaper(null)} />

  const printed = shown.list.filter((one) => one.kind === 'issued')
  const noticeIds = [...new Set(issued.filter(({ id }) => printed.some(({ key }) => key === id)).map(({ noticeId }) => noticeId))]
  const nothing = isPending ? null : (
    <EmptyState
      title={shown.isOn ? t('filteredOut', { count: shown.all.length }) : t('empty.title')}
      hint={shown.isOn ? undefined : t('empty.hint')}
      action={
        shown.isOn ? (
          <Button onClick={shown.clear}>{t('common:clearFilter')}</Button>
        ) : (
          <Button onClick={() => place.go('inspections')}>{t('empty.action')}</Button>
        )
      }
    />
  )
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button
              startIcon={<Icon name="print" />}
              disabled={noticeIds.length === 0}
              onClick={() => setPaper({ kind: 'notice', noticeIds })}
            >
              {t('print.notices')}
            </Button>
            <Button
              startIcon={<Icon name="print" />}
              disabled={printed.length === 0}
              onClick={() => setPaper({ kind: 'ledger', ids: printed.map(({ key }) => key) })}
            >
              {t('print.ledger')}
            </Button>
            <Button variant="contained" startIcon={<Icon name="add" />} disabled={waiting.length === 0} onClick={openIssue}>
              {ticked.length > 0 ? t('issue.openTicked', { count: ticked.length }) : t('issue.open')}
            </Button>
          </>
        }
      >
        <SelectField
          name={t('round')}
          width={190}
          value={shown.round}
          options={[{ value: '', label: t('allRounds') }, ...inspections.map(({ id, name }) => ({ value: id, label: name }))]}
          onPick={shown.pickRound}
        />
        <SelectField
          name={t('column.state')}
          width={112}
          value={shown.state}
          options={STATE_FILTERS.map((value) => ({ value, label: t(`filterState.${value}`) }))}
          onPick={shown.pickState}
        />
        <FilterField name={t('filter')} value={shown.typed} onType={shown.type} onGoToList={focusFirstPane} width={214} />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('title')}
          hidesTitle
          count={<RectificationCounts counts={shown.counts} state={shown.state} onState={shown.turnTo} />}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <DataTable
            name={t('title')}
            rows={shown.list}
            columns={columns}
            keyOf={keyOf}
            current={line?.key ?? null}
            onCurrent={show}
            onOpen={(row) => (row.kind === 'waiting' ? openIssue() : open(nextStep(row.stage)))}
            toneOf={({ standing }) => (standing === 'closed' ? 'quiet' : 'plain')}
            choice={{
              chosen,
              canChoose: ({ kind }) => kind === 'waiting',
              onChoose: setChosen,
              name: (row) => (row === null ? t('tickAll') : t('tick', { unit: row.unitName })),
            }}
            empty={nothing}
          />
        </Pane>
        {panel === 'issue' && round !== null ? (
          <IssuePane
            key={round}
            inspectionId={round}
            waiting={waiting.filter(({ inspectionId }) => inspectionId === round)}
            chosen={chosen}
            onIssued={([first]) => {
              setChosen(NOBODY)
              if (first !== undefined) show(first)
              done()
            }}
            onClose={done}
          />
        ) : line === null ? null : panel !== 'detail' && panel !== 'issue' && line.kind === 'issued' ? (
          <StepPane key={`${line.key} ${panel}`} rectification={line} step={panel} onDone={done} />
        ) : (
          <RectificationDetail
            key={line.key}
            line={line}
            onStep={open}
            onIssue={openIssue}
            onPaper={(noticeId) => setPaper({ kind: 'notice', noticeIds: [noticeId] })}
          />
        )}
      </PlaceBody>
    </>
  )
}
