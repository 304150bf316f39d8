import type { PaperKind } from '../../../core/papers/paper-kind'
import type { Inspection } from '../../../store/inspection.repo'
import type { PaperLine } from '../paper-source'

/** The line of a kind of which a round has one paper. @param unit Bureau, as its file is named by. @param name Its number; '' = none. */
export const roundLine = (
  { id, code, name: place, endsOn }: Inspection,
  kind: PaperKind,
  { unit, paper, name = '' }: { readonly unit: string; readonly paper: string; readonly name?: string },
): PaperLine => ({
  ...{ kind, subject: id, inspectionId: id, role: null, place, name, on: null, status: null, codes: [code] },
  naming: { unit, paper, date: endsOn },
})
