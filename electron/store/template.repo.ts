import type { SubjectRole, Template } from '../core/scoring/template'
import type { Db } from './db'

/** A published 考核评价表; it never changes. */
export interface TemplateVersion {
  readonly template: Template
  /** Of the document's canonical JSON, 64 hex digits. */
  readonly sha256: string
  /** ISO instant. */
  readonly publishedAt: string
  readonly publishedBy: string
}

interface Row {
  id: string
  version: string
  subject: SubjectRole
  sha256: string
  document: string
  published_at: string
  published_by: string
}

const COLUMNS = 'id, version, subject, sha256, document, published_at, published_by'

/** Reads and writes `template_version`; callers own the transaction. A document is parsed once: what is published stays. */
export function templateRepo(db: Db) {
  const insert = db.prepare<Row>(`
    INSERT INTO template_version (${COLUMNS})
    VALUES (:id, :version, :subject, :sha256, :document, :published_at, :published_by)`)
  const byVersion = db.prepare<[id: string, version: string], Row>(
    `SELECT ${COLUMNS} FROM template_version WHERE id = ? AND version = ?`,
  )
  const all = db.prepare<[], Row>(`SELECT ${COLUMNS} FROM template_version ORDER BY seq`)
  const count = db.prepare<[], number>('SELECT count(*) FROM template_version').pluck()
  const known = new Map<string, TemplateVersion>()

  const toVersion = (row: Row): TemplateVersion => ({
    template: JSON.parse(row.document) as Template, // read and checked when it was published
    sha256: row.sha256,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
  })

  return {
    insert({ template, sha256, publishedAt, publishedBy }: TemplateVersion): void {
      const { id, version, subject } = template
      const document = JSON.stringify(template)
      insert.run({ id, version, subject, sha256, document, published_at: publishedAt, published_by: publishedBy })
    },
    find(id: string, version: string): TemplateVersion | undefined {
      const key = JSON.stringify([id, version])
      const earlier = known.get(key)
      if (earlier !== undefined) return earlier
      const row = byVersion.get(id, version)
      if (row === undefined) return undefined
      const found = toVersion(row)
      known.set(key, found)
      return found
    },
    /** In the order of publishing. */
    listAll: (): TemplateVersion[] => all.all().map(toVersion),
    count: (): number => count.get() ?? 0,
  }
}
export type TemplateRepo = ReturnType<typeof templateRepo>
