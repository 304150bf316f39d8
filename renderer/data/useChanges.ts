import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, query, type Client } from './client'

type Changes = Awaited<ReturnType<Client['workspace']['watchChanges']>> extends AsyncIterable<infer Change> ? Change : never
type Area = Changes['areas'][number]

/** Which lists show something of an area. */
const READERS: Readonly<Record<Area, readonly (keyof typeof query & keyof Client)[]>> = {
  workspace: ['workspace'],
  organization: ['organization', 'pairing', 'inspection', 'evaluation'],
  pairing: ['pairing', 'organization', 'inspection'],
  posting: ['pairing', 'organization', 'inspection'],
  template: ['template', 'inspection'],
  inspection: ['inspection', 'evaluation', 'report', 'organization', 'pairing'],
  sheet: ['inspection', 'evaluation', 'report', 'organization', 'pairing', 'template'],
  report: ['report'],
}

/** Marks what an area's readers show as old; what is on screen reads again, the rest when it is opened. */
export async function refresh(queries: QueryClient, areas: readonly Area[]): Promise<void> {
  const readers = new Set(areas.flatMap((area) => READERS[area]))
  const reading = [...readers].map((reader) => queries.invalidateQueries({ queryKey: query[reader].key() }))
  // An open sheet keeps its own copy while it is typed into; it reads again when it is opened the next time.
  if (areas.includes('sheet')) reading.push(queries.invalidateQueries({ queryKey: query.sheet.key(), refetchType: 'none' }))
  await Promise.all(reading)
}

/** Follows the changes the backend announces, for as long as `connection` lives; a new connection listens anew. */
export function useChanges(connection: number, isOpen: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!isOpen) return
    const stop = new AbortController()
    const follow = async () => {
      const changes = await api.workspace.watchChanges(undefined, { signal: stop.signal })
      for await (const change of changes) await refresh(queries, change.areas)
    }
    // The stream ends with its connection or with this window; what was missed is read anew on reconnection.
    follow().catch(() => undefined)
    return () => stop.abort()
  }, [connection, isOpen, queries])
}
