import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import type { Db } from './db'

/** Writes a whole copy of the database at `path`, or nothing: VACUUM INTO alone neither syncs nor cleans up after a full disk. */
export function backUpInto(db: Db, path: string): void {
  const part = `${path}.part`
  rmSync(part, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(part)
    const file = openSync(part, 'r+')
    fsyncSync(file)
    closeSync(file)
    renameSync(part, path)
  } finally {
    rmSync(part, { force: true })
  }
}
