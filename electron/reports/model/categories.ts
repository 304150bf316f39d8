import type { Column } from './document'

/** How many of the first columns hold categories; one at least does not. */
export function categoryCount(columns: readonly Column[]): number {
  const first = columns.findIndex(([, , kind]) => kind !== 'category')
  return first === -1 ? columns.length - 1 : first
}

/** How many of the first `count` cells a row has in common with the row before it. */
export function sharedCells(rows: readonly (readonly string[])[], index: number, count: number): number {
  const before = rows[index - 1]
  if (before === undefined) return 0
  const own = (rows[index] ?? []).slice(0, count)
  const first = own.findIndex((text, column) => text !== before[column])
  return first === -1 ? own.length : first
}

/** Whether a column holds figures: what stands at the right, and what the document says. */
export const holdsFigures = ([, alignment, kind]: Column): boolean => alignment === 'right' || kind === 'figure'
