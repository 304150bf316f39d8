import type { Db } from './db'

/** Answers of writes by the id of their request; callers own the transaction. */
export function requestRepo(db: Db, stamp: { readonly now: () => string }) {
  const byId = db.prepare<[id: string], string>('SELECT answer FROM request WHERE id = ?').pluck()
  const insert = db.prepare<[id: string, answer: string, at: string]>('INSERT INTO request (id, answer, at) VALUES (?, ?, ?)')
  return {
    /** JSON text of the first answer; undefined when the request is new. */
    findAnswer: (id: string): string | undefined => byId.get(id),
    /** @param answer JSON text. */
    insert: (id: string, answer: string): void => void insert.run(id, answer, stamp.now()),
  }
}
export type RequestRepo = ReturnType<typeof requestRepo>
