import type { Db } from './db'

/** 附件: a file that hangs at an entity; its content lies in the folder `files/` under its SHA-256. */
export interface Attachment {
  readonly sha256: string
  /** As it was called when it was added. */
  readonly name: string
  readonly bytes: number
  readonly mime: string
  /** ISO instant. */
  readonly addedAt: string
}

/** Reads and writes `attachment` and `attachment_link`; callers own the transaction. */
export function attachmentRepo(db: Db) {
  const add = db.prepare<Omit<Attachment, 'name'>>(`
    INSERT INTO attachment (sha256, bytes, mime, added_at) VALUES (:sha256, :bytes, :mime, :addedAt) ON CONFLICT DO NOTHING`)
  const link = db.prepare<{ entity: string; sha256: string; name: string; addedAt: string }>(`
    INSERT INTO attachment_link (entity, sha256, name, added_at) VALUES (:entity, :sha256, :name, :addedAt) ON CONFLICT DO NOTHING`)
  const unlink = db.prepare<[entity: string, sha256: string]>('DELETE FROM attachment_link WHERE entity = ? AND sha256 = ?')
  const SELECT = `
    SELECT l.sha256, l.name, a.bytes, a.mime, l.added_at AS addedAt
      FROM attachment_link l JOIN attachment a ON a.sha256 = l.sha256`
  const byEntity = db.prepare<[entity: string], Attachment>(`${SELECT} WHERE l.entity = ? ORDER BY l.added_at, l.sha256`)
  const one = db.prepare<[entity: string, sha256: string], Attachment>(`${SELECT} WHERE l.entity = ? AND l.sha256 = ?`)
  const names = db
    .prepare<{ sha256: string }, string>(
      `SELECT name FROM attachment_link WHERE sha256 = :sha256 UNION SELECT name FROM evidence WHERE sha256 = :sha256 ORDER BY 1`,
    )
    .pluck()
  const contents = db.prepare<[], { sha256: string; bytes: number }>('SELECT sha256, bytes FROM attachment ORDER BY sha256')

  return {
    /** Hangs a file at an entity; the same content twice is one. */
    insert(entity: string, { sha256, name, bytes, mime, addedAt }: Attachment): void {
      add.run({ sha256, bytes, mime, addedAt })
      link.run({ entity, sha256, name, addedAt })
    },
    /** Knows the content; what hangs it somewhere is kept elsewhere. */
    insertContent: ({ sha256, bytes, mime, addedAt }: Omit<Attachment, 'name'>): void =>
      void add.run({ sha256, bytes, mime, addedAt }),
    /** Takes it off the entity; the content stays in the folder. */
    remove: (entity: string, sha256: string): void => void unlink.run(entity, sha256),
    find: (entity: string, sha256: string): Attachment | undefined => one.get(entity, sha256),
    /** In the order of adding. */
    listByEntity: (entity: string): Attachment[] => byEntity.all(entity),
    /** What a content is called, wherever it is used. */
    listNames: (sha256: string): string[] => names.all({ sha256 }),
    /** All contents that were ever added. */
    listContents: () => contents.all(),
  }
}
export type AttachmentRepo = ReturnType<typeof attachmentRepo>
