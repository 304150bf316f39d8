import type { InspectionBase } from '../inspection-base'
import { readJson } from '../read-json'
import type { Inputs, Outputs } from '../words'
import type { importVisit } from './import-visit'
import { inspectionOf } from './inspection-named'

export interface ImportVisitFileDeps extends Pick<InspectionBase, 'once' | 'machine' | 'inspections'> {
  readonly importVisit: ReturnType<typeof importVisit>
}

/** Serves `inspection.importVisit`: the file a person chose, by the rules of the command line's `visit import`. */
export const importVisitFile =
  ({ once, machine, inspections, importVisit: enter }: ImportVisitFileDeps) =>
  (
    { requestId, inspectionId, grant, reason }: Inputs['inspection']['importVisit'],
    who: string,
  ): Outputs['inspection']['importVisit'] => {
    const file = readJson(machine.grants.pathOf(grant))
    return once(requestId, () => {
      const { visitId, status } = enter(file, inspectionOf(inspections, inspectionId), { who, reason: reason ?? null })
      return { visitId, status }
    })
  }
