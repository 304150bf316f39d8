import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'
import type { LeftJob } from '../../data/usePrintJob'
import { formatInstant } from '../../i18n/format'

export interface LeftJobNoticeProps {
  readonly job: LeftJob
  readonly onTakeUp: () => void
  readonly onDrop: () => void
}

/** A job that an earlier run of the program did not bring to its end: it goes on from there, or is given up. */
export function LeftJobNotice({ job, onTakeUp, onDrop }: LeftJobNoticeProps) {
  const { t } = useTranslation('reports')
  const { done, total, folder, startedAt, startedBy } = job
  return (
    <Notice
      kind="warning"
      title={t('left.title', { done, total })}
      buttons={
        <>
          <Button onClick={onTakeUp}>{t('left.takeUp', { count: total - done })}</Button>
          <Button onClick={onDrop}>{t('left.drop')}</Button>
        </>
      }
    >
      {t(folder === null ? 'left.printer' : 'left.folder', { folder, at: formatInstant(startedAt), who: startedBy })}
    </Notice>
  )
}
