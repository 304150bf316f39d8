import { EMPTY_MONTH, withMark } from '../../../core/posting/attendance'
import { monthOf } from '../../../core/posting/period'
import { isPostedOn } from '../../../core/posting/posting'
import { AppError } from '../../../core/shared/app-error'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { standingPosting } from './save-posting'

type Deps = Pick<WorkspaceBase, 'postings' | 'attendance' | 'journal' | 'now' | 'once'>
type Marking = Inputs['attendance']['mark']['marks'][number]

/** Serves `attendance.month`. */
export const attendanceMonth =
  ({ attendance }: Pick<WorkspaceBase, 'attendance'>) =>
  ({ month }: Inputs['attendance']['month']): Outputs['attendance']['month'] =>
    attendance.listByMonth(month).map(({ postingId, days }) => ({ postingId, days }))

/** Serves `attendance.mark`: all days or none. The journal has one row a posting and month, with the letters before and after. */
export const markAttendance =
  (deps: Deps) =>
  ({ requestId, marks }: Inputs['attendance']['mark'], who: string): Outputs['attendance']['mark'] =>
    deps.once(requestId, () => {
      const savedAt = deps.now()
      for (const [postingId, mine] of grouped(marks, ({ postingId }) => postingId)) {
        const posting = standingPosting(deps, postingId)
        for (const { day, state } of mine)
          if (state !== null && !isPostedOn(posting, day)) throw new AppError('ATTENDANCE_OUTSIDE', { at: 'day', value: day })
        for (const [month, days] of grouped(mine, ({ day }) => monthOf(day)))
          saveMonth(deps, { postingId, month, days, savedAt, who })
      }
      return { savedAt }
    })

function saveMonth(
  deps: Deps,
  at: { postingId: string; month: string; days: readonly Marking[]; savedAt: string; who: string },
): void {
  const { postingId, month, savedAt, who } = at
  const before = deps.attendance.find(postingId, month)
  const after = at.days.reduce((text, { day, state }) => withMark(text, day, state), before ?? EMPTY_MONTH)
  if (after === (before ?? EMPTY_MONTH)) return
  deps.attendance.save({ postingId, month, days: after }, { at: savedAt, who })
  deps.journal.append({
    who,
    what: 'attendance.marked',
    entity: `attendance/${postingId}/${month}`,
    before: { days: before ?? EMPTY_MONTH },
    after: { days: after },
    reason: null,
  })
}

export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}
