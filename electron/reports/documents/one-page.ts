import type { PaperDocument } from '../model/document'
import { pageRoom } from '../pdf/compose'
import { blockUnits } from '../pdf/pdf-document'
import { emsOf } from '../typesetting/ems'
import { distribute } from '../typesetting/flow'
import type { TypeMetrics } from '../typesetting/typeface'

/** No face is wider: a Chinese character fills its em, of letters and figures a line has no more than this on average. */
const WIDEST: TypeMetrics = { widthOf: (character) => (character < '\u2000' ? 0.65 : 1), familyOf: (_, face) => face }
/** As faces of Chinese offices are. */
const USUAL: TypeMetrics = { widthOf: (character) => emsOf(character), familyOf: (_, face) => face }
/** Points that stay free, for a line that breaks otherwise in another face; for lines of Word, which are a little higher. */
const SPARE = 8
const SPARE_IN_WORD = 26

/** Whether all of it stands on one page, whatever the faces. */
export const isOnePage = (document: PaperDocument): boolean => pagesIn(document, WIDEST, SPARE) === 1

/** Whether it does in a usual face, in Word too; one more page does no harm in another. */
export const isUsuallyOnePage = (document: PaperDocument): boolean => pagesIn(document, USUAL, SPARE_IN_WORD) === 1

function pagesIn({ parts, page, continued }: PaperDocument, metrics: TypeMetrics, spare: number): number {
  const units = parts.flat().flatMap((block) => blockUnits(block, { page, continued, metrics }))
  return distribute(units, pageRoom(page) - spare).length
}
