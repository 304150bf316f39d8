import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'

/** Every text of a node, in order. */
export function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  if (Array.isArray(node)) return node.flatMap(textsOf)
  if (typeof node !== 'object' || node === null) return []
  const { text, stack, columns, table } = node as Record<string, unknown>
  return [text, stack, columns, (table as { body?: unknown } | undefined)?.body].flatMap(textsOf)
}

export function pagesOf({ content }: TDocumentDefinitions): Content[][] {
  const pages: Content[][] = [[]]
  for (const node of content as Content[]) {
    if ((node as { pageBreak?: string }).pageBreak === 'before') pages.push([])
    pages.at(-1)!.push(node)
  }
  return pages
}

/** Tables of a page, row by row, cell by cell. */
export const tablesOn = (page: readonly unknown[]): string[][][] =>
  page.flatMap((node) => {
    const { stack, table } = node as { stack?: unknown[]; table?: { body: unknown[][] } }
    return table ? [table.body.map((row) => row.map((cell) => textsOf(cell).join('')))] : tablesOn(stack ?? [])
  })

interface Drawing {
  readonly canvas?: readonly { readonly y2?: number }[]
  readonly stack?: readonly unknown[]
  readonly table?: { readonly body: readonly (readonly unknown[])[] }
  readonly relativePosition?: { readonly y: number }
}

/** Heights of the frames of tables drawn on a page. */
export const frameHeights = (nodes: readonly unknown[]): number[] =>
  nodes.flatMap((node) => {
    const { canvas, stack } = node as Drawing
    return canvas === undefined ? frameHeights(stack ?? []) : [Math.max(...canvas.map(({ y2 }) => y2 ?? 0))]
  })

/** Where the names that rows share stand over the upper edge of their text; below −PAD_DOWN they would leave their cells. */
export const nameTops = (nodes: readonly unknown[]): number[] =>
  nodes.flatMap((node) => {
    const { table, stack } = node as Drawing
    if (table === undefined) return nameTops(stack ?? [])
    return table.body.flat().flatMap((cell) => {
      const { stack: lines, relativePosition } = ((cell as Drawing).stack?.[0] ?? {}) as Drawing
      return lines === undefined || relativePosition === undefined ? [] : [relativePosition.y]
    })
  })
