import { changedFields } from '../changed-fields'
import { overlaid } from '../overlaid'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'

/** Serves `workspace.amendSettings`; the journal keeps who was the operator before. */
export const amendSettings =
  (open: () => Pick<WorkspaceBase, 'once' | 'settings' | 'journal' | 'now'>) =>
  ({ requestId, ...wished }: Inputs['workspace']['amendSettings'], who: string): Outputs['workspace']['amendSettings'] => {
    const { once, settings, journal, now } = open()
    return once(requestId, () => {
      const before = settings.read()
      const after = overlaid(before, wished)
      const changed = changedFields(before, after)
      if (changed === null) return { savedAt: now() }
      settings.update(changed.after)
      const entry = { who, what: 'workspace.settings-amended', entity: 'workspace/settings', ...changed, reason: null }
      return { savedAt: journal.append(entry).at }
    })
  }
