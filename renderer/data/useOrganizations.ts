import { useQuery } from '@tanstack/react-query'
import { query, type Client } from './client'

export type Organization = Awaited<ReturnType<Client['organization']['list']>>[number]
export type OrganizationKind = Organization['kind']

const NONE: readonly Organization[] = []

/** All organizations in official order, archived ones included; empty while they are read for the first time. */
export function useOrganizations() {
  const { data = NONE, error, isPending } = useQuery(query.organization.list.queryOptions())
  return { organizations: data, error, isPending }
}
