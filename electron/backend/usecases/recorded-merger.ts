import { AppError } from '../../core/shared/app-error'
import type { RowChange } from '../../store/row-changes'
import type { WorkspaceBase } from '../workspace-base'

/** What the last merger of an entity did to each row. @throws AppError UNMERGE_NOT_RECORDED of one from before that was kept */
export function recordedChanges(
  { journal }: Pick<WorkspaceBase, 'journal'>,
  root: 'organization' | 'staff',
  id: string,
): readonly RowChange[] {
  const entry = journal.listByEntity(`${root}/${id}`).findLast(({ what }) => what === `${root}.merged`)
  const rows = (entry?.after as { readonly rows?: readonly RowChange[] } | undefined)?.rows
  if (rows === undefined) throw new AppError('UNMERGE_NOT_RECORDED', { at: 'id' })
  return rows
}

/**
 * Expects that this is the step that put the one into the other: not so when both went on into a third.
 * @throws AppError UNMERGE_MERGED_ON
 */
export function expectLeadsInto(
  changes: readonly RowChange[],
  root: 'organization' | 'staff',
  goesId: string,
  stays: { readonly id: string; readonly name: string; readonly mergedInto: string | null },
): void {
  const leads = changes.some(
    ({ table, key, after }) => table === root && key['id'] === goesId && after?.['merged_into'] === stays.id,
  )
  if (stays.mergedInto !== null || !leads) throw new AppError('UNMERGE_MERGED_ON', { at: 'id', name: stays.name })
}

/** How many records of each table go back; the two themselves are not told. */
export function countedBack(changes: readonly RowChange[], root: 'organization' | 'staff'): { table: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { table, before } of changes) if (table !== root && before !== null) counts.set(table, (counts.get(table) ?? 0) + 1)
  return [...counts].map(([table, count]) => ({ table, count }))
}
