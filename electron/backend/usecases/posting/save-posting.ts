import { checkParties } from '../../../core/pairing/parties'
import { checkPosting, type PostingFile } from '../../../core/posting/posting'
import { AppError } from '../../../core/shared/app-error'
import type { FindableOrganization } from '../../../store/organization.repo'
import type { NamedPostingFile } from '../../../store/posting.repo'
import type { Staff } from '../../../store/staff.repo'
import { changedFields } from '../../changed-fields'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs } from '../../words'
import { unknownStaff } from '../import/save-staff-row'
import { readPostings, type PostingRowDeps } from './posting-rows'

export type SavePostingFileDeps = PostingRowDeps &
  Pick<WorkspaceBase, 'staff' | 'journal' | 'workloads' | 'newId' | 'now' | 'once'>

export interface PostingAct {
  readonly who: string
  readonly what: 'posting.recorded' | 'posting.amended' | 'posting.ended' | 'posting.replaced' | 'posting.cancelled'
  readonly reason: string | null
}

/** The posting as it stands. @throws AppError NOT_FOUND, POSTING_CANCELLED */
export function standingPosting(deps: Pick<PostingRowDeps, 'postings'>, id: string): NamedPostingFile {
  const posting = deps.postings.findFile(id)
  if (posting === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
  if (posting.cancelReason !== null) throw new AppError('POSTING_CANCELLED', { at: 'id' })
  return posting
}

/**
 * The person to be posted: one of the registry, or one typed by name, who joins the registry as the supporter's staff
 * unless it has one of that name.
 * @throws AppError NOT_FOUND
 */
export function personOf(
  deps: SavePostingFileDeps,
  person: Inputs['posting']['record']['person'],
  given: { readonly supporterId: string; readonly title: string; readonly specialty: string },
  who: string,
): Staff {
  if ('staffId' in person) {
    const found = deps.staff.findById(person.staffId)
    if (found === undefined) throw new AppError('NOT_FOUND', { at: 'person' })
    return found
  }
  const { supporterId, title, specialty } = given
  const known = deps.staff.findByName(supporterId, person.name)
  if (known !== undefined) return known
  const staff: Staff = { ...unknownStaff(deps.newId()), organizationId: supporterId, name: person.name, title, specialty }
  deps.staff.insert(staff)
  deps.journal.append({ who, what: 'staff.added', entity: `staff/${staff.id}`, before: null, after: staff, reason: null })
  return staff
}

/**
 * Inserts a posting after all rules were asked. One that was made void before, with the same person, place and first day,
 * is taken up again.
 * @throws AppError NOT_FOUND, PAIRING_ROLE, ORGANIZATION_ARCHIVED, SUPPORTER_LEVEL_TOO_LOW, DATE_ORDER, POSTED_TWICE, CODE_CONFLICT
 */
export function insertPosting(deps: SavePostingFileDeps, posting: PostingFile, act: PostingAct): { id: string; savedAt: string } {
  checkParties(organizationAt(deps, 'supporterId', posting), organizationAt(deps, 'recipientId', posting))
  checkPosting(posting, deps.postings.listByStaff(posting.staffId))
  const earlier = deps.postings.findByKey(posting.staffId, posting.supporterId, posting.recipientId, posting.startsOn)
  const saved: PostingFile = earlier === undefined ? posting : { ...posting, id: earlier.id }
  if (earlier === undefined) deps.postings.insert(saved)
  else deps.postings.update(saved)
  deps.postings.complete(saved)
  const { at } = deps.journal.append({ ...act, entity: `posting/${saved.id}`, before: null, after: saved })
  return { id: saved.id, savedAt: at }
}

/**
 * Changes a posting; the journal keeps the fields that differ. Nothing is written when none does.
 * @throws AppError DATE_ORDER, POSTED_TWICE, CODE_CONFLICT, ATTENDANCE_OUTSIDE
 */
export function updatePosting(
  deps: SavePostingFileDeps,
  { staffName: _name, ...before }: NamedPostingFile,
  after: PostingFile,
  act: PostingAct,
): string {
  const changed = changedFields<PostingFile>(before, after)
  if (changed === null) return deps.now()
  if (after.cancelReason === null) checkPosting(after, deps.postings.listByStaff(after.staffId))
  deps.postings.update(after)
  deps.postings.complete(after)
  if (after.code !== before.code) deps.workloads.rename(workloadKey(before), workloadKey(after))
  return deps.journal.append({ ...act, entity: `posting/${after.id}`, ...changed }).at
}

/** Under what workload knows a posting: its code, or its id where the bureau gave none. */
export const workloadKey = ({ code, id }: Pick<PostingFile, 'code' | 'id'>): string => (code === '' ? id : code)

/** Rules that the posting breaks. */
export function brokenOf(deps: SavePostingFileDeps, id: string): string[] {
  const posting = standingPosting(deps, id)
  return readPostings(deps, posting.recipientId)
    .judge(posting)
    .filter(({ isBroken }) => isBroken)
    .map(({ rule }) => rule)
}

function organizationAt(
  deps: Pick<SavePostingFileDeps, 'organizations'>,
  at: 'supporterId' | 'recipientId',
  posting: PostingFile,
): FindableOrganization {
  const organization = deps.organizations.findById(posting[at])
  if (organization === undefined) throw new AppError('NOT_FOUND', { at })
  return organization
}
