import { readLetterSubject } from '@core/pairing/letter-subject'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { LinkButton } from '../../components/LinkButton'
import { Notice } from '../../components/Notice'
import { ProgressBar } from '../../components/ProgressBar'
import { recordedFailure } from '../../data/failure'
import type { usePrintLetters } from '../../data/useLetters'
import { useKey } from '../../hooks/useKey'
import { failureText } from '../../i18n/failure-text'
import { colour } from '../../theme/tokens'

export interface LettersNoticeProps {
  readonly print: ReturnType<typeof usePrintLetters>
  /** Name of a hospital by its id. */
  readonly nameOf: (organizationId: string) => string
}

/** How far the letters are that are being printed, and what became of those that were printed last. */
export function LettersNotice({ print, nameOf }: LettersNoticeProps) {
  const { t } = useTranslation('pairings')
  const { progress, failure, folder, grant, isRunning, isStopping } = print
  useKey('Escape', () => {
    if (!isRunning || isStopping) return false
    void print.stop()
    return true
  })
  if (failure !== null) return <FailureAlert failure={failure} title={t('letters.failed')} />
  if (progress === null) return null
  const { done, total, failed, state } = progress
  if (state === 'running')
    return (
      <div style={{ padding: '8px 10px', background: colour.tint2, borderBottom: `1px solid ${colour.line3}` }}>
        <ProgressBar
          label={t(isStopping ? 'letters.stopping' : 'letters.running', { done, total })}
          aside={progress.current}
          done={done + failed.length}
          total={total}
          {...(isStopping ? {} : { onStop: () => void print.stop() })}
        />
      </div>
    )
  // Stopped while the last ones were under way: nothing is missing.
  const isStopped = state === 'cancelled' && done + failed.length < total
  return (
    <Notice
      kind={failed.length === 0 && !isStopped ? 'done' : 'warning'}
      title={t(isStopped ? 'letters.stopped' : 'letters.done', { files: done, total, folder })}
      buttons={
        grant === null ? undefined : (
          <LinkButton type="button" onClick={() => void window.shell.showFolder(grant)}>
            {t('letters.open')}
          </LinkButton>
        )
      }
    >
      {failed.map(({ subject, code, params }) => {
        const { to, key } = readLetterSubject(subject)
        const name = to === 'hospital' ? nameOf(key) : key
        return <div key={subject}>{t('letters.failedOne', { name, text: failureText(recordedFailure({ code, params })) })}</div>
      })}
    </Notice>
  )
}
