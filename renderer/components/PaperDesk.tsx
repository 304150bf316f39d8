import Button from '@mui/material/Button'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileFormat } from '@core/papers/file-format'
import type { Failure } from '@core/shared/app-error'
import { useKeysHere } from '../hooks/keys-here'
import { useKey } from '../hooks/useKey'
import { useLeave } from '../hooks/useLeave'
import { Icon } from '../theme/icons'
import { FileFormatField } from './FileFormatField'
import { FailureAlert } from './FailureAlert'
import { Notice } from './Notice'
import { PaperPreview, type PaperPreviewProps } from './PaperPreview'
import { PlaceBody, PlaceHeader } from './PlaceHeader'

export interface PaperDeskProps extends Pick<PaperPreviewProps, 'paperKey' | 'printed' | 'ratio' | 'toFailure'> {
  /** Name of the place. */
  readonly place: string
  /** Which paper it is, after the way back. */
  readonly children: ReactNode
  /** Paper that it is printed on, in words. */
  readonly format: string
  /** Faces that it is printed in. */
  readonly faces: readonly string[]
  readonly previewFailure: Failure | null
  /** What else failed: reading, saving. */
  readonly failure: Failure | null
  /** File that it was saved as, null before. */
  readonly saved: string | null
  /** What is shown is the paper that would be printed, not the one before it. */
  readonly canPrint: boolean
  readonly canSave: boolean
  readonly onPrint: (token: string) => void
  /** What it can be saved as; PDF alone unless given. */
  readonly formats?: readonly FileFormat[]
  readonly onSave: (format: FileFormat) => void
  readonly onLeave: () => void
}

const PDF_ALONE = ['pdf'] as const

/** One paper as it will be printed, over the whole place: turned, printed, saved as PDF, for Word or Excel, left by Esc. */
export function PaperDesk(props: PaperDeskProps) {
  const { place, children, paperKey, printed, ratio, format, faces, toFailure, previewFailure, failure, saved } = props
  const { canPrint, canSave, formats = PDF_ALONE, onPrint, onSave, onLeave } = props
  const { t } = useTranslation('reports')
  const [fileFormat, setFileFormat] = useState<FileFormat>('pdf')
  const print = () => {
    if (printed !== null && canPrint) onPrint(printed.token)
  }
  useKey('Ctrl+p', () => {
    print()
    return true
  })
  useLeave(onLeave)
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
  return (
    <>
      <PlaceHeader
        title={place}
        actions={
          <>
            <Button startIcon={<Icon name="print" />} disabled={!canPrint} onClick={print}>
              {t('print')}
            </Button>
            {formats.length > 1 && <FileFormatField value={fileFormat} formats={formats} onPick={setFileFormat} />}
            <Button variant="contained" startIcon={<Icon name="pdf" />} disabled={!canSave} onClick={() => onSave(fileFormat)}>
              {t(fileFormat === 'pdf' ? 'blank.save' : `blank.saveAs.${fileFormat}`)}
            </Button>
          </>
        }
      >
        <Button startIcon={<Icon name="left" />} onClick={onLeave}>
          {t('blank.leave')}
        </Button>
        {children}
      </PlaceHeader>
      <PlaceBody>
        <div style={{ display: 'flex', flexDirection: 'column', gap: 10, flex: 1, minWidth: 0 }}>
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          {failure === null && saved !== null && <Notice kind="done" title={t('saveTo.savedOne', { file: saved })} />}
          <PaperPreview
            paperKey={paperKey}
            printed={printed}
            ratio={ratio}
            format={format}
            faces={faces}
            failure={previewFailure}
            toFailure={toFailure}
            startsWithKeys
          />
        </div>
      </PlaceBody>
    </>
  )
}
