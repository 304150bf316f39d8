import type { Pairing } from '../../core/pairing/pairing'
import { daysLeft, pairingState, pairingWarnings } from '../../core/pairing/pairing-state'
import { postingRules, requiredHeadcountOf } from '../../core/posting/posting-rules'
import { groupBy } from '../../core/shared/group-by'
import type { FindableOrganization } from '../../store/organization.repo'
import type { WorkspaceBase } from '../workspace-base'
import type { Outputs } from '../words'

export type PairingRowDeps = Pick<WorkspaceBase, 'organizations' | 'postings' | 'divisions' | 'schemes' | 'referenceOn'>
export type PairingRow = Outputs['pairing']['list'][number]

/** Makes the rows of lists and pages from pairings: names, state on the reference day, staffing, warnings. Reads once for all. */
export function pairingRows(deps: PairingRowDeps): (pairing: Pairing) => PairingRow {
  const organizations = new Map(deps.organizations.listAll().map((organization) => [organization.id, organization]))
  const divisions = deps.divisions.namesForList()
  const day = deps.referenceOn()
  const scheme = deps.schemes.findCurrent() ?? null
  const rules = postingRules(scheme?.parameters ?? [])
  const atRecipient = groupBy(deps.postings.listPostedOn(day), ({ recipientId }) => recipientId)
  const organizationOf = (id: string): FindableOrganization => {
    const organization = organizations.get(id)
    if (organization === undefined) throw new Error(`pairing of an unknown organization ${id}`)
    return organization
  }

  return (pairing) => {
    const recipient = organizationOf(pairing.recipientId)
    const posted = atRecipient.get(recipient.id) ?? []
    const state = pairingState(pairing, day)
    const required = requiredHeadcountOf(recipient, rules)
    return {
      ...pairing,
      departments: [...pairing.departments],
      supporterName: organizationOf(pairing.supporterId).name,
      recipientName: recipient.name,
      countyName: divisions.countyName(recipient.divisionCode),
      state,
      daysLeft: daysLeft(pairing, day),
      postedCount: posted.filter((posting) => posting.supporterId === pairing.supporterId).length,
      requiredCount: required,
      warnings: pairingWarnings(pairing, state, scheme, { posted: posted.length, required }),
    }
  }
}
