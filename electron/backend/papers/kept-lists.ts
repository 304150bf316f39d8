import type { InspectionBase } from '../inspection-base'

export type KeptListsDeps = Pick<InspectionBase, 'db' | 'printJobs' | 'today'>

/**
 * Lists by their keys, kept until a row of the workspace changes or the day does: the place asks for the same ones again and again,
 * and those of a whole region take a second. Rows that printing writes do not count: no list tells of them.
 */
export function openKeptLists<V>({ db, printJobs, today }: KeptListsDeps) {
  const changes = db.prepare<[], { count: number }>('SELECT total_changes() AS count')
  const kept = new Map<string, V>()
  let keptAt = ''
  return (key: string, list: () => V): V => {
    const now = `${(changes.get()?.count ?? 0) - printJobs.rowsWritten()} ${today()}`
    const known = now === keptAt ? kept.get(key) : undefined
    if (known !== undefined) return known
    const made = list()
    if (db.inTransaction) return made // it may be rolled back
    if (now !== keptAt) kept.clear()
    keptAt = now
    kept.set(key, made)
    return made
  }
}
