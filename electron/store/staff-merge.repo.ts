import { AppError } from '../core/shared/app-error'
import { brokenRule } from './broken-rule'
import type { Db } from './db'
import { rowChanges } from './row-changes'

/** Makes everything that names one person name another; callers own the transaction. */
export function staffMergeRepo(db: Db) {
  const references = db.prepare<[], { table: string; column: string }>(`
    SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = 'staff' ORDER BY m.name, f."from"`)
  const mark = db.prepare<[to: string, from: string]>('UPDATE staff SET merged_into = ? WHERE id = ?')
  const into = db.prepare<[id: string], string | null>('SELECT merged_into FROM staff WHERE id = ?').pluck()
  return {
    /** Watches a merger, and takes back what it watched. */
    ...rowChanges(db, 'staff'),
    /**
     * Everything that names `from` names `to`; `from` says so from then on.
     * @returns how many records of each table moved
     * @throws AppError STAFF_POSTINGS_OVERLAP when the person would be in two places on one day
     */
    moveAll(from: string, to: string): { readonly table: string; readonly count: number }[] {
      const moved = references.all().map(({ table, column }) => ({
        table,
        count: inOnePlace(() => db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`).run(to, from).changes),
      }))
      mark.run(to, from)
      return moved.filter(({ count }) => count > 0)
    },
    /** The record it was merged into; null when it was not. */
    mergedInto: (id: string): string | null => into.get(id) ?? null,
  }
}
export type StaffMergeRepo = ReturnType<typeof staffMergeRepo>

/** Two postings on one day, or the same one twice, are the one thing that keeps two records apart. */
function inOnePlace<T>(run: () => T): T {
  try {
    return run()
  } catch (cause) {
    if (brokenRule(cause) === undefined) throw cause
    throw new AppError('STAFF_POSTINGS_OVERLAP', { at: 'goesId' }, { cause })
  }
}
