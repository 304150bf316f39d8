import type { Content } from 'pdfmake/interfaces'
import type { OfficialView } from '../../core/papers/official/official-view'
import { breakLines } from '../typesetting/lines'
import type { TypeMetrics } from '../typesetting/typeface'
import { AREA, AREA_BOTTOM, COLOPHON, LINE_PITCH, SMALL_SIZE } from './measures'
import { lineNodes, rule } from './place-line'
import { widthOfRuns, type SetLine } from './set-line'

/** 版记 as it stands at the foot of a page. */
export interface Colophon {
  readonly content: readonly Content[]
  /** Room that it needs there, points, with a free line over it. */
  readonly height: number
}

/** 版记: 抄送, and under it who printed it and when; null where there is none (7.4). */
export function colophonOf({ colophon, form }: OfficialView, metrics: TypeMetrics): Colophon | null {
  if (colophon === null) return null
  const isLetter = form === 'letter'
  const width = AREA.width - 2 * SMALL_SIZE
  const line = (text: string, x: number): SetLine => ({ runs: [{ text, face: 'fangsong' }], size: SMALL_SIZE, x, spacing: 0 })
  const copies =
    colophon.copies === ''
      ? []
      : breakLines(colophon.copies, width, { face: 'fangsong', size: SMALL_SIZE }, metrics).map(({ text }) => text)
  const height = (copies.length + (isLetter ? 0 : 1)) * COLOPHON.pitch
  const top = AREA_BOTTOM - height
  const textAt = (index: number) => top + index * COLOPHON.pitch + (COLOPHON.pitch - SMALL_SIZE) / 2
  const printedOnX =
    AREA.width - SMALL_SIZE - widthOfRuns([{ text: colophon.printedOn, face: 'fangsong' }], SMALL_SIZE, 0, metrics)
  const copied = copies.flatMap((text, index) => lineNodes(line(text, SMALL_SIZE), textAt(index), metrics))
  if (isLetter) return { content: copied, height: height + LINE_PITCH } // neither lines nor who printed it (10.1)
  const content: Content[] = [
    rule(top, COLOPHON.outer),
    ...copied,
    ...(copies.length === 0 ? [] : [rule(top + copies.length * COLOPHON.pitch, COLOPHON.inner)]),
    ...lineNodes(line(colophon.printedBy, SMALL_SIZE), textAt(copies.length), metrics),
    ...lineNodes(line(colophon.printedOn, printedOnX), textAt(copies.length), metrics),
    rule(AREA_BOTTOM, COLOPHON.outer),
  ]
  return { content, height: height + LINE_PITCH }
}
