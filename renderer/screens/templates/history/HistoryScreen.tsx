import Button from '@mui/material/Button'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyDraft } from '@core/drafting/kinds/any-draft'
import { sameJson } from '@core/inspection/same-json'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { SegmentedViews } from '../../../components/SegmentedViews'
import { failureOf } from '../../../data/failure'
import { useDraftAt, useDraftHistory, useDraftSteps, type DraftSave } from '../../../data/useDraftHistory'
import { useKeysHere } from '../../../hooks/keys-here'
import { useKey } from '../../../hooks/useKey'
import { useLeave } from '../../../hooks/useLeave'
import { formatDaySecond } from '../../../i18n/format'
import { Icon } from '../../../theme/icons'
import { AnySheet, paperOfDraft } from '../AnySheet'
import { compareRows } from '../compare/compare-rows'
import { CompareTable } from '../compare/CompareTable'
import { countWords } from '../library/count-words'
import { SheetTitle } from '../SheetTitle'
import { SaveList } from './SaveList'
import { saveStep, stepWords } from './save-step'

const VIEWS = ['sheet', 'compare'] as const
const LIST_PX = 292

export interface HistoryScreenProps<D extends AnyDraft> {
  readonly draftId: string
  /** As it is on the desk. */
  readonly draft: D
  /** Puts an earlier state on the desk, as a save of its own. */
  readonly onRestore: (draft: D) => void
  readonly onClose: () => void
}

/** 历次保存: the draft as it stood at each of its saves, only read; any of them can be made the present one. */
export function HistoryScreen<D extends AnyDraft>({ draftId, draft, onRestore, onClose }: HistoryScreenProps<D>) {
  const { t } = useTranslation('templates')
  const { saves, error } = useDraftHistory(draftId)
  const steps = useDraftSteps(draftId, saves, saveStep).data
  const [chosen, setChosen] = useState<number | null>(null)
  const [view, setView] = useState<(typeof VIEWS)[number]>('sheet')
  const current = saves.find(({ revision }) => revision === chosen) ?? saves[0] ?? null
  const earlier = useDraftAt(draftId, current?.revision ?? null)
  const stood = earlier.isPlaceholderData ? undefined : earlier.data?.draft
  const isPresent = useMemo(() => stood !== undefined && sameJson(stood, draft), [stood, draft])
  const canRestore = stood !== undefined && !isPresent
  const restore = () => {
    if (!canRestore) return
    setChosen(null) // the new save becomes the first
    onRestore(stood as D) // a draft keeps its kind
  }
  useKey('Ctrl+Enter', () => {
    restore()
    return true
  })
  useLeave(onClose)
  useKeysHere(
    useMemo(
      () => [
        { keys: ['↑', '↓'], label: t('history.keys.move') },
        { keys: ['Ctrl+Enter'], label: t('history.restore') },
        { keys: ['Esc'], label: t('history.keys.leave') },
      ],
      [t],
    ),
  )
  const wordsOf = useCallback(
    (revision: number) => {
      const step = steps?.get(revision)
      if (step !== undefined) return stepWords(t, step)
      return revision === saves.at(-1)?.revision ? t('history.oldest') : ''
    },
    [steps, saves, t],
  )
  const failure = failureOf(error ?? earlier.error)
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button startIcon={<Icon name="undo" />} disabled={!canRestore} onClick={restore}>
              {t(isPresent ? 'history.isPresent' : 'history.restore')}
            </Button>
            <Button variant="contained" startIcon={<Icon name="left" />} onClick={onClose}>
              {t('history.leave')}
            </Button>
          </>
        }
      >
        <SheetTitle name={draft.head.name} version={draft.head.version}>
          <span>{t('history.title')}</span>
        </SheetTitle>
        <SegmentedViews
          name={t('history.view.name')}
          value={view}
          views={VIEWS.map((value) => ({ value, label: t(`history.view.${value}`) }))}
          onPick={setView}
        />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('history.title')}
          count={t('history.count', { count: saves.length })}
          startsWithKeys
          style={{ width: LIST_PX, flex: 'none' }}
          foot={<span>{t('history.kept')}</span>}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <SaveList saves={saves} current={current?.revision ?? null} wordsOf={wordsOf} onCurrent={setChosen} />
        </Pane>
        {current !== null && earlier.data !== undefined && (
          <Stood view={view} save={current} stood={earlier.data.draft} present={draft} />
        )}
      </PlaceBody>
    </>
  )
}

interface StoodProps {
  readonly view: (typeof VIEWS)[number]
  readonly save: DraftSave
  readonly stood: AnyDraft
  readonly present: AnyDraft
}

/** The sheet as it stood then, or what of it differs now. */
function Stood({ view, save, stood, present }: StoodProps) {
  const { t } = useTranslation('templates')
  const frame = useRef<HTMLDivElement>(null)
  const paper = useMemo(() => paperOfDraft(stood), [stood])
  const now = useMemo(() => paperOfDraft(present), [present])
  const rows = useMemo(() => (view === 'compare' ? compareRows(paper, now, false) : []), [view, paper, now])
  const at = formatDaySecond(save.savedAt)
  return (
    <Pane title={t('history.at', { at })} count={countWords(t, paper)} style={{ flex: 1 }}>
      {view === 'sheet' ? (
        <AnySheet paper={paper} current={null} frame={frame} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('history.same')} />
      ) : (
        <CompareTable rows={rows} before={paper} after={now} heads={[t('history.then', { at }), t('history.now')]} />
      )}
    </Pane>
  )
}
