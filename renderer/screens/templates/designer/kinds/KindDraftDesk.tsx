import Button from '@mui/material/Button'
import { Activity, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isGradedDraft } from '@core/drafting/kinds/any-draft'
import type { GradedDraft } from '@core/drafting/kinds/graded-draft'
import type { QuestionnaireDraft } from '@core/drafting/kinds/questionnaire-draft'
import { FailureAlert } from '../../../../components/FailureAlert'
import { PlaceHeader } from '../../../../components/PlaceHeader'
import type { StoredDraft } from '../../../../data/useDrafts'
import { usePlace } from '../../../../hooks/usePlace'
import { Icon } from '../../../../theme/icons'
import { BlankDraftPrint } from '../../BlankSheetPrint'
import { DraftCompare } from '../../compare/CompareScreen'
import { CheckPane } from '../../draft/CheckPane'
import { PublishDialog } from '../../draft/PublishDialog'
import { StaleNotice } from '../../draft/StaleNotice'
import { useDraftDesk } from '../../draft/useDraftDesk'
import { usePublishing } from '../../draft/usePublishing'
import { HistoryScreen } from '../../history/HistoryScreen'
import { SheetTitle } from '../../SheetTitle'
import { DraftWord } from '../../TemplateWords'
import type { DraftPlace } from '../Designer'
import { GradedEditor } from './GradedEditor'
import { QuestionnaireEditor } from './QuestionnaireEditor'

/** A draft of a sheet that is not scored in points. */
export type KindDraft = GradedDraft | QuestionnaireDraft
export type StoredKindDraft = StoredDraft & { readonly draft: KindDraft }

/** What can stand in place of the desk. */
const ASIDES = ['compare', 'blank', 'history'] as const

/** A graded sheet or a questionnaire on the desk. */
export function KindDraftDesk({ stored }: { readonly stored: StoredKindDraft }) {
  const { t } = useTranslation('templates')
  const { draftId, basedOn } = stored
  const { go, turn, params } = usePlace()
  const { draft, write, check, isChecked } = useDraftDesk<KindDraft>(stored)
  const publishing = usePublishing(draftId)
  const [place, setPlace] = useState<DraftPlace | null>(() =>
    params.itemCode === undefined ? null : { key: params.itemCode, field: '' },
  )
  const [asks, setAsks] = useState(false)
  const { name, version } = draft.head
  const wrong = check.breaches.length
  const aside = ASIDES.find((one) => one === params.view) ?? null
  const pane = (
    <CheckPane
      draft={draft}
      check={check}
      basedOn={basedOn}
      onGo={(to) => setPlace({ ...to })}
      onCompare={() => turn({ view: 'compare', against: basedOn?.version })}
      onHistory={() => turn({ view: 'history' })}
    />
  )
  return (
    <>
      {aside === 'blank' && <BlankDraftPrint draftId={draftId} />}
      {aside === 'compare' && <DraftCompare draft={draft} basedOn={basedOn} />}
      {aside === 'history' && (
        <HistoryScreen draftId={draftId} draft={draft} onRestore={write} onClose={() => turn({ view: undefined })} />
      )}
      {/* What is looked at meanwhile takes nothing away from the desk: its fields and its fifty steps stay. */}
      <Activity mode={aside === null ? 'visible' : 'hidden'}>
        <PlaceHeader
          title={t('title')}
          actions={
            <>
              <Button startIcon={<Icon name="print" />} onClick={() => turn({ view: 'blank' })}>
                {t('blankSheet')}
              </Button>
              <Button variant="contained" disabled={wrong > 0 || !isChecked || !publishing.isFree} onClick={() => setAsks(true)}>
                {wrong > 0 ? t('publish.openBreaches', { count: wrong }) : t('publish.verb')}
              </Button>
            </>
          }
        >
          <Button startIcon={<Icon name="left" />} onClick={() => go('templates', { draftId, view: 'library' })}>
            {t('backToList')}
          </Button>
          <SheetTitle name={name} version={version}>
            <DraftWord isChecked={wrong === 0} />
          </SheetTitle>
        </PlaceHeader>
        {publishing.failure !== null && (
          <FailureAlert failure={publishing.failure} title={t('publish.failed')} keeps={t('publish.keeps')} />
        )}
        <StaleNotice draftId={draftId} />
        {isGradedDraft(draft) ? (
          <GradedEditor draft={draft} onChange={write} check={check} place={place}>
            {pane}
          </GradedEditor>
        ) : (
          <QuestionnaireEditor draft={draft} onChange={write} check={check} place={place}>
            {pane}
          </QuestionnaireEditor>
        )}
        {asks && (
          <PublishDialog
            name={name}
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
