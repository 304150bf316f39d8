import { pairingState } from '../../core/pairing/pairing-state'
import { historyOf } from '../history'
import type { InspectionReads, WorkspaceBase } from '../workspace-base'
import type { Outputs } from '../words'
import { organizationOf } from './amend-organization'
import { organizationRow } from './list-organizations'

export interface FindOrganizationDeps extends Pick<
  WorkspaceBase,
  'organizations' | 'divisions' | 'pairings' | 'postings' | 'journal' | 'referenceOn'
> {
  readonly inspection: Pick<InspectionReads, 'listSheetsOfOrganization'>
}

/** Serves `organization.find`: the institution with its pairings and postings (newest first), results and changes. */
export const findOrganization =
  (deps: FindOrganizationDeps) =>
  ({ id }: { readonly id: string }): Outputs['organization']['find'] => ({
    organization: organizationRow(deps, organizationOf(deps, id)),
    pairings: pairingsOf(deps, id),
    postings: postingsOf(deps, id),
    sheets: deps.inspection.listSheetsOfOrganization(id),
    history: historyOf(deps.journal.listByEntity(`organization/${id}`)),
  })

function pairingsOf(deps: FindOrganizationDeps, id: string): Outputs['organization']['find']['pairings'] {
  const day = deps.referenceOn()
  return [...deps.pairings.listBySupporter(id), ...deps.pairings.listByRecipient(id)]
    .map((pairing) => ({ pairing, otherId: pairing.supporterId === id ? pairing.recipientId : pairing.supporterId }))
    .map(({ pairing, otherId }) => ({
      id: pairing.id,
      otherId,
      otherName: organizationOf(deps, otherId).name,
      startsOn: pairing.startsOn,
      endsOn: pairing.endsOn,
      state: pairingState(pairing, day),
    }))
    .sort(newestFirst)
}

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
