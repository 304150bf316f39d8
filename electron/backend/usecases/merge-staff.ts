import { areOtherPersons, mergedStaff } from '../../core/registry/merged-staff'
import type { Staff } from '../../core/registry/staff'
import { AppError } from '../../core/shared/app-error'
import { changedFields } from '../changed-fields'
import { staffKeys } from '../search-keys'
import { triedOut } from '../tried-out'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { staffOf } from './list-staff'

export type MergeStaffDeps = Pick<WorkspaceBase, 'staff' | 'staffMerges' | 'journal' | 'once' | 'now' | 'inTransaction'>
type Moved = Outputs['staff']['merge']['moved']

/**
 * Serves `staff.merge`: of two records of one person one stays, with every posting and all that the other knew. The other
 * stays as an archived record; its name and licence number lead to the one that stays.
 * @throws AppError STAFF_MERGE_WITH_ITSELF, STAFF_MERGED, STAFF_IDENTITY_DIFFERS, STAFF_POSTINGS_OVERLAP
 */
export const mergeStaff =
  (deps: MergeStaffDeps) =>
  ({ requestId, goesId, staysId, reason }: Inputs['staff']['merge'], who: string): Outputs['staff']['merge'] =>
    deps.once(requestId, () => ({ moved: merge(deps, goesId, staysId, { who, reason }), savedAt: deps.now() }))

/** Serves `staff.planMerge`: what would move, or why it cannot be. Nothing is written. */
export const planStaffMerge =
  (deps: MergeStaffDeps) =>
  ({ goesId, staysId }: Inputs['staff']['planMerge']): Outputs['staff']['planMerge'] => {
    try {
      return { moved: triedOut(deps, () => merge(deps, goesId, staysId, { who: 'plan', reason: '' })), refusal: null }
    } catch (thrown) {
      if (thrown instanceof AppError) return { moved: [], refusal: thrown.code }
      throw thrown
    }
  }

function merge(deps: MergeStaffDeps, goesId: string, staysId: string, act: { who: string; reason: string }): Moved {
  const [goes, stays] = [staffOf(deps, goesId), staffOf(deps, staysId)]
  if (goesId === staysId) throw new AppError('STAFF_MERGE_WITH_ITSELF', { at: 'staysId' })
  for (const [at, id] of Object.entries({ goesId, staysId }))
    if (deps.staffMerges.mergedInto(id) !== null) throw new AppError('STAFF_MERGED', { at })
  if (areOtherPersons(goes, stays)) throw new AppError('STAFF_IDENTITY_DIFFERS', { at: 'goesId' })
  const merged: Staff = { ...mergedStaff(stays, goes), archivedAt: null }
  // A number belongs to one record: what the one that stays takes, the other gives up.
  const gone: Staff = {
    ...goes,
    archivedAt: goes.archivedAt ?? deps.now(),
    licenceNumber: merged.licenceNumber === goes.licenceNumber ? '' : goes.licenceNumber,
    idNumber: '',
  }
  const { result: moved, changes } = deps.staffMerges.watch(goesId, staysId, () => {
    deps.staff.update(gone, [])
    const all = deps.staffMerges.moveAll(goesId, staysId)
    deps.staff.update(merged, staffKeys(merged))
    return all
  })
  const fields = changedFields<Staff>(goes, gone)
  const after = { ...fields?.after, mergedInto: staysId, moved, rows: changes }
  deps.journal.append({ ...act, what: 'staff.merged', entity: `staff/${goesId}`, before: fields?.before ?? {}, after })
  const taken = changedFields<Staff>(stays, merged)
  const from = { ...taken?.after, from: goesId }
  deps.journal.append({ ...act, what: 'staff.took-in', entity: `staff/${staysId}`, before: taken?.before ?? {}, after: from })
  return moved
}
