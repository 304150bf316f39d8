import { AppError } from '../core/shared/app-error'
import type { Db } from './db'

/** "ok", or the first thing SQLite found wrong. */
export const integrityOf = (db: Db): string => String(db.pragma('integrity_check(1)', { simple: true }))

/** Rows that point to nothing. */
export const danglingRows = (db: Db): number => (db.pragma('foreign_key_check') as unknown[]).length

/** @throws AppError STORE_DAMAGED */
export function expectIntact(db: Db): void {
  if (integrityOf(db) !== 'ok') throw new AppError('STORE_DAMAGED')
}

export const sqliteVersion = (db: Db): string => String(db.prepare('SELECT sqlite_version()').pluck().get())
