import { useLayoutEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Nav } from './components/Nav'
import { OrganizationSearch } from './components/OrganizationSearch'
import { StatusBar, type StatusBarProps } from './components/StatusBar'
import { TitleBar } from './components/TitleBar'
import { ConnectionNotice } from './ConnectionNotice'
import { useChanges } from './data/useChanges'
import { useConnection } from './data/connection'
import { useSaveState } from './data/save-state'
import { useOrganizations } from './data/useOrganizations'
import { useOpenWorkspace } from './data/useWorkspace'
import { useKeyHints } from './hooks/keys-here'
import { focusNextPane, watchPanes } from './hooks/pane-ring'
import { useStatusPartsHere } from './hooks/status-parts'
import { useKey } from './hooks/useKey'
import { useSlow } from './hooks/useSlow'
import { usePastedTable } from './hooks/usePastedTable'
import { usePlace, usePlaceActions } from './hooks/usePlace'
import { formatClock } from './i18n/format'
import { ListSaving } from './ListSaving'
import { PlaceBoundary } from './PlaceBoundary'
import { places } from './places'
import { SaveFailureDialog } from './SaveFailureDialog'
import { ImportScreen } from './screens/import/ImportScreen'

const SLOW_SAVE_MS = 500

/** The window while a data folder is open: title bar, navigation, one place, status bar. */
export function Workbench() {
  const { folder } = useOpenWorkspace()
  useChanges(useConnection().count, true)
  useLayoutEffect(watchPanes, []) // before the panes ask for the focus
  useKey(['F6', 'Shift+F6'], (key) => {
    focusNextPane(key === 'F6' ? 1 : -1)
    return true
  })
  return (
    <div style={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Head />
      <ListSaving>
        <Here />
      </ListSaving>
      <Status folder={folder ?? ''} />
      <SaveFailureDialog />
    </div>
  )
}

/** Title bar with the search; it does not care which place is open. */
function Head() {
  const { go } = usePlaceActions()
  const { scheme, isSample, operator } = useOpenWorkspace()
  const { organizations } = useOrganizations()
  const findable = useMemo(() => organizations.filter(({ archivedAt }) => archivedAt === null), [organizations])
  const search = useMemo(
    () => <OrganizationSearch options={findable} onFound={(organizationId) => go('organizations', { organizationId })} />,
    [findable, go],
  )
  return <TitleBar scheme={scheme?.name ?? null} isSample={isSample} operator={operator} search={search} />
}

/** Navigation and the place that is open. */
function Here() {
  const { t } = useTranslation('shell')
  const { name, params, go } = usePlace()
  usePastedTable()
  const entries = useMemo(() => places.map((entry) => ({ ...entry, label: t(`place.${entry.name}`) })), [t])
  const here = places.find((entry) => entry.name === name) ?? places[0]
  // The place draws itself again for its own reasons; a change of its params is one of them.
  const isImporting = params.task === 'import'
  const screen = useMemo(
    () => (isImporting ? <ImportScreen key="import" /> : here !== undefined && <here.Screen key={here.name} />),
    [here, isImporting],
  )
  return (
    <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
      <Nav
        name={t('navigation')}
        entries={entries}
        current={here?.name ?? name}
        isFolded={here?.foldsNav?.(params) ?? false}
        onGo={go}
      />
      <main style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <ConnectionNotice />
        <PlaceBoundary>{screen}</PlaceBoundary>
      </main>
    </div>
  )
}

/** Its own part, so that a save redraws the status bar and nothing else. */
function Status({ folder }: { readonly folder: string }) {
  const { t } = useTranslation('shell')
  const save = useSaveState()
  const hints = useKeyHints()
  const said = useStatusPartsHere()
  const all = useMemo(() => [...hints, { keys: ['F6'], label: t('keys.nextPane') }], [hints, t])
  const isSlow = useSlow(save.kind === 'saving', SLOW_SAVE_MS)
  const savedAt = save.kind === 'saved' ? save.at : save.kind === 'saving' ? save.lastAt : null
  const saved: StatusBarProps['saved'] =
    save.kind === 'failed'
      ? { tone: 'error', text: t('saveFailed') }
      : isSlow
        ? { tone: 'busy', text: t('saving') }
        : savedAt === null
          ? null
          : { tone: 'ok', text: <time dateTime={savedAt}>{t('saved', { at: formatClock(savedAt) })}</time> }
  return <StatusBar isSaving={save.kind === 'saving'} saved={saved} parts={said ?? [folder]} hints={all} />
}
