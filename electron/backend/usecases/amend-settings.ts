import { numberingText } from '../../core/inspection/rectification/notice-number'
import { AppError } from '../../core/shared/app-error'
import { changedFields } from '../changed-fields'
import { overlaid } from '../overlaid'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'

/** Serves `workspace.amendSettings`; the journal keeps who was the operator before. @throws AppError INPUT_INVALID for a number that is none */
export const amendSettings =
  (open: () => Pick<WorkspaceBase, 'once' | 'settings' | 'journal' | 'now'>) =>
  ({ requestId, ...wished }: Inputs['workspace']['amendSettings'], who: string): Outputs['workspace']['amendSettings'] => {
    const { once, settings, journal, now } = open()
    return once(requestId, () => {
      const before = settings.read()
      const after = overlaid(before, readable(wished))
      const changed = changedFields(before, after)
      if (changed === null) return { savedAt: now() }
      settings.update(changed.after)
      const entry = { who, what: 'workspace.settings-amended', entity: 'workspace/settings', ...changed, reason: null }
      return { savedAt: journal.append(entry).at }
    })
  }

/** A number as it is printed, whatever brackets were typed. */
function readable<T extends { readonly noticeNumbering?: string | undefined }>(wished: T): T {
  const { noticeNumbering } = wished
  if (noticeNumbering === undefined || noticeNumbering === '') return wished
  const kept = numberingText(noticeNumbering)
  if (kept === '') throw new AppError('INPUT_INVALID', { at: 'noticeNumbering' })
  return { ...wished, noticeNumbering: kept }
}
