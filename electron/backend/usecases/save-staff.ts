import { normaliseIdNumber } from '../../core/registry/id-number'
import { squeeze } from '../../core/registry/normalise-text'
import { readPhone } from '../../core/registry/normalise-phone'
import { staffFault, type Staff } from '../../core/registry/staff'
import { normaliseTitle } from '../../core/registry/titles'
import { AppError } from '../../core/shared/app-error'
import { changedFields } from '../changed-fields'
import { overlaid } from '../overlaid'
import { staffKeys } from '../search-keys'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { organizationOf } from './amend-organization'
import { staffOf } from './list-staff'

export type SaveStaffDeps = Pick<
  WorkspaceBase,
  'staff' | 'staffMerges' | 'organizations' | 'postings' | 'journal' | 'once' | 'now' | 'newId' | 'referenceOn'
>

/**
 * Serves `staff.add`.
 * @throws AppError ID_NUMBER_INVALID, STAFF_LICENCE_TAKEN, STAFF_ID_TAKEN, ORGANIZATION_ARCHIVED
 */
export const addStaff =
  (deps: SaveStaffDeps) =>
  ({ requestId, ...draft }: Inputs['staff']['add'], who: string): Outputs['staff']['add'] =>
    deps.once(requestId, () => {
      const staff = cleaned(deps, { ...draft, id: deps.newId(), archivedAt: null })
      expectInUse(deps, staff)
      deps.staff.insert(staff, staffKeys(staff))
      const entity = `staff/${staff.id}`
      deps.journal.append({ who, what: 'staff.added', entity, before: null, after: staff, reason: null })
      return { id: staff.id }
    })

/** Serves `staff.amend`; a person may go to another organization, postings stay where they were. Codes as `addStaff`, and STAFF_MERGED. */
export const amendStaff =
  (deps: SaveStaffDeps) =>
  ({ requestId, id, changes }: Inputs['staff']['amend'], who: string): Outputs['staff']['amend'] =>
    deps.once(requestId, () => {
      const before = staffOf(deps, id)
      if (deps.staffMerges.mergedInto(id) !== null) throw new AppError('STAFF_MERGED', { at: 'id' })
      const after = cleaned(deps, overlaid<Staff>(before, changes))
      if (after.organizationId !== before.organizationId) expectInUse(deps, after)
      return { savedAt: update(deps, before, after, { who, what: 'staff.amended', reason: null }) }
    })

/** Serves `staff.archive`. @throws AppError STAFF_POSTED while a posting of the person runs, or is to come. */
export const archiveStaff =
  (deps: SaveStaffDeps) =>
  ({ requestId, id, reason }: Inputs['staff']['archive'], who: string): Outputs['staff']['archive'] =>
    deps.once(requestId, () => {
      const before = staffOf(deps, id)
      if (before.archivedAt !== null) return { savedAt: before.archivedAt }
      const day = deps.referenceOn()
      const running = deps.postings.listByStaff(id).filter(({ endsOn }) => endsOn === null || endsOn >= day).length
      if (running > 0) throw new AppError('STAFF_POSTED', { at: 'id', count: running })
      return { savedAt: update(deps, before, { ...before, archivedAt: deps.now() }, { who, what: 'staff.archived', reason }) }
    })

/** Serves `staff.restore`. @throws AppError STAFF_MERGED */
export const restoreStaff =
  (deps: SaveStaffDeps) =>
  ({ requestId, id }: Inputs['staff']['restore'], who: string): Outputs['staff']['restore'] =>
    deps.once(requestId, () => {
      const before = staffOf(deps, id)
      if (deps.staffMerges.mergedInto(id) !== null) throw new AppError('STAFF_MERGED', { at: 'id' })
      return { savedAt: update(deps, before, { ...before, archivedAt: null }, { who, what: 'staff.restored', reason: null }) }
    })

interface Act {
  readonly who: string
  readonly what: string
  readonly reason: string | null
}

function update(deps: SaveStaffDeps, before: Staff, after: Staff, { who, what, reason }: Act): string {
  const changed = changedFields<Staff>(before, after)
  if (changed === null) return deps.now()
  deps.staff.update(after, staffKeys(after))
  return deps.journal.append({ who, what, entity: `staff/${after.id}`, ...changed, reason }).at
}

/** Names, titles and numbers as the import writes them. */
function cleaned(deps: SaveStaffDeps, wished: Staff): Staff {
  const staff: Staff = {
    ...wished,
    name: squeeze(wished.name),
    title: normaliseTitle(wished.title),
    licenceNumber: squeeze(wished.licenceNumber),
    idNumber: normaliseIdNumber(wished.idNumber),
    phone: wished.phone === '' ? '' : (readPhone(wished.phone).value ?? wished.phone),
  }
  const fault = staffFault(staff)
  if (fault !== null) throw new AppError(fault.code === 'REQUIRED' ? 'INPUT_INVALID' : fault.code, { at: fault.field })
  organizationOf(deps, staff.organizationId)
  return staff
}

function expectInUse(deps: SaveStaffDeps, { organizationId }: Staff): void {
  if (organizationOf(deps, organizationId).archivedAt !== null) {
    throw new AppError('ORGANIZATION_ARCHIVED', { at: 'organizationId' })
  }
}
