import { danglingRows, integrityOf } from '../../store/intact'
import type { Workspace } from '../open-workspace'
import type { Outputs } from '../words'
import { countsOf } from './workspace-status'

/** Serves `workspace.check`: what SQLite thinks of the file, whether attached files are whole, and how much is in it. */
export const checkWorkspace = async (workspace: Workspace): Promise<Outputs['workspace']['check']> => ({
  integrity: integrityOf(workspace.base.db),
  foreignKeys: danglingRows(workspace.base.db),
  damagedFiles: (await workspace.base.files.listDamaged(workspace.base.attachments.listContents())).length,
  counts: countsOf(workspace),
})
