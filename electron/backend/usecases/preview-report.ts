import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { InspectionBase } from '../inspection-base'
import { printByPress } from '../press-call'
import type { Inputs, Outputs } from '../words'
import type { ReadyPaper } from '../ready-paper'
import type { PaperRef } from './paper-of'

export interface PrintReportDeps extends Pick<InspectionBase, 'machine' | 'newId' | 'closing'> {
  readonly paperOf: (ref: PaperRef, who: string) => ReadyPaper
}

/** Serves `report.preview`: prints into the preview folder and tells the shell to serve the file under a fresh token. */
export const previewReport =
  (deps: PrintReportDeps) =>
  async (ref: Inputs['report']['preview'], who: string): Promise<Outputs['report']['preview']> => {
    const ready = deps.paperOf(ref, who)
    const token = deps.newId()
    mkdirSync(deps.machine.previews, { recursive: true })
    const path = join(deps.machine.previews, `${token}.pdf`)
    const { pages, bytes, missingCharacters } = await printByPress(deps.machine, ready, path, deps.closing)
    deps.machine.tell.preview(token, path)
    return { token, pages, bytes, checksum: ready.checksum, missingCharacters }
  }
