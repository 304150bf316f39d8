import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from './components/FailureAlert'
import { useSaveState } from './data/save-state'
import { useKey } from './hooks/useKey'

/** F8: why the last write was not saved, and what helps. */
export function SaveFailureDialog() {
  const { t } = useTranslation('shell')
  const save = useSaveState()
  const [isOpen, setOpen] = useState(false)
  useKey(
    'F8',
    () => {
      setOpen(true)
      return true
    },
    save.kind === 'failed',
  )
  if (!isOpen || save.kind !== 'failed') return null
  const { failure, retry } = save
  return (
    <Dialog
      open
      onClose={() => setOpen(false)}
      slotProps={{ paper: { 'aria-label': t('failure.title'), style: { width: 520 } } }}
    >
      <FailureAlert failure={failure} title={t('failure.title')} keeps={t('failure.keeps')}>
        {retry !== null && (
          <Button
            variant="contained"
            onClick={() => {
              setOpen(false)
              retry()
            }}
          >
            {t('failure.retry')}
          </Button>
        )}
        <Button autoFocus onClick={() => setOpen(false)}>
          {t('failure.close')}
        </Button>
      </FailureAlert>
    </Dialog>
  )
}
