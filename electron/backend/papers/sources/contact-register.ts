import { contactRegisterView, type ContactUnit } from '../../../core/papers/contact-register-view'
import { groupBy } from '../../../core/shared/group-by'
import type { WorkspaceBase } from '../../workspace-base'
import type { PaperSource } from '../paper-source'
import { registerSource, type Places, type RegisterDeps } from './registers'

export type ContactRegisterDeps = RegisterDeps & Pick<WorkspaceBase, 'contacts' | 'schemes'>

/** 联系人备案表 of the bureau and of each county: every unit in use, with whoever was named for the scheme. */
export const contactRegisters = (deps: ContactRegisterDeps, places: () => Places): PaperSource =>
  registerSource(deps, {
    kind: 'contact-register',
    layout: 'contactRegister',
    rowsOf: () => contactUnits(deps, places()),
    view: (head, units, t) => contactRegisterView({ ...head, units }, t),
  })

function contactUnits(deps: ContactRegisterDeps, { inUse, byCounty, countyOf }: Places): readonly ContactUnit[] {
  const named = groupBy(deps.contacts.list(deps.schemes.findCurrent()?.id ?? null), ({ organizationId }) => organizationId)
  return inUse
    .toSorted((a, b) => byCounty(a.id, b.id))
    .map(({ id, name }) => ({
      countyName: countyOf(id),
      name,
      contacts: (named.get(id) ?? []).map((one) => ({
        name: one.name,
        jobTitle: one.jobTitle,
        phone: one.phone,
        note: one.note,
      })),
    }))
}
