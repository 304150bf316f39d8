import { rectificationOf, type Rectification } from '../../../core/inspection/rectification/rectification'
import { groupBy } from '../../../core/shared/group-by'
import type { NoticeProblem, RectificationNotice, RectificationRepo } from '../../../store/rectification.repo'

/** A problem of a notice and where it stands by its events. */
export interface ProblemState {
  readonly problem: NoticeProblem
  readonly notice: RectificationNotice
  readonly state: Rectification
}

/** All problems in the order of the notices and within them, from three reads. */
export function problemStates(rectifications: RectificationRepo): ProblemState[] {
  const notices = new Map(rectifications.listNotices().map((notice) => [notice.id, notice]))
  if (notices.size === 0) return []
  const events = groupBy(rectifications.listAllEvents(), ({ rectificationId }) => rectificationId)
  return rectifications.listProblems().map((problem) => {
    const notice = notices.get(problem.noticeId)
    if (notice === undefined) throw new Error(`problem ${problem.id} of an unknown notice`)
    return { problem, notice, state: rectificationOf((events.get(problem.id) ?? []).map(({ event }) => event)) }
  })
}
