import { useTranslation } from 'react-i18next'
import { FILE_FORMATS, type FileFormat } from '@core/papers/file-format'
import type { Granted } from '@contract/shell-bridge'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { FileFormatField } from '../../components/FileFormatField'
import { FolderField } from '../../components/FolderField'
import { LinkButton } from '../../components/LinkButton'
import { Notice } from '../../components/Notice'
import { Pane } from '../../components/Pane'
import { ProgressBar } from '../../components/ProgressBar'
import { recordedFailure } from '../../data/failure'
import type { usePrintBatch } from '../../data/usePrintBatch'
import type { Paper } from '../../data/useReports'
import { failureText } from '../../i18n/failure-text'
import { colour } from '../../theme/tokens'

export interface SavePaneProps {
  readonly folder: Granted | null
  readonly format: FileFormat
  readonly onFormat: (format: FileFormat) => void
  readonly batch: ReturnType<typeof usePrintBatch>
  /** Path of the file saved last by itself. */
  readonly saved: string | null
  readonly papers: readonly Paper[]
  readonly onChooseFolder: () => void
}

/** Where the papers go, how far they are, and what became of them. */
export function SavePane({ folder, format, onFormat, batch, saved, papers, onChooseFolder }: SavePaneProps) {
  const { t } = useTranslation('reports')
  const { progress, failure, isRunning } = batch
  return (
    <Pane title={t('saveTo.title')} style={{ flex: 'none' }}>
      <div style={{ padding: 10, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 104px', gap: 10 }}>
        <Field label={t('saveTo.folder')}>
          {(control) => <FolderField {...control} value={folder?.label ?? ''} onChoose={onChooseFolder} />}
        </Field>
        <FileFormatField value={format} formats={FILE_FORMATS} onPick={onFormat} />
      </div>
      {failure !== null && <FailureAlert failure={failure} title={t('saveTo.failed')} keeps={t('saveTo.keeps')} />}
      {saved !== null && progress === null && <Notice kind="locked" title={t('saveTo.savedOne', { file: saved })} />}
      {progress !== null && (
        <div style={{ padding: 10, background: colour.tint2, borderTop: `1px solid ${colour.line3}` }}>
          <ProgressBar
            label={t(`progress.${progress.state}`, { done: progress.done, total: progress.total })}
            aside={isRunning ? progress.current : ''}
            done={progress.done + progress.failed.length}
            total={progress.total}
            {...(isRunning ? { onStop: () => void batch.stop() } : {})}
          />
          <div style={{ display: 'flex', gap: 14, marginTop: 6, color: colour.ink2 }}>
            <span>{t('progress.counts', { done: progress.done, failed: progress.failed.length })}</span>
            {isRunning ? (
              <span>{t('progress.stays')}</span>
            ) : (
              folder !== null && (
                <LinkButton onClick={() => void window.shell.showFolder(folder.grant)}>{t('progress.open')}</LinkButton>
              )
            )}
          </div>
          {progress.failed.map(({ subject, code, params }) => {
            const paper = papers.find((one) => one.subject === subject)
            return (
              <div key={subject} style={{ color: colour.error }}>
                {t('progress.failedOne', {
                  name: paper === undefined ? subject : `${paper.place} ${paper.name}`,
                  text: failureText(recordedFailure({ code, params })),
                })}
              </div>
            )
          })}
        </div>
      )}
      {progress === null && isRunning && <div style={{ padding: 10 }}>{t('progress.starting')}</div>}
    </Pane>
  )
}
