import { randomUUID } from 'node:crypto'
import type { Granted } from '../contract/shell-bridge'

/**
 * Paths that a person chose in a dialog, under tokens. The page knows tokens and labels only; the backend
 * is told each path before the page hears of its token, and again after a restart.
 */
export function openGrants(tell: (grant: string, path: string) => void) {
  const paths = new Map<string, string>()
  return {
    give(path: string): Granted {
      const grant = randomUUID()
      paths.set(grant, path)
      tell(grant, path)
      return { grant, label: path }
    },
    findPath: (grant: string): string | undefined => paths.get(grant),
    repeatAll(): void {
      for (const [grant, path] of paths) tell(grant, path)
    },
  }
}
export type Grants = ReturnType<typeof openGrants>
