import { onTestFinished } from 'vitest'
import type { Db } from '../../electron/store/db'
import { migrate } from '../../electron/store/migrate'
import { MIGRATIONS } from '../../electron/store/migrations'
import { openDb } from '../../electron/store/open'

/** A real SQLite in memory, migrated to the newest version; closed when the test is over. */
export function memoryDb(): Db {
  const db = openDb(':memory:', { mode: 'create', nativeBinding: null })
  onTestFinished(() => void db.close())
  migrate(db, MIGRATIONS, () => {})
  return db
}

/** Ids that sort in the order in which they are made: "00000000-0000-7000-8000-000000000001". */
export function countedIds(): () => string {
  let last = 0
  return () => `00000000-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`
}
