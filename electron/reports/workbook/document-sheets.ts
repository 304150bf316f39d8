import { sheetName } from '../../core/drafting/exchange/sheet-name'
import type { JoinedCells, SheetPrint, WorkbookSheet } from '../../core/drafting/exchange/workbook'
import type { BarsBlock, Block, Column, FactsBlock, PaperDocument, SignaturesBlock, TableBlock } from '../model/document'
import { categoryCount, holdsFigures, sharedCells } from '../model/categories'
import { A4_LANDSCAPE, textWidth } from '../model/page'
import { signatureRows } from '../model/signature-rows'
import { figureColumn } from './figures'
import { cellParts, rowParts } from './long-cells'

/** Points of a digit in the face that Excel measures its columns by. */
const DIGIT = 5.25
const FACTS: readonly Column[] = [
  [63, 'center'],
  [177, 'left'],
  [63, 'center'],
  [176, 'left'],
]
/** Between texts of one line, and room to sign behind a label. */
const SPACE = '　'
const ROOM = '________________'

type TableCells = Pick<WorkbookSheet, 'columns' | 'rows' | 'total' | 'joined'>

interface OpenSheet extends Omit<WorkbookSheet, 'foot'> {
  readonly foot: string[]
}

/** A document as sheets, one a table; what stands before and after a table stands over and under it. */
export function documentSheets(document: PaperDocument): readonly WorkbookSheet[] {
  const print = printOf(document)
  const setting = { continued: document.continued, width: textWidth(document.page) }
  const sheets: OpenSheet[] = []
  const taken = new Set<string>()
  let title = document.title
  /** Lines and headings on their way to the next sheet. */
  let over: string[] = []
  let headings: string[] = []

  const open = (table: TableCells): void => {
    const name = sheetName(headings.at(-1) ?? title, taken)
    taken.add(name.toLowerCase())
    sheets.push({ name, ...overTable(title, [...over, ...headings].join(SPACE)), ...table, print })
    over = []
    headings = []
  }
  const say = (...texts: readonly string[]): void => {
    const under = sheets.at(-1)?.foot ?? over
    under.push(...[...headings, ...texts].flatMap(cellParts))
    headings = []
  }
  const take = (block: Block): void => {
    switch (block.kind) {
      case 'text':
        if (block.role === 'title') title = block.text
        else if (block.role === 'heading') headings.push(block.text)
        else say(block.text)
        break
      case 'sides':
        over.push(block.left, block.right)
        break
      case 'facts':
        open(factsSheet(block, setting))
        break
      case 'table':
        open(tableSheet(block, setting))
        say(...(block.notes ?? []).map(({ label, text }) => label + SPACE + text))
        say(...(block.content.figures ?? []).flatMap(({ figures }) => figures.map(({ caption }) => caption)))
        break
      case 'bars':
        open(tableSheet(barsTable(block), setting))
        break
      case 'figures':
        say(...block.figures.map(({ caption }) => caption))
        break
      case 'signatures':
        say(...signatureLines(block))
    }
  }
  document.parts.flat().forEach(take)
  say()
  if (sheets.length > 0) return sheets
  const columns = [{ header: '', width: setting.width / DIGIT }]
  return [{ name: sheetName(title), ...overTable(title, over.join('\n')), columns, rows: [] }]
}

/** On the paper of the document. */
function printOf({ page: { width, height, margin }, marks }: PaperDocument): SheetPrint {
  const inches = (points: number): number => Math.round((points / 72) * 100) / 100
  return {
    paper: Math.max(width, height) > A4_LANDSCAPE.width ? 'A3' : 'A4',
    isLying: width > height,
    margin: {
      ...{ left: inches(margin.left), right: inches(margin.right) },
      ...{ top: inches(margin.top), bottom: inches(margin.bottom) },
    },
    foot: { left: marks.foot, right: marks.pageNumber },
  }
}

/** Title and line over a table; what a cell does not hold of them goes under it. */
function overTable(title: string, line: string): Pick<OpenSheet, 'heading' | 'foot'> {
  const [head = '', ...ofTitle] = cellParts(title)
  const [below = '', ...ofLine] = cellParts(line)
  return { heading: { title: head, line: below }, foot: [...ofTitle, ...ofLine] }
}

interface Setting {
  readonly continued: string
  /** Of the table, points. */
  readonly width: number
}

const widthOf = (columns: readonly Column[], column: number, width: number): number =>
  ((columns[column]?.[0] ?? 0) / columns.reduce((total, [share]) => total + share, 0)) * (width / DIGIT)

/** Figures become numbers in the columns that hold them: what stands at the right, and what the document says. */
function tableSheet({ content, columns }: TableBlock, { continued, width }: Setting): TableCells {
  const { head, total } = content
  const count = categoryCount(columns)
  const rows = content.rows.flatMap((texts) => rowParts(texts, continued, count))
  const all = total === null ? rows : [...rows, total]
  const set = head.map((header, column) => {
    const own: Column = columns[column] ?? [0, 'left']
    const [, alignment] = own
    const texts = all.map((row) => row[column] ?? '')
    const isNumber = holdsFigures(own)
    const { format, cells } = isNumber
      ? figureColumn(texts)
      : { format: '@', cells: texts.map((text) => (text === '' ? null : text)) }
    return { column: { header, width: widthOf(columns, column, width), isNumber, format, alignment }, cells }
  })
  const rowAt = (row: number) => set.map(({ cells }) => cells[row] ?? null)
  const joined = joinedCells(rows, count)
  const isJoined = (row: number, column: number) => column < sharedCells(rows, row, count)
  return {
    columns: set.map(({ column }) => column),
    rows: rows.map((_, row) => rowAt(row).map((cell, column) => (isJoined(row, column) ? null : cell))),
    ...(joined.length === 0 ? {} : { joined }),
    ...(total === null ? {} : { total: rowAt(rows.length) }),
  }
}

/** The cells of categories that cover several rows. */
const joinedCells = (rows: readonly (readonly string[])[], count: number): readonly JoinedCells[] =>
  Array.from({ length: count }, (_, column) => column).flatMap((column) => {
    const begins = rows.flatMap((_, row) => (sharedCells(rows, row, count) > column ? [] : [row]))
    return begins.flatMap((from, at) => {
      const to = (begins[at + 1] ?? rows.length) - 1
      return to > from ? [{ column, from, to }] : []
    })
  })

/** Label and figures in columns. */
const barsTable = ({ name, head, bars }: BarsBlock): TableBlock => ({
  ...{ kind: 'table', name },
  content: { head, rows: bars.map(({ label, figures }) => [label, ...figures]), total: null },
  columns: head.map((_, column): Column => (column === 0 ? [3, 'left'] : [1, 'right'])),
})

function factsSheet({ rows, answer }: FactsBlock, { continued, width }: Setting): Pick<WorkbookSheet, 'columns' | 'rows'> {
  const texts = [
    ...rows.map((fields) => fields.flatMap(({ label, text }) => [label, text])),
    [answer.label, [answer.result, ...answer.lines].join('\n'), '', ''],
  ]
  return {
    columns: FACTS.map(([, alignment], column) => ({ header: '', width: widthOf(FACTS, column, width), alignment })),
    rows: texts.flatMap((row) => rowParts(row, continued)),
  }
}

/** Places to sign, two a line as in the other formats, each with room or what was signed there. */
const signatureLines = (block: SignaturesBlock): readonly string[] => {
  const placed = (label: string) => `${label}${SPACE}${block.signed.find((one) => one.label === label)?.text ?? ROOM}`
  return signatureRows(block).map(({ left, right }) =>
    right === undefined ? placed(left) : placed(left) + SPACE + placed(right),
  )
}
