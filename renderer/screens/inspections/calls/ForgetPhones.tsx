import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { useForgetPhones, type CallBack } from '../../../data/useCallBacks'

/** 清除电话, once the calls are done; it asks first. */
export function ForgetPhones({ callBack }: { readonly callBack: CallBack }) {
  const { t } = useTranslation('survey')
  const forget = useForgetPhones()
  const [isAsking, setAsking] = useState(false)
  const isGone = callBack.people.every(({ phone }) => phone === '')
  return (
    <>
      <Button disabled={isGone || forget.isPending} onClick={() => setAsking(true)}>
        {t(isGone ? 'calls.forgotten' : 'calls.forget')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('calls.forgetTitle')}
          verb={t('calls.forget')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            forget.mutate({ requestId: crypto.randomUUID(), id: callBack.id })
            setAsking(false)
          }}
        >
          <div>{t('calls.forgetBody')}</div>
        </ConfirmDialog>
      )}
    </>
  )
}
