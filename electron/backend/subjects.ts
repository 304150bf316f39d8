import type { Organization } from '../core/registry/organization'
import type { SubjectRole } from '../core/scoring/template'
import type { FindableOrganization } from '../store/organization.repo'
import type { NamedPosting } from '../store/posting.repo'
import type { SheetPins } from '../store/sheet.repo'
import type { WorkspaceBase } from './workspace-base'

/** Who a sheet scores, as lists and papers name them. */
export interface Subject {
  readonly role: SubjectRole
  /** Organization code, that of the clinic for its patients, or posting code of a doctor. */
  readonly code: string
  readonly name: string
  /** Where the subject belongs: county of a clinic or hospital, hospital of a doctor. */
  readonly detail: string
}

export type SubjectKey = Pick<SheetPins, 'role' | 'organizationId' | 'postingId'>

const ROLE_OF: Partial<Record<Organization['kind'], SubjectRole>> = { supporting: 'supporting_org', recipient: 'recipient_org' }

/** Whoever the bureau gave no number is known by the id. */
const subjectCode = ({ id, code }: { readonly id: string; readonly code: string }): string => (code === '' ? id : code)

/** Reads the registry once and answers who is who; made anew for each call. */
export function readSubjects({
  organizations,
  postings,
  divisions,
}: Pick<WorkspaceBase, 'organizations' | 'postings' | 'divisions'>) {
  const byId = new Map(organizations.listAll().map((organization) => [organization.id, organization]))
  const files = postings.listFiles()
  // Void ones too: a sheet that scored one is still of that doctor.
  const postingById = new Map(files.map((posting) => [posting.id, posting]))
  // A merged one is found by its code too, as what it was merged into; a code that is in use means its bearer.
  const byCode = new Map(
    [...byId.values()]
      .sort((a, b) => Number(a.mergedInto === null) - Number(b.mergedInto === null))
      .map((organization) => [subjectCode(organization), byId.get(organization.mergedInto ?? '') ?? organization]),
  )
  const standing = files.filter(({ cancelReason }) => cancelReason === null)
  const postingByCode = new Map(standing.map((posting) => [subjectCode(posting), posting]))

  const organizationOf = (id: string): FindableOrganization => {
    const organization = byId.get(id)
    if (organization === undefined) throw new Error(`unknown organization ${id}`)
    return organization
  }
  const countyOf = (organization: Organization): string => divisions.countyName(organization.divisionCode)
  const ofOrganization = (organization: Organization): Subject | undefined => {
    const role = ROLE_OF[organization.kind]
    return role && { role, code: subjectCode(organization), name: organization.name, detail: countyOf(organization) }
  }
  const ofPosting = (posting: NamedPosting): Subject => ({
    role: 'dispatched_staff',
    code: subjectCode(posting),
    name: posting.staffName,
    detail: organizationOf(posting.supporterId).name,
  })

  return {
    organizationOf,
    codeOf: (organizationId: string): string => subjectCode(organizationOf(organizationId)),
    countyOf,
    ofOrganization,
    ofPosting,
    /** The clinic of that code. */
    findClinic(code: string): FindableOrganization | undefined {
      const organization = byCode.get(code)
      return organization?.kind === 'recipient' ? organization : undefined
    },
    /** The organization of that code, whatever it is. */
    findOrganization: (code: string): FindableOrganization | undefined => byCode.get(code),
    /** What a sheet refers to by role and code; undefined when there is nobody. */
    findKey(role: SubjectRole, code: string): SubjectKey | undefined {
      if (role === 'dispatched_staff') {
        const posting = postingByCode.get(code)
        return posting && { role, organizationId: null, postingId: posting.id }
      }
      const organization = byCode.get(code)
      const kindRole = role === 'patient' ? 'recipient_org' : role // patients are known by their clinic and no further
      if (organization === undefined || ROLE_OF[organization.kind] !== kindRole) return undefined
      return { role, organizationId: organization.id, postingId: null }
    },
    /** The subject of a sheet. An organization that changed its kind since keeps the role it was scored in. */
    subjectOf({ role, organizationId, postingId }: SubjectKey): Subject {
      const posting = postingById.get(postingId ?? '')
      if (posting !== undefined) return ofPosting(posting)
      const organization = organizationOf(organizationId ?? '')
      return { role, code: subjectCode(organization), name: organization.name, detail: countyOf(organization) }
    },
    /** Organizations in use that can be scored, in official order. */
    listOrganizations: (): Subject[] =>
      [...byId.values()]
        .filter(({ archivedAt }) => archivedAt === null)
        .flatMap((organization) => ofOrganization(organization) ?? []),
  }
}
export type Subjects = ReturnType<typeof readSubjects>
