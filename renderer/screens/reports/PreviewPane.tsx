import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'
import { PaperPreview } from '../../components/PaperPreview'
import type { PageSize } from '../../components/PdfPages'
import { failureOf } from '../../data/failure'
import { usePaperFaces, type Paper, type usePreview } from '../../data/useReports'
import { paperKey, paperTitle } from './paper-list'

export interface PreviewPaneProps {
  readonly paper: Paper | null
  readonly preview: ReturnType<typeof usePreview>
}

/** A sheet of A4 is 842 points long. */
const LONGEST_A4 = 850
const UPRIGHT: PageSize = { width: 595, height: 842 }

/** 预览 of the paper that is shown, from the very file that is printed. */
export function PreviewPane({ paper, preview }: PreviewPaneProps) {
  const { t } = useTranslation('reports')
  const faces = usePaperFaces()
  const [size, setSize] = useState(UPRIGHT)
  const format = size.width <= size.height ? 'a4' : size.width <= LONGEST_A4 ? 'a4-landscape' : 'a3'
  return (
    <PaperPreview
      paperKey={paper === null ? '' : paperKey(paper)}
      printed={paper === null ? null : (preview.data ?? null)}
      ratio={size.height / size.width}
      onDrawn={setSize}
      name={paper === null || preview.isPlaceholderData ? '' : paperTitle(paper)}
      format={t(`blank.format.${format}`)}
      faces={faces}
      failure={paper === null ? null : failureOf(preview.error)}
      toFailure={failureOf}
      empty={paper === null ? <EmptyState title={t('preview.empty')} /> : null}
    />
  )
}
