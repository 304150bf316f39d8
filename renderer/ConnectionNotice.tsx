import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Notice } from './components/Notice'
import { acknowledgeReconnection, useConnection } from './data/connection'

/** Says in place that the backend was lost, that it is back, or that it stays away until asked again. */
export function ConnectionNotice() {
  const { t } = useTranslation('shell')
  const { state } = useConnection()
  if (state === 'waiting' || state === 'connected') return null
  if (state === 'reconnected') {
    return (
      <Notice
        isLine
        kind="warning"
        title={t('connection.back')}
        buttons={<Button onClick={acknowledgeReconnection}>{t('connection.understood')}</Button>}
      >
        {t('connection.backHint')}
      </Notice>
    )
  }
  if (state === 'lost') return <Notice kind="warning" title={t('connection.lost')} />
  return (
    <Notice
      isLine
      kind="error"
      title={t('connection.gaveUp')}
      buttons={
        <Button variant="contained" onClick={() => window.shell.requestPort()}>
          {t('connection.tryAgain')}
        </Button>
      }
    >
      {t('connection.gaveUpHint')}
    </Notice>
  )
}
