import { danglingRows, integrityOf } from '../../store/intact'
import type { Workspace } from '../open-workspace'
import type { Outputs } from '../words'
import { countsOf } from './workspace-status'

/** Serves `workspace.check`: what SQLite thinks of the file, whether attached files are whole, and how much is in it. */
export const checkWorkspace = async (workspace: Workspace): Promise<Outputs['workspace']['check']> => {
  const { db, files, attachments } = workspace.base
  const damaged = await files.listDamaged(attachments.listContents())
  return {
    integrity: integrityOf(db),
    foreignKeys: danglingRows(db),
    damagedFiles: damaged.length,
    damagedNames: damaged.flatMap((sha256) => attachments.listNames(sha256)),
    counts: countsOf(workspace),
  }
}
