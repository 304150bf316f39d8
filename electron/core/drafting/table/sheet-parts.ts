import type { BodyRow, ItemCells } from './body-rows'
import { halfWidth, headingOf, joinLines, pointsBesideRoom, pointsOfCell, splitTitle } from './numbering'
import { isSameCell } from './table-grid'
import { pointsAt, pointsPlace, withoutPoints, type PointsPlace } from './points-places'

/** An item as the table writes it, its rows put together. */
export interface TableItem {
  readonly row: number
  readonly code: string | null
  readonly title: string
  readonly requirement: string
  readonly points: number | null
  readonly methods: string
  readonly scoring: string
  readonly evidence: string
  readonly department: string
}

export interface TablePart {
  readonly row: number
  readonly code: string | null
  readonly title: string
  /** Written beside the title, in a column of its own, or as 小计. */
  readonly points: number | null
  readonly items: readonly TableItem[]
}

/** What a table says, in its own words and order. */
export interface SheetParts {
  readonly sections: readonly TablePart[]
  readonly bonus: TablePart | null
  readonly vetoes: readonly { readonly row: number; readonly title: string }[]
  readonly notes: readonly string[]
  /** Rows that are neither items nor anything else known. */
  readonly left: readonly { readonly row: number; readonly text: string }[]
  readonly total: number | null
}

type Block = 'sections' | 'bonus' | 'vetoes'
interface OpenPart {
  readonly row: number
  readonly text: string
  points: number | null
  readonly items: OpenItem[]
}
interface OpenItem {
  readonly row: number
  readonly cells: ItemCells
  readonly lines: {
    readonly requirement: string[]
    readonly methods: string[]
    readonly scoring: string[]
    readonly evidence: string[]
  }
}

const BONUS = /^(?:加分|附加分|附加项|奖励(?:分|加分|项)|奖分)/
const VETO = /否决|红线|底线/
/** A row of vetoes among the items, without points. */
const VETO_ROW = /^(?:一票)?否决(?:项目?|事项|指标|条款|情形|内容)?$/

/** Where the reading of a table stands. */
interface Reading {
  readonly sections: OpenPart[]
  readonly vetoes: { readonly row: number; readonly title: string }[]
  readonly notes: string[]
  readonly left: { readonly row: number; readonly text: string }[]
  bonus: OpenPart | null
  block: Block
  total: number | null
}

/** Puts rows together into items, items into sections, and tells the bonus and the vetoes apart. */
export function sheetParts(rows: readonly BodyRow[]): SheetParts {
  const reading: Reading = { sections: [], vetoes: [], notes: [], left: [], bonus: null, block: 'sections', total: null }
  for (const row of rows) readRow(reading, row)
  const { sections, bonus, vetoes, notes, left, total } = reading
  const items = sections.flatMap((section) => section.items.map(({ cells }) => cells))
  const hasColumn = items.some(({ points }) => points !== undefined)
  const place = hasColumn ? null : pointsPlace(items, total)
  return {
    sections: sections.filter((section) => section.items.length > 0).map((section) => partOf(section, place)),
    bonus: bonus === null ? null : partOf(bonus, place),
    vetoes,
    notes,
    left: [...left, ...sections.filter((section) => section.items.length === 0).map(({ row, text }) => ({ row, text }))],
    total,
  }
}

function readRow(reading: Reading, row: BodyRow): void {
  switch (row.kind) {
    case 'note':
      reading.notes.push(row.text)
      return
    case 'section':
      enter(reading, row.row, row.text, null)
      return
    case 'total':
      readTotal(reading, row)
      return
    case 'item':
      readItem(reading, row)
      return
    case 'passed':
      return
  }
}

function readTotal(reading: Reading, { isPart, points }: Extract<BodyRow, { kind: 'total' }>): void {
  if (!isPart) reading.total ??= points
  const part = reading.sections.at(-1)
  if (isPart && part !== undefined) part.points ??= points
}

function readItem(reading: Reading, { row, cells }: Extract<BodyRow, { kind: 'item' }>): void {
  const { section } = cells
  if (section !== undefined && section.text !== '') {
    enter(reading, section.originRow, section.text, pointsOfCell(cells.section_points?.text ?? ''))
  }
  if (reading.block === 'vetoes') {
    reading.vetoes.push(...vetoTitles(cells, row))
    return
  }
  if (VETO_ROW.test(headingOf(cells.item?.text ?? '').title) && pointsOfCell(cells.points?.text ?? '') === null) {
    const { item: _item, ...others } = cells
    reading.vetoes.push(...vetoTitles(others, row))
    return
  }
  if (isUnscored(cells)) {
    reading.left.push({
      row,
      text: Object.values(cells)
        .flatMap(({ text }) => (text === '' ? [] : [text]))
        .join(' '),
    })
    return
  }
  if (reading.block === 'sections' && reading.sections.length === 0) {
    reading.sections.push({ row, text: '', points: null, items: [] })
  }
  put((reading.block === 'bonus' ? reading.bonus : reading.sections.at(-1))?.items ?? [], row, cells)
}

/**
 * A title with neither points nor words of scoring, where there are columns for both; a cell that reaches over both columns
 * ("受援单位意见：…") holds neither.
 */
function isUnscored({ item, points, scoring }: ItemCells): boolean {
  if (item === undefined || points === undefined || scoring === undefined || item.text === '') return false
  const isOpen = pointsOfCell(points.text) === null && pointsBesideRoom(points.text) === null
  return isOpen && (points.text === '' ? scoring.text === '' : isSameCell(points, scoring) || isSameCell(points, item))
}

/** A heading begins a section, the bonus or the vetoes; the same one again goes on with it. */
function enter(reading: Reading, row: number, text: string, written: number | null): void {
  const heading = headingOf(text, true)
  const title = heading.title.replace(/\s/g, '')
  const points = written ?? heading.points
  if (VETO.test(title) && /加分|附加/.test(title)) return // a line above both blocks
  reading.block = VETO.test(title) ? 'vetoes' : BONUS.test(title) ? 'bonus' : 'sections'
  if (reading.block === 'bonus') reading.bonus ??= { row, text, points, items: [] }
  if (reading.block === 'sections' && reading.sections.at(-1)?.text !== text) {
    reading.sections.push({ row, text, points, items: [] })
  }
}

/** The row is an item of its own, or further lines of the one above. */
function put(items: OpenItem[], row: number, cells: ItemCells): void {
  const above = items.at(-1)
  const item =
    above !== undefined && continuesItem(above, cells, row)
      ? above
      : { row, cells, lines: { requirement: [], methods: [], scoring: [], evidence: [] } }
  if (item !== above) items.push(item)
  for (const role of ['requirement', 'methods', 'scoring', 'evidence'] as const) {
    const text = cells[role]?.text ?? ''
    const lines = item.lines[role]
    const isNew = cells[role]?.originRow === row || item.row === row
    if (text !== '' && isNew && !(role === 'methods' && lines.includes(text))) lines.push(text)
  }
}

/** Merged points, or a merged title without points of its own, hold rows together; so does a row without both. */
function continuesItem(above: OpenItem, cells: ItemCells, row: number): boolean {
  const { points, item } = cells
  const isBelow = (cell: ItemCells['item']) =>
    cell !== undefined && cell.originRow < row && cell.originRow >= above.row && cell.text !== ''
  if (points !== undefined && points.text !== '') return isBelow(points)
  return isBelow(item) || item === undefined || item.text === ''
}

function partOf({ row, text, points, items }: OpenPart, place: PointsPlace | null): TablePart {
  const { code, title } = headingOf(text, true)
  return { row, code, title: joinLines(title), points, items: items.map((item) => itemOf(item, place)) }
}

/** @param place Where the points are written when there is no column for them */
function itemOf({ row, cells, lines }: OpenItem, place: PointsPlace | null): TableItem {
  const hasRequirement = lines.requirement.length > 0
  const column = cells.points?.text ?? ''
  const written = pointsOfCell(column) ?? pointsBesideRoom(column) ?? (place === null ? null : pointsAt(place, cells))
  const named = cells.item?.text ?? ''
  const heading = headingOf(place?.role === 'item' ? withoutPoints(place, named) : named, written === null)
  const { title, requirement } = splitTitle(heading.title, hasRequirement)
  const numbered = /^[A-Za-z]?\d{1,3}(?:\.\d{1,3})*$/.exec(halfWidth(cells.code?.text ?? '').trim())?.[0] ?? null
  return {
    row,
    code: heading.code ?? numbered,
    title: title === '' ? (lines.requirement[0] ?? '') : title,
    requirement: [requirement, ...lines.requirement].filter((line) => line !== '').join('\n'),
    points: written ?? heading.points,
    methods: lines.methods.join('\n'),
    scoring: lines.scoring.join('\n'),
    evidence: lines.evidence.join('\n'),
    department: cells.department?.text ?? '',
  }
}

/** Each line of the widest cell is a veto; a line that only leads to them or says what follows is none. */
function vetoTitles(cells: ItemCells, row: number): { row: number; title: string }[] {
  const texts = [cells.item, cells.requirement, cells.scoring].flatMap((cell) =>
    cell !== undefined && cell.originRow === row ? [cell.text] : [],
  )
  const text = texts.toSorted((a, b) => b.length - a.length)[0] ?? ''
  return text
    .split('\n')
    .map((line) => headingOf(line).title.replace(/[；;。]$/, ''))
    .filter((line) => line !== '' && !/[：:]$|(?:上述|以上)(?:情形|情况)|^(?:有|出现|凡有?)下列/.test(line))
    .map((title) => ({ row, title }))
}
