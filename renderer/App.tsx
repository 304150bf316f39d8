import { CacheProvider } from '@emotion/react'
import Button from '@mui/material/Button'
import GlobalStyles from '@mui/material/GlobalStyles'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { Failure } from '@core/shared/app-error'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from './components/FailureAlert'
import { TitleBar } from './components/TitleBar'
import { ConnectionNotice } from './ConnectionNotice'
import { failureOf } from './data/failure'
import { useWorkspace, type WorkspaceStatus } from './data/useWorkspace'
import { PlaceProvider, usePlace, type Place } from './hooks/usePlace'
import { FirstStart } from './screens/first-start/FirstStart'
import { createStyleCache } from './theme/emotion-cache'
import { globalStyles } from './theme/global-styles'
import { createAppTheme } from './theme/theme'
import { Workbench } from './Workbench'

const styleCache = createStyleCache()

export interface AppProps {
  readonly queries: QueryClient
  /** Where the window was when it was last closed. */
  readonly lastPlace: Place
}

export function App({ queries, lastPlace }: AppProps) {
  const { i18n } = useTranslation()
  const theme = useMemo(() => createAppTheme(i18n.language === 'en' ? 'en' : 'zh-CN'), [i18n.language])
  return (
    <CacheProvider value={styleCache}>
      <ThemeProvider theme={theme}>
        <GlobalStyles styles={globalStyles} />
        <QueryClientProvider client={queries}>
          <Window lastPlace={lastPlace} />
        </QueryClientProvider>
      </ThemeProvider>
    </CacheProvider>
  )
}

/** Desk or first start, as soon as the backend has said whether a data folder is open. */
function Window({ lastPlace }: { readonly lastPlace: Place }) {
  const { data: workspace, error, refetch } = useWorkspace()
  if (workspace === undefined) return <Starting failure={failureOf(error)} onTryAgain={() => void refetch()} />
  if (workspace.state !== 'open') return <FirstStart workspace={workspace} notice={<ConnectionNotice />} onBack={null} />
  return (
    <PlaceProvider key={workspace.folder} start={lastPlace}>
      <Desk workspace={workspace} />
    </PlaceProvider>
  )
}

/** Nothing to show yet; under half a second nobody sees more than the title bar. */
function Starting({ failure, onTryAgain }: { readonly failure: Failure | null; readonly onTryAgain: () => void }) {
  const { t } = useTranslation('shell')
  const isUntold = failure !== null && failure.code !== 'BACKEND_LOST' // of which the notice speaks
  return (
    <>
      <TitleBar scheme={null} isSample={false} operator="" />
      <ConnectionNotice />
      {isUntold && (
        <FailureAlert failure={failure}>
          <Button variant="contained" onClick={onTryAgain}>
            {t('connection.tryAgain')}
          </Button>
        </FailureAlert>
      )}
    </>
  )
}

/** Another folder is chosen on the page of the first start, from the settings and back to them. */
function Desk({ workspace }: { readonly workspace: WorkspaceStatus }) {
  const { name, params, go } = usePlace()
  const isChoosingFolder = name === 'settings' && params.view === 'folder'
  return isChoosingFolder ? (
    <FirstStart workspace={workspace} notice={<ConnectionNotice />} onBack={() => go('settings')} />
  ) : (
    <Workbench />
  )
}
