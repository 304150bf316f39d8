import { previewPaper } from '../hand-out-paper'
import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'
import type { ReadyPaper } from '../ready-paper'
import type { PaperRef } from './paper-of'

export interface PrintReportDeps extends Pick<InspectionBase, 'machine' | 'newId' | 'closing'> {
  readonly paperOf: (ref: PaperRef, who: string) => ReadyPaper
}

/** Serves `report.preview`. */
export const previewReport =
  (deps: PrintReportDeps) =>
  async (ref: Inputs['report']['preview'], who: string): Promise<Outputs['report']['preview']> =>
    previewPaper(deps, deps.paperOf(ref, who))
