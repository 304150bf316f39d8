import { normaliseText } from '../../core/registry/normalise-text'
import { readPhone } from '../../core/registry/normalise-phone'
import { AppError } from '../../core/shared/app-error'
import { daysBetween } from '../../core/shared/calendar'
import type { Contact } from '../../store/contact.repo'
import { changedFields } from '../changed-fields'
import { overlaid } from '../overlaid'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { organizationOf } from './amend-organization'

export type ContactDeps = Pick<
  WorkspaceBase,
  'contacts' | 'schemes' | 'organizations' | 'journal' | 'once' | 'now' | 'newId' | 'referenceOn'
>

/** Serves `contact.list`: every organization in use in official order, with who speaks for it, or nobody. */
export const listContacts = (deps: ContactDeps) => (): Outputs['contact']['list'] => {
  const scheme = deps.schemes.findCurrent()
  const dueOn = scheme === undefined ? null : deps.contacts.findDue(scheme.id)
  const late = dueOn === null ? 0 : daysBetween(dueOn, deps.referenceOn())
  const named = contactsOf(deps)
  return {
    schemeName: scheme?.name ?? null,
    dueOn,
    daysLate: late > 0 ? late : null,
    rows: deps.organizations
      .listAll()
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, contactName, contactTitle, contactPhone }) => ({
        organizationId: id,
        contacts: named.get(id) ?? [],
        known: contactName === '' ? null : { name: contactName, jobTitle: contactTitle, phone: contactPhone },
      })),
  }
}

/** Serves `contact.add`: a new person, or one known from another scheme. @throws AppError CONTACT_EXISTS, ORGANIZATION_ARCHIVED */
export const addContact =
  (deps: ContactDeps) =>
  ({ requestId, ...draft }: Inputs['contact']['add'], who: string): Outputs['contact']['add'] =>
    deps.once(requestId, () => {
      if (organizationOf(deps, draft.organizationId).archivedAt !== null) {
        throw new AppError('ORGANIZATION_ARCHIVED', { at: 'organizationId' })
      }
      const name = normaliseText(draft.name)
      if ((contactsOf(deps).get(draft.organizationId) ?? []).some((one) => one.name === name)) {
        throw new AppError('CONTACT_EXISTS', { at: 'name', value: name })
      }
      return { id: nameContact(deps, { ...draft, name }, who) }
    })

/** Serves `contact.amend`. @throws AppError CONTACT_EXISTS */
export const amendContact =
  (deps: ContactDeps) =>
  ({ requestId, id, changes }: Inputs['contact']['amend'], who: string): Outputs['contact']['amend'] =>
    deps.once(requestId, () => {
      const before = contactOf(deps, id)
      const after = cleaned(overlaid<Contact>(before, changes))
      const changed = changedFields<Contact>(before, after)
      if (changed === null) return { savedAt: deps.now() }
      deps.contacts.save(after)
      const entity = `contact/${id}`
      return { savedAt: deps.journal.append({ who, what: 'contact.amended', entity, ...changed, reason: null }).at }
    })

/** Serves `contact.withdraw`: under the present scheme; without a scheme the person is taken off the list. */
export const withdrawContact =
  (deps: ContactDeps) =>
  ({ requestId, id }: Inputs['contact']['withdraw'], who: string): Outputs['contact']['withdraw'] =>
    deps.once(requestId, () => {
      const before = contactOf(deps, id)
      const scheme = deps.schemes.findCurrent()
      if (scheme === undefined) deps.contacts.delete(id)
      else deps.contacts.withdraw(scheme.id, id)
      const entity = `contact/${id}`
      return { savedAt: deps.journal.append({ who, what: 'contact.withdrawn', entity, before, after: null, reason: null }).at }
    })

/** Serves `contact.setDue`. @throws AppError SCHEME_MISSING */
export const setContactsDue =
  (deps: ContactDeps) =>
  ({ requestId, dueOn }: Inputs['contact']['setDue'], who: string): Outputs['contact']['setDue'] =>
    deps.once(requestId, () => {
      const scheme = deps.schemes.findCurrent()
      if (scheme === undefined) throw new AppError('SCHEME_MISSING', { at: 'dueOn' })
      const before = deps.contacts.findDue(scheme.id)
      if (before === dueOn) return { savedAt: deps.now() }
      deps.contacts.setDue(scheme.id, dueOn)
      const what = 'scheme.contacts-due'
      const entity = `scheme/${scheme.id}`
      return {
        savedAt: deps.journal.append({ who, what, entity, before: { dueOn: before }, after: { dueOn }, reason: null }).at,
      }
    })

/** Serves `contact.takeKnown`: names whoever the list of institutions says, where nobody was named. */
export const takeKnownContacts =
  (deps: ContactDeps) =>
  ({ requestId }: Inputs['contact']['takeKnown'], who: string): Outputs['contact']['takeKnown'] =>
    deps.once(requestId, () => {
      const missing = listContacts(deps)().rows.filter(({ contacts, known }) => contacts.length === 0 && known !== null)
      for (const { organizationId, known } of missing) {
        if (known !== null) nameContact(deps, { ...known, organizationId, note: '' }, who)
      }
      return { count: missing.length, savedAt: deps.now() }
    })

/** Under the present scheme, by organization. */
function contactsOf({
  contacts,
  schemes,
}: ContactDeps): ReadonlyMap<string, Outputs['contact']['list']['rows'][number]['contacts']> {
  const byOrganization = new Map<string, Outputs['contact']['list']['rows'][number]['contacts']>()
  for (const { organizationId, ...contact } of contacts.list(schemes.findCurrent()?.id ?? null)) {
    const known = byOrganization.get(organizationId) ?? []
    byOrganization.set(organizationId, [...known, contact])
  }
  return byOrganization
}

/** The person of that name, made or amended, speaks for the organization under the present scheme. @returns the id */
function nameContact(deps: ContactDeps, wished: Omit<Contact, 'id'>, who: string): string {
  const found = deps.contacts.findByKey(wished.organizationId, wished.name)
  const contact = cleaned({ ...wished, id: found?.id ?? deps.newId() })
  deps.contacts.save(contact)
  const scheme = deps.schemes.findCurrent()
  if (scheme !== undefined) deps.contacts.name(scheme.id, contact.id)
  const entity = `contact/${contact.id}`
  deps.journal.append({ who, what: 'contact.named', entity, before: found ?? null, after: contact, reason: null })
  return contact.id
}

const cleaned = (contact: Contact): Contact => ({
  ...contact,
  name: normaliseText(contact.name),
  phone: contact.phone === '' ? '' : (readPhone(contact.phone).value ?? contact.phone),
})

/** @throws AppError NOT_FOUND */
function contactOf({ contacts }: ContactDeps, id: string): Contact {
  const found = contacts.findById(id)
  if (found === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
  return found
}
