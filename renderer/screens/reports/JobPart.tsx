import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { LinkButton } from '../../components/LinkButton'
import { ProgressBar } from '../../components/ProgressBar'
import { recordedFailure } from '../../data/failure'
import { remainingWords } from '../../data/remaining-time'
import type { usePrintJob } from '../../data/usePrintJob'
import { failureText } from '../../i18n/failure-text'
import { colour } from '../../theme/tokens'

const Part = styled('div')({
  padding: 10,
  background: colour.tint2,
  borderTop: `1px solid ${colour.line3}`,
  '& [data-counts]': { display: 'flex', gap: 14, marginTop: 6, color: colour.ink2, whiteSpace: 'nowrap' },
  '& [data-counts] > :last-child': { marginLeft: 'auto' },
  // What failed never pushes the list of units out of the window.
  '& ul': { margin: '6px 0 0', padding: 0, maxHeight: 88, overflow: 'auto', listStyle: 'none', color: colour.error },
})

export interface JobPartProps {
  readonly job: ReturnType<typeof usePrintJob>
  /** Grant of the folder that can be opened from here; null where none was chosen since the start of the program. */
  readonly folder: string | null
  /** The papers that failed once more. */
  readonly onRetry: () => void
}

/** How far a job is, how long it will last, what became of it, and what failed with its reason. */
export function JobPart({ job, folder, onRetry }: JobPartProps) {
  const { t } = useTranslation('reports')
  const { progress, failure, isRunning, isStopping } = job
  const words = job.remaining === null ? null : remainingWords(job.remaining.forecast, job.remaining.at)
  const remaining =
    words === null ? '' : words.unit === 'soon' ? t('remaining.soon') : t(`remaining.${words.unit}`, { count: words.count })
  const failedWords = ({ fileName, code, params }: NonNullable<typeof progress>['failed'][number]): string => {
    const text = failureText(recordedFailure({ code, params }))
    return text.includes(fileName) ? text : t('progress.failedOne', { name: fileName, text })
  }
  if (failure !== null) return <FailureAlert failure={failure} title={t('job.failed')} keeps={t('job.keeps')} />
  if (progress === null) return isRunning ? <Part>{t('progress.starting')}</Part> : null
  const { done, total, failed, pages, state } = progress
  return (
    <Part>
      <ProgressBar
        label={t(isStopping && isRunning ? 'progress.stopping' : `progress.${state}`, { done, total })}
        aside={isRunning ? remaining : ''}
        done={isRunning ? done + failed.length : done}
        total={total}
        {...(isRunning && !isStopping ? { onStop: () => void job.stop() } : {})}
      />
      <div data-counts="">
        <span>{t('progress.counts', { done, failed: failed.length })}</span>
        {pages > 0 && <span>{t('progress.pages', { count: pages })}</span>}
        {isRunning ? (
          <span>{t('progress.stays')}</span>
        ) : (
          folder !== null && <LinkButton onClick={() => void window.shell.showFolder(folder)}>{t('progress.open')}</LinkButton>
        )}
      </div>
      {failed.length > 0 && (
        <ul>
          {failed.map((one) => (
            <li key={`${one.kind ?? ''}/${one.subject}`}>{failedWords(one)}</li>
          ))}
        </ul>
      )}
      {failed.length > 0 && !isRunning && job.wanted !== null && (
        <Button style={{ marginTop: 6 }} onClick={onRetry}>
          {t('job.retry', { count: failed.length })}
        </Button>
      )}
    </Part>
  )
}
