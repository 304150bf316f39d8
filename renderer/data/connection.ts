import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { attachPort } from './client'
import { listenForPorts } from './shell-port'

/** `count` grows with each port; `lost` until the backend is back; `givesUp` when the shell no longer restarts it. */
export interface Connection {
  readonly count: number
  readonly state: 'waiting' | 'connected' | 'lost' | 'gave-up' | 'reconnected'
}

let connection: Connection = { count: 0, state: 'waiting' }
const listeners = new Set<() => void>()

function become(next: Connection): void {
  connection = next
  for (const listener of listeners) listener()
}

/** Connects the window to the backend, now and after each restart; after a restart everything is read anew. */
export function startConnection(queries: QueryClient): void {
  window.shell.onBackendLost(({ givesUp }) => become({ ...connection, state: givesUp ? 'gave-up' : 'lost' }))
  listenForPorts((port, restarted) => {
    attachPort(port)
    become({ count: connection.count + 1, state: restarted ? 'reconnected' : 'connected' })
    if (restarted) void queries.invalidateQueries()
  })
}

/** The person has read that the backend is back. */
export function acknowledgeReconnection(): void {
  if (connection.state === 'reconnected') become({ ...connection, state: 'connected' })
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => connection,
  )
}
