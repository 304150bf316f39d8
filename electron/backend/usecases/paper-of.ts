import { paperFrame } from '../paper-frame'
import type { InspectionBase } from '../inspection-base'
import type { PaperCatalogue } from '../papers/catalogue'
import type { CataloguePaperRef } from '../papers/paper-source'
import type { ReadyPaper } from '../ready-paper'
import { keyCardOf, type KeyCardRef } from './key-card'

/** A paper of the catalogue, or a card of keys. */
export type PaperRef = AskedPaperRef | KeyCardRef
/** As a call names it: the round may be left out. */
type AskedPaperRef = Omit<CataloguePaperRef, 'inspectionId'> & { readonly inspectionId?: string | null | undefined }

export type PaperDeps = Pick<InspectionBase, 'settings' | 'machine'> & {
  readonly catalogue: PaperCatalogue
}

/**
 * Puts a paper into words, as it stands in the store now.
 * @param who Whose name the paper carries as the one who printed it.
 * @throws AppError REPORT_SUBJECT_UNKNOWN; of a ranking INSPECTION_UNKNOWN, INSPECTION_AMBIGUOUS
 */
export const paperOf =
  (deps: PaperDeps) =>
  (ref: PaperRef, who: string): ReadyPaper => {
    const frameOf = (checksum: string) => paperFrame(deps, checksum, who)
    if (ref.kind === 'key-card') return keyCardOf(ref, frameOf)
    return deps.catalogue.ready({ ...ref, inspectionId: ref.inspectionId ?? null }, frameOf)
  }
