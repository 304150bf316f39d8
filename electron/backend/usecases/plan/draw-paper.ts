import { drawView } from '../../../core/papers/draw-view'
import { AppError } from '../../../core/shared/app-error'
import { accountSha256 } from '../../../trace/checksum'
import { savePaper, type HandOutDeps } from '../../hand-out-paper'
import type { InspectionBase } from '../../inspection-base'
import { paperFrame } from '../../paper-frame'
import { PAPER_TEXTS } from '../../paper-texts'
import type { ReadyPaper } from '../../ready-paper'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'

type DrawPaperDeps = HandOutDeps & Pick<InspectionBase, 'plans' | 'inspections'>

/** Serves `plan.saveDrawPaper`. */
export const saveDrawPaper =
  (deps: DrawPaperDeps) =>
  ({ requestId, grant, drawId }: Inputs['plan']['saveDrawPaper'], who: string): Promise<Outputs['plan']['saveDrawPaper']> =>
    savePaper(deps, { requestId, grant }, { kind: 'draw', subject: drawId }, who, () => drawPaper(deps, drawId, who))

/** @throws AppError NOT_FOUND */
function drawPaper(deps: DrawPaperDeps, drawId: string, who: string): ReadyPaper {
  const draw = deps.plans.findDraw(drawId)
  if (draw === undefined) throw new AppError('NOT_FOUND', { at: 'drawId' })
  const { id: _id, inspectionId, ...made } = draw
  const round = inspectionOf(deps.inspections, inspectionId).name
  const checksum = accountSha256({ round, ...made })
  const frame = paperFrame(deps, checksum, who)
  return { paper: { kind: 'draw', view: drawView({ frame, round, ...made }, PAPER_TEXTS[frame.language]) }, checksum }
}
