import { AppError } from '../core/shared/app-error'
import type { Db } from './db'

export interface Migration {
  readonly version: number
  readonly sql: string
  /** Reshapes data that SQL alone cannot; runs after `sql`, in the same transaction. */
  readonly reshape?: (db: Db) => void
}

/** Version of the schema in the file. */
export const schemaVersion = (db: Db): number => db.pragma('user_version', { simple: true }) as number

/**
 * Brings the database to the newest version, one transaction a migration.
 * @param backUp Runs once before the first pending migration of a file that already holds data.
 * @throws AppError STORE_FROM_FUTURE when the file was written by a newer program.
 */
export function migrate(db: Db, migrations: readonly Migration[], backUp: () => void): void {
  const found = schemaVersion(db)
  const newest = migrations.at(-1)?.version ?? 0
  if (found > newest) throw new AppError('STORE_FROM_FUTURE', { found, newest })
  const pending = migrations.filter((m) => m.version > found)
  if (pending.length === 0) return
  if (found > 0) backUp()

  db.pragma('foreign_keys = OFF') // must precede BEGIN: inside a transaction SQLite ignores it
  try {
    for (const m of pending) {
      db.transaction(() => {
        db.exec(m.sql)
        m.reshape?.(db)
        const broken = db.pragma('foreign_key_check') as unknown[]
        if (broken.length > 0) throw new Error(`migration ${m.version} leaves ${broken.length} dangling rows`)
        db.pragma(`user_version = ${m.version}`)
      }).immediate()
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
