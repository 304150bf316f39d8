import type { ErrorCode } from '../../core/shared/error-code'
import { AppError } from '../../core/shared/app-error'
import { staffKeys } from '../search-keys'
import { triedOut } from '../tried-out'
import type { Inputs, Outputs } from '../words'
import { staffOf } from './list-staff'
import type { MergeStaffDeps } from './merge-staff'
import { countedBack, expectLeadsInto, recordedChanges } from './recorded-merger'

type Plan = Outputs['staff']['planUndoMerge']

/**
 * Serves `staff.undoMerge`: two records that were made one are two again. Postings that the merger moved go back as they are
 * now; what was recorded since stays with the one that stayed.
 * @throws AppError STAFF_NOT_MERGED, UNMERGE_NOT_RECORDED, UNMERGE_MERGED_ON, UNMERGE_CHANGED
 */
export const undoStaffMerge =
  (deps: MergeStaffDeps) =>
  ({ requestId, id, reason }: Inputs['staff']['undoMerge'], who: string): Outputs['staff']['undoMerge'] =>
    deps.once(requestId, () => {
      const { refusal, inTheWay } = undo(deps, id, { who, reason })
      if (refusal !== null) throw new AppError(refusal, { at: 'id', count: inTheWay.length })
      return { savedAt: deps.now() }
    })

/** Serves `staff.planUndoMerge`: what would go back, or why it cannot. Nothing is written. */
export const planUndoStaffMerge =
  (deps: MergeStaffDeps) =>
  ({ id }: Inputs['staff']['planUndoMerge']): Plan => {
    try {
      return triedOut(deps, () => undo(deps, id, { who: 'plan', reason: '' }))
    } catch (thrown) {
      if (thrown instanceof AppError) return { moved: [], inTheWay: [], refusal: thrown.code }
      throw thrown
    }
  }

interface Undone extends Plan {
  readonly refusal: ErrorCode | null
}

function undo(deps: MergeStaffDeps, goesId: string, act: { readonly who: string; readonly reason: string }): Undone {
  const { staff, staffMerges, journal } = deps
  staffOf(deps, goesId)
  const staysId = staffMerges.mergedInto(goesId)
  if (staysId === null) throw new AppError('STAFF_NOT_MERGED', { at: 'id' })
  const changes = recordedChanges(deps, 'staff', goesId)
  const { name } = staffOf(deps, staysId)
  expectLeadsInto(changes, 'staff', goesId, { id: staysId, name, mergedInto: staffMerges.mergedInto(staysId) })
  const inTheWay = staffMerges.revert(changes, goesId)
  if (inTheWay.length > 0) return { moved: [], inTheWay, refusal: 'UNMERGE_CHANGED' }
  for (const id of [staysId, goesId]) {
    const one = staffOf(deps, id)
    staff.update(one, staffKeys(one))
  }
  const [from, to] = [{ mergedInto: staysId }, { mergedInto: null }]
  journal.append({ ...act, what: 'staff.unmerged', entity: `staff/${goesId}`, before: from, after: to })
  journal.append({ ...act, what: 'staff.gave-back', entity: `staff/${staysId}`, before: { from: goesId }, after: null })
  return { moved: countedBack(changes, 'staff'), inTheWay: [], refusal: null }
}
