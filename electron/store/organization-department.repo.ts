import type { Db } from './db'

/** A department that an organization has. */
export interface OrganizationDepartment {
  /** In the words of the organization. */
  readonly name: string
  /** Of the national list; empty where the list has none. */
  readonly code: string
  readonly note: string
}

/** Reads and writes `organization_department`; callers own the transaction. */
export function organizationDepartmentRepo(db: Db) {
  const remove = db.prepare<[organizationId: string]>('DELETE FROM organization_department WHERE organization_id = ?')
  const insert = db.prepare<OrganizationDepartment & { readonly organizationId: string }>(`
    INSERT INTO organization_department (organization_id, name, code, note) VALUES (:organizationId, :name, :code, :note)`)
  const byOrganization = db.prepare<[organizationId: string], OrganizationDepartment>(`
    SELECT name, code, note FROM organization_department WHERE organization_id = ? ORDER BY code = '', code, name`)
  const all = db.prepare<[], OrganizationDepartment & { readonly organizationId: string }>(`
    SELECT organization_id AS organizationId, name, code, note FROM organization_department
     ORDER BY organization_id, code = '', code, name`)
  return {
    /** In the order of the national list, then those that it does not have. */
    listByOrganization: (organizationId: string): OrganizationDepartment[] => byOrganization.all(organizationId),
    /** Of every organization, in the same order. */
    listAll: (): (OrganizationDepartment & { readonly organizationId: string })[] => all.all(),
    replace(organizationId: string, departments: readonly OrganizationDepartment[]): void {
      remove.run(organizationId)
      for (const department of departments) insert.run({ organizationId, ...department })
    },
  }
}
export type OrganizationDepartmentRepo = ReturnType<typeof organizationDepartmentRepo>
