import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { FilterField } from '../../../components/FilterField'
import { Pane } from '../../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { SegmentedViews } from '../../../components/SegmentedViews'
import { failureOf } from '../../../data/failure'
import { useDrafts } from '../../../data/useDrafts'
import { useTemplates } from '../../../data/useTemplates'
import { useKeysHere } from '../../../hooks/keys-here'
import { focusFirstPane } from '../../../hooks/pane-ring'
import { useKey } from '../../../hooks/useKey'
import { usePlace } from '../../../hooks/usePlace'
import { DraftPreview } from './DraftPreview'
import { ImportPane } from './ImportPane'
import { LibraryActions } from './LibraryActions'
import { LibraryList } from './LibraryList'
import {
  draftKey,
  entriesOf,
  filterGroups,
  libraryGroups,
  versionKey,
  type LibraryEntry,
  type LibraryView,
} from './library-groups'
import { LibraryNotice } from './LibraryNotice'
import { NewSheetPane } from './NewSheetPane'
import { useLibraryActs } from './useLibraryActs'
import { VersionPreview } from './VersionPreview'

const VIEWS: readonly LibraryView[] = ['used', 'retired']

/** 考核表: every template with its drafts and versions; the chosen one as it stands on paper, and what can be done with it. */
export function LibraryScreen() {
  const { t } = useTranslation(['templates', 'common'])
  const place = usePlace()
  const { templates, error, isPending } = useTemplates()
  const { drafts, error: draftsError, isPending: areDraftsPending } = useDrafts()
  const [typed, setTyped] = useState('')
  const [panel, setPanel] = useState<'preview' | 'new' | 'import'>('preview')
  const acts = useLibraryActs()
  const { draftId, templateId, templateVersion } = place.params
  const isRetiredAsked = templates.some(
    ({ id, version, state }) => id === templateId && version === templateVersion && state === 'retired',
  )
  const [view, setView] = useState<LibraryView>(isRetiredAsked ? 'retired' : 'used')
  const all = useMemo(() => libraryGroups(templates, drafts, view), [templates, drafts, view])
  const groups = useMemo(() => filterGroups(all, typed), [all, typed])
  const entries = entriesOf(groups)
  const current = asked(entries, draftId, templateId, templateVersion) ?? entries[0] ?? null
  const isReading = isPending || areDraftsPending
  const isDraft = current?.kind === 'draft'

  const show = (entry: LibraryEntry) => {
    setPanel('preview')
    if (entry.kind === 'draft') place.turn({ ...NOWHERE, draftId: entry.draft.draftId, view: 'library' })
    else place.turn({ ...NOWHERE, templateId: entry.version.id, templateVersion: entry.version.version })
  }
  const open = (entry: LibraryEntry, key?: string) => {
    if (entry.kind === 'draft')
      place.go('templates', { draftId: entry.draft.draftId, ...(key === undefined ? {} : { itemCode: key }) })
  }
  useKey('Ctrl+n', () => {
    setPanel('new')
    return true
  })
  useKey('Ctrl+z', () => acts.undoRemoval(), acts.removed !== null)
  useKey(
    'Escape',
    () => {
      if (panel !== 'preview') setPanel('preview')
      else setTyped('')
      focusFirstPane()
      return true
    },
    true,
    true,
  )
  useKeysHere(
    useMemo(
      () => [
        { keys: ['↑', '↓'], label: t('keys.move') },
        ...(isDraft ? [{ keys: ['Enter'], label: t('keys.open') }] : []),
        { keys: ['Ctrl+F'], label: t('keys.filter') },
        { keys: ['Ctrl+N'], label: t('keys.new') },
      ],
      [t, isDraft],
    ),
  )
  const failure = failureOf(error ?? draftsError ?? acts.error)
  const retired = templates.filter(({ state }) => state === 'retired').length
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={<LibraryActions entry={current} acts={acts} onNew={() => setPanel('new')} onImport={() => setPanel('import')} />}
      >
        <SegmentedViews
          name={t('library.view.name')}
          value={view}
          views={VIEWS.map((value) => ({ value, label: t(`library.view.${value}`, { count: retired }) }))}
          onPick={(next) => {
            setView(next)
            place.turn(NOWHERE)
          }}
        />
        <FilterField name={t('library.filter')} value={typed} onType={setTyped} onGoToList={focusFirstPane} width={176} />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('library.title')}
          count={t(typed === '' ? 'library.count' : 'library.countFiltered', {
            shown: entries.length,
            count: entriesOf(all).length,
          })}
          startsWithKeys
          style={{ width: 292, flex: 'none' }}
        >
          <LibraryNotice
            acts={acts}
            onShow={(version) => {
              setView(version.state)
              place.turn({ ...NOWHERE, templateId: version.id, templateVersion: version.version })
            }}
          />
          {failure !== null && <FailureAlert failure={failure} />}
          {entries.length > 0 || isReading ? (
            <LibraryList groups={groups} current={current?.key ?? null} onCurrent={show} onOpen={(entry) => open(entry)} />
          ) : typed !== '' ? (
            <EmptyState
              title={t('library.filteredOut', { count: entriesOf(all).length, typed })}
              action={<Button onClick={() => setTyped('')}>{t('common:clearFilter')}</Button>}
            />
          ) : (
            <EmptyState title={t(`library.empty.${view}.title`)} hint={t(`library.empty.${view}.hint`)} />
          )}
        </Pane>
        {panel === 'new' && <NewSheetPane acts={acts} onClose={() => setPanel('preview')} />}
        {panel === 'import' && <ImportPane acts={acts} onClose={() => setPanel('preview')} />}
        {panel === 'preview' && current?.kind === 'draft' && (
          <DraftPreview key={current.key} line={current.draft} onOpen={(key) => open(current, key)} />
        )}
        {panel === 'preview' && current?.kind === 'version' && <VersionPreview line={current.version} />}
      </PlaceBody>
    </>
  )
}

const NOWHERE = { draftId: undefined, templateId: undefined, templateVersion: undefined, view: undefined, itemCode: undefined }

/** The entry that was asked for; without a version the newest one. */
function asked(
  entries: readonly LibraryEntry[],
  draftId: string | undefined,
  templateId: string | undefined,
  version: string | undefined,
): LibraryEntry | undefined {
  if (draftId !== undefined) return entries.find(({ key }) => key === draftKey(draftId))
  return entries.find(
    (entry) =>
      entry.kind === 'version' &&
      entry.version.id === templateId &&
      (version === undefined || entry.key === versionKey({ id: templateId, version })),
  )
}
