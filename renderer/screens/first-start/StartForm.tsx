import Button from '@mui/material/Button'
import type { Failure } from '@core/shared/app-error'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { KeyCap } from '../../components/KeyCap'
import { Pane } from '../../components/Pane'
import { useKey } from '../../hooks/useKey'

const ENTER = 'Enter'
const CTRL_ENTER = 'Ctrl+Enter'

export interface StartFormProps {
  readonly title: string
  /** The verb on the main button, and in the foot beside its key. */
  readonly verb: string
  /** What stands on the button while it works. */
  readonly busyVerb: string
  readonly isBusy: boolean
  /** null when nothing mandatory is missing. */
  readonly missing: string | null
  readonly failure: Failure | null
  readonly onAccept: () => void
  readonly children: ReactNode
}

/** The right side of the first start: fields, what went wrong, one main button. */
export function StartForm({ title, verb, busyVerb, isBusy, missing, failure, onAccept, children }: StartFormProps) {
  const { t } = useTranslation('first-start')
  const canAccept = missing === null && !isBusy
  useKey(
    'Ctrl+Enter',
    () => {
      onAccept()
      return true
    },
    canAccept,
  )
  return (
    <Pane
      title={title}
      startsWithKeys
      foot={
        <>
          <KeyCap>{ENTER}</KeyCap>
          {t('foot.nextField')}
          <KeyCap>{CTRL_ENTER}</KeyCap>
          {verb}
          <span style={{ marginLeft: 'auto' }}>
            <Button variant="contained" disabled={!canAccept} onClick={onAccept}>
              {isBusy ? busyVerb : missing === null ? verb : t('missing', { verb, missing })}
            </Button>
          </span>
        </>
      }
    >
      <div data-form="" style={{ display: 'grid', gap: 10, padding: '14px 20px' }}>
        {children}
        {failure !== null && <FailureAlert failure={failure} keeps={t('inputKept')} />}
      </div>
    </Pane>
  )
}
