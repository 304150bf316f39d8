import Button from '@mui/material/Button'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { previewUrl } from '@contract/shell-bridge'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PdfPages } from '../../components/PdfPages'
import { failureOf } from '../../data/failure'
import { usePaperFonts, type Paper, type usePreview } from '../../data/useReports'
import { useKey } from '../../hooks/useKey'
import { Icon } from '../../theme/icons'
import { colour } from '../../theme/tokens'
import { paperKey } from './paper-list'

const MARGIN = 10
const A4_RATIO = Math.SQRT2

export interface PreviewPaneProps {
  readonly paper: Paper | null
  readonly preview: ReturnType<typeof usePreview>
}

/** 预览: the paper as it will be printed, one page at a time, as wide as the pane or as high. */
export function PreviewPane({ paper, preview }: PreviewPaneProps) {
  const { t } = useTranslation('reports')
  const fonts = usePaperFonts()
  const [at, setAt] = useState({ key: '', page: 1 })
  const [fit, setFit] = useState<'width' | 'page'>('width')
  const [drawingFailed, setDrawingFailed] = useState<{ readonly token: string; readonly cause: unknown } | null>(null)
  const desk = useRef<HTMLDivElement>(null)
  const room = useRoom(desk)
  const shown = preview.data ?? null
  const token = shown?.token

  const key = paper === null ? '' : paperKey(paper)
  const pages = shown?.pages ?? 0
  const page = at.key === key ? Math.min(at.page, Math.max(1, pages)) : 1
  const turn = (by: number) => setAt({ key, page: Math.min(Math.max(1, page + by), Math.max(1, pages)) })
  useKey(['PageDown', 'PageUp'], (pressed) => {
    turn(pressed === 'PageDown' ? 1 : -1)
    return true
  })
  const width = Math.floor(
    Math.max(
      200,
      fit === 'width' ? room.width - 2 * MARGIN : Math.min(room.width - 2 * MARGIN, (room.height - 2 * MARGIN) / A4_RATIO),
    ),
  )
  const failure = failureOf(preview.error) ?? (drawingFailed?.token === token ? failureOf(drawingFailed?.cause) : null)
  return (
    <Pane
      title={t('preview.title')}
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
      foot={
        <span style={{ color: colour.ink2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {t('preview.fonts', {
            fonts: fonts
              .map(({ face }) => face)
              .filter((face, index, all) => all.indexOf(face) === index)
              .join(t('preview.comma')),
          })}
          {shown !== null && shown.missingCharacters !== '' && (
            <strong style={{ color: colour.warn }}> {t('preview.missing', { characters: shown.missingCharacters })}</strong>
          )}
        </span>
      }
    >
      <div
        ref={desk}
        style={{
          flex: 1,
          minHeight: 0,
          overflow: 'auto',
          background: paper === null ? colour.surface : '#87949D',
          padding: MARGIN,
          boxSizing: 'border-box',
        }}
      >
        {failure !== null && <FailureAlert failure={failure} title={t('preview.failed')} />}
        {paper === null && <EmptyState title={t('empty.title')} hint={t('empty.hint')} />}
        {token !== undefined && (
          <div style={{ width, margin: '0 auto', border: `1px solid ${colour.line3}` }}>
            <PdfPages
              url={previewUrl(token)}
              page={page}
              width={width}
              pageName={(number) => t('preview.page', { page: number, pages })}
              onFailed={(cause) => setDrawingFailed({ token, cause })}
            />
          </div>
        )}
      </div>
    </Pane>
  )
}

/** Inner size of an element, scroll bar always reckoned in, so that a page never flickers between two widths. */
function useRoom(element: React.RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [room, setRoom] = useState({ width: 600, height: 600 })
  useLayoutEffect(() => {
    const target = element.current
    if (target === null) return
    const measure = () => setRoom({ width: target.offsetWidth - 14, height: target.offsetHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    measure()
    return () => observer.disconnect()
  }, [element])
  return room
}
