import { openChangeFeed } from './change-feed'
import { openGate } from './gate'
import { openGrants, type Grants } from './grants'
import type { Machine } from './machine'
import { operatorName } from './operator'
import type { CallContext } from './procedures'
import { buildRouter } from './router'
import { openSession } from './session'
import { composeWorkspace } from './workspace-use-cases'

/** What the caller brings; grants and gate are made here. */
export type BackendOptions = Omit<Machine, 'grants' | 'gate'> & {
  /** Data folder to open at once; null = none. A folder that cannot be opened is shown by `workspace.status`, not thrown. */
  readonly workspace: string | null
}

/**
 * The composition root, the same for utilityProcess, command line and tests. Serve `router` with `context` over a port
 * (RPCHandler) or call it directly (createRouterClient); put a granted path into `grants` before a call names it.
 */
export function openBackend({ workspace, ...given }: BackendOptions) {
  const grants: Grants = openGrants()
  const gate = openGate()
  const machine: Machine = { ...given, grants, gate }
  const changes = openChangeFeed(machine.now)
  const session = openSession(machine, (name) => changes.announce(name))
  if (workspace !== null) session.openAtStart(workspace)
  const router = buildRouter(
    composeWorkspace(machine, session, changes),
    () => session.workspace().registry,
    () => session.workspace().planning,
    () => session.workspace().inspection,
  )
  const context: CallContext = {
    gate,
    newTraceId: machine.newId,
    nowMs: machine.nowMs,
    operator: () => {
      const state = session.state()
      if (state.state !== 'open') return operatorName('', machine.language)
      const { operator, language } = state.workspace.base.settings.read()
      return operatorName(operator, language)
    },
    log: (fields, thrown) => machine.log('call', fields, thrown),
    written: (name) => {
      const state = session.state()
      if (state.state === 'open') state.workspace.base.written(name)
    },
  }
  return { router, context, grants, session, close: session.close }
}
