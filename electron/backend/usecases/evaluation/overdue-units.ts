import { daysOverdue } from '../../../core/inspection/rectification/standing'
import type { RectificationRepo } from '../../../store/rectification.repo'
import type { WorkspaceBase } from '../../workspace-base'
import { problemStates } from '../rectification/problem-states'

export type OverdueDeps = Pick<WorkspaceBase, 'workingOn'> & { readonly rectifications: RectificationRepo }

/** Ids of the organizations with a rectification of the round that is past its deadline on the working day. */
export function overdueUnits({ rectifications, workingOn }: OverdueDeps, inspectionId: string): ReadonlySet<string> {
  const day = workingOn()
  const overdue = problemStates(rectifications).filter(
    ({ notice, state }) => notice.inspectionId === inspectionId && daysOverdue(state, day) > 0,
  )
  return new Set(overdue.map(({ notice }) => notice.organizationId))
}
