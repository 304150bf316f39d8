/** Cells as Excel and WPS put them on the clipboard: tabs between cells, line ends between rows, quotes around a cell that holds either. */

/** Rows of equal length; the line end behind the last row makes none. */
export function readTabText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length || row.length > 0;) {
    const { cell, next } = readCell(text, at)
    row.push(cell)
    at = text.startsWith('\r\n', next) ? next + 2 : next + 1
    if (text[next] === '\t') continue
    rows.push(row)
    row = []
  }
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

/** One cell from `at` on, and the place of what ends it. A quote opens a cell only where it is closed before a cell's end. */
function readCell(text: string, at: number): { readonly cell: string; readonly next: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
  quoted.lastIndex = at
  const inside = quoted.exec(text)?.[1]
  if (inside !== undefined) return { cell: inside.replaceAll('""', '"').replaceAll(/\r\n?/g, '\n'), next: quoted.lastIndex }
  const plain = /[^\t\r\n]*/y
  plain.lastIndex = at
  return { cell: plain.exec(text)?.[0] ?? '', next: plain.lastIndex }
}

export const tabText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quotedCell).join('\t')).join('\r\n')

const quotedCell = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
