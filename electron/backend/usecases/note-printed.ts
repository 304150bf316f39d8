import { AppError } from '../../core/shared/app-error'
import { register, type HandOutDeps } from '../hand-out-paper'
import type { Inputs, Outputs } from '../words'

/** Serves `report.notePrinted`. @throws AppError NOT_FOUND for a token that no preview of this process has */
export const notePrinted =
  (deps: Pick<HandOutDeps, 'once' | 'shown' | 'printJobs' | 'newId' | 'now'>) =>
  ({ requestId, token }: Inputs['report']['notePrinted'], who: string): Outputs['report']['notePrinted'] =>
    deps.once(requestId, () => {
      const papers = deps.shown.find(token)
      if (papers === undefined) throw new AppError('NOT_FOUND', { at: 'token' })
      register(
        deps,
        papers.map((paper) => ({ ...paper, way: 'printer' as const })),
        who,
      )
      return { papers: papers.length }
    })
