import { AppError } from '../../../core/shared/app-error'
import { departmentOf } from '../../../core/registry/departments'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { schemeIdOf } from './planning-of'

export type SavePlanningDeps = Pick<WorkspaceBase, 'planning' | 'organizations' | 'schemes' | 'journal' | 'once'>
type Saved = Outputs['planning']['saveNeeds']

/** Serves `planning.saveNeeds`. @throws AppError NOT_FOUND for an unknown clinic or department, DATE_ORDER */
export const saveNeeds =
  (deps: SavePlanningDeps) =>
  ({ requestId, recipientId, needs }: Inputs['planning']['saveNeeds'], who: string): Saved =>
    deps.once(requestId, () => {
      expectKind(deps, 'recipient', recipientId, 'recipientId')
      expectDepartments(needs, 'needs')
      expectDatesInOrder(needs)
      return { savedAt: writeNeeds(deps, recipientId, needs, who) }
    })

/** Serves `planning.saveSupply`. @throws AppError NOT_FOUND for an unknown hospital or department */
export const saveSupply =
  (deps: SavePlanningDeps) =>
  ({ requestId, supporterId, capacity, departments }: Inputs['planning']['saveSupply'], who: string): Saved =>
    deps.once(requestId, () => {
      expectKind(deps, 'supporting', supporterId, 'supporterId')
      expectDepartments(departments, 'departments')
      return { savedAt: writeSupply(deps, supporterId, { capacity, departments }, who) }
    })

/** Replaces what a clinic asked for; callers own the transaction. @returns The instant of the change. */
export function writeNeeds(
  deps: Omit<SavePlanningDeps, 'once'>,
  recipientId: string,
  needs: Inputs['planning']['saveNeeds']['needs'],
  who: string,
): string {
  const schemeId = schemeIdOf(deps)
  const before = deps.planning.listNeeds(schemeId).filter((need) => need.recipientId === recipientId)
  deps.planning.setNeeds(schemeId, recipientId, needs)
  return deps.journal.append({ who, what: 'needs.saved', entity: `needs/${recipientId}`, before, after: needs, reason: null }).at
}

/** Replaces what a hospital offers; callers own the transaction. @returns The instant of the change. */
export function writeSupply(
  deps: Omit<SavePlanningDeps, 'once'>,
  supporterId: string,
  after: Pick<Inputs['planning']['saveSupply'], 'capacity' | 'departments'>,
  who: string,
): string {
  const schemeId = schemeIdOf(deps)
  const before = {
    capacity: deps.planning.listCapacities(schemeId).get(supporterId) ?? null,
    departments: deps.planning.listSupply(schemeId).filter((one) => one.supporterId === supporterId),
  }
  deps.planning.setCapacity(schemeId, supporterId, after.capacity)
  deps.planning.setSupply(schemeId, supporterId, after.departments)
  return deps.journal.append({ who, what: 'supply.saved', entity: `supply/${supporterId}`, before, after, reason: null }).at
}

/** @throws AppError NOT_FOUND for an organization of the other kind, or none. */
export function expectKind(
  deps: Pick<SavePlanningDeps, 'organizations'>,
  kind: 'recipient' | 'supporting',
  id: string,
  at: string,
): void {
  if (deps.organizations.findById(id)?.kind !== kind) throw new AppError('NOT_FOUND', { at })
}

function expectDatesInOrder(needs: Inputs['planning']['saveNeeds']['needs']): void {
  for (const [index, { preferredFrom: from, preferredTo: to }] of needs.entries())
    if (from !== null && to !== null && to < from)
      throw new AppError('DATE_ORDER', { at: `needs.${index}.preferredTo`, from, to })
}

/** @throws AppError NOT_FOUND for a code that the national list does not have, or that stands twice. */
function expectDepartments(rows: readonly { readonly department: string }[], at: string): void {
  const seen = new Set<string>()
  for (const [index, { department }] of rows.entries()) {
    if (departmentOf(department) === null || seen.has(department))
      throw new AppError('NOT_FOUND', { at: `${at}.${index}.department` })
    seen.add(department)
  }
}
