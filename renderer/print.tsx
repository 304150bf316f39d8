import { createRoot } from 'react-dom/client'
import { previewUrl } from '@contract/shell-bridge'
import { A4_WIDTH, PdfPages } from './components/PdfPages'

/** Canvas pixels a CSS pixel: about 200 dpi, as sharp as an office printer shows. */
const SHARPNESS = 2.1

/** The page of the hidden print window: draws every page of one paper, then tells the shell. */
const token = new URLSearchParams(window.location.search).get('token')
const root = document.getElementById('root')
if (root === null || token === null) throw new Error('the print page was opened without a paper')
const drawn = new Set<number>()
createRoot(root).render(
  <PdfPages
    url={previewUrl(token)}
    page={null}
    width={A4_WIDTH}
    sharpness={SHARPNESS}
    pageName={String}
    onDrawn={(page, pages) => {
      drawn.add(page)
      if (drawn.size === pages) void window.shell.pagesDrawn(pages)
    }}
    onFailed={() => window.close()}
  />,
)
