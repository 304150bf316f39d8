import { categoryCount, sharedCells } from '../model/categories'
import type { Column } from '../model/document'
import { breakLines, evenLines, type Line } from '../typesetting/lines'
import type { TextStyle, TypeMetrics } from '../typesetting/typeface'
import { cellOf, cellOfLines, cutRow, linesHeight, PAD_DOWN, rowOf, spanWidth, type GridRow, type RowGroup } from './grid'
import { INNER_PT } from './page'

export interface CategorySetting {
  readonly widths: readonly number[]
  readonly columns: readonly Column[]
  readonly style: TextStyle
  readonly categoryStyle: TextStyle
  readonly continued: string
  readonly metrics: TypeMetrics
  /** Height of a page, points. */
  readonly page: number
}

/** The part of a page that the names of a row's categories have together; one that is longer has a row of its own. */
const TALLEST_NAMES = 0.4
/** A row taller than this part of a page is cut. */
const TALLEST_ROW = 0.5

/**
 * The rows of a table in runs that no page end may part: where a category begins as many rows as bear its name, and where it
 * ends as many as bear what stands there if they are on the next page. Without categories every row is a run.
 */
export function categoryRuns(rows: readonly (readonly string[])[], setting: CategorySetting): readonly (readonly GridRow[])[] {
  const count = categoryCount(setting.columns)
  const set = openedOnce(setRows(rows, count, setting))
  const grown = Array.from({ length: count }, (_, level) => level).reduceRight(bearing, set)
  const runs: GridRow[][] = [[]]
  const mayEnd = pageEnds(grown, count)
  grown.forEach((row, index) => {
    runs.at(-1)?.push(row)
    if (mayEnd(index) && index < grown.length - 1) runs.push([])
  })
  return runs
}

/** Every row with the groups it belongs to, cut where it is too tall, under a row for each name that is too long. */
function setRows(rows: readonly (readonly string[])[], count: number, setting: CategorySetting): readonly GridRow[] {
  const { widths, columns, style, metrics, page } = setting
  let groups: readonly NamedGroup[] = []
  return rows.flatMap((texts, index) => {
    const shared = sharedCells(rows, index, count)
    const begun = texts.slice(shared, count).map((text, at) => namedGroup(text, shared + at, count, setting))
    groups = [...groups.slice(0, shared), ...begun]
    const inGroups = groups.map(({ group }) => ({ group, opens: false }))
    const long = begun.flatMap(({ longName }, at): GridRow[] => {
      if (longName === null) return []
      const column = shared + at + 1
      const span = widths.length - column
      const row = rowOf([cellOf(longName, { width: spanWidth(widths, column, span), style, span }, metrics)])
      return [{ ...row, shared: inGroups.slice(0, column) }]
    })
    const cells = texts.slice(count).map((text, at) => {
      const [width = 0, [, alignment = 'left'] = []] = [widths[count + at], columns[count + at]]
      return cellOf(text, { width, style, alignment }, metrics)
    })
    const row = { ...rowOf(cells), ...(count === 0 ? {} : { shared: inGroups }) }
    return [...long, row].flatMap((one) => cutRow(one, page * TALLEST_ROW, { text: setting.continued, style }))
  })
}

interface NamedGroup {
  readonly group: RowGroup
  /** A name too long for its column; null where it stands there. */
  readonly longName: string | null
}

function namedGroup(name: string, column: number, count: number, setting: CategorySetting): NamedGroup {
  const { widths, columns, categoryStyle: style, continued, metrics, page } = setting
  const [width = 0, [, alignment = 'left'] = []] = [widths[column], columns[column]]
  const broken = (text: string) => (alignment === 'center' ? evenLines : breakLines)(text, width, style, metrics)
  const cell = (lines: readonly Line[]) => cellOfLines(lines, { alignment })
  const lines = broken(name)
  const goesOn = broken(continued)
  const [first = name] = name.split('\n')
  const begun = broken(first)
  // A first line of its own, such as the letter of a section, names the group; of one long name so much as stands in a line does.
  const short = begun.length === 1 ? begun : broken(`${[...(begun[0]?.text ?? '')].slice(0, -1).join('')}…`)
  const isLong = linesHeight(lines) > (page * TALLEST_NAMES) / count
  const ways = isLong
    ? [[...short, ...goesOn]]
    : [
        [...lines, ...goesOn],
        [...short, ...goesOn],
      ]
  return { group: { title: cell(isLong ? short : lines), continued: ways.map(cell) }, longName: isLong ? name : null }
}

/** Of each group the first row opens it. */
function openedOnce(rows: readonly GridRow[]): readonly GridRow[] {
  const opened = new Set<RowGroup>()
  return rows.map((row) => {
    if (row.shared === undefined) return row
    const shared = row.shared.map(({ group }) => ({ group, opens: !opened.has(group) }))
    for (const { group } of shared) opened.add(group)
    return { ...row, shared }
  })
}

const heightFor = (lines: readonly Line[]): number => linesHeight(lines) + 2 * PAD_DOWN + INNER_PT
const openingHeight = ({ title }: RowGroup): number => heightFor(title.lines)
const goingOnHeight = ({ continued }: RowGroup): number => heightFor(continued.at(-1)?.lines ?? [])

/** The last row of a group that is lower than the name of the group grows. */
function bearing(rows: readonly GridRow[], level: number): readonly GridRow[] {
  let height = 0
  return rows.map((row, index) => {
    const own = row.shared?.[level]
    if (own === undefined) return row
    height = (own.opens ? 0 : height) + row.height
    const isLast = rows[index + 1]?.shared?.[level]?.group !== own.group
    const missing = isLast ? Math.max(0, openingHeight(own.group) - height) : 0
    return missing === 0 ? row : { ...row, height: row.height + missing }
  })
}

/** Whether a page may end after a row: what its groups have above is as high as their names, and what they have below, too. */
function pageEnds(rows: readonly GridRow[], count: number): (index: number) => boolean {
  const above = rows.map(() => new Array<number>(count).fill(0))
  const below = rows.map(() => new Array<number>(count).fill(0))
  const groupAt = (index: number, level: number) => rows[index]?.shared?.[level]?.group
  const isOne = (index: number, other: number, level: number) =>
    groupAt(index, level) !== undefined && groupAt(index, level) === groupAt(other, level)
  const sumUp = (sums: readonly number[][], index: number, from: number) => {
    for (let level = 0; level < count; level += 1) {
      const before = isOne(index, from, level) ? (sums[from]?.[level] ?? 0) : 0
      const own = sums[index]
      if (own !== undefined) own[level] = before + (rows[index]?.height ?? 0)
    }
  }
  for (let index = 0; index < rows.length; index += 1) sumUp(above, index, index - 1)
  for (let index = rows.length - 1; index >= 0; index -= 1) sumUp(below, index, index + 1)
  return (index) =>
    Array.from({ length: count }, (_, level) => level).every((level) => {
      const group = groupAt(index, level)
      if (group === undefined || !isOne(index, index + 1, level)) return true
      return (above[index]?.[level] ?? 0) >= openingHeight(group) && (below[index + 1]?.[level] ?? 0) >= goingOnHeight(group)
    })
}
