import { stateOf } from '../../../core/posting/attendance'
import { isPostedOn } from '../../../core/posting/posting'
import { findingOf, type SpotCheck } from '../../../core/posting/spot-check'
import { AppError } from '../../../core/shared/app-error'
import type { HeldSpotCheck } from '../../../store/spot-check.repo'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { standingPosting } from './save-posting'

type Deps = Pick<WorkspaceBase, 'postings' | 'spotChecks' | 'journal' | 'newId' | 'once'>

/** A check beside what attendance says of its day. */
export function checkRow({ mark, ...check }: HeldSpotCheck): Outputs['spotCheck']['list'][number] {
  const attendance = stateOf(mark)
  return { ...check, attendance, finding: findingOf(check, attendance) }
}

/** Serves `spotCheck.list`. */
export const listSpotChecks =
  ({ spotChecks }: Pick<WorkspaceBase, 'spotChecks'>) =>
  (): Outputs['spotCheck']['list'] =>
    spotChecks.listAll().map(checkRow)

/** Serves `spotCheck.record`; attendance stays as it is. */
export const recordSpotCheck =
  (deps: Deps) =>
  ({ requestId, ...facts }: Inputs['spotCheck']['record'], who: string): Outputs['spotCheck']['record'] =>
    deps.once(requestId, () => {
      const posting = standingPosting(deps, facts.postingId)
      if (!isPostedOn(posting, facts.checkedOn))
        throw new AppError('SPOT_CHECK_OUTSIDE', { at: 'checkedOn', value: facts.checkedOn })
      const check: SpotCheck = { ...facts, id: deps.newId(), withdrawReason: null }
      deps.spotChecks.insert(check)
      const saved = savedCheck(deps, check.id)
      const what = {
        who,
        what: 'posting.spotChecked',
        entity: `posting/${posting.id}`,
        before: null,
        after: { spotCheck: check },
      }
      const { at } = deps.journal.append({ ...what, reason: null })
      return { id: check.id, finding: checkRow(saved).finding, savedAt: at }
    })

/** Serves `spotCheck.withdraw`: it stays in the list and counts no more. */
export const withdrawSpotCheck =
  (deps: Deps) =>
  ({ requestId, id, reason }: Inputs['spotCheck']['withdraw'], who: string): Outputs['spotCheck']['withdraw'] =>
    deps.once(requestId, () => {
      const check = savedCheck(deps, id)
      if (check.withdrawReason !== null) throw new AppError('NOT_FOUND', { at: 'id' })
      deps.spotChecks.withdraw(id, reason)
      const what = { who, what: 'posting.spotCheckWithdrawn', entity: `posting/${check.postingId}`, before: { spotCheck: id } }
      return { savedAt: deps.journal.append({ ...what, after: null, reason }).at }
    })

function savedCheck(deps: Deps, id: string): HeldSpotCheck {
  const check = deps.spotChecks.findById(id)
  if (check === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
  return check
}
