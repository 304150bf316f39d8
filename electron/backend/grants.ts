import { AppError } from '../core/shared/app-error'

/** Paths that a person chose, under the tokens the page knows; the page never says a path. */
export function openGrants() {
  const paths = new Map<string, string>()
  return {
    put: (grant: string, path: string): void => void paths.set(grant, path),
    /** @throws AppError GRANT_UNKNOWN */
    pathOf(grant: string): string {
      const path = paths.get(grant)
      if (path === undefined) throw new AppError('GRANT_UNKNOWN', { at: 'grant' })
      return path
    },
  }
}
export type Grants = ReturnType<typeof openGrants>
