import { resolve } from 'node:path'
import { AppError, type ErrorParams } from '../core/shared/app-error'
import type { ErrorCode } from '../core/shared/error-code'
import type { Machine } from './machine'
import { openWorkspace, type Workspace } from './open-workspace'

export type SessionState =
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly workspace: Workspace }
  | {
      readonly state: 'failed'
      readonly folder: string
      readonly failure: { readonly code: ErrorCode; readonly params: ErrorParams }
    }

/** Which workspace is open, if any; it can change while the program runs. */
export function openSession(machine: Machine, written: (area: string) => void) {
  let state: SessionState = { state: 'none' }
  const leave = () => {
    if (state.state === 'open') state.workspace.close()
    state = { state: 'none' }
  }
  const enter = (workspace: Workspace) => {
    state = { state: 'open', workspace }
    machine.tell.workspace(workspace.folder)
    machine.log('workspace-opened', { schemaVersion: workspace.base.db.pragma('user_version', { simple: true }) as number })
  }

  return {
    state: (): SessionState => state,
    /** @throws AppError WORKSPACE_NOT_OPEN */
    workspace(): Workspace {
      if (state.state !== 'open') throw new AppError('WORKSPACE_NOT_OPEN')
      return state.workspace
    },
    /** Opens another folder. When that fails the present one stays open. @throws AppError as `openWorkspace` */
    open(folder: string): void {
      if (state.state === 'open' && resolve(state.workspace.folder) === resolve(folder)) return
      const next = openWorkspace(machine, folder, 'existing', written)
      leave()
      enter(next)
    },
    /** Opens the folder of the last time; a failure is kept for the page to show instead of ending the process. */
    openAtStart(folder: string): void {
      try {
        enter(openWorkspace(machine, folder, 'existing', written))
      } catch (thrown) {
        const { code, params } = AppError.toFailure(thrown, '')
        state = { state: 'failed', folder, failure: { code, params } }
        machine.log('workspace-failed', { code }, code === 'BUG' ? thrown : undefined)
      }
    },
    close: leave,
  }
}
export type Session = ReturnType<typeof openSession>
