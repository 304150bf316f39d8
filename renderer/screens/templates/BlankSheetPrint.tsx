import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAPER_FORMATS, type PaperFormat } from '@core/papers/paper-format'
import { PaperDesk } from '../../components/PaperDesk'
import { SegmentedViews } from '../../components/SegmentedViews'
import { failureOf } from '../../data/failure'
import { draftSaves } from '../../data/useDraftSaves'
import { useDraft } from '../../data/useDrafts'
import { printPreview, usePaperFaces, usePreview, useSavePaper, type PaperRef } from '../../data/useReports'
import { useTemplate, type TemplateVersion } from '../../data/useTemplates'
import { usePlace } from '../../hooks/usePlace'
import { SheetTitle } from './SheetTitle'

type BlankSheet = Extract<PaperRef, { kind: 'blank-sheet' }>

/** Height of a page to its width. */
const RATIOS: Readonly<Record<PaperFormat, number>> = { a4: Math.SQRT2, 'a4-landscape': Math.SQRT1_2, a3: Math.SQRT1_2 }
/** Score tables lie, by habit. */
const USUAL: PaperFormat = 'a4-landscape'
/** Characters that a file name may not hold on Windows. */
const UNFIT = /[\\/:*?"<>|]/g

/** 空白表 of a published version. */
export function BlankVersionPrint({ id, version }: TemplateVersion) {
  const { data, error } = useTemplate({ id, version })
  const isThere = data?.document.id === id && data.document.version === version
  const template = useMemo(() => ({ id, version }), [id, version])
  return <BlankSheetPrint template={template} name={isThere ? data.document.name : ''} version={version} error={error} />
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
  const template = useMemo(() => (isSaved ? { draftId } : null), [isSaved, draftId])
  return <BlankSheetPrint template={template} name={name} version={version} error={error} isDraft />
}

interface BlankSheetPrintProps {
  /** null: not yet to be printed. */
  readonly template: BlankSheet['template'] | null
  readonly name: string
  readonly version: string
  readonly error: Error | null
  readonly isDraft?: boolean
}

/** The empty sheet as it will be printed, on the paper that is chosen; to be printed or saved as PDF. */
function BlankSheetPrint({ template, name, version, error, isDraft = false }: BlankSheetPrintProps) {
  const { t } = useTranslation(['reports', 'templates'])
  const { turn } = usePlace()
  const [format, setFormat] = useState<PaperFormat>(USUAL)
  const faces = usePaperFaces()
  const paper = useMemo<BlankSheet | null>(
    () => (template === null ? null : { kind: 'blank-sheet', template, format }),
    [template, format],
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
      onPrint={printPreview}
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
