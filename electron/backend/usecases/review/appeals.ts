import type { Appeal } from '../../../core/inspection/review-gaps'
import { allItems } from '../../../core/scoring/template-items'
import { AppError } from '../../../core/shared/app-error'
import { points } from '../../../core/shared/points'
import type { InspectionBase } from '../../inspection-base'
import type { SheetDesk } from '../../sheet-desk'
import type { Inputs, Outputs } from '../../words'

export interface AppealDeps extends Pick<InspectionBase, 'once' | 'journal' | 'reviews' | 'now'> {
  readonly desk: SheetDesk
}

/**
 * Serves `review.appeal`: what a unit claims for an item and why; a later claim replaces an earlier one and is open again, an
 * empty reason withdraws it.
 * @throws AppError STAGE_INVALID when the sheet is no appeal, SHEET_FINISHED, ITEM_UNKNOWN, POINTS_OUT_OF_RANGE
 */
export const appealItem =
  (deps: AppealDeps) =>
  ({ requestId, sheetId, item, claim, reason }: Inputs['review']['appeal'], who: string): Outputs['review']['appeal'] =>
    deps.once(requestId, () => {
      const max = openAppeal(deps, sheetId, item)
      if (reason.trim() === '') return written(deps, sheetId, item, null, who)
      if (points(claim).gt(points(max)) || points(claim).lt(points('0')))
        throw new AppError('POINTS_OUT_OF_RANGE', { at: `${item}.claim`, min: '0', max })
      const open = { decision: null, grounds: '', decidedBy: null, decidedAt: null }
      return written(deps, sheetId, item, { item, claim, reason: reason.trim(), ...open }, who)
    })

/**
 * Serves `review.decide`: an appeal is granted or rejected, with the grounds. A granted one lets the item be answered anew.
 * @throws AppError STAGE_INVALID, SHEET_FINISHED, ITEM_UNKNOWN, NOT_FOUND when nobody appealed the item
 */
export const decideAppeal =
  (deps: AppealDeps) =>
  ({ requestId, sheetId, item, decision, grounds }: Inputs['review']['decide'], who: string): Outputs['review']['decide'] =>
    deps.once(requestId, () => {
      openAppeal(deps, sheetId, item)
      const appeal = deps.reviews.listAppeals(sheetId).find((one) => one.item === item)
      if (appeal === undefined) throw new AppError('NOT_FOUND', { at: 'item' })
      return written(deps, sheetId, item, { ...appeal, decision, grounds, decidedBy: who, decidedAt: deps.now() }, who)
    })

/** @returns Points the item can reach. */
function openAppeal({ desk }: AppealDeps, sheetId: string, item: string): string {
  const { pins, state } = desk.take(sheetId)
  const { template } = desk.versionOf(pins)
  if (pins.stage !== 'appeal' || template.templateKind !== 'scored') throw new AppError('STAGE_INVALID', { at: 'sheetId' })
  if (state.finishedAt !== null) throw new AppError('SHEET_FINISHED')
  const found = allItems(template).find(({ code }) => code === item)
  if (found === undefined) throw new AppError('ITEM_UNKNOWN', { at: item })
  return String(found.points)
}

function written(
  { reviews, journal }: AppealDeps,
  sheetId: string,
  item: string,
  after: Appeal | null,
  who: string,
): { readonly savedAt: string } {
  const before = reviews.listAppeals(sheetId).find((one) => one.item === item) ?? null
  if (after === null) reviews.removeAppeal(sheetId, item)
  else reviews.putAppeal(sheetId, after)
  const what = after === null ? 'appeal.withdrawn' : after.decision === null ? 'appeal.lodged' : 'appeal.decided'
  const reason = after === null ? null : after.decision === null ? after.reason : after.grounds
  return { savedAt: journal.append({ who, what, entity: `appeal/${sheetId}/${item}`, before, after, reason }).at }
}
