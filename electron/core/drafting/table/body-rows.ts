import { roleOfWords, type ColumnRole } from './column-words'
import { headingOf, pointsOfCell } from './numbering'
import type { ColumnMapping } from './recognise-columns'
import { cellAt, isSameCell, startsAt, type GridCell, type TableGrid } from './table-grid'

/** A row below the head, by what it is. */
export type BodyRow =
  /** Repeated heads, blank rows, signatures. */
  | { readonly kind: 'passed'; readonly row: number }
  | { readonly kind: 'section'; readonly row: number; readonly text: string }
  | { readonly kind: 'note'; readonly row: number; readonly text: string }
  /** 合计, or 小计 of the section above. */
  | { readonly kind: 'total'; readonly row: number; readonly isPart: boolean; readonly points: number | null }
  | { readonly kind: 'item'; readonly row: number; readonly cells: ItemCells }

/** Cells of an item row by role; a role without a column has none. */
export type ItemCells = Readonly<Partial<Record<ColumnRole, GridCell>>>

const NOTE = /^(?:注|备注|说明|附注|填表说明|考核说明|评分说明|有关说明|注意事项)\s*(?:[：:、0-9①⒈(（\n]|$)/
/** Cells to sign in, short and with nothing to score. */
const SIGNED = /^[^\n。；]{0,24}[（(]?(?:签字|签名|签章|盖章|公章)[)）]?\s*(?:[：:]|[年_＿]|$)/m
/** What a person writes in below the items: opinions, names, the day, the grade of the whole sheet. */
const FILLED_IN =
  /^(?:[^\n，。；]{0,16}(?:意见|评语|结论|签字|签名|签章|盖章)|(?:考核|考评|评定|检查|填表|填报|自评|督导)(?:组(?:长|成员)?|人员?|单位|时间|日期|等次|等级|结果|结论)|(?:单位)?负责人|经办人|审核人|联系(?:人|电话)|日期|时间)(?:[（(][^）)]*[）)])?\s*(?:[：:]|$)/
const TOTAL =
  /^(?:以上|本页|本表)?(?:小计|合计|总计|总分|共计|综合得分|总得分|考核得分|得分合计|合计得分|最终得分|实得分)(?:[（(].*[)）])?(?:\d+分?)?$/

/** Reads the rows behind the head in order. */
export function bodyRows(grid: TableGrid, mapping: ColumnMapping): readonly BodyRow[] {
  const above = grid.rows.slice(mapping.head.from, mapping.head.to)
  const heads = above.map(wordsOf)
  const names = new Set(above.flatMap((cells) => cells.map(({ text }) => text)))
  return grid.rows.flatMap((cells, row): BodyRow[] => {
    if (row < mapping.head.to) return []
    const isHead = heads.length > 0 && heads.includes(wordsOf(cells))
    return [isHead || repeatsHead(grid, row, names) ? { kind: 'passed', row } : bodyRow(grid, mapping, row)]
  })
}

const wordsOf = (cells: readonly GridCell[]): string => cells.map(({ text }) => text.replace(/\s/g, '')).join('\t')

function bodyRow(grid: TableGrid, mapping: ColumnMapping, row: number): BodyRow {
  const own = ownTexts(grid, row)
  const [first = ''] = own
  const squeezed = first.normalize('NFKC').replace(/\s/g, '')
  if (own.some((text) => NOTE.test(text)) && own.length === 1) return { kind: 'note', row, text: first }
  if (TOTAL.test(squeezed))
    return { kind: 'total', row, isPart: squeezed.includes('小计'), points: totalOf(grid, mapping, row, first) }
  if (!hasPoints(grid, mapping, row) && isBesideItems(own)) return { kind: 'passed', row }
  const cells = itemCells(grid, mapping, row)
  if (own.length === 0 && !continues(cells)) return { kind: 'passed', row }
  if (own.length === 1 && isAcross(grid, mapping, row)) {
    return first.length <= 40 || headingOf(first).points !== null
      ? { kind: 'section', row, text: first }
      : { kind: 'note', row, text: first }
  }
  return { kind: 'item', row, cells }
}

/** Signatures and opinions; nothing in it is scored. */
const isBesideItems = (own: readonly string[]): boolean =>
  own.some((text) => SIGNED.test(text)) ||
  (FILLED_IN.test(own[0] ?? '') && !own.some((text) => /[扣得加][\d０-９.．半一二两]/.test(text)))

/** A head of a further page that repeats the columns in part or in other words. */
function repeatsHead(grid: TableGrid, row: number, names: ReadonlySet<string>): boolean {
  const own = ownTexts(grid, row)
  const words = own.filter((text) => text.length <= 10 && roleOfWords(text) !== null)
  return words.length > 1 && own.every((text) => words.includes(text) || names.has(text))
}

/** Texts that begin in this row. */
const ownTexts = (grid: TableGrid, row: number): string[] =>
  (grid.rows[row] ?? []).flatMap((cell, column) => (startsAt(cell, row, column) && cell.text !== '' ? [cell.text] : []))

const continues = (cells: ItemCells): boolean => cells.item !== undefined && cells.item.text !== '' && cells.scoring?.text !== ''

/** One cell over the whole row, or alone in it; a section cell that reaches down to other rows is none. */
function isAcross(grid: TableGrid, { roles }: ColumnMapping, row: number): boolean {
  const cells = grid.rows[row] ?? []
  const column = cells.findIndex((cell, index) => startsAt(cell, row, index) && cell.text !== '')
  const cell = cells[column]
  const isMergedDown = cellAt(grid, row + 1, column).originRow === row && row + 1 < grid.rows.length
  const places = cells.filter((one) => cell !== undefined && isSameCell(one, cell)).length
  const hasOthers = cells.some(
    (one, index) =>
      one.text !== '' && one !== cell && (roles[index] === 'scoring' || roles[index] === 'points') && one.originRow !== row,
  )
  return !isMergedDown && !hasOthers && (places > 1 ? places >= cells.length / 2 : column <= 1)
}

const columnOf = ({ roles }: ColumnMapping, role: ColumnRole): number => roles.indexOf(role)

function totalOf(grid: TableGrid, mapping: ColumnMapping, row: number, text: string): number | null {
  const column = columnOf(mapping, 'points')
  const inColumn = column < 0 ? null : pointsOfCell(cellAt(grid, row, column).text)
  if (inColumn !== null) return inColumn
  const written = /(\d{1,4}(?:\.\d{1,3})?)\s*分?/.exec(text.normalize('NFKC'))?.[1]
  return written === undefined ? null : Number(written)
}

function hasPoints(grid: TableGrid, mapping: ColumnMapping, row: number): boolean {
  const column = columnOf(mapping, 'points')
  return column >= 0 && pointsOfCell(cellAt(grid, row, column).text) !== null
}

function itemCells(grid: TableGrid, { roles }: ColumnMapping, row: number): ItemCells {
  const cells: Partial<Record<ColumnRole, GridCell>> = {}
  roles.forEach((role, column) => {
    const cell = cellAt(grid, row, column)
    const before = cells[role]
    // Of two columns with one role the words are put together, the first tells where the cell begins.
    if (before === undefined) cells[role] = cell
    else if (cell.text !== '' && cell.text !== before.text)
      cells[role] = { ...before, text: [before.text, cell.text].filter(Boolean).join('\n') }
  })
  return cells
}
