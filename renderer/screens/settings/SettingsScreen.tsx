import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { SegmentedViews } from '../../components/SegmentedViews'
import { failureOf } from '../../data/failure'
import { useSettings } from '../../data/useSettings'
import { useKeysHere } from '../../hooks/keys-here'
import { usePlace } from '../../hooks/usePlace'
import { frame } from '../../theme/tokens'
import { BureauForm } from './BureauForm'
import { CalendarView } from './calendar/CalendarView'
import { CheckPane } from './CheckPane'
import { FolderPane } from './FolderPane'
import { FontsPane } from './FontsPane'
import { SchemeView } from './scheme/SchemeView'
import { VersionsPane } from './VersionsPane'
import { WordingForm } from './WordingForm'

const column = { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: frame.gap, overflow: 'auto' } as const

const sideBySide = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 259px',
  gap: frame.gap,
} as const

const VIEWS = ['general', 'wording', 'scheme', 'calendar'] as const
type View = (typeof VIEWS)[number]

/** 设置: whose data these are, where they lie and in what state, and by which days the bureau works. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  const place = usePlace()
  const view = VIEWS.find((one) => one === place.params.view) ?? 'general'
  return (
    <>
      <PlaceHeader title={t('title')}>
        <SegmentedViews<View>
          name={t('view.name')}
          value={view}
          views={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          onPick={(next) => place.turn({ view: next === 'general' ? undefined : next })}
        />
      </PlaceHeader>
      <PlaceBody>
        {view === 'general' && <GeneralView />}
        {view === 'wording' && <WordingView />}
        {view === 'scheme' && <SchemeView />}
        {view === 'calendar' && <CalendarView />}
      </PlaceBody>
    </>
  )
}

function GeneralView() {
  const { t } = useTranslation('settings')
  const { data: settings, error } = useSettings()
  const failure = failureOf(error)
  useKeysHere(useMemo(() => [{ keys: ['Enter'], label: t('keys.nextField') }], [t]))
  return (
    <>
      <div style={column}>
        {failure !== null && <FailureAlert failure={failure} />}
        <Pane title={t('bureau.title')} startsWithKeys style={{ flex: 'none' }}>
          {settings !== undefined && <BureauForm settings={settings} />}
        </Pane>
        <FolderPane folder={settings?.folder ?? ''} />
        <CheckPane />
      </div>
      <div style={column}>
        <div style={sideBySide}>
          <FontsPane />
          <VersionsPane settings={settings} />
        </div>
      </div>
    </>
  )
}

/** 公文和表格用语: what stands alike on many papers. */
function WordingView() {
  const { t } = useTranslation('settings')
  const { data: settings, error } = useSettings()
  const failure = failureOf(error)
  useKeysHere(useMemo(() => [{ keys: ['Enter'], label: t('keys.nextField') }], [t]))
  return (
    <Pane title={t('wording.title')} startsWithKeys style={{ flex: 1 }}>
      {failure !== null && <FailureAlert failure={failure} />}
      {settings !== undefined && <WordingForm settings={settings} />}
    </Pane>
  )
}
