import { createWorkspace } from '../create-workspace'
import type { InTurn } from '../in-turn'
import type { Machine } from '../machine'
import { operatorName } from '../operator'
import type { Session } from '../session'
import type { Inputs } from '../words'
import type { Status } from './workspace-status'

export interface FolderDeps {
  readonly machine: Machine
  readonly session: Session
  readonly turn: InTurn
  readonly status: () => Status
}

/**
 * Serves `workspace.createEmpty`: a data folder with the bureau's and the operator's name, the templates that come with the
 * program and a round of this year to begin with.
 */
export const createEmptyWorkspace =
  ({ machine, session, turn, status }: FolderDeps) =>
  async ({ requestId, grant, bureauName, operator }: Inputs['workspace']['createEmpty']): Promise<Status> => {
    const folder = machine.grants.pathOf(grant)
    await turn(requestId, async () => {
      await createWorkspace(machine, folder, ({ base, inspection }) => {
        base.inTransaction(() => {
          const settings = { bureauName, operator, language: machine.language, isSample: false }
          base.settings.update(settings)
          const who = operatorName(operator, machine.language)
          base.journal.append({
            who,
            what: 'workspace.created',
            entity: 'workspace/settings',
            before: null,
            after: settings,
            reason: null,
          })
          inspection.publishShippedTemplates(who)
          inspection.openFirstRound(who)
        })
      })
      session.open(folder)
    })
    return status()
  }
