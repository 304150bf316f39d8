/** Reads a PDF back, page by page, in the order of printing. */
export const readBack = async (pdf: Uint8Array): Promise<readonly string[]> =>
  (await readPages(pdf, (count) => Array.from({ length: count }, (_, index) => index + 1))).texts

/**
 * Reads some pages of a PDF. Belongs to the print worker's thread: in the main thread of a utility process pdfjs takes itself for
 * a browser.
 * @param wanted Numbers of pages from 1, once it is known how many there are.
 */
export async function readPages(
  pdf: Uint8Array,
  wanted: (count: number) => readonly number[],
): Promise<{ readonly count: number; readonly texts: readonly string[] }> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(pdf), // a copy: pdfjs takes what it is given
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    const texts: string[] = []
    for (const number of wanted(document.numPages)) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    }
    return { count: document.numPages, texts }
  } finally {
    await task.destroy()
  }
}
