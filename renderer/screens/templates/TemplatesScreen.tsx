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
