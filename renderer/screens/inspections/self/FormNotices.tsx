import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../components/Notice'
import type { useReadForm } from '../../../data/useReview'
import { failureText } from '../../../i18n/failure-text'

export interface FormNoticesProps {
  /** Path of the form that was written last. */
  readonly exported: string | null
  readonly read: ReturnType<typeof useReadForm>['data'] | null
  readonly onDone: () => void
}

const MOST_LINES = 6

/** Where a form was written, or what was taken from one that came back, with its refused rows by row, column and value. */
export function FormNotices({ exported, read, onDone }: FormNoticesProps) {
  const { t } = useTranslation('review')
  const understood = <Button onClick={onDone}>{t('self.form.understood')}</Button>
  return (
    <>
      {exported !== null && <Notice kind="locked" title={t('self.form.written', { file: exported })} buttons={understood} />}
      {read !== null && read !== undefined && (
        <Notice
          kind={read.refused.length === 0 ? 'done' : 'warning'}
          title={t('self.form.taken', {
            name: read.subjectName,
            taken: read.taken,
            changed: read.changed,
            refused: read.refused.length,
          })}
          buttons={understood}
        >
          {read.refused.slice(0, MOST_LINES).map(({ row, column, item, value, code }) => (
            <div key={`${row} ${column}`}>
              {t('self.form.refused', {
                ...{ row, column, item, value },
                sentence: failureText({ code, params: { at: item }, traceId: '' }),
              })}
            </div>
          ))}
          {read.refused.length > MOST_LINES && <div>{t('self.form.more', { count: read.refused.length - MOST_LINES })}</div>}
        </Notice>
      )}
    </>
  )
}
