import type { Db } from './db'

/** An institution that was closed down, and who carries on with its work. */
export interface OrganizationClosure {
  readonly organizationId: string
  /** The first day on which it is no more. */
  readonly closedOn: string
  readonly successorId: string | null
  readonly reason: string
}

const SELECT = `SELECT organization_id AS organizationId, closed_on AS closedOn, successor_id AS successorId, reason
  FROM organization_closure`

/** Reads and writes `organization_closure`; callers own the transaction. */
export function organizationClosureRepo(db: Db) {
  const insert = db.prepare<OrganizationClosure>(
    `INSERT INTO organization_closure (organization_id, closed_on, successor_id, reason)
     VALUES (:organizationId, :closedOn, :successorId, :reason)`,
  )
  const remove = db.prepare<[organizationId: string]>('DELETE FROM organization_closure WHERE organization_id = ?')
  const byOrganization = db.prepare<[organizationId: string], OrganizationClosure>(`${SELECT} WHERE organization_id = ?`)
  const all = db.prepare<[], OrganizationClosure>(SELECT)
  const bySuccessor = db.prepare<[successorId: string], OrganizationClosure>(
    `${SELECT} WHERE successor_id = ? ORDER BY closed_on, organization_id`,
  )
  return {
    insert: (closure: OrganizationClosure): void => void insert.run(closure),
    remove: (organizationId: string): void => void remove.run(organizationId),
    find: (organizationId: string): OrganizationClosure | undefined => byOrganization.get(organizationId),
    /** In no order. */
    listAll: (): OrganizationClosure[] => all.all(),
    /** What it took over, the earliest first (index organization_closure_by_successor). */
    listBySuccessor: (successorId: string): OrganizationClosure[] => bySuccessor.all(successorId),
  }
}
export type OrganizationClosureRepo = ReturnType<typeof organizationClosureRepo>
