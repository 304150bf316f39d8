import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useLayoutEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { previewUrl } from '@contract/shell-bridge'
import type { Failure } from '@core/shared/app-error'
import { useKey } from '../hooks/useKey'
import { Icon } from '../theme/icons'
import { colour } from '../theme/tokens'
import { FailureAlert } from './FailureAlert'
import { Pane } from './Pane'
import { PdfPages, type PageSize } from './PdfPages'

const MARGIN = 10

/** The desk that the paper lies on; it is scrolled with the arrow keys. */
const Desk = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: MARGIN,
  boxSizing: 'border-box',
  '&:focus-visible': { outline: 'none', boxShadow: 'none' },
})

export interface PaperPreviewProps {
  /** Another paper begins with its first page. */
  readonly paperKey: string
  /** The printed file, null while there is none. */
  readonly printed: { readonly token: string; readonly pages: number; readonly missingCharacters: string } | null
  /** Height of a page to its width. */
  readonly ratio: number
  /** A page stands on the screen. */
  readonly onDrawn?: (size: PageSize) => void
  /** Which paper it is, where nothing beside the preview says so. */
  readonly name?: string
  /** Paper that it is printed on, in words. */
  readonly format: string
  /** Faces that it is printed in; none while they are not known. */
  readonly faces: readonly string[]
  readonly failure: Failure | null
  readonly toFailure: (cause: unknown) => Failure | null
  /** Instead of a paper, where there is none to show. */
  readonly empty?: ReactNode
  /** Takes the focus when the place is opened. */
  readonly startsWithKeys?: boolean
}

/** 预览: the paper as it will be printed, one page at a time, as wide as the pane or as high. */
export function PaperPreview({
  paperKey,
  printed,
  ratio,
  onDrawn,
  name,
  format,
  faces,
  failure,
  toFailure,
  empty = null,
  startsWithKeys = false,
}: PaperPreviewProps) {
  const { t } = useTranslation('reports')
  const [at, setAt] = useState({ key: '', page: 1 })
  const [fit, setFit] = useState<'width' | 'page'>('width')
  const [drawingFailed, setDrawingFailed] = useState<{ readonly token: string; readonly cause: unknown } | null>(null)
  const [desk, setDesk] = useState<HTMLElement | null>(null)
  const room = useRoom(desk)
  const token = printed?.token

  const pages = printed?.pages ?? 0
  const page = at.key === paperKey ? Math.min(at.page, Math.max(1, pages)) : 1
  const turn = (by: number) => setAt({ key: paperKey, page: Math.min(Math.max(1, page + by), Math.max(1, pages)) })
  useKey(['PageDown', 'PageUp'], (pressed) => {
    turn(pressed === 'PageDown' ? 1 : -1)
    return true
  })
  const across = room.width - 2 * MARGIN
  const width = Math.floor(Math.max(200, fit === 'width' ? across : Math.min(across, (room.height - 2 * MARGIN) / ratio)))
  const shownFailure =
    failure ?? (drawingFailed !== null && drawingFailed.token === token ? toFailure(drawingFailed.cause) : null)
  return (
    <Pane
      title={t('preview.title')}
      count={name === undefined ? undefined : <span title={name}>{name}</span>}
      startsWithKeys={startsWithKeys}
      tools={
        pages > 0 && (
          <>
            <Button
              aria-label={t('preview.previous')}
              disabled={page <= 1}
              onClick={() => turn(-1)}
              style={{ minWidth: 32, padding: 0 }}
            >
              <Icon name="left" />
            </Button>
            <span>{t('preview.page', { page, pages })}</span>
            <Button
              aria-label={t('preview.next')}
              disabled={page >= pages}
              onClick={() => turn(1)}
              style={{ minWidth: 32, padding: 0 }}
            >
              <Icon name="right" />
            </Button>
            <Button onClick={() => setFit(fit === 'width' ? 'page' : 'width')}>
              {t(fit === 'width' ? 'preview.fitPage' : 'preview.fitWidth')}
            </Button>
          </>
        )
      }
      style={{ flex: 1 }}
      foot={empty === null ? <PaperNote format={format} faces={faces} missing={printed?.missingCharacters ?? ''} /> : undefined}
    >
      <Desk
        ref={setDesk}
        tabIndex={0}
        role="group"
        aria-label={t('preview.title')}
        data-takes-keys=""
        style={{ background: empty === null ? '#87949D' : colour.surface }}
      >
        {shownFailure !== null && <FailureAlert failure={shownFailure} title={t('preview.failed')} />}
        {empty}
        {token !== undefined && (
          <div style={{ width, margin: '0 auto', border: `1px solid ${colour.line3}` }}>
            <PdfPages
              url={previewUrl(token)}
              page={page}
              width={width}
              pageName={(number) => t('preview.page', { page: number, pages })}
              onFailed={(cause) => setDrawingFailed({ token, cause })}
              {...(onDrawn === undefined ? {} : { onDrawn: (_page: number, _pages: number, size: PageSize) => onDrawn(size) })}
            />
          </div>
        )}
      </Desk>
    </Pane>
  )
}

/** First what will be missing on the paper, then what it is printed on and in. */
function PaperNote({ format, faces, missing }: { readonly missing: string } & Pick<PaperPreviewProps, 'format' | 'faces'>) {
  const { t } = useTranslation('reports')
  const note = faces.length === 0 ? format : t('preview.note', { paper: format, fonts: faces.join(t('preview.comma')) })
  return (
    <span title={note} style={{ color: colour.ink2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
      {missing !== '' && (
        <strong style={{ color: colour.warn, marginRight: 14 }}>
          {t('preview.missing', { characters: [...missing].join(t('preview.comma')) })}
        </strong>
      )}
      {note}
    </span>
  )
}

/** Inner size of an element, scroll bar always reckoned in, so that a page never flickers between two widths. */
function useRoom(target: HTMLElement | null): { readonly width: number; readonly height: number } {
  const [room, setRoom] = useState({ width: 600, height: 600 })
  useLayoutEffect(() => {
    if (target === null) return
    const measure = () => setRoom({ width: target.offsetWidth - 14, height: target.offsetHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    measure()
    return () => observer.disconnect()
  }, [target])
  return room
}
