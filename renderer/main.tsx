import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { startConnection } from './data/connection'
import { createQueryClient } from './data/query-client'
import { placeOf } from './hooks/usePlace'
import { startTexts } from './i18n/i18n'

const { language, lastPlace } = await window.shell.readState()
await startTexts(language)
const queries = createQueryClient()
startConnection(queries)

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <App queries={queries} lastPlace={placeOf(lastPlace)} />
  </StrictMode>,
)
