import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'
import { PaperPreview } from '../../components/PaperPreview'
import { failureOf } from '../../data/failure'
import { usePaperFaces, type Paper, type usePreview } from '../../data/useReports'
import { paperKey } from './paper-list'

export interface PreviewPaneProps {
  readonly paper: Paper | null
  readonly preview: ReturnType<typeof usePreview>
}

/** 预览 of the paper that is chosen; all papers of a round stand upright on A4. */
export function PreviewPane({ paper, preview }: PreviewPaneProps) {
  const { t } = useTranslation('reports')
  const faces = usePaperFaces()
  return (
    <PaperPreview
      paperKey={paper === null ? '' : paperKey(paper)}
      printed={preview.data ?? null}
      ratio={Math.SQRT2}
      note={t('preview.note', { paper: t('blank.format.a4'), fonts: faces.join(t('preview.comma')) })}
      failure={failureOf(preview.error)}
      toFailure={failureOf}
      empty={paper === null ? <EmptyState title={t('empty.title')} hint={t('empty.hint')} /> : null}
    />
  )
}
