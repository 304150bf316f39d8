import type { Db } from './db'

/** A published version that is not offered for new visits; sheets that were begun with it keep it. */
export interface Retirement {
  readonly templateId: string
  readonly templateVersion: string
  /** ISO instant. */
  readonly retiredAt: string
  readonly retiredBy: string
  readonly reason: string
}

const COLUMNS = `template_id AS templateId, template_version AS templateVersion, retired_at AS retiredAt,
  retired_by AS retiredBy, reason`

/** Reads and writes `template_retirement`; callers own the transaction. */
export function templateRetirementRepo(db: Db) {
  const insert = db.prepare<Retirement>(`
    INSERT INTO template_retirement (template_id, template_version, retired_at, retired_by, reason)
    VALUES (:templateId, :templateVersion, :retiredAt, :retiredBy, :reason)`)
  const remove = db.prepare<[templateId: string, templateVersion: string]>(
    'DELETE FROM template_retirement WHERE template_id = ? AND template_version = ?',
  )
  const byVersion = db.prepare<[templateId: string, templateVersion: string], Retirement>(
    `SELECT ${COLUMNS} FROM template_retirement WHERE template_id = ? AND template_version = ?`,
  )
  const all = db.prepare<[], Retirement>(`SELECT ${COLUMNS} FROM template_retirement`)

  return {
    insert: (retirement: Retirement): void => void insert.run(retirement),
    delete: (id: string, version: string): void => void remove.run(id, version),
    find: (id: string, version: string): Retirement | undefined => byVersion.get(id, version),
    listAll: (): Retirement[] => all.all(),
  }
}
export type TemplateRetirementRepo = ReturnType<typeof templateRetirementRepo>
