import type { Db } from './db'

/** 曾用名: a name that an organization had. */
export interface FormerName {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  /** null: from before the bureau kept it. */
  readonly since: string | null
  /** First day of the next name. */
  readonly until: string
  readonly reason: string
}

/** Reads and writes `organization_name`; callers own the transaction. */
export function organizationNameRepo(db: Db) {
  const insert = db.prepare<FormerName>(`
    INSERT INTO organization_name (id, organization_id, name, since, until, reason)
    VALUES (:id, :organizationId, :name, :since, :until, :reason)`)
  const byOrganization = db.prepare<[organizationId: string], FormerName>(`
    SELECT id, organization_id AS organizationId, name, since, until, reason
      FROM organization_name WHERE organization_id = ? ORDER BY until, id`)
  const all = db.prepare<[], FormerName>(`
    SELECT id, organization_id AS organizationId, name, since, until, reason FROM organization_name ORDER BY until, id`)
  return {
    insert: (former: FormerName): void => void insert.run(former),
    /** Oldest first (index organization_name_by_organization). */
    listByOrganization: (organizationId: string): FormerName[] => byOrganization.all(organizationId),
    /** Oldest first. */
    listAll: (): FormerName[] => all.all(),
  }
}
export type OrganizationNameRepo = ReturnType<typeof organizationNameRepo>
