import { readFileSync } from 'node:fs'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PrintedText {
  /** Points from the left and upper edge of the page to the start of the base line. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}

/** Every text of a PDF file, page by page, in the order of printing. */
export async function readPdf(file: string): Promise<readonly (readonly PrintedText[])[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const pages: PrintedText[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const height = page.getViewport({ scale: 1 }).height
    const { items } = await page.getTextContent({ disableNormalization: true })
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , size, x, y] = item.transform as number[]
        return [{ x: x!, y: height - y!, size: size!, text: item.str }]
      }),
    )
  }
  await task.destroy()
  return pages
}

/** All text without spaces. */
export const textOf = (pages: readonly (readonly PrintedText[])[]): string =>
  pages
    .flat()
    .map((item) => item.text)
    .join('')
    .replace(/\s/g, '')
