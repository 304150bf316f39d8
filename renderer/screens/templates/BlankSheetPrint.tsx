import Button from '@mui/material/Button'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAPER_FORMATS, type PaperFormat } from '@core/papers/paper-format'
import { FailureAlert } from '../../components/FailureAlert'
import { Notice } from '../../components/Notice'
import { PaperPreview } from '../../components/PaperPreview'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { SegmentedViews } from '../../components/SegmentedViews'
import { failureOf } from '../../data/failure'
import { draftSaves } from '../../data/useDraftSaves'
import { useDraft } from '../../data/useDrafts'
import { usePaperFaces, usePreview, useSavePaper, type PaperRef } from '../../data/useReports'
import { useTemplate, type TemplateVersion } from '../../data/useTemplates'
import { useKeysHere } from '../../hooks/keys-here'
import { useKey } from '../../hooks/useKey'
import { usePlace } from '../../hooks/usePlace'
import { Icon } from '../../theme/icons'
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
  const canPrint = preview.data !== undefined && !preview.isPlaceholderData
  const print = () => {
    if (preview.data !== undefined && canPrint) void window.shell.printPreview(preview.data.token)
  }
  const leave = () => turn({ view: undefined })
  useKey('Ctrl+p', () => {
    print()
    return true
  })
  useKey(
    'Escape',
    () => {
      leave()
      return true
    },
    true,
    true,
  )
  useKeysHere(
    useMemo(
      () => [
        { keys: ['PgUp', 'PgDn'], label: t('blank.keys.turn') },
        { keys: ['Ctrl+P'], label: t('keys.print') },
        { keys: ['Esc'], label: t('blank.keys.leave') },
      ],
      [t],
    ),
  )
  const fileName = [name, t('blank.fileName', { version }), t(`blank.format.${format}`)].join('_').replace(UNFIT, ' ')
  const failure = failureOf(error ?? save.error)
  const saved = save.data ?? null
  return (
    <>
      <PlaceHeader
        title={t('templates:title')}
        actions={
          <>
            <Button startIcon={<Icon name="print" />} disabled={!canPrint} onClick={print}>
              {t('print')}
            </Button>
            <Button
              variant="contained"
              startIcon={<Icon name="pdf" />}
              disabled={paper === null || save.isPending}
              onClick={() => {
                if (paper !== null) save.mutate({ paper, fileName: `${fileName.slice(0, 120)}.pdf` })
              }}
            >
              {t('blank.save')}
            </Button>
          </>
        }
      >
        <Button startIcon={<Icon name="left" />} onClick={leave}>
          {t('blank.leave')}
        </Button>
        <SegmentedViews
          name={t('blank.paper')}
          value={format}
          views={PAPER_FORMATS.map((value) => ({ value, label: t(`blank.format.${value}`) }))}
          onPick={setFormat}
        />
        <SheetTitle name={name} version={version}>
          <span>{t(isDraft ? 'blank.ofDraft' : 'blank.title')}</span>
        </SheetTitle>
      </PlaceHeader>
      <PlaceBody>
        <div style={{ display: 'flex', flexDirection: 'column', gap: 10, flex: 1, minWidth: 0 }}>
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          {failure === null && saved !== null && <Notice kind="done" title={t('saveTo.savedOne', { file: saved })} />}
          <PaperPreview
            paperKey={format}
            printed={preview.data ?? null}
            ratio={RATIOS[format]}
            note={t('preview.note', { paper: t(`blank.format.${format}`), fonts: faces.join(t('preview.comma')) })}
            failure={failureOf(preview.error)}
            toFailure={failureOf}
            startsWithKeys
          />
        </div>
      </PlaceBody>
    </>
  )
}
