import { readFileSync } from 'node:fs'
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

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

/** A straight line as it is drawn. */
export interface PrintedLine {
  /** Points from the left and upper edge of the page to its start; `y` is its middle. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly thickness: number
  readonly colour: string
}

/** Every level line of a PDF file that is drawn by itself, page by page. */
export async function readLines(file: string): Promise<readonly (readonly PrintedLine[])[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const pages: PrintedLine[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    const lines: PrintedLine[] = []
    let [thickness, colour] = [1, '']
    fnArray.forEach((operator, index) => {
      const [first, second] = (argsArray[index] ?? []) as readonly unknown[]
      if (operator === OPS.setLineWidth) thickness = first as number
      if (operator === OPS.setStrokeRGBColor) colour = first as string
      // Our own papers turn the page over before they draw, so heights count from the upper edge.
      const [path] = operator === OPS.constructPath ? (second as [ArrayLike<number> | null]) : [null]
      if (path?.length !== 6 || path[2] !== path[5]) return
      lines.push({ x: path[1]!, y: path[2]!, width: path[4]! - path[1]!, thickness, colour })
    })
    pages.push(lines)
  }
  await task.destroy()
  return pages
}
