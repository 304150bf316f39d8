import { isLater, isOfSameSubject, isReview } from '../../../core/inspection/stage'
import { AppError } from '../../../core/shared/app-error'
import type { SheetPins } from '../../../store/sheet.repo'
import type { InspectionBase } from '../../inspection-base'
import type { SheetAtHand, SheetDesk } from '../../sheet-desk'
import type { Inputs, Outputs } from '../../words'

export interface OpenReviewDeps extends Pick<InspectionBase, 'once' | 'sheets' | 'newId'> {
  readonly desk: SheetDesk
}

/**
 * Serves `review.open`: the sheet of another stage for the same subject, template version and parameters. One that exists is
 * opened as it is. A self-assessment begins empty; a re-check or an appeal begins with what stands on the last finished sheet
 * before it, so that only what changes is entered.
 * @throws AppError NOT_FOUND; STAGE_INVALID for a questionnaire; SHEET_NOT_FINISHED; SHEET_SUPERSEDED when a later stage began
 */
export const openReview =
  (deps: OpenReviewDeps) =>
  ({ requestId, sheetId, stage }: Inputs['review']['open'], who: string): Outputs['review']['open'] =>
    deps.once(requestId, () => {
      const { pins } = deps.desk.take(sheetId)
      if (deps.desk.versionOf(pins).template.templateKind === 'questionnaire')
        throw new AppError('STAGE_INVALID', { at: 'stage' })
      const stages = deps.sheets.listStagesOfVisit(pins.visitId).filter((one) => isOfSameSubject(one, pins))
      const present = stages.find((one) => one.stage === stage)
      if (present !== undefined) return { sheetId: present.id }
      const deed = { who, seenRevision: null, reason: null }
      const { basedOn: _base, ...subject } = pins
      if (!isReview(stage)) {
        const self: SheetPins = { ...subject, id: deps.newId(), stage }
        deps.desk.put(deps.desk.open(self, deed))
        return { sheetId: self.id }
      }
      const base = lastDecision(deps, stages)
      if (!isLater(stage, base.pins.stage)) throw new AppError('SHEET_SUPERSEDED', { at: 'stage' })
      if (base.state.finishedAt === null) throw new AppError('SHEET_NOT_FINISHED', { at: 'sheetId' })
      const review: SheetPins = { ...base.pins, id: deps.newId(), stage, basedOn: base.pins.id }
      const { facts, vetoes } = base.state
      const opened = deps.desk.open(review, deed)
      deps.desk.put(deps.desk.happen(opened, { what: 'sheet.prefilled', entries: { facts, vetoes, remarks: {} } }, deed))
      return { sheetId: review.id }
    })

/** The inspection of a subject, or the re-check or appeal that came last after it. */
function lastDecision({ desk }: OpenReviewDeps, stages: readonly SheetPins[]): SheetAtHand {
  const [last] = stages.filter(({ stage }) => stage !== 'self').toSorted((a, b) => (isLater(a.stage, b.stage) ? -1 : 1))
  if (last === undefined) throw new AppError('NOT_FOUND', { at: 'sheetId' })
  return desk.take(last.id)
}

/**
 * What stands on a sheet that a later one began with is settled there.
 * @throws AppError SHEET_SUPERSEDED
 */
export function expectLatest({ sheets }: Pick<InspectionBase, 'sheets'>, sheetId: string): void {
  if (sheets.findReviewOf(sheetId) !== undefined) throw new AppError('SHEET_SUPERSEDED', { at: 'sheetId' })
}
