import { amendSettings } from './usecases/amend-settings'
import type { ChangeFeed } from './change-feed'
import { checkWorkspace } from './usecases/check-workspace'
import { createEmptyWorkspace } from './usecases/create-empty'
import { createSample } from './usecases/create-sample'
import type { Machine } from './machine'
import { openFolder } from './usecases/open-folder'
import { readSettings } from './usecases/read-settings'
import type { Session } from './session'
import { inTurn } from './in-turn'
import { workspaceStatus } from './usecases/workspace-status'

/** Use cases about the data folder as a whole; they work while none is open. */
export function composeWorkspace(machine: Machine, session: Session, changes: ChangeFeed) {
  const status = workspaceStatus(machine, session)
  const turn = inTurn()
  return {
    status,
    createSample: createSample({ machine, session, turn, status }),
    createEmpty: createEmptyWorkspace({ machine, session, turn, status }),
    open: openFolder({ machine, session, turn, status }),
    readSettings: () => readSettings(machine, session.workspace()),
    amendSettings: amendSettings(() => session.workspace().base),
    check: () => checkWorkspace(session.workspace()),
    watchChanges: changes.watch,
  }
}
export type WorkspaceUseCases = ReturnType<typeof composeWorkspace>
