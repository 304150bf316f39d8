import type { Organization } from '../../data/useOrganizations'

/** Why an institution is no more in use: merged into another one, closed down (撤并), or archived; null while it is. */
export function endStateOf({
  archivedAt,
  mergedInto,
  closedOn,
}: Pick<Organization, 'archivedAt' | 'mergedInto' | 'closedOn'>): 'merged' | 'closed' | 'archived' | null {
  if (archivedAt === null) return null
  if (mergedInto !== null) return 'merged'
  return closedOn === null ? 'archived' : 'closed'
}
