import { BorderStyle, Paragraph, TabStopType, type IParagraphOptions } from 'docx'
import type { OfficialView } from '../../../core/papers/official/official-view'
import { AREA, AREA_BOTTOM, COLOPHON, SMALL_SIZE } from '../../official/measures'
import { roughWidth } from '../../official/rough-width'
import { runsOf, twips } from '../type'
import { eighths } from './lines'

const SMALL = { face: 'fangsong', size: SMALL_SIZE } as const
const ruled = (thickness: number) => ({ style: BorderStyle.SINGLE, color: '000000', size: eighths(thickness), space: 0 }) as const
const IN = twips(SMALL_SIZE)
const WIDE = { width: twips(AREA.width), height: 0, wrap: 'notBeside' } as const

type Frame = NonNullable<IParagraphOptions['frame']>

const AT_FOOT: Frame = {
  ...{ type: 'alignment', ...WIDE },
  anchor: { horizontal: 'margin', vertical: 'margin' },
  alignment: { x: 'center', y: 'bottom' },
}

/** @param y Of its upper edge, points */
const placedAt = (y: number): Frame => ({
  ...{ type: 'absolute', ...WIDE },
  anchor: { horizontal: 'page', vertical: 'page' },
  position: { x: twips(AREA.left), y: twips(y) },
})

/** Lines that texts take between the edges, about. */
const linesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Math.ceil((roughWidth(text) * SMALL_SIZE) / (AREA.width - 2 * SMALL_SIZE)), 0)

/**
 * 版记 at the foot of the page on which the paper ends: one paragraph at its place, for two would not share one everywhere. Its
 * lines are as wide as the area, so the text begins with a tab. The line between 抄送 and who printed it has a place of its own.
 * @param isAlone On a page without anything over it: LibreOffice then takes the foot of the sheet for that of the area, so it is told where to begin.
 */
export function colophonParagraphs({ colophon, form }: OfficialView, isAlone: boolean): readonly Paragraph[] {
  if (colophon === null) return []
  const { copies, printedBy, printedOn } = colophon
  const isLetter = form === 'letter'
  const texts = [...(copies === '' ? [] : [copies]), ...(isLetter ? [] : [`${printedBy}\t${printedOn}`])]
  if (texts.length === 0) return []
  const border: NonNullable<IParagraphOptions['border']> = isLetter
    ? {}
    : { top: ruled(COLOPHON.outer), bottom: ruled(COLOPHON.outer) }
  return [
    new Paragraph({
      spacing: { line: twips(COLOPHON.pitch), lineRule: 'exact' },
      indent: { left: IN, hanging: IN },
      tabStops: [
        { type: TabStopType.LEFT, position: IN },
        { type: TabStopType.RIGHT, position: twips(AREA.width) - IN },
      ],
      frame: isAlone ? placedAt(AREA_BOTTOM - linesOf(texts) * COLOPHON.pitch) : AT_FOOT,
      border,
      children: runsOf(`\t${texts.join('\n')}`, SMALL),
    }),
    unseen(),
    ...(texts.length === 2 ? [innerRule(), unseen()] : []),
  ]
}

const innerRule = (): Paragraph =>
  new Paragraph({
    spacing: { line: 20, lineRule: 'exact' },
    frame: { ...placedAt(AREA_BOTTOM - COLOPHON.pitch), wrap: 'through' },
    border: { top: ruled(COLOPHON.inner) },
    children: [],
  })

/** Holds what stands at a place of its own; takes none itself. */
const unseen = (): Paragraph =>
  new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: runsOf('', { face: 'fangsong', size: 1 }) })
