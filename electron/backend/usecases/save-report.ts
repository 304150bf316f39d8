import { basename } from 'node:path'
import type { InspectionBase } from '../inspection-base'
import { printByPress } from '../press-call'
import type { Inputs, Outputs } from '../words'
import type { PrintReportDeps } from './preview-report'

export type SaveReportDeps = PrintReportDeps & Pick<InspectionBase, 'once' | 'printJobs' | 'now'>

/**
 * Serves `report.save`: one paper under the name the person chose. Sent again it is printed again, into the same file. What is
 * handed out is written down, but for empty sheets and key cards, which say nothing of anybody.
 */
export const saveReport =
  (deps: SaveReportDeps) =>
  async ({ requestId, grant, ...ref }: Inputs['report']['save'], who: string): Promise<Outputs['report']['save']> => {
    const path = deps.machine.grants.pathOf(grant)
    const ready = deps.paperOf(ref, who)
    const { pages, bytes, sha256 } = await printByPress(deps.machine, ready, path, deps.closing)
    return deps.once(requestId, () => {
      if (ref.kind !== 'blank-sheet' && ref.kind !== 'key-card') {
        const { kind, subject } = ref
        const issue = { id: deps.newId(), jobId: null, kind, subject, fileName: basename(path) }
        const proof = { pages, bytes, sha256, checksum: ready.checksum, way: 'file' } as const
        deps.printJobs.insertIssued({ ...issue, ...proof, issuedAt: deps.now(), issuedBy: who })
      }
      return { pages, bytes }
    })
  }
