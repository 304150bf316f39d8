import { maskedIdNumber, maskedPhone } from '../../core/registry/id-number'
import { rankOf, staffWarnings, type Staff } from '../../core/registry/staff'
import { AppError } from '../../core/shared/app-error'
import type { ListedStaff } from '../../store/staff.repo'
import { historyOf } from '../history'
import { staffKeys } from '../search-keys'
import type { WorkspaceBase } from '../workspace-base'
import type { Outputs } from '../words'

export type ListStaffDeps = Pick<
  WorkspaceBase,
  'staff' | 'staffMerges' | 'postings' | 'organizations' | 'journal' | 'referenceOn'
>
type StaffRow = Outputs['staff']['list'][number]

/** Serves `staff.list`: everybody, with where they are posted now. */
export const listStaff = (deps: ListStaffDeps) => (): StaffRow[] => {
  const posted = postedNow(deps)
  return deps.staff.listAll().map((staff) => staffRow(staff, posted.get(staff.id) ?? null, staff))
}

/** Serves `staff.find`: a person with the postings, latest first. The id number stays masked. */
export const findStaff =
  (deps: ListStaffDeps) =>
  ({ id }: { readonly id: string }): Outputs['staff']['find'] => {
    const staff = staffOf(deps, id)
    const postings = deps.postings.listByStaff(id)
    const mergedInto = deps.staffMerges.mergedInto(id)
    const posted = postings.find((posting) => isRunning(posting, deps.referenceOn()))
    return {
      staff: {
        ...staffRow(staff, posted?.recipientId ?? null, { mergedInto, searchKeys: [] }),
        phone: staff.phone,
        note: staff.note,
      },
      postings: postings
        .map(({ id: postingId, supporterId, recipientId, startsOn, endsOn }) => ({
          id: postingId,
          supporterId,
          recipientId,
          recipientName: deps.organizations.findById(recipientId)?.name ?? '',
          startsOn,
          endsOn,
        }))
        .sort((a, b) => (a.startsOn === b.startsOn ? 0 : a.startsOn > b.startsOn ? -1 : 1)),
      mergedInto: nameOf(deps, mergedInto),
      warnings: staffWarnings(staff),
      history: historyOf(deps.journal.listByEntity(`staff/${id}`)),
    }
  }

const nameOf = (deps: Pick<WorkspaceBase, 'staff'>, id: string | null) =>
  id === null ? null : { id, name: staffOf(deps, id).name }

/** @throws AppError NOT_FOUND */
export function staffOf({ staff }: Pick<WorkspaceBase, 'staff'>, id: string): Staff {
  const found = staff.findById(id)
  if (found === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
  return found
}

const staffRow = (
  staff: Staff,
  postedTo: string | null,
  { mergedInto, searchKeys }: Pick<ListedStaff, 'mergedInto' | 'searchKeys'>,
): StaffRow => ({
  id: staff.id,
  organizationId: staff.organizationId,
  name: staff.name,
  sex: staff.sex,
  title: staff.title,
  rank: rankOf(staff.title),
  specialty: staff.specialty,
  licenceKind: staff.licenceKind,
  licenceNumber: staff.licenceNumber,
  maskedIdNumber: staff.idNumber === '' ? '' : maskedIdNumber(staff.idNumber),
  maskedPhone: staff.phone === '' ? '' : maskedPhone(staff.phone),
  postedTo,
  archivedAt: staff.archivedAt,
  mergedInto,
  // Rows from before keys were kept have none yet.
  searchKeys: searchKeys.length > 0 ? [...searchKeys] : staffKeys(staff),
})

const postedNow = ({ postings, referenceOn }: ListStaffDeps): ReadonlyMap<string, string> =>
  new Map(postings.listPostedOn(referenceOn()).map(({ staffId, recipientId }) => [staffId, recipientId]))

const isRunning = ({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null }, day: string): boolean =>
  startsOn <= day && (endsOn === null || endsOn >= day)
