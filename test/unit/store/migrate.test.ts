import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { backUpInto } from '../../../electron/store/back-up'
import { migrate, schemaVersion, type Migration } from '../../../electron/store/migrate'
import { openDb } from '../../../electron/store/open'
import { tempFolder } from '../../support/temp-folder'
import { codeOf } from '../../support/code-of'

const FIRST: Migration = { version: 10, sql: 'CREATE TABLE parent (id TEXT NOT NULL PRIMARY KEY) STRICT' }
const SECOND: Migration = {
  version: 20,
  sql: 'CREATE TABLE child (parent_id TEXT NOT NULL REFERENCES parent (id)) STRICT',
  reshape: (db) => void db.prepare('INSERT INTO parent (id) VALUES (?)').run('from reshape'),
}

function freshDb() {
  const db = openDb(':memory:', { mode: 'create', nativeBinding: null })
  onTestFinished(() => void db.close())
  return db
}

test('a new database is brought to the newest version without a backup', () => {
  const db = freshDb()
  const backUp = vi.fn()
  migrate(db, [FIRST, SECOND], backUp)
  expect(schemaVersion(db)).toBe(20)
  expect(db.prepare('SELECT id FROM parent').pluck().all()).toEqual(['from reshape'])
  expect(backUp).not.toHaveBeenCalled()
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('a database with data is backed up once before the first pending migration, and not when there is none', () => {
  const db = freshDb()
  migrate(db, [FIRST], () => {})
  const versions: number[] = []
  migrate(db, [FIRST, SECOND], () => versions.push(schemaVersion(db)))
  migrate(db, [FIRST, SECOND], () => versions.push(-1))
  expect(versions).toEqual([10])
})

test('a migration that leaves dangling rows is undone as a whole', () => {
  const db = freshDb()
  const careless: Migration = { version: 20, sql: `${SECOND.sql}; INSERT INTO child (parent_id) VALUES ('nobody')` }
  expect(() => migrate(db, [FIRST, careless], () => {})).toThrow(/dangling/)
  expect(schemaVersion(db)).toBe(10)
  expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'child'").pluck().get()).toBe(0)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('a failed backup stops the migration', () => {
  const db = freshDb()
  migrate(db, [FIRST], () => {})
  const fails = () => {
    throw new Error('no room')
  }
  expect(() => migrate(db, [FIRST, SECOND], fails)).toThrow('no room')
  expect(schemaVersion(db)).toBe(10)
})

test('a database from the future is refused', () => {
  const db = freshDb()
  migrate(db, [FIRST, SECOND], () => {})
  expect(codeOf(() => migrate(db, [FIRST], () => {}))).toBe('STORE_FROM_FUTURE')
})

test('a backup is a whole database, and a failed one leaves no file', () => {
  const folder = tempFolder()
  const db = freshDb()
  migrate(db, [FIRST, SECOND], () => {})
  const path = join(folder, 'copy.db')
  backUpInto(db, path)
  const copy = openDb(path, { mode: 'existing', nativeBinding: null })
  expect(copy.prepare('SELECT id FROM parent').pluck().all()).toEqual(['from reshape'])
  copy.close()
  expect(() => backUpInto(db, join(folder, 'no such folder', 'copy.db'))).toThrow()
  expect(readdirSync(folder)).toEqual(['copy.db'])
  expect(existsSync(`${path}.part`)).toBe(false)
})
