import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from './components/FailureAlert'
import { Notice } from './components/Notice'
import { failureOf } from './data/failure'
import { useSaveList } from './data/useSaveList'
import { ListSaverProvider } from './hooks/list-saver'

/** Lets every list below it be saved as a workbook, and says where it went or why not. */
export function ListSaving({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('common')
  const { mutate, reset, data, error } = useSaveList()
  const failure = failureOf(error)
  const isTold = failure !== null || (data !== null && data !== undefined)
  const close = (
    <Button autoFocus onClick={reset}>
      {t('saveList.close')}
    </Button>
  )
  return (
    <ListSaverProvider value={mutate}>
      {children}
      {isTold && (
        <Dialog open onClose={reset} slotProps={{ paper: { 'aria-label': t('saveList.open'), style: { width: 520 } } }}>
          {failure !== null ? (
            <FailureAlert failure={failure} title={t('saveList.failed')}>
              {close}
            </FailureAlert>
          ) : (
            <Notice kind="done" title={t('saveList.done', { count: data?.count ?? 0 })} buttons={close}>
              {data?.file}
            </Notice>
          )}
        </Dialog>
      )}
    </ListSaverProvider>
  )
}
