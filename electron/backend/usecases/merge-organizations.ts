import { mergedOrganization, type MergeField } from '../../core/registry/merged-organization'
import type { Organization } from '../../core/registry/organization'
import { AppError } from '../../core/shared/app-error'
import { changedFields } from '../changed-fields'
import type { Moved, MovedAll } from '../../store/merge.repo'
import { triedOut } from '../tried-out'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { organizationOf } from './amend-organization'
import { keysOf, type SaveOrganizationDeps } from './save-organization'

export type MergeOrganizationsDeps = SaveOrganizationDeps &
  Pick<WorkspaceBase, 'merges' | 'once' | 'now' | 'db' | 'inTransaction'>

interface Merger {
  readonly goesId: string
  readonly staysId: string
  readonly take: readonly MergeField[]
  readonly reason: string
}

/**
 * Serves `organization.merge`: one of two that are one stays, and everything that named the other names it from then on.
 * The other stays as an archived row that says where it went; both names find the one that stays.
 * @throws AppError MERGE_WITH_ITSELF, MERGE_KINDS_DIFFER, MERGE_OF_PARTNERS, MERGE_PAIRINGS_OVERLAP, MERGE_SHEETS_CLASH,
 *   MERGE_RECORDS_CLASH, ORGANIZATION_MERGED, ORGANIZATION_ARCHIVED
 */
export const mergeOrganizations =
  (deps: MergeOrganizationsDeps) =>
  (input: Inputs['organization']['merge'], who: string): Outputs['organization']['merge'] =>
    deps.once(input.requestId, () => {
      const { goesId, staysId, take, reason } = input
      const { moved, dropped } = merge(deps, { goesId, staysId, take, reason }, who)
      return { moved: counted(moved), dropped: dropped.length, savedAt: deps.now() }
    })

/** Serves `organization.planMerge`: what a merger would move, or why it cannot be. Nothing is written. */
export const planMerge =
  (deps: MergeOrganizationsDeps) =>
  ({ goesId, staysId }: Inputs['organization']['planMerge']): Outputs['organization']['planMerge'] => {
    try {
      const all = triedOut(deps, () => merge(deps, { goesId, staysId, take: [], reason: '' }, 'plan'))
      return { moved: counted(all.moved), dropped: all.dropped.length, refusal: null }
    } catch (thrown) {
      if (thrown instanceof AppError) return { moved: [], dropped: 0, refusal: thrown.code }
      throw thrown
    }
  }

function merge(deps: MergeOrganizationsDeps, { goesId, staysId, take, reason }: Merger, who: string): MovedAll {
  const { searchKeys: _keysOfOther, ...goes } = organizationOf(deps, goesId)
  const { searchKeys: _keys, ...stays } = organizationOf(deps, staysId)
  expectOne(deps, goes, stays)
  const archivedAt = goes.archivedAt ?? deps.now()
  const gone: Organization = { ...goes, archivedAt, mergedInto: stays.id, parentId: null }
  const merged = mergedOrganization({ ...stays, parentId: parentAfter(stays, goes) }, goes, new Set(take))
  const { result: all, changes } = deps.merges.watch(goes.id, stays.id, () => {
    deps.organizations.update({ ...gone, searchKeys: [] })
    const moved = deps.merges.moveAll(goes.id, stays.id)
    deps.organizations.update({ ...merged, searchKeys: keysOf(deps, merged) })
    return moved
  })

  const { journal } = deps
  const fields = changedFields<Organization>(goes, gone)
  journal.append({
    who,
    what: 'organization.merged',
    entity: `organization/${goes.id}`,
    ...noted(fields, { ...all, rows: changes }),
    reason,
  })
  const taken = changedFields<Organization>(stays, merged)
  journal.append({
    who,
    what: 'organization.took-in',
    entity: `organization/${stays.id}`,
    ...noted(taken, { from: goes.id }),
    reason,
  })
  for (const id of all.moved.find(({ table }) => table === 'sheet')?.ids ?? []) {
    const [before, after] = [{ organizationId: goes.id }, { organizationId: stays.id }]
    journal.append({ who, what: 'sheet.follows-merger', entity: `sheet/${id}`, before, after, reason })
  }
  return all
}

const parentAfter = (stays: Organization, goes: Organization): string | null =>
  stays.parentId === goes.id ? null : stays.parentId

const noted = (
  changed: { readonly before: object; readonly after: object } | null,
  more: object,
): { before: object; after: object } => ({ before: changed?.before ?? {}, after: { ...changed?.after, ...more } })

function expectOne(deps: MergeOrganizationsDeps, goes: Organization, stays: Organization): void {
  if (goes.id === stays.id) throw new AppError('MERGE_WITH_ITSELF', { at: 'staysId' })
  if (goes.mergedInto !== null) throw new AppError('ORGANIZATION_MERGED', { at: 'goesId' })
  if (stays.mergedInto !== null) throw new AppError('ORGANIZATION_MERGED', { at: 'staysId' })
  if (stays.archivedAt !== null) throw new AppError('ORGANIZATION_ARCHIVED', { at: 'staysId' })
  if (goes.kind !== stays.kind) throw new AppError('MERGE_KINDS_DIFFER', { at: 'goesId' })
  if (deps.merges.arePartners(goes.id, stays.id)) throw new AppError('MERGE_OF_PARTNERS', { at: 'goesId' })
}

/** How many records of each table move; a table that names organizations twice counts both. */
function counted(moved: readonly Moved[]): { table: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { table, count } of moved) counts.set(table, (counts.get(table) ?? 0) + count)
  return [...counts].map(([table, count]) => ({ table, count }))
}
