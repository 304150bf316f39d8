import { danglingRows, integrityOf } from '../../store/intact'
import type { Workspace } from '../open-workspace'
import type { Outputs } from '../words'
import { countsOf } from './workspace-status'

/** Serves `workspace.check`: what SQLite thinks of the file, and how much is in it. */
export const checkWorkspace = (workspace: Workspace): Outputs['workspace']['check'] => ({
  integrity: integrityOf(workspace.base.db),
  foreignKeys: danglingRows(workspace.base.db),
  counts: countsOf(workspace),
})
