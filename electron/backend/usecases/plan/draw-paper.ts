import { createHash } from 'node:crypto'
import { drawView } from '../../../core/papers/draw-view'
import { AppError } from '../../../core/shared/app-error'
import { canonicalJson } from '../../../trace/canonical'
import { shortChecksum } from '../../../trace/checksum'
import type { InspectionBase } from '../../inspection-base'
import { localMinute } from '../../local-date'
import { PAPER_TEXTS } from '../../paper-texts'
import { printByPress } from '../../press-call'
import type { ReadyPaper } from '../../ready-paper'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'

type DrawPaperDeps = Pick<InspectionBase, 'plans' | 'inspections' | 'settings' | 'machine' | 'closing'>

/** Serves `plan.saveDrawPaper`. Sent again it is printed again, into the same file. */
export const saveDrawPaper =
  (deps: DrawPaperDeps) =>
  async ({ grant, drawId }: Inputs['plan']['saveDrawPaper'], who: string): Promise<Outputs['plan']['saveDrawPaper']> => {
    const path = deps.machine.grants.pathOf(grant)
    const { pages, bytes } = await printByPress(deps.machine, drawPaper(deps, drawId, who), path, deps.closing)
    return { pages, bytes }
  }

/** @throws AppError NOT_FOUND */
function drawPaper(deps: DrawPaperDeps, drawId: string, who: string): ReadyPaper {
  const draw = deps.plans.findDraw(drawId)
  if (draw === undefined) throw new AppError('NOT_FOUND', { at: 'drawId' })
  const { id: _id, inspectionId, ...made } = draw
  const round = inspectionOf(deps.inspections, inspectionId).name
  const { language, isSample, bureauName } = deps.settings.read()
  // Names and places alone, no ids: the same draw in another data folder has the same check code.
  const account = JSON.parse(JSON.stringify({ round, ...made })) as object
  const checksum = createHash('sha256').update(canonicalJson(account), 'utf8').digest('hex')
  const printedAt = localMinute(deps.machine.now())
  const frame = { language, isSample, bureauName, checksum: shortChecksum(checksum), printedAt, printedBy: who }
  return { paper: { kind: 'draw', view: drawView({ frame, round, ...made }, PAPER_TEXTS[language]) }, checksum }
}
