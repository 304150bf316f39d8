import type { OfficialView } from '../../core/papers/official/official-view'
import type { OfficialParagraph } from '../../core/papers/official/official-paragraphs'
import { widthOfText } from '../typesetting/lines'
import type { Face, TypeMetrics } from '../typesetting/typeface'
import { AREA, CHARACTER_PITCH, LINES, SEAL_LINES, TEXT_SIZE } from './measures'
import { gridLine, GRID_SPACING, paragraphLines, widthOfRuns, type SetLine } from './set-line'

/** One line of the grid; null = left free. */
export interface Row {
  readonly line: SetLine | null
  /** Never the last of its page. */
  readonly keepsWithNext: boolean
}

const INDENT = '　　'
/** 黑体 for the first level, 楷体 for the second, 仿宋 for the others (7.3.3). */
export const HEADING_FACES: Readonly<Record<OfficialParagraph['level'], Face>> = {
  0: 'fangsong',
  1: 'hei',
  2: 'kai',
  3: 'fangsong',
  4: 'fangsong',
}
/** The date stands four characters off the right edge (7.3.5.1). */
export const DATE_OFF = 4

/** Everything from 主送机关 to 附注, line by line of the grid. */
export function officialRows(view: OfficialView, metrics: TypeMetrics): readonly Row[] {
  const text = [...addresseesRows(view, metrics), ...view.body.flatMap((paragraph) => paragraphRows(paragraph, metrics))]
  const signature = signatureRows(view, metrics)
  const note = noteRows(view, metrics)
  const signed = [...annexRows(view, metrics), ...signature, ...note]
  if (signature.length === 0) return [...text, ...signed]
  // Signature and note never stand alone: the last two lines of the text go with it (7.3.5.5), where all of it fits a page.
  const kept = signed.length + 2 <= LINES ? 2 : 0
  const last = text.length - kept
  return [...text.map((row, index) => (index >= last ? { ...row, keepsWithNext: true } : row)), ...signed]
}

const rowsOf = (lines: readonly SetLine[]): readonly Row[] => lines.map((line) => ({ line, keepsWithNext: false }))
const FREE: Row = { line: null, keepsWithNext: true }

const addresseesRows = ({ addressees }: OfficialView, metrics: TypeMetrics): readonly Row[] =>
  addressees === '' ? [] : rowsOf(paragraphLines(addressees, {}, metrics))

function paragraphRows({ level, headingLength, text }: OfficialParagraph, metrics: TypeMetrics): readonly Row[] {
  const headLength = headingLength === 0 ? 0 : headingLength + INDENT.length
  const lines = paragraphLines(`${INDENT}${text}`, { headLength, headFace: HEADING_FACES[level] }, metrics)
  const isHeading = headingLength === text.length
  return rowsOf(lines).map((row) => ({ ...row, keepsWithNext: isHeading }))
}

/** A line below the text; names of more than a line go on under their first character (7.3.4). */
function annexRows({ annexNames }: OfficialView, metrics: TypeMetrics): readonly Row[] {
  if (annexNames.length === 0) return []
  const lines = annexNames.flatMap((name) => {
    const hang = /^　*(?:附件：)?(?:\d+\.)?\s*/.exec(name)?.[0] ?? ''
    const indent = Math.round(widthOfText(hang, { face: 'fangsong', size: 1 }, metrics) * 2) / 2
    return paragraphLines(name, { indent }, metrics)
  })
  return [FREE, ...rowsOf(lines)].map((row) => ({ ...row, keepsWithNext: true }))
}

/** The date four characters off the right edge, the organ centred over it, room for the seal over both (7.3.5.1). */
function signatureRows(view: OfficialView, metrics: TypeMetrics): readonly Row[] {
  const { organ, day } = view
  if (organ === '' && day === '') return []
  const widthOf = (text: string) => widthOfRuns([{ text, face: 'fangsong' }], TEXT_SIZE, GRID_SPACING, metrics)
  const dateX = AREA.width - DATE_OFF * CHARACTER_PITCH - widthOf(day)
  const organX = Math.min(dateX + (widthOf(day) - widthOf(organ)) / 2, AREA.width - widthOf(organ))
  const organLines = organX >= 0 ? [gridLine(organ, 'fangsong', organX)] : paragraphLines(organ, {}, metrics)
  const free = Array.from({ length: SEAL_LINES }, () => FREE)
  return [
    ...free,
    ...organLines.map((line) => ({ line, keepsWithNext: true })),
    { line: gridLine(day, 'fangsong', Math.max(0, dateX)), keepsWithNext: view.note !== '' },
  ]
}

/** Below the date, two characters in (7.3.6). */
const noteRows = ({ note }: OfficialView, metrics: TypeMetrics): readonly Row[] =>
  note === '' ? [] : rowsOf(paragraphLines(`${INDENT}${note}`, {}, metrics))

/**
 * Rows over pages: `first` lines on the first one, 22 on the others. Rows that keep together and fit a page move to the next
 * one together.
 */
export function pagesOf(rows: readonly Row[], first: number): readonly (readonly Row[])[] {
  const pages: Row[][] = [[]]
  let room = first
  for (const group of groupsOf(rows)) {
    const page = pages.at(-1) ?? []
    if (group.length <= room) {
      page.push(...group)
      room -= group.length
    } else if (group.length <= LINES) {
      pages.push([...group])
      room = LINES - group.length
    } else {
      for (const row of group) {
        if (room === 0) {
          pages.push([])
          room = LINES
        }
        pages.at(-1)?.push(row)
        room -= 1
      }
    }
  }
  return pages
}

function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [[]]
  for (const row of rows) {
    groups.at(-1)?.push(row)
    if (!row.keepsWithNext) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}
