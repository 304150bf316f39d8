import { previewPaper, type HandOutDeps, type RegisteredAs } from '../hand-out-paper'
import type { ReadyPaper } from '../ready-paper'
import type { Inputs, Outputs } from '../words'
import type { PaperRef } from './paper-of'

export type PrintReportDeps = HandOutDeps & { readonly paperOf: (ref: PaperRef, who: string) => ReadyPaper }

/** Serves `report.preview`. */
export const previewReport =
  (deps: PrintReportDeps) =>
  async (ref: Inputs['report']['preview'], who: string): Promise<Outputs['report']['preview']> =>
    previewPaper(deps, registeredAs(ref), deps.paperOf(ref, who))

/** A card of keys is told by its kind of sheet. */
export const registeredAs = (ref: PaperRef): RegisteredAs => ({
  kind: ref.kind,
  subject: ref.kind === 'key-card' ? ref.sheetKind : ref.subject,
})
