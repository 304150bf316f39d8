import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Notice } from '../../components/Notice'
import { PaperPreview } from '../../components/PaperPreview'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { failureOf } from '../../data/failure'
import { useRectificationPreview, useSaveRectificationPaper, type RectificationPaperRef } from '../../data/useRectifications'
import { usePaperFaces } from '../../data/useReports'
import { useKeysHere } from '../../hooks/keys-here'
import { useKey } from '../../hooks/useKey'
import { Icon } from '../../theme/icons'

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
  const canPrint = preview.data !== undefined && !preview.isPlaceholderData
  const isNotice = paper.kind === 'notice'
  const title = isNotice ? t('paper.notice', { count: paper.noticeIds.length }) : t('paper.ledger')
  const print = () => {
    if (preview.data !== undefined && canPrint) void window.shell.printPreview(preview.data.token)
  }
  useKey('Ctrl+p', () => {
    print()
    return true
  })
  useKey(
    'Escape',
    () => {
      onLeave()
      return true
    },
    true,
    true,
  )
  useKeysHere(
    useMemo(
      () => [
        { keys: ['PgUp', 'PgDn'], label: t('reports:blank.keys.turn') },
        { keys: ['Ctrl+P'], label: t('reports:keys.print') },
        { keys: ['Esc'], label: t('reports:blank.keys.leave') },
      ],
      [t],
    ),
  )
  const failure = failureOf(save.error)
  const saved = save.data ?? null
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button startIcon={<Icon name="print" />} disabled={!canPrint} onClick={print}>
              {t('reports:print')}
            </Button>
            <Button
              variant="contained"
              startIcon={<Icon name="pdf" />}
              disabled={save.isPending}
              onClick={() => save.mutate({ paper, fileName: `${title}.pdf` })}
            >
              {t('reports:blank.save')}
            </Button>
          </>
        }
      >
        <Button startIcon={<Icon name="left" />} onClick={onLeave}>
          {t('reports:blank.leave')}
        </Button>
        <b>{title}</b>
      </PlaceHeader>
      <PlaceBody>
        <div style={{ display: 'flex', flexDirection: 'column', gap: 10, flex: 1, minWidth: 0 }}>
          {failure !== null && <FailureAlert failure={failure} title={t('reports:failed')} />}
          {failure === null && saved !== null && <Notice kind="done" title={t('reports:saveTo.savedOne', { file: saved })} />}
          <PaperPreview
            paperKey={title}
            printed={preview.data ?? null}
            ratio={isNotice ? Math.SQRT2 : Math.SQRT1_2}
            note={t('reports:preview.note', {
              paper: t(`paper.format.${isNotice ? 'portrait' : 'landscape'}`),
              fonts: faces.join(t('reports:preview.comma')),
            })}
            failure={failureOf(preview.error)}
            toFailure={failureOf}
            startsWithKeys
          />
        </div>
      </PlaceBody>
    </>
  )
}
