import { readLetterSubject } from '@core/pairing/letter-subject'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { LinkButton } from '../../components/LinkButton'
import { Notice } from '../../components/Notice'
import { ProgressBar } from '../../components/ProgressBar'
import { recordedFailure } from '../../data/failure'
import type { usePrintLetters } from '../../data/useLetters'
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
  const { progress, failure, folder, grant } = print
  if (failure !== null) return <FailureAlert failure={failure} title={t('letters.failed')} />
  if (progress === null) return null
  const { done, total, failed, state } = progress
  if (state === 'running')
    return (
      <div style={{ padding: '8px 10px', background: colour.tint2, borderBottom: `1px solid ${colour.line3}` }}>
        <ProgressBar
          label={t('letters.running', { done, total })}
          aside={progress.current}
          done={done + failed.length}
          total={total}
          onStop={() => void print.stop()}
        />
      </div>
    )
  return (
    <Notice
      kind={failed.length === 0 && state === 'finished' ? 'done' : 'warning'}
      title={t(state === 'finished' ? 'letters.done' : 'letters.stopped', { files: done, total, folder })}
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
