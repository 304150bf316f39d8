import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { LinkButton } from '../../components/LinkButton'
import { Notice } from '../../components/Notice'
import { failureOf, recordedFailure } from '../../data/failure'
import type { usePrintLetters } from '../../data/useLetters'
import { failureText } from '../../i18n/failure-text'

/** What became of the letters that were printed last. */
export function LettersNotice({ print }: { readonly print: ReturnType<typeof usePrintLetters> }) {
  const { t } = useTranslation('pairings')
  const failure = failureOf(print.error)
  if (failure !== null) return <FailureAlert failure={failure} title={t('letters.failed')} />
  const done = print.data ?? null
  if (done === null) return null
  return (
    <Notice
      kind={done.failed.length === 0 ? 'done' : 'warning'}
      title={t('letters.done', { files: done.files, folder: done.folder.label })}
      buttons={
        <LinkButton type="button" onClick={() => void window.shell.showFolder(done.folder.grant)}>
          {t('letters.open')}
        </LinkButton>
      }
    >
      {done.failed.map((one) => (
        <div key={one.name}>
          {t('letters.failedOne', { name: one.name, text: failureText(recordedFailure({ code: one.code, params: one.params })) })}
        </div>
      ))}
    </Notice>
  )
}
