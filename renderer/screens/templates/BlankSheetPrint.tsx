import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAPER_FORMATS, USUAL_SHEET_FORMAT, type PaperFormat } from '@core/papers/paper-format'
import { PaperDesk } from '../../components/PaperDesk'
import { SegmentedViews } from '../../components/SegmentedViews'
import { failureOf } from '../../data/failure'
import { draftSaves } from '../../data/useDraftSaves'
import { useDraft } from '../../data/useDrafts'
import { printNoted, usePaperFaces, usePreview, useSavePaper, type PaperRef } from '../../data/useReports'
import { useTemplate, type TemplateVersion } from '../../data/useTemplates'
import { usePlace } from '../../hooks/usePlace'
import { SheetTitle } from './SheetTitle'

/** Height of a page to its width. */
const RATIOS: Readonly<Record<PaperFormat, number>> = { a4: Math.SQRT2, 'a4-landscape': Math.SQRT1_2, a3: Math.SQRT1_2 }
/** Characters that a file name may not hold on Windows. */
const UNFIT = /[\\/:*?"<>|]/g

/** 空白表 of a published version. */
export function BlankVersionPrint({ id, version }: TemplateVersion) {
  const { data, error } = useTemplate({ id, version })
  const isThere = data?.document.id === id && data.document.version === version
  return <BlankSheetPrint subject={`${id}@${version}`} name={isThere ? data.document.name : ''} version={version} error={error} />
}

/** 空白表 of a draft: it is printed as it was saved last, so what is on its way is saved first. */
export function BlankDraftPrint({ draftId }: { readonly draftId: string }) {
  const { data, error } = useDraft(draftId)
  const [isSaved, setSaved] = useState(false)
  useEffect(() => {
    let isOver = false
    void draftSaves(draftId)
      .settled()
      .then(() => {
        if (!isOver) setSaved(true) // what could not be saved is said in the status bar
      })
    return () => {
      isOver = true
    }
  }, [draftId])
  const { name = '', version = '' } = data?.draft.head ?? {}
  return <BlankSheetPrint subject={isSaved ? draftId : null} name={name} version={version} error={error} isDraft />
}

interface BlankSheetPrintProps {
  /** As the lists of papers have it; null: not yet to be printed. */
  readonly subject: string | null
  readonly name: string
  readonly version: string
  readonly error: Error | null
  readonly isDraft?: boolean
}

/** The empty sheet as it will be printed, on the paper that is chosen; to be printed or saved as PDF. */
function BlankSheetPrint({ subject, name, version, error, isDraft = false }: BlankSheetPrintProps) {
  const { t } = useTranslation(['reports', 'templates'])
  const { turn } = usePlace()
  const [format, setFormat] = useState<PaperFormat>(USUAL_SHEET_FORMAT)
  const faces = usePaperFaces()
  const paper = useMemo<PaperRef | null>(
    () => (subject === null ? null : { kind: 'blank-sheet', subject, layout: format }),
    [subject, format],
  )
  const preview = usePreview(paper)
  const save = useSavePaper()
  const fileName = [name, t('blank.fileName', { version }), t(`blank.format.${format}`)].join('_').replace(UNFIT, ' ')
  return (
    <PaperDesk
      place={t('templates:title')}
      paperKey={format}
      printed={preview.data ?? null}
      ratio={RATIOS[format]}
      format={t(`blank.format.${format}`)}
      faces={faces}
      toFailure={failureOf}
      previewFailure={failureOf(preview.error)}
      failure={failureOf(error ?? save.error)}
      saved={save.data ?? null}
      canPrint={preview.data !== undefined && !preview.isPlaceholderData}
      canSave={paper !== null && !save.isPending}
      onPrint={(token) => void printNoted(token)}
      onSave={() => {
        if (paper !== null) save.mutate({ paper, fileName: `${fileName.slice(0, 120)}.pdf` })
      }}
      onLeave={() => turn({ view: undefined })}
    >
      <SegmentedViews
        name={t('blank.paper')}
        value={format}
        views={PAPER_FORMATS.map((value) => ({ value, label: t(`blank.format.${value}`) }))}
        onPick={setFormat}
      />
      <SheetTitle name={name} version={version}>
        <span>{t(isDraft ? 'blank.ofDraft' : 'blank.title')}</span>
      </SheetTitle>
    </PaperDesk>
  )
}
