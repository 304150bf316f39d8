import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { failureOf } from '../../data/failure'
import { useSettings } from '../../data/useSettings'
import { useKeysHere } from '../../hooks/keys-here'
import { frame } from '../../theme/tokens'
import { BureauForm } from './BureauForm'
import { CheckPane } from './CheckPane'
import { FolderPane } from './FolderPane'
import { FontsPane } from './FontsPane'
import { SchemePane } from './SchemePane'
import { VersionsPane } from './VersionsPane'

const column = { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: frame.gap, overflow: 'auto' } as const

const sideBySide = { flex: 'none', display: 'grid', gridTemplateColumns: '5fr 4fr', gap: frame.gap } as const

/** 设置: whose data these are, where they lie and in what state, and what papers are set in. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  const { data: settings, error } = useSettings()
  const failure = failureOf(error)
  useKeysHere(useMemo(() => [{ keys: ['Enter'], label: t('keys.nextField') }], [t]))
  return (
    <>
      <PlaceHeader title={t('title')} />
      <PlaceBody>
        <div style={column}>
          {failure !== null && <FailureAlert failure={failure} />}
          <Pane title={t('bureau.title')} startsWithKeys style={{ flex: 'none' }}>
            {settings !== undefined && <BureauForm settings={settings} />}
          </Pane>
          <FolderPane folder={settings?.folder ?? ''} />
          <CheckPane />
        </div>
        <div style={column}>
          <SchemePane />
          <div style={sideBySide}>
            <FontsPane />
            <VersionsPane settings={settings} />
          </div>
        </div>
      </PlaceBody>
    </>
  )
}
