import type { Content } from 'pdfmake/interfaces'
import type { OfficialView } from '../../core/papers/official/official-view'
import { widthOfText } from '../typesetting/lines'
import type { TypeMetrics } from '../typesetting/typeface'
import { AREA, LINE_PITCH, MARK, RED, RULE, TEXT_SIZE, TITLE_PITCH, TITLE_SIZE, TWO_LINES } from './measures'
import { centred, centredLine, lineNodes, rule } from './place-line'
import type { Row } from './rows'
import { GRID_SPACING, widthOfRuns, type Run, type SetLine } from './set-line'
import { titleLines } from './title-lines'

interface Head {
  readonly content: readonly Content[]
  /** Lines of the grid that it takes from the first page. */
  readonly lines: number
  /** Lines of a title that is longer than any title: they run on like text. */
  readonly rest: readonly Row[]
}

/** More of them leave the first page no room for text. */
const MOST_TITLE_LINES = 6

/** 眉首 and title. */
export function headOf(view: OfficialView, metrics: TypeMetrics): Head {
  const content: Content[] = []
  let y = AREA.top
  if (view.organMark !== '') {
    const mark: Run = { text: view.organMark, face: 'song-bold' }
    const room = MARK.width / (widthOfRuns([mark], MARK.size, MARK.gap, metrics) || 1)
    const size = MARK.size * Math.min(1, room)
    const spacing = MARK.gap * Math.min(1, room)
    y += MARK.top
    content.push(...centred({ runs: [mark], size, spacing }, y, metrics, RED))
    y += size + TWO_LINES
    content.push(
      ...centred({ runs: [{ text: view.number, face: 'fangsong' }], size: TEXT_SIZE, spacing: GRID_SPACING }, y, metrics),
    )
    y += TEXT_SIZE + RULE.below
    content.push(rule(y, RULE.thickness, RED))
    y += TWO_LINES
  }
  const em = { face: 'song-bold', size: 1 } as const
  const title = titleLines(view.title, AREA.width / TITLE_SIZE, (text) => widthOfText(text, em, metrics)).map((text): SetLine =>
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
