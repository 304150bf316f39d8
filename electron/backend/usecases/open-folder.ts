import type { Inputs } from '../words'
import type { FolderDeps } from './create-empty'
import type { Status } from './workspace-status'

/** Serves `workspace.open`: leaves the present folder only when the other one could be opened. */
export const openFolder =
  ({ machine, session, turn, status }: FolderDeps) =>
  async ({ requestId, grant }: Inputs['workspace']['open']): Promise<Status> => {
    const folder = machine.grants.pathOf(grant)
    await turn(requestId, async () => session.open(folder))
    return status()
  }
