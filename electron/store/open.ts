import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { AppError } from '../core/shared/app-error'
import type { Db } from './db'

/** "JDUI": marks a file as ours. */
export const APPLICATION_ID = 0x4a445549
/** Older ones lose data in WAL mode: https://sqlite.org/wal.html#walresetbug */
const LEAST_SQLITE = [3, 51, 3] as const

export interface OpenOptions {
  /** `create` makes a new file and refuses an existing one; `existing` the other way round. */
  readonly mode: 'create' | 'existing'
  /** Native part of the driver; null = the one of the package. */
  readonly nativeBinding: string | null
}

/**
 * Opens the one connection. The only file that loads a SQLite driver. The file is locked for this process
 * until it is closed. A file that cannot be used is left as it is, byte for byte.
 * @throws AppError WORKSPACE_EXISTS, WORKSPACE_MISSING, WORKSPACE_IN_USE, WORKSPACE_NOT_WRITABLE, STORE_DAMAGED, STORE_FOREIGN
 */
export function openDb(path: string, { mode, nativeBinding }: OpenOptions): Db {
  const inMemory = path === ':memory:'
  if (!inMemory && mode === 'create' && existsSync(path)) throw new AppError('WORKSPACE_EXISTS', { at: path })
  if (!inMemory && mode === 'existing' && !existsSync(path)) throw new AppError('WORKSPACE_MISSING', { at: path })
  if (!inMemory && mode === 'existing') expectOurHeader(path)
  let db: Database.Database | undefined
  try {
    db = new Database(path, {
      timeout: 500, // nobody shares the file: a lock means another process has it open
      fileMustExist: mode === 'existing',
      ...(nativeBinding === null ? {} : { nativeBinding }),
    })
    setUp(db, mode, inMemory)
    return db
  } catch (cause) {
    db?.close()
    throw translated(cause, path)
  }
}

function setUp(db: Database.Database, mode: OpenOptions['mode'], inMemory: boolean): void {
  expectVersion(db)
  db.pragma('trusted_schema = OFF') // before the first look into the file
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  db.pragma('locking_mode = EXCLUSIVE')
  if (mode === 'create') db.pragma(`application_id = ${APPLICATION_ID}`)
  expectPragma(db, 'journal_mode = WAL', 'journal_mode', inMemory ? 'memory' : 'wal')
  db.exec('BEGIN IMMEDIATE; COMMIT') // takes the lock now, not at the first write
  expectPragma(db, 'synchronous = FULL', 'synchronous', 2) // the WAL default of this driver is NORMAL
  expectPragma(db, 'foreign_keys = ON', 'foreign_keys', 1)
  expectPragma(db, 'recursive_triggers = ON', 'recursive_triggers', 1) // else REPLACE deletes rows past their triggers
  expectPragma(db, 'trusted_schema = OFF', 'trusted_schema', 0)
  expectPragma(db, 'cell_size_check = ON', 'cell_size_check', 1)
  expectPragma(db, 'secure_delete = ON', 'secure_delete', 1)
  expectPragma(db, 'temp_store = MEMORY', 'temp_store', 2)
  expectPragma(db, 'wal_autocheckpoint = 200', 'wal_autocheckpoint', 200)
  expectPragma(db, 'journal_size_limit = 8388608', 'journal_size_limit', 8388608)
}

function expectVersion(db: Db): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string
  const found = version.split('.').map(Number)
  for (const [place, least] of LEAST_SQLITE.entries()) {
    const part = found[place] ?? 0
    if (part > least) return
    if (part < least) throw new Error(`SQLite is ${version}, expected ${LEAST_SQLITE.join('.')} or later`)
  }
}

/**
 * Looks at the first bytes without SQLite, which would already roll back a foreign journal.
 * https://sqlite.org/fileformat2.html#the_database_header
 * @throws AppError STORE_DAMAGED, STORE_FOREIGN, WORKSPACE_NOT_WRITABLE
 */
function expectOurHeader(path: string): void {
  const header = Buffer.alloc(100)
  let file: number | undefined
  try {
    file = openSync(path, 'r+')
    if (readSync(file, header, 0, header.length, 0) < header.length) throw new AppError('STORE_DAMAGED', { at: path })
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('WORKSPACE_NOT_WRITABLE', { at: path }, { cause })
  } finally {
    if (file !== undefined) closeSync(file)
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new AppError('STORE_DAMAGED', { at: path })
  const mark = header.readUInt32BE(68)
  if (mark !== APPLICATION_ID) throw new AppError('STORE_FOREIGN', { at: path, found: mark })
}

function expectPragma(db: Db, set: string, name: string, expected: string | number): void {
  db.pragma(set)
  const found = db.pragma(name, { simple: true })
  if (found !== expected) throw new Error(`pragma ${name} is ${String(found)}, expected ${expected}`)
}

/** What the driver's failure to open means to the user; anything else stays a bug. */
function translated(cause: unknown, path: string): unknown {
  const code = String((cause as { code?: unknown } | null)?.code)
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new AppError('WORKSPACE_IN_USE', { at: path }, { cause })
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return new AppError('STORE_DAMAGED', { at: path }, { cause })
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) return new AppError('WORKSPACE_NOT_WRITABLE', { at: path }, { cause })
  return cause
}
