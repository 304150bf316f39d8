import { useTranslation } from 'react-i18next'
import { fileFormatsOf } from '@core/papers/file-format'
import { PaperDesk } from '../../components/PaperDesk'
import { failureOf } from '../../data/failure'
import { useRectificationPreview, useSaveRectificationPaper, type RectificationPaperRef } from '../../data/useRectifications'
import { printPreview, usePaperFaces } from '../../data/useReports'

export interface RectificationPaperProps {
  readonly paper: RectificationPaperRef
  readonly onLeave: () => void
}

/** 整改通知书, one or all of what the list shows, or 整改台账, as it will be printed; to be printed or saved as PDF. */
export function RectificationPaper({ paper, onLeave }: RectificationPaperProps) {
  const { t } = useTranslation(['rectifications', 'reports'])
  const faces = usePaperFaces()
  const preview = useRectificationPreview(paper)
  const save = useSaveRectificationPaper()
  const isNotice = paper.kind === 'notice'
  const title = isNotice ? t('paper.notice', { count: paper.noticeIds.length }) : t('paper.ledger')
  return (
    <PaperDesk
      place={t('title')}
      paperKey={title}
      printed={preview.data ?? null}
      ratio={isNotice ? Math.SQRT2 : Math.SQRT1_2}
      format={t(`paper.format.${isNotice ? 'portrait' : 'landscape'}`)}
      faces={faces}
      toFailure={failureOf}
      previewFailure={failureOf(preview.error)}
      failure={failureOf(save.error)}
      saved={save.data ?? null}
      canPrint={preview.data !== undefined && !preview.isPlaceholderData}
      canSave={!save.isPending}
      onPrint={printPreview}
      formats={fileFormatsOf(isNotice ? 'rectification-notice' : 'rectification-ledger')}
      onSave={(format) => save.mutate({ paper, fileName: `${title}.${format}` })}
      onLeave={onLeave}
    >
      <b>{title}</b>
    </PaperDesk>
  )
}
