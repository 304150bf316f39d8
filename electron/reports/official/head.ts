import type { Content } from 'pdfmake/interfaces'
import type { OfficialView } from '../../core/papers/official/official-view'
import { widthOfText } from '../typesetting/lines'
import type { TypeMetrics } from '../typesetting/typeface'
import {
  AREA,
  CHARACTER_PITCH,
  DOUBLE_HEIGHT,
  LETTER,
  LINE_PITCH,
  MARK,
  OFFICIAL_PAGE,
  OFF_DOUBLE,
  RED,
  RULE,
  TEXT_SIZE,
  TITLE_PITCH,
  TITLE_SIZE,
  TWO_LINES,
} from './measures'
import { centred, centredLine, doubleRule, lineNodes, rule } from './place-line'
import type { Row } from './rows'
import { gridLine, GRID_SPACING, widthOfRuns, type Run, type SetLine } from './set-line'
import { titleLines } from './title-lines'

interface Head {
  readonly content: readonly Content[]
  /** Lines of the grid that it takes from the first page. */
  readonly lines: number
  /** Lines of a title that is longer than any title: they run on like text. */
  readonly rest: readonly Row[]
}

/** What stands over the title, and where the title begins. */
interface Brow {
  readonly content: readonly Content[]
  readonly bottom: number
}

/** More of them leave the first page no room for text. */
const MOST_TITLE_LINES = 6

/** 眉首 and title. */
export function headOf(view: OfficialView, metrics: TypeMetrics): Head {
  const brow = view.form === 'letter' ? letterBrow(view, metrics) : documentBrow(view, metrics)
  const content = [...brow.content]
  let y = brow.bottom
  const title = titleOf(view, metrics).map((text): SetLine =>
    centredLine({ runs: [{ text, face: 'song-bold' }], size: TITLE_SIZE, spacing: 0 }, metrics),
  )
  for (const line of title.slice(0, MOST_TITLE_LINES)) {
    content.push(...lineNodes(line, y, metrics))
    y += TITLE_PITCH
  }
  y += LINE_PITCH // a free line between the title and what follows (7.3.2)
  const rest = title.slice(MOST_TITLE_LINES).map((line): Row => ({ line, keepsWithNext: false }))
  return { content, lines: Math.ceil((y - AREA.top) / LINE_PITCH), rest }
}

/** Lines of the title, broken between words. */
export function titleOf({ title }: OfficialView, metrics: TypeMetrics): readonly string[] {
  const em = { face: 'song-bold', size: 1 } as const
  return titleLines(title, AREA.width / TITLE_SIZE, (text) => widthOfText(text, em, metrics))
}

/** Mark, number under it, red rule; with a signer the number at the left and the signer at the right (7.2.4 to 7.2.7). */
function documentBrow(view: OfficialView, metrics: TypeMetrics): Brow {
  if (view.organMark === '') return { content: [], bottom: AREA.top }
  const mark = markOf(view, metrics)
  const numberAt = AREA.top + MARK.top + mark.size + TWO_LINES
  const ruleAt = numberAt + TEXT_SIZE + RULE.below
  return {
    content: [
      ...centred(mark, AREA.top + MARK.top, metrics, RED),
      ...numberLines(view, metrics).flatMap((line) => lineNodes(line, numberAt, metrics)),
      rule(ruleAt, RULE.thickness, RED),
    ],
    bottom: ruleAt + TWO_LINES,
  }
}

/** Mark over a red double line, the number at the right under it, another double line at the foot of the sheet (10.1). */
function letterBrow(view: OfficialView, metrics: TypeMetrics): Brow {
  const mark = markOf(view, metrics)
  const lineAt = LETTER.markTop + mark.size + LETTER.lineBelow
  const numberAt = lineAt + DOUBLE_HEIGHT + OFF_DOUBLE
  const number = gridLine(view.number, 'fangsong')
  const width = widthOfRuns(number.runs, number.size, number.spacing, metrics)
  return {
    content: [
      ...centred(mark, LETTER.markTop, metrics, RED),
      doubleRule(lineAt, 'thick'),
      ...lineNodes({ ...number, x: AREA.width - width }, numberAt, metrics),
      doubleRule(OFFICIAL_PAGE.height - LETTER.footLine - DOUBLE_HEIGHT, 'thin'),
    ],
    bottom: numberAt + TEXT_SIZE + TWO_LINES,
  }
}

/** 发文机关标志 in one line, smaller where it is long. */
function markOf({ organMark }: OfficialView, metrics: TypeMetrics): Omit<SetLine, 'x'> {
  const mark: Run = { text: organMark, face: 'song-bold' }
  const room = Math.min(1, MARK.width / (widthOfRuns([mark], MARK.size, MARK.gap, metrics) || 1))
  return { runs: [mark], size: MARK.size * room, spacing: MARK.gap * room }
}

function numberLines({ number, signer }: OfficialView, metrics: TypeMetrics): readonly SetLine[] {
  const line = gridLine(number, 'fangsong')
  if (signer === null) return [centredLine(line, metrics)]
  const signed: SetLine = {
    ...line,
    runs: [
      { text: signer.label, face: 'fangsong' },
      { text: signer.name, face: 'kai' },
    ],
  }
  const width = widthOfRuns(signed.runs, TEXT_SIZE, GRID_SPACING, metrics)
  return [
    { ...line, x: CHARACTER_PITCH },
    { ...signed, x: AREA.width - CHARACTER_PITCH - width },
  ]
}
