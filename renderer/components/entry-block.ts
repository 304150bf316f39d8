/** A cell of an entry grid by its place. */
export interface CellAt {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, ends included. */
export interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Text for one cell. */
export interface CellWrite extends CellAt {
  readonly text: string
}

/** What lies between two corners; the current cell alone without an anchor. */
export const blockOf = (at: CellAt, anchor: CellAt | null): Block => ({
  top: Math.min(at.row, anchor?.row ?? at.row),
  bottom: Math.max(at.row, anchor?.row ?? at.row),
  left: Math.min(at.column, anchor?.column ?? at.column),
  right: Math.max(at.column, anchor?.column ?? at.column),
})

export const isOneCell = ({ top, bottom, left, right }: Block): boolean => top === bottom && left === right

/** Every cell of a block with the text that `textAt` gives it, row by row. */
export function writesOf(block: Block, textAt: (row: number, column: number) => string): CellWrite[] {
  const writes: CellWrite[] = []
  for (let row = block.top; row <= block.bottom; row += 1)
    for (let column = block.left; column <= block.right; column += 1) writes.push({ row, column, text: textAt(row, column) })
  return writes
}

/** Rows of tab-separated text as Excel and WPS copy them; the line break at the end is no row. */
export const pastedCells = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1')))

/**
 * Where pasted cells go: from the upper left of the block on, as far as the grid reaches. One cell fills the whole block.
 * @param size Rows and columns of the grid.
 */
export function pasteWrites(
  cells: readonly (readonly string[])[],
  block: Block,
  size: { readonly rows: number; readonly columns: number },
): CellWrite[] {
  const [[only = ''] = []] = cells
  if (cells.length === 1 && cells[0]?.length === 1) return writesOf(block, () => only)
  return cells.flatMap((line, down) =>
    line.flatMap((text, across) => {
      const at = { row: block.top + down, column: block.left + across }
      return at.row < size.rows && at.column < size.columns ? [{ ...at, text }] : []
    }),
  )
}
