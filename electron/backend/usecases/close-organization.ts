import type { Organization } from '../../core/registry/organization'
import { AppError } from '../../core/shared/app-error'
import type { ErrorCode } from '../../core/shared/error-code'
import { staffKeys } from '../search-keys'
import { triedOut } from '../tried-out'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { organizationOf } from './amend-organization'
import { passOn, type PassOnDeps } from './pass-on'
import { updateOrganization, type SaveOrganizationDeps } from './save-organization'

export type CloseOrganizationDeps = SaveOrganizationDeps &
  PassOnDeps &
  Pick<WorkspaceBase, 'organizationClosures' | 'inTransaction' | 'today'>

type Wish = Omit<Inputs['organization']['close'], 'requestId'>
type Plan = Outputs['organization']['planClose']
type Engagement = Plan['engagements'][number]

/**
 * Serves `organization.close`: from a day on an institution is no more (撤并), and another one may carry on with its work. It
 * keeps its name, people of the past, results and papers; what still ran is ended on the day before, what had not begun is
 * cancelled, or it goes on with the successor as a record of its own.
 * @throws AppError CLOSE_INTO_ITSELF, CLOSE_TOO_LATE, CLOSE_WITHOUT_SUCCESSOR, CLOSE_LIST_CHANGED,
 *   ORGANIZATION_MERGED, ORGANIZATION_ARCHIVED, and whatever refuses a pairing or posting
 */
export const closeOrganization =
  (deps: CloseOrganizationDeps) =>
  ({ requestId, ...wish }: Inputs['organization']['close'], who: string): Outputs['organization']['close'] =>
    deps.once(requestId, () => {
      const asked = new Set(wish.acts.map(({ id }) => id))
      const { engagements } = close(deps, wish, who, (refused) => {
        throw refused
      })
      if (engagements.length !== asked.size || engagements.some(({ id }) => !asked.has(id)))
        throw new AppError('CLOSE_LIST_CHANGED', { at: 'acts' })
      return { savedAt: deps.now() }
    })

/** Serves `organization.planClose`: what still runs on that day and what would become of it. Nothing is written. */
export const planClose =
  (deps: CloseOrganizationDeps) =>
  (wish: Inputs['organization']['planClose']): Plan => {
    try {
      return triedOut(deps, () => close(deps, { ...wish, reason: '' }, 'plan', ({ code }) => code))
    } catch (thrown) {
      if (thrown instanceof AppError) return { engagements: [], staffTotal: 0, refusal: thrown.code }
      throw thrown
    }
  }

function close(deps: CloseOrganizationDeps, wish: Wish, who: string, refused: (cause: AppError) => ErrorCode): Plan {
  const { searchKeys: _derived, ...before } = organizationOf(deps, wish.id)
  const successor = expectCloseable(deps, before, wish)
  const act = { who, reason: wish.reason, closedOn: wish.closedOn, closingId: wish.id, successorId: wish.successorId }
  const acts = new Map(wish.acts.map((one) => [one.id, one.act]))
  const engagements = openEngagements(deps, wish.id, wish.closedOn).map((one): Engagement => {
    const chosen = acts.get(one.id) ?? (successor === null ? 'end' : 'move')
    try {
      deps.inTransaction(() => passOn(deps, one, chosen, act))
      return { ...one, act: chosen, refusal: null }
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      return { ...one, act: chosen, refusal: refused(thrown) }
    }
  })
  const people = deps.staff.listByOrganization(wish.id).filter(({ archivedAt }) => archivedAt === null)
  if (successor !== null) {
    if (wish.staff === 'move') for (const person of people) takePerson(deps, person, successor.id, act)
    for (const { searchKeys: _keys, ...child } of deps.organizations.listByParent(wish.id)) {
      const parentId = child.id === successor.id ? before.parentId : successor.id
      updateOrganization(deps, child, { ...child, parentId }, { who, reason: wish.reason })
    }
  }
  note(deps, before, wish, who)
  return { engagements, staffTotal: people.length, refusal: null }
}

function expectCloseable(deps: CloseOrganizationDeps, closing: Organization, wish: Wish): Organization | null {
  if (closing.mergedInto !== null) throw new AppError('ORGANIZATION_MERGED', { at: 'id' })
  if (closing.archivedAt !== null) throw new AppError('ORGANIZATION_ARCHIVED', { at: 'id' })
  if (wish.closedOn > deps.today()) throw new AppError('CLOSE_TOO_LATE', { at: 'closedOn' })
  if (wish.successorId === null) return null
  if (wish.successorId === wish.id) throw new AppError('CLOSE_INTO_ITSELF', { at: 'successorId' })
  const successor = organizationOf(deps, wish.successorId)
  if (successor.archivedAt !== null) throw new AppError('ORGANIZATION_ARCHIVED', { at: 'successorId' })
  return successor
}

/** Pairings and postings of it that have a day on or after that one, pairings first. */
function openEngagements(deps: CloseOrganizationDeps, id: string, day: string): Omit<Engagement, 'act' | 'refusal'>[] {
  const isOpen = ({ endsOn }: { readonly endsOn: string | null }) => endsOn === null || endsOn >= day
  const nameOf = (one: { readonly supporterId: string; readonly recipientId: string }) =>
    organizationOf(deps, one.supporterId === id ? one.recipientId : one.supporterId).name
  const pairings = [...deps.pairings.listBySupporter(id), ...deps.pairings.listByRecipient(id)].filter(isOpen)
  const postings = [...deps.postings.listBySupporter(id), ...deps.postings.listByRecipient(id)].filter(isOpen)
  return [
    ...pairings.map((one) => ({
      kind: 'pairing' as const,
      id: one.id,
      staffName: '',
      otherName: nameOf(one),
      startsOn: one.startsOn,
      endsOn: one.endsOn,
    })),
    ...postings.map((one) => ({
      kind: 'posting' as const,
      id: one.id,
      staffName: one.staffName,
      otherName: nameOf(one),
      startsOn: one.startsOn,
      endsOn: one.endsOn,
    })),
  ]
}

type Person = ReturnType<WorkspaceBase['staff']['listByOrganization']>[number]

function takePerson(
  { staff, journal }: CloseOrganizationDeps,
  person: Person,
  organizationId: string,
  { who, reason }: { readonly who: string; readonly reason: string },
): void {
  const after = { ...person, organizationId }
  staff.update(after, staffKeys(after))
  const [was, is] = [{ organizationId: person.organizationId }, { organizationId }]
  journal.append({ who, what: 'staff.amended', entity: `staff/${person.id}`, before: was, after: is, reason })
}

function note(deps: CloseOrganizationDeps, before: Organization, { successorId, closedOn, reason }: Wish, who: string): void {
  const archivedAt = deps.now()
  const { searchKeys } = organizationOf(deps, before.id)
  deps.organizations.update({ ...before, archivedAt, searchKeys })
  deps.organizationClosures.insert({ organizationId: before.id, closedOn, successorId, reason })
  const entity = `organization/${before.id}`
  const after = { archivedAt, closedOn, successorId }
  deps.journal.append({ who, what: 'organization.closed', entity, before: { archivedAt: null }, after, reason })
  if (successorId === null) return
  const succeeded = { who, what: 'organization.succeeded', entity: `organization/${successorId}`, reason }
  deps.journal.append({ ...succeeded, before: null, after: { from: before.id, closedOn } })
}
