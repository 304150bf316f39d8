import { BorderStyle, Paragraph } from 'docx'
import type { OfficialView } from '../../../core/papers/official/official-view'
import { AREA, DOUBLE_HEIGHT, LETTER, LINE_PITCH, OFF_DOUBLE, OFFICIAL_PAGE, RED, TEXT_SIZE } from '../../official/measures'
import { runsOf, twips } from '../type'
import { eighths, markRuns } from './lines'

/** The red double lines of a letter and what stands beside them, by section 10 of GB/T 9704-2012. */

const COLOUR = RED.slice(1)
const SIDE = (OFFICIAL_PAGE.width - LETTER.lineWidth) / 2
const MARK_LINE = 54
/** A line of Word is as thick as both together. */
const THICKNESS = eighths(DOUBLE_HEIGHT * 0.6)
/** From the edge of the area to the end of the lines, which are wider. */
const BEYOND = { left: twips(SIDE - AREA.left), right: twips(SIDE - OFFICIAL_PAGE.margin.right) }

/** The mark over its double line, at its own place on the sheet, and the number at the right under them. */
export function letterBrow(view: OfficialView): readonly Paragraph[] {
  const { runs, size } = markRuns(view)
  const top = 0.8 * MARK_LINE - 0.88 * size
  const below = MARK_LINE - top - size
  const numberTop = 0.8 * LINE_PITCH - 0.88 * TEXT_SIZE
  return [
    new Paragraph({
      alignment: 'center',
      spacing: { line: twips(MARK_LINE), lineRule: 'exact' },
      border: {
        bottom: {
          style: BorderStyle.THICK_THIN_MEDIUM_GAP,
          color: COLOUR,
          size: THICKNESS,
          space: Math.round(LETTER.lineBelow - below),
        },
      },
      frame: {
        type: 'absolute',
        ...{ width: twips(LETTER.lineWidth), height: 0, wrap: 'notBeside' },
        anchor: { horizontal: 'page', vertical: 'page' },
        position: { x: twips(SIDE), y: twips(LETTER.markTop - top) },
      },
      children: [...runs],
    }),
    new Paragraph({
      alignment: 'right',
      spacing: { line: twips(LINE_PITCH), lineRule: 'exact', before: twips(OFF_DOUBLE - numberTop) },
      children: runsOf(view.number, { face: 'fangsong', size: TEXT_SIZE }),
    }),
  ]
}

/** The lower double line, in the foot of the first page. */
export const letterFoot = (): Paragraph =>
  new Paragraph({
    spacing: { line: twips(2), lineRule: 'exact' },
    indent: BEYOND,
    border: { bottom: { style: BorderStyle.THIN_THICK_MEDIUM_GAP, color: COLOUR, size: THICKNESS, space: 0 } },
    children: [],
  })
