import type { PaperTable } from '../core/papers/paper-parts'

/** Texts that stand together on the paper, under the name of their place in the view. */
export interface PrintedRow {
  readonly place: string
  readonly texts: readonly string[]
}

/** Every text of a table in the order of printing. */
export function tableRows(place: string, table: PaperTable | null): readonly PrintedRow[] {
  if (table === null) return []
  const heading = { place: `${place}.heading`, texts: [table.heading] }
  if (table.empty !== null) return [heading, { place: `${place}.empty`, texts: [table.empty] }]
  return [
    heading,
    { place: `${place}.head`, texts: table.head },
    ...table.rows.map((texts, index) => ({ place: `${place}.${index + 1}`, texts })),
    ...(table.total === null ? [] : [{ place: `${place}.total`, texts: table.total }]),
  ]
}

/** One row a line. */
export const lineRows = (place: string, lines: readonly string[]): readonly PrintedRow[] =>
  lines.map((line, index) => ({ place: `${place}.${index + 1}`, texts: [line] }))
