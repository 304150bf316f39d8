import { previewPaper, type HandOutDeps, type RegisteredAs } from '../hand-out-paper'
import type { ReadyPaper } from '../ready-paper'
import type { Inputs, Outputs } from '../words'
import type { PaperRef } from './paper-of'
import { namedPapers, type LinesDeps } from './print-batch'

export type PrintReportDeps = HandOutDeps & LinesDeps & { readonly paperOf: (ref: PaperRef, who: string) => ReadyPaper }

/** Serves `report.preview`. */
export const previewReport =
  (deps: PrintReportDeps) =>
  async (ref: Inputs['report']['preview'], who: string): Promise<Outputs['report']['preview']> =>
    previewPaper(deps, registeredAs(ref), deps.paperOf(ref, who), nameOf(deps, ref))

/** As it is called when it is saved, of whom it is about; an empty sheet and a card of keys are about nobody. */
function nameOf(deps: LinesDeps, ref: PaperRef): string | undefined {
  if (ref.kind === 'blank-sheet' || ref.kind === 'key-card') return undefined
  const inspectionId = ref.inspectionId ?? undefined
  const [line] = namedPapers(deps, [{ kind: ref.kind, subject: ref.subject, inspectionId }], { profile: ref.profile })
  return line?.fileName
}

/** A card of keys is told by its kind of sheet. */
export const registeredAs = (ref: PaperRef): RegisteredAs => ({
  kind: ref.kind,
  subject: ref.kind === 'key-card' ? ref.sheetKind : ref.subject,
})
