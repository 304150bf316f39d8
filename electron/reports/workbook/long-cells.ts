import { LONGEST_CELL } from '../../core/drafting/exchange/workbook'

/** A text in parts that a cell holds, never half of a pair. */
export function cellParts(text: string): readonly string[] {
  const parts: string[] = []
  for (let from = 0; from < text.length || parts.length === 0;) {
    const end = Math.min(text.length, from + LONGEST_CELL)
    const splitsPair = end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? '')
    const to = splitsPair ? end - 1 : end
    parts.push(text.slice(from, to))
    from = Math.max(to, from + 1)
  }
  return parts
}

/**
 * A row whose texts a cell does not hold goes on in the next one, which repeats its categories and the first cell after them and
 * says that it continues.
 */
export function rowParts(texts: readonly string[], continued: string, categories = 0): readonly (readonly string[])[] {
  const cells = texts.map(cellParts)
  const count = Math.max(1, ...cells.map((parts) => parts.length))
  return Array.from({ length: count }, (_, part) =>
    cells.map(
      (parts, column) => parts[part] ?? (column <= categories ? (parts[0] ?? '') : column === categories + 1 ? continued : ''),
    ),
  )
}
