import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Db } from '../../../electron/store/db'
import { danglingRows, expectIntact, integrityOf } from '../../../electron/store/intact'
import { migrate } from '../../../electron/store/migrate'
import { MIGRATIONS } from '../../../electron/store/migrations'
import { APPLICATION_ID, openDb } from '../../../electron/store/open'
import { tempFolder } from '../../support/temp-folder'
import { codeOf } from '../../support/code-of'

const create = (path: string): Db => openDb(path, { mode: 'create', nativeBinding: null })
const reopen = (path: string): Db => openDb(path, { mode: 'existing', nativeBinding: null })
const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** A file with our schema, closed. */
function storeFile(): string {
  const path = join(tempFolder(), 'jiedui.db')
  const db = create(path)
  migrate(db, MIGRATIONS, () => {})
  db.close()
  return path
}

test('every pragma that durability and safety rest on is in force', () => {
  const db = create(join(tempFolder(), 'jiedui.db'))
  onTestFinished(() => void db.close())
  const names = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'locking_mode', 'cell_size_check', 'mmap_size']
  const more = ['secure_delete', 'recursive_triggers', 'temp_store', 'wal_autocheckpoint', 'journal_size_limit', 'application_id']
  const found = [...names, ...more].map((name) => [name, db.pragma(name, { simple: true })])
  expect(Object.fromEntries(found)).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    locking_mode: 'exclusive',
    cell_size_check: 1,
    mmap_size: 0,
    secure_delete: 1,
    recursive_triggers: 1,
    temp_store: 2,
    wal_autocheckpoint: 200,
    journal_size_limit: 8388608,
    application_id: APPLICATION_ID,
  })
})

test('a file is created once and opened many times', () => {
  const path = join(tempFolder(), 'jiedui.db')
  expect(codeOf(() => reopen(path))).toBe('WORKSPACE_MISSING')
  create(path).close()
  expect(codeOf(() => create(path))).toBe('WORKSPACE_EXISTS')
  reopen(path).close()
})

test('a file that another connection holds is in use, from the moment it was opened', () => {
  const path = storeFile()
  const first = reopen(path)
  expect(codeOf(() => reopen(path))).toBe('WORKSPACE_IN_USE')
  first.close()
  reopen(path).close()
})

test.each([
  ['an empty file', Buffer.alloc(0), 'STORE_DAMAGED'],
  ['zeros', Buffer.alloc(8192), 'STORE_DAMAGED'],
  ['another kind of file', Buffer.from('%PDF-1.7 '.repeat(100)), 'STORE_DAMAGED'],
  ['a file cut short', Buffer.from('SQLite format 3\0'), 'STORE_DAMAGED'],
])('%s is refused and left as it was', (_, bytes, code) => {
  const path = join(tempFolder(), 'jiedui.db')
  writeFileSync(path, bytes)
  expect(codeOf(() => reopen(path))).toBe(code)
  expect(readFileSync(path)).toEqual(bytes)
})

test("another program's database is refused and left as it was", () => {
  const path = storeFile()
  const bytes = readFileSync(path)
  bytes.writeUInt32BE(0x12345678, 68) // application_id
  writeFileSync(path, bytes)
  expect(codeOf(() => reopen(path))).toBe('STORE_FOREIGN')
  expect(readFileSync(path)).toEqual(bytes)
})

test('a database from a newer program is refused and left as it was', () => {
  const path = storeFile()
  const db = reopen(path)
  db.pragma('user_version = 9990')
  db.close()
  const before = digest(path)
  const newer = reopen(path)
  expect(codeOf(() => migrate(newer, MIGRATIONS, () => {}))).toBe('STORE_FROM_FUTURE')
  newer.close()
  expect(digest(path)).toBe(before)
})

test('a page written over is found out and the file left as it was', () => {
  const path = storeFile()
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 4096, 8192)
  writeFileSync(path, bytes)
  const code = codeOf(() => {
    const db = reopen(path)
    try {
      expectIntact(db)
    } finally {
      db.close()
    }
  })
  expect(code).toBe('STORE_DAMAGED')
  expect(readFileSync(path)).toEqual(bytes)
})

test('a new file is sound', () => {
  const db = reopen(storeFile())
  onTestFinished(() => void db.close())
  expect([integrityOf(db), danglingRows(db)]).toEqual(['ok', 0])
})
