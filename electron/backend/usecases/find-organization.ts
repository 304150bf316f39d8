import { pairingState } from '../../core/pairing/pairing-state'
import type { Organization } from '../../core/registry/organization'
import { historyOf } from '../history'
import type { InspectionReads, WorkspaceBase } from '../workspace-base'
import type { Outputs } from '../words'
import { organizationOf } from './amend-organization'
import { organizationRow } from './list-organizations'

export interface FindOrganizationDeps extends Pick<
  WorkspaceBase,
  | 'organizations'
  | 'organizationNames'
  | 'organizationClosures'
  | 'organizationDepartments'
  | 'divisions'
  | 'pairings'
  | 'postings'
  | 'staff'
  | 'journal'
  | 'referenceOn'
> {
  readonly inspection: Pick<InspectionReads, 'listSheetsOfOrganization' | 'listFindingsOfOrganization'>
}

/** Serves `organization.find`: the institution with its pairings and postings (newest first), results and changes. */
export const findOrganization =
  (deps: FindOrganizationDeps) =>
  ({ id }: { readonly id: string }): Outputs['organization']['find'] => ({
    ...kinOf(deps, organizationOf(deps, id)),
    organization: organizationRow(deps.divisions, organizationOf(deps, id), deps.organizationClosures.find(id)?.closedOn ?? null),
    pairings: pairingsOf(deps, id),
    postings: postingsOf(deps, id),
    sheets: deps.inspection.listSheetsOfOrganization(id),
    findings: deps.inspection.listFindingsOfOrganization(id),
    names: deps.organizationNames.listByOrganization(id).map(({ organizationId: _id, ...former }) => former),
    departments: deps.organizationDepartments.listByOrganization(id),
    staffTotal: deps.staff.listByOrganization(id).filter(({ archivedAt }) => archivedAt === null).length,
    history: historyOf(deps.journal.listByEntity(`organization/${id}`)),
  })

type Kin = Pick<Outputs['organization']['find'], 'parent' | 'children' | 'merged' | 'mergedInto' | 'closure' | 'succeeded'>

/** What stands above and below it, and what it went into or took in. */
function kinOf({ organizations, organizationClosures }: FindOrganizationDeps, { id, parentId, mergedInto }: Organization): Kin {
  const named = ({ id, name }: Organization) => ({ id, name })
  const found = (other: string | null) => [organizations.findById(other ?? '')].flatMap((one) => (one ? [named(one)] : []))[0]
  const closure = organizationClosures.find(id)
  return {
    closure:
      closure === undefined
        ? null
        : { closedOn: closure.closedOn, successor: found(closure.successorId) ?? null, reason: closure.reason },
    succeeded: organizationClosures
      .listBySuccessor(id)
      .flatMap(({ organizationId, closedOn }) => [found(organizationId)].flatMap((one) => (one ? [{ ...one, closedOn }] : []))),
    parent: found(parentId) ?? null,
    mergedInto: found(mergedInto) ?? null,
    children: organizations
      .listByParent(id)
      .filter(({ archivedAt }) => archivedAt === null)
      .map(named),
    merged: organizations.listMergedInto(id).map((one) => ({ ...named(one), code: one.code, at: one.archivedAt ?? '' })),
  }
}

type PairingRow = Outputs['organization']['find']['pairings'][number]

function pairingsOf(deps: FindOrganizationDeps, id: string): PairingRow[] {
  const day = deps.referenceOn()
  const standing = [...deps.pairings.listBySupporter(id), ...deps.pairings.listByRecipient(id)]
    .map((pairing) => ({ pairing, otherId: pairing.supporterId === id ? pairing.recipientId : pairing.supporterId }))
    .map(({ pairing, otherId }): PairingRow => ({
      id: pairing.id,
      otherId,
      otherName: organizationOf(deps, otherId).name,
      startsOn: pairing.startsOn,
      endsOn: pairing.endsOn,
      departments: [...pairing.departments],
      state: pairingState(pairing, day),
    }))
  return [...standing, ...cancelledOf(deps, id)].sort(newestFirst)
}

/** Pairings that never came to be. */
const cancelledOf = (deps: FindOrganizationDeps, id: string): PairingRow[] =>
  deps.pairings.listCancelled(id).map(({ id: pairingId, supporterId, recipientId, startsOn, endsOn }) => {
    const otherId = supporterId === id ? recipientId : supporterId
    const otherName = organizationOf(deps, otherId).name
    return { id: pairingId, otherId, otherName, startsOn, endsOn, departments: [], state: 'cancelled' }
  })

function postingsOf(deps: FindOrganizationDeps, id: string): Outputs['organization']['find']['postings'] {
  return [...deps.postings.listBySupporter(id), ...deps.postings.listByRecipient(id)]
    .map((posting) => ({
      id: posting.id,
      code: posting.code,
      staffName: posting.staffName,
      specialty: posting.specialty,
      title: posting.title,
      otherName: organizationOf(deps, posting.supporterId === id ? posting.recipientId : posting.supporterId).name,
      startsOn: posting.startsOn,
      endsOn: posting.endsOn,
    }))
    .sort(newestFirst)
}

const newestFirst = (a: { readonly startsOn: string }, b: { readonly startsOn: string }): number =>
  a.startsOn === b.startsOn ? 0 : a.startsOn > b.startsOn ? -1 : 1
