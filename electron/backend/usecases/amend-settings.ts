import { numberingText } from '../../core/inspection/rectification/notice-number'
import { readNameParts } from '../../core/papers/name-part'
import { AppError } from '../../core/shared/app-error'
import { changedFields } from '../changed-fields'
import { overlaid } from '../overlaid'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'

/** Serves `workspace.amendSettings`; the journal keeps who was the operator before. @throws AppError INPUT_INVALID for a number that is none, and for parts of names of which one comes twice */
export const amendSettings =
  (open: () => Pick<WorkspaceBase, 'once' | 'settings' | 'journal' | 'now'>) =>
  ({ requestId, ...wished }: Inputs['workspace']['amendSettings'], who: string): Outputs['workspace']['amendSettings'] => {
    const { once, settings, journal, now } = open()
    if (wished.fileNameParts !== undefined && readNameParts(String(wished.fileNameParts)) === null)
      throw new AppError('INPUT_INVALID', { at: 'fileNameParts' })
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

const NUMBERINGS = ['noticeNumbering', 'officialNumbering', 'letterNumbering'] as const
type Numberings = { readonly [K in (typeof NUMBERINGS)[number]]?: string | undefined }

/** Numbers as they are printed, whatever brackets were typed. */
function readable<T extends Numberings>(wished: T): T {
  const kept = NUMBERINGS.flatMap((field) => {
    const typed = wished[field] ?? ''
    if (typed === '') return []
    const text = numberingText(typed)
    if (text === '') throw new AppError('INPUT_INVALID', { at: field })
    return [[field, text] as const]
  })
  return { ...wished, ...Object.fromEntries(kept) }
}
