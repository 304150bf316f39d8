import { savePaper } from '../hand-out-paper'
import type { Inputs, Outputs } from '../words'
import { registeredAs, type PrintReportDeps } from './preview-report'

/** Serves `report.save`: one paper under the name the person chose. Sent again it is printed again, into the same file. */
export const saveReport =
  (deps: PrintReportDeps) =>
  ({ requestId, grant, ...ref }: Inputs['report']['save'], who: string): Promise<Outputs['report']['save']> =>
    savePaper(deps, { requestId, grant }, registeredAs(ref), who, () => deps.paperOf(ref, who))
