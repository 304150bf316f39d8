import { dateText } from './page-marks'
import type { PaperTexts } from './paper-texts'

/** A signature as the report takes it. */
export interface ReportSignature {
  /** Label in the signature block. */
  readonly place: string
  readonly signer: string
  /** ISO date. */
  readonly signedOn: string
  /** Each stroke as x, y, x, y … in a box of 400 × 120; null when signed on paper. */
  readonly strokes: readonly (readonly number[])[] | null
}

/** What stands in the room of a signature. */
export interface SignedPlace {
  readonly label: string
  /** Who and when. */
  readonly text: string
  readonly strokes: ReportSignature['strokes']
}

/** The signed ones of the places of a signature block, in its order. */
export const signedPlaces = (
  labels: readonly string[],
  signatures: readonly ReportSignature[],
  t: PaperTexts,
): readonly SignedPlace[] =>
  labels.flatMap((label) => {
    const found = signatures.find(({ place }) => place === label)
    if (found === undefined) return []
    const { signer, signedOn, strokes } = found
    const text = t(strokes === null ? 'signed.paper' : 'signed.drawn', { signer, date: dateText(signedOn, t) })
    return [{ label, text, strokes }]
  })
