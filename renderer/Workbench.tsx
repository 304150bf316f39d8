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
import { useKey } from './hooks/useKey'
import { usePlace } from './hooks/usePlace'
import { formatClock } from './i18n/format'
import { places } from './places'
import { SaveFailureDialog } from './SaveFailureDialog'

/** The window while a data folder is open: title bar, navigation, one place, status bar. */
export function Workbench() {
  const { t } = useTranslation('shell')
  const workspace = useOpenWorkspace()
  const place = usePlace()
  const { organizations } = useOrganizations()
  const findable = useMemo(() => organizations.filter((organization) => organization.archivedAt === null), [organizations])
  useChanges(useConnection().count, true)
  useLayoutEffect(watchPanes, []) // before the panes ask for the focus
  useKey(['F6', 'Shift+F6'], (key) => {
    focusNextPane(key === 'F6' ? 1 : -1)
    return true
  })

  const here = places.find((entry) => entry.name === place.name) ?? places[0]
  const entries = places.map((entry) => ({ ...entry, label: t(`place.${entry.name}`) }))
  return (
    <div style={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <TitleBar
        scheme={workspace.scheme?.name ?? null}
        isSample={workspace.isSample}
        operator={workspace.operator}
        search={
          <OrganizationSearch options={findable} onFound={(organizationId) => place.go('organizations', { organizationId })} />
        }
      />
      <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <Nav
          name={t('navigation')}
          entries={entries}
          current={here?.name ?? place.name}
          isFolded={here?.foldsNav?.(place.params) ?? false}
          onGo={(name) => place.go(name)}
        />
        <main style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <ConnectionNotice />
          {here !== undefined && <here.Screen key={here.name} />}
        </main>
      </div>
      <Status folder={workspace.folder ?? ''} />
      <SaveFailureDialog />
    </div>
  )
}

/** Its own part, so that a save redraws the status bar and nothing else. */
function Status({ folder }: { readonly folder: string }) {
  const { t } = useTranslation('shell')
  const save = useSaveState()
  const hints = useKeyHints()
  const all = useMemo(() => [...hints, { keys: ['F6'], label: t('keys.nextPane') }], [hints, t])
  const saved: StatusBarProps['saved'] =
    save.kind === 'saved'
      ? { tone: 'ok', text: t('saved', { at: formatClock(save.at) }) }
      : save.kind === 'failed'
        ? { tone: 'error', text: t('saveFailed') }
        : null
  return <StatusBar saved={saved} parts={[folder]} hints={all} />
}
