import { rectificationOf } from '../../../core/inspection/rectification/rectification'
import { daysOverdue } from '../../../core/inspection/rectification/standing'
import { groupBy } from '../../../core/shared/group-by'
import type { RectificationRepo } from '../../../store/rectification.repo'
import type { WorkspaceBase } from '../../workspace-base'

export type OverdueDeps = Pick<WorkspaceBase, 'workingOn'> & { readonly rectifications: RectificationRepo }

/** Ids of the organizations with a rectification of the round that is past its deadline on the working day. */
export function overdueUnits({ rectifications, workingOn }: OverdueDeps, inspectionId: string): ReadonlySet<string> {
  const notices = new Map(
    rectifications
      .listNotices()
      .filter((notice) => notice.inspectionId === inspectionId)
      .map((notice) => [notice.id, notice.organizationId]),
  )
  if (notices.size === 0) return new Set()
  const day = workingOn()
  const events = groupBy(rectifications.listAllEvents(), ({ rectificationId }) => rectificationId)
  return new Set(
    rectifications.listProblems().flatMap(({ id, noticeId }) => {
      const unit = notices.get(noticeId)
      if (unit === undefined) return []
      const state = rectificationOf((events.get(id) ?? []).map(({ event }) => event))
      return daysOverdue(state, day) > 0 ? [unit] : []
    }),
  )
}
