import { createHash } from 'node:crypto'
import { AppError } from '../../../core/shared/app-error'
import type { Signature } from '../../../store/review.repo'
import type { InspectionBase } from '../../inspection-base'
import type { Inputs, Outputs } from '../../words'

export type SignatureDeps = Pick<InspectionBase, 'once' | 'journal' | 'reviews' | 'sheets' | 'newId' | 'now'>

/** What must be drawn at least to be a signature: a line, not a dot. */
const LEAST_COORDINATES = 4

/**
 * Serves `review.sign`: whoever signs confirms the sheet as it is finished now; strokes are kept with their hash.
 * @throws AppError NOT_FOUND, SHEET_NOT_FINISHED, SIGNATURE_EMPTY
 */
export const signSheet =
  (deps: SignatureDeps) =>
  ({ requestId, sheetId, ...asked }: Inputs['review']['sign'], who: string): Outputs['review']['sign'] =>
    deps.once(requestId, () => {
      const sheet = deps.sheets.findById(sheetId)
      if (sheet === undefined) throw new AppError('NOT_FOUND', { at: 'sheetId' })
      if (sheet.state.finishedAt === null) throw new AppError('SHEET_NOT_FINISHED', { at: 'sheetId' })
      const { place, signer, signedOn, strokes } = asked
      if (strokes !== null && !strokes.some((stroke) => stroke.length >= LEAST_COORDINATES))
        throw new AppError('SIGNATURE_EMPTY', { at: 'strokes' })
      const signature: Signature = {
        ...{ id: deps.newId(), sheetId, place, signer, signedOn, strokes },
        kind: strokes === null ? 'paper' : 'drawn',
        sha256: strokes === null ? null : createHash('sha256').update(JSON.stringify(strokes), 'utf8').digest('hex'),
        checksum: sheet.checksum,
        at: deps.now(),
      }
      deps.reviews.sign(signature)
      const { strokes: _strokes, ...after } = signature
      const entity = `signature/${sheetId}/${signature.id}`
      const { at } = deps.journal.append({ who, what: 'sheet.signed', entity, before: null, after, reason: null })
      return { id: signature.id, savedAt: at }
    })

/** Serves `review.listSignatures`: the last signature of each place, and whether the sheet still says what was signed. */
export const listSignatures =
  (deps: SignatureDeps) =>
  ({ sheetId }: Inputs['review']['listSignatures']): Outputs['review']['listSignatures'] =>
    signaturesOf(deps, sheetId).map(({ id, place, signer, kind, signedOn, strokes, at, isValid }) => ({
      ...{ id, place, signer, kind, signedOn, at, isValid },
      strokes: strokes === null ? null : strokes.map((stroke) => [...stroke]),
    }))

/** The last signature of each place, in the order of the places. */
export function signaturesOf(
  { sheets, reviews }: Pick<InspectionBase, 'sheets' | 'reviews'>,
  sheetId: string,
): readonly (Signature & { readonly isValid: boolean })[] {
  const sheet = sheets.findById(sheetId)
  const last = new Map(reviews.listSignatures(sheetId).map((one) => [one.place, one]))
  return [...last.values()].map((one) => ({
    ...one,
    isValid: sheet?.state.finishedAt !== null && sheet?.checksum === one.checksum,
  }))
}
