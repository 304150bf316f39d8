import { useTranslation } from 'react-i18next'
import { fileFormatsOf } from '@core/papers/file-format'
import { PaperDesk } from '../../components/PaperDesk'
import { failureOf } from '../../data/failure'
import { usePostingPreview, useSavePostingPaper, type PostingPaperRef } from '../../data/usePostings'
import { printNoted, usePaperFaces } from '../../data/useReports'

export interface PostingPaperProps {
  readonly paper: PostingPaperRef
  readonly onLeave: () => void
}

/** 花名册, 考勤表 or 工作量统计表 of what the place shows, as it will be printed; to be printed or saved as PDF. */
export function PostingPaper({ paper, onLeave }: PostingPaperProps) {
  const { t } = useTranslation(['postings', 'reports'])
  const faces = usePaperFaces()
  const preview = usePostingPreview(paper)
  const save = useSavePostingPaper()
  const title =
    paper.kind === 'roster'
      ? t('paper.roster')
      : t(`paper.${paper.kind}`, { year: paper.month.slice(0, 4), month: Number(paper.month.slice(5)) })
  return (
    <PaperDesk
      place={t('title')}
      paperKey={title}
      printed={preview.data ?? null}
      ratio={Math.SQRT1_2}
      format={t('reports:blank.format.a4-landscape')}
      faces={faces}
      toFailure={failureOf}
      previewFailure={failureOf(preview.error)}
      failure={failureOf(save.error)}
      saved={save.data ?? null}
      canPrint={preview.data !== undefined && !preview.isPlaceholderData}
      canSave={!save.isPending}
      onPrint={(token) => void printNoted(token)}
      formats={fileFormatsOf('posting-table')}
      onSave={(format) => save.mutate({ paper, fileName: `${title}.${format}` })}
      onLeave={onLeave}
    >
      <b>{title}</b>
    </PaperDesk>
  )
}
