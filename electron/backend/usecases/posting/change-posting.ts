import { AppError } from '../../../core/shared/app-error'
import { overlaid } from '../../overlaid'
import type { Inputs, Outputs } from '../../words'
import { brokenOf, standingPosting, updatePosting, type SavePostingFileDeps } from './save-posting'

/** Serves `posting.amend`: what was recorded wrong or agreed anew, with the reason. */
export const amendPosting =
  (deps: SavePostingFileDeps) =>
  ({ requestId, id, changes, reason }: Inputs['posting']['amend'], who: string): Outputs['posting']['amend'] =>
    deps.once(requestId, () => {
      const before = standingPosting(deps, id)
      const { staffName: _name, ...file } = before
      const savedAt = updatePosting(deps, before, overlaid(file, changes), { who, what: 'posting.amended', reason })
      return { broken: brokenOf(deps, id), savedAt }
    })

/** Serves `posting.end`: the last day within the period, or of an open posting; the reason stays with it. */
export const endPosting =
  (deps: SavePostingFileDeps) =>
  ({ requestId, id, endsOn, reason }: Inputs['posting']['end'], who: string): Outputs['posting']['end'] =>
    deps.once(requestId, () => {
      const before = standingPosting(deps, id)
      if (endsOn < before.startsOn || (before.endsOn !== null && endsOn > before.endsOn))
        throw new AppError('DATE_ORDER', { at: 'endsOn', from: before.startsOn, to: before.endsOn ?? '—' })
      const { staffName: _name, ...file } = before
      return {
        savedAt: updatePosting(deps, before, { ...file, endsOn, endReason: reason }, { who, what: 'posting.ended', reason }),
      }
    })

/** Serves `posting.cancel`: what was recorded by mistake, or never began, stays in the list as void. */
export const cancelPosting =
  (deps: SavePostingFileDeps) =>
  ({ requestId, id, reason }: Inputs['posting']['cancel'], who: string): Outputs['posting']['cancel'] =>
    deps.once(requestId, () => {
      const before = standingPosting(deps, id)
      const { staffName: _name, ...file } = before
      return {
        savedAt: updatePosting(deps, before, { ...file, cancelReason: reason }, { who, what: 'posting.cancelled', reason }),
      }
    })
