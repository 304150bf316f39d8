import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { FaultBoundary } from '../../components/FaultBoundary'
import { PlaceHeader } from '../../components/PlaceHeader'
import { usePlace } from '../../hooks/usePlace'
import { BlankVersionPrint } from './BlankSheetPrint'
import { VersionCompare } from './compare/CompareScreen'
import { DraftDesk } from './draft/DraftDesk'
import { LibraryScreen } from './library/LibraryScreen'
import { PasteScreen } from './paste/PasteScreen'
import { VersionTrial } from './trial/VersionTrial'

/** 考核表: the library, or the sheet that is being written. */
export function TemplatesScreen() {
  const { params } = usePlace()
  return (
    <FaultBoundary place={params} fallback={(thrown, again) => <NotDrawn thrown={thrown} onAgain={again} />}>
      <Shown />
    </FaultBoundary>
  )
}

function Shown() {
  const { params } = usePlace()
  const { draftId, view, templateId, templateVersion } = params
  if (view === 'paste') return <PasteScreen />
  if (draftId !== undefined && view !== 'library') return <DraftDesk draftId={draftId} />
  if (templateId !== undefined && templateVersion !== undefined) {
    if (view === 'trial') return <VersionTrial id={templateId} version={templateVersion} />
    if (view === 'blank') return <BlankVersionPrint id={templateId} version={templateVersion} />
    if (view === 'compare') return <VersionCompare id={templateId} version={templateVersion} />
  }
  return <LibraryScreen />
}

/** A sheet that the program cannot show, and the way back: the window remembers its place and would begin with it again. */
function NotDrawn({ thrown, onAgain }: { readonly thrown: unknown; readonly onAgain: () => void }) {
  const { t } = useTranslation('templates')
  const { go } = usePlace()
  return (
    <>
      <PlaceHeader title={t('title')} />
      <FailureAlert
        failure={{ code: 'BUG', params: {}, traceId: String(thrown) }}
        title={t('fault.title')}
        keeps={t('fault.keeps')}
      >
        <Button onClick={() => go('templates')}>{t('backToList')}</Button>
        <Button onClick={onAgain}>{t('fault.again')}</Button>
      </FailureAlert>
    </>
  )
}
