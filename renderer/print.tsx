import { createRoot } from 'react-dom/client'
import { previewUrl } from '@contract/shell-bridge'
import type { PaperFormat } from '@core/papers/paper-format'
import { PdfPages, type PageSize } from './components/PdfPages'

/** Canvas pixels a CSS pixel: about 200 dpi, as sharp as an office printer shows. */
const SHARPNESS = 2.1
/** A page wider than this is no A4, points: A4 is 842 long, A3 1191. */
const A3_FROM = 1000

/** The paper a page was set for; all pages of one file are of one size. */
function paperOf({ width, height }: PageSize): PaperFormat {
  if (width < height) return 'a4'
  return width > A3_FROM ? 'a3' : 'a4-landscape'
}

/** The page of the hidden print window: draws every page of one paper, then tells the shell. */
const token = new URLSearchParams(window.location.search).get('token')
const root = document.getElementById('root')
if (root === null || token === null) throw new Error('the print page was opened without a paper')
const drawn = new Set<number>()
createRoot(root).render(
  <PdfPages
    url={previewUrl(token)}
    page={null}
    width={null}
    sharpness={SHARPNESS}
    pageName={String}
    onDrawn={(page, pages, size) => {
      drawn.add(page)
      if (drawn.size < pages) return
      const paper = paperOf(size)
      document.documentElement.dataset['paper'] = paper // print.css lays the pages on it
      void window.shell.pagesDrawn(pages, paper)
    }}
    onFailed={() => window.close()}
  />,
)
