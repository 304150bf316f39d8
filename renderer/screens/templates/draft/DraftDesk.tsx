import Button from '@mui/material/Button'
import { Activity, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '@core/drafting/draft'
import { isScoredDraft } from '@core/drafting/kinds/any-draft'
import type { ScoredTemplate } from '@core/scoring/template'
import { FailureAlert } from '../../../components/FailureAlert'
import { PlaceHeader } from '../../../components/PlaceHeader'
import { toFailure } from '../../../data/failure'
import { useDraft, type StoredDraft } from '../../../data/useDrafts'
import { usePlace } from '../../../hooks/usePlace'
import { BlankDraftPrint } from '../BlankSheetPrint'
import { DraftCompare } from '../compare/CompareScreen'
import { Designer, type DesignerView, type DraftPlace } from '../designer/Designer'
import { KindDraftDesk } from '../designer/kinds/KindDraftDesk'
import { HistoryScreen } from '../history/HistoryScreen'
import { TrialView } from '../trial/TrialView'
import { CheckPane } from './CheckPane'
import { DraftHeader } from './DraftHeader'
import { PublishDialog } from './PublishDialog'
import { StaleNotice } from './StaleNotice'
import { triable } from './triable'
import { useDraftDesk } from './useDraftDesk'
import { usePublishing } from './usePublishing'

/** One draft on the desk. */
export function DraftDesk({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation('templates')
  const place = usePlace()
  const { data, error } = useDraft(draftId)
  if (error !== null) {
    return (
      <>
        <PlaceHeader title={t('title')} />
        <FailureAlert failure={toFailure(error)}>
          <Button onClick={() => place.go('templates')}>{t('backToList')}</Button>
        </FailureAlert>
      </>
    )
  }
  if (data?.draftId !== draftId) return null
  const { draft } = data
  if (isScoredDraft(draft)) return <OpenDraft key={draftId} stored={{ ...data, draft }} />
  return <KindDraftDesk key={draftId} stored={{ ...data, draft }} />
}

function OpenDraft({ stored }: { readonly stored: StoredDraft & { readonly draft: Draft } }) {
  const { t } = useTranslation('templates')
  const { draftId } = stored
  const { go, turn, params } = usePlace()
  const { draft, write, check, isChecked } = useDraftDesk(stored)
  const publishing = usePublishing(draftId)
  const [view, setView] = useState<DesignerView>('lines')
  const [place, setPlace] = useState<DraftPlace | null>(() =>
    params.itemCode === undefined ? null : { key: params.itemCode, field: 'source' },
  )
  const [asks, setAsks] = useState(false)
  const onLines = useCallback(() => setView('lines'), [])
  const { version } = draft.head
  const tried = triable(draft, check.breaches)

  const goTo = (to: DraftPlace) => setPlace({ ...to })

  const aside = asideOf(params.view, tried.template)
  const { failure } = publishing
  return (
    <>
      {aside === 'trial' && tried.template !== null && (
        <TrialView template={tried.template} onClose={() => turn({ view: undefined })} />
      )}
      {aside === 'blank' && <BlankDraftPrint draftId={draftId} />}
      {aside === 'compare' && <DraftCompare draft={draft} basedOn={stored.basedOn} />}
      {aside === 'history' && (
        <HistoryScreen draftId={draftId} draft={draft} onRestore={write} onClose={() => turn({ view: undefined })} />
      )}
      {/* What is looked at meanwhile takes nothing away from the desk: its fields and its fifty steps stay. */}
      <Activity mode={aside === null ? 'visible' : 'hidden'}>
        <DraftHeader
          draft={draft}
          check={check}
          view={view}
          toFinish={tried.toFinish}
          canPublish={isChecked && publishing.isFree}
          onView={setView}
          onTry={() => turn({ view: 'trial' })}
          onPrint={() => turn({ view: 'blank' })}
          onPublish={() => setAsks(true)}
          onLeave={() => go('templates', { draftId, view: 'library' })}
        />
        {failure !== null && <FailureAlert failure={failure} title={t('publish.failed')} keeps={t('publish.keeps')} />}
        <StaleNotice draftId={draftId} />
        <Designer draft={draft} onChange={write} check={check} view={view} onLines={onLines} place={place}>
          <CheckPane
            draft={draft}
            check={check}
            basedOn={stored.basedOn}
            onGo={goTo}
            onCompare={() => turn({ view: 'compare', against: stored.basedOn?.version })}
            onHistory={() => turn({ view: 'history' })}
          />
        </Designer>
        {asks && (
          <PublishDialog
            name={draft.head.name}
            version={version}
            warnings={check.warnings.length}
            onConfirm={() => {
              setAsks(false)
              void publishing.publish()
            }}
            onCancel={() => setAsks(false)}
          />
        )}
      </Activity>
    </>
  )
}

/** What stands in place of the desk; a sheet that cannot be tried any more leaves the desk there. */
function asideOf(view: string | undefined, triable: ScoredTemplate | null): 'trial' | 'compare' | 'blank' | 'history' | null {
  if (view === 'trial' && triable !== null) return 'trial'
  return view === 'compare' || view === 'blank' || view === 'history' ? view : null
}
