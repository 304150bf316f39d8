import Button from '@mui/material/Button'
import type { Failure } from '@core/shared/app-error'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../hooks/copy-text'
import { failureReport, failureText } from '../i18n/failure-text'
import { Icon } from '../theme/icons'
import { Notice } from './Notice'

export interface FailureAlertProps {
  readonly failure: Failure
  /** What did not succeed, "没有存上"; without it the general word. */
  readonly title?: string
  /** That the input is still there, where there is any. */
  readonly keeps?: string
  /** What helps: buttons. */
  readonly children?: ReactNode
}

/** A failure in place and in words: what failed, that the input is still there, what helps. */
export function FailureAlert({ failure, title, keeps, children }: FailureAlertProps) {
  const { t } = useTranslation('common')
  return (
    <Notice
      kind="error"
      title={title ?? t('failure.title')}
      buttons={
        <>
          {children}
          <Button startIcon={<Icon name="copy" />} onClick={() => copyText(failureReport(failure))}>
            {t('failure.copy')}
          </Button>
        </>
      }
    >
      <div>{failureText(failure)}</div>
      {keeps !== undefined && <div>{keeps}</div>}
    </Notice>
  )
}
