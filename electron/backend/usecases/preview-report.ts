import { previewPaper, type HandOutDeps, type RegisteredAs } from '../hand-out-paper'
import type { ReadyPaper } from '../ready-paper'
import type { Inputs, Outputs } from '../words'
import type { PaperRef } from './paper-of'
import { fileNameOf, type LinesDeps } from './print-batch'

export type PrintReportDeps = HandOutDeps & LinesDeps & { readonly paperOf: (ref: PaperRef, who: string) => ReadyPaper }

/** Serves `report.preview`. */
export const previewReport =
  (deps: PrintReportDeps) =>
  async (ref: Inputs['report']['preview'], who: string): Promise<Outputs['report']['preview']> =>
    previewPaper(deps, registeredAs(ref), deps.paperOf(ref, who), nameOf(deps, ref))

/** As it is called when it is saved; a card of keys is about nobody. */
function nameOf(deps: LinesDeps, ref: PaperRef): string | undefined {
  if (ref.kind === 'key-card') return undefined
  const { kind, subject, inspectionId, profile } = ref
  return fileNameOf(deps, { kind, subject, inspectionId: inspectionId ?? undefined }, { profile })
}

/** A card of keys is told by its kind of sheet. */
export const registeredAs = (ref: PaperRef): RegisteredAs => ({
  kind: ref.kind,
  subject: ref.kind === 'key-card' ? ref.sheetKind : ref.subject,
})
