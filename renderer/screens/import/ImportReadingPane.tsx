import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { ImportProgressBar } from './ImportProgressBar'
import type { ImportDesk } from './useImportDesk'

/** One of several files while it is read, or why it cannot be. */
export function ImportReadingPane({ desk, name }: { readonly desk: ImportDesk; readonly name: string }) {
  const { t } = useTranslation('import')
  return (
    <Pane title={name} startsWithKeys style={{ flex: 1 }}>
      {desk.failure !== null && <FailureAlert failure={desk.failure} title={t('failed')} keeps={t('queue.othersGoOn')} />}
      {desk.isWorking && (
        <div style={{ width: 420, padding: 20 }}>
          <ImportProgressBar progress={desk.progress} onStop={desk.stop} />
        </div>
      )}
    </Pane>
  )
}
