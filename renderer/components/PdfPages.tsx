import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** A CSS pixel is 1/96 inch, a PDF unit 1/72 inch. */
const CSS_PIXELS_A_POINT = 96 / 72

/** Opens a paper the shell serves. Nothing is fetched but the paper itself. */
async function openPdf(url: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(`the paper is gone: ${response.status}`)
  const data = new Uint8Array(await response.arrayBuffer())
  return getDocument({ data, useSystemFonts: false, disableAutoFetch: true, useWorkerFetch: false }).promise
}

/** The paper under `url`, opened once for all its pages; null until it is there. */
function usePdf(url: string | null, onFailed: (cause: unknown) => void): PDFDocumentProxy | null {
  const [opened, setOpened] = useState<{ readonly url: string; readonly pdf: PDFDocumentProxy } | null>(null)
  const report = useEffectEvent(onFailed)
  useEffect(() => {
    if (url === null) return
    const abort = new AbortController()
    const opening = openPdf(url, abort.signal)
    opening
      .then((pdf) => {
        if (!abort.signal.aborted) setOpened({ url, pdf })
      })
      .catch((cause: unknown) => {
        if (!abort.signal.aborted) report(cause)
      })
    return () => {
      abort.abort()
      void opening.then((pdf) => pdf.loadingTask.destroy()).catch(() => undefined) // never opened: reported above
    }
  }, [url])
  return opened !== null && opened.url === url ? opened.pdf : null
}

/** Of a page on paper, points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

export interface PdfPagesProps {
  /** Address of the paper; null shows nothing. */
  readonly url: string | null
  /** One page, from 1; null: all of them, one below the other. */
  readonly page: number | null
  /** CSS pixels a page is wide; null: as wide as it is on paper. */
  readonly width: number | null
  /** Canvas pixels a CSS pixel. */
  readonly sharpness?: number
  readonly pageName: (page: number) => string
  /** One page of `pages` stands on its canvas. */
  readonly onDrawn?: (page: number, pages: number, size: PageSize) => void
  readonly onFailed: (cause: unknown) => void
}

/** Draws the pages of a PDF. The old page stays until the new one is drawn. */
export function PdfPages({ url, page, width, sharpness = window.devicePixelRatio, pageName, onDrawn, onFailed }: PdfPagesProps) {
  const pdf = usePdf(url, onFailed)
  if (pdf === null) return null
  const pages = page === null ? Array.from({ length: pdf.numPages }, (_, index) => index + 1) : [Math.min(page, pdf.numPages)]
  return pages.map((number, index) => (
    <PdfPage
      key={page === null ? number : index}
      pdf={pdf}
      number={number}
      width={width}
      sharpness={sharpness}
      name={pageName(number)}
      onDrawn={(size) => onDrawn?.(number, pdf.numPages, size)}
      onFailed={onFailed}
    />
  ))
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly width: number | null
  readonly sharpness: number
  readonly name: string
  readonly onDrawn: (size: PageSize) => void
  readonly onFailed: (cause: unknown) => void
}

function PdfPage({ pdf, number, width, sharpness, name, onDrawn, onFailed }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const reportDrawn = useEffectEvent(onDrawn)
  const reportFailed = useEffectEvent(onFailed)
  useEffect(() => {
    let isOver = false
    let cancel = (): void => undefined
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (isOver || canvas.current === null) return
      const size = page.getViewport({ scale: 1 })
      const scale = (sharpness * (width ?? size.width * CSS_PIXELS_A_POINT)) / size.width
      const viewport = page.getViewport({ scale })
      const sheet = document.createElement('canvas') // drawn aside, so that the old page stays until this one is whole
      sheet.width = Math.round(viewport.width)
      sheet.height = Math.round(viewport.height)
      const task = page.render({ canvas: sheet, viewport })
      cancel = () => task.cancel()
      await task.promise
      const target = canvas.current
      target.width = sheet.width
      target.height = sheet.height
      target.getContext('2d')?.drawImage(sheet, 0, 0)
      reportDrawn({ width: size.width, height: size.height })
    }
    draw().catch((cause: unknown) => {
      if (!isOver) reportFailed(cause)
    })
    return () => {
      isOver = true
      cancel()
    }
  }, [pdf, number, width, sharpness])
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={name}
      data-page={number}
      style={{ width: width ?? undefined, display: 'block', background: '#FFFFFF' }}
    />
  )
}
