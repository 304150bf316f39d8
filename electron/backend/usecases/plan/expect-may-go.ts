import { AppError } from '../../../core/shared/app-error'
import type { Inputs } from '../../words'
import { readPlan, type PlanStateDeps } from './plan-state'

/**
 * 回避, judged again when a team sets out: members, their organizations and pairings may have changed since it was given its
 * day. Whoever stays at home is not judged; a reason that the plan gives for this team and clinic stands.
 * @throws AppError AVOIDANCE
 */
export function expectMayGo(
  deps: PlanStateDeps,
  { inspectionId, clinicId, teamName, members }: Omit<Inputs['inspection']['createVisit'], 'requestId' | 'sheets' | 'visitOn'>,
): void {
  const { teams, avoids } = readPlan(deps, inspectionId)
  const team = teams.find(({ name }) => name === teamName)
  if (team === undefined) return
  const [first] = avoids({ members: team.members.filter(({ name }) => members.includes(name)) }, clinicId)
  if (first === undefined) return
  const planned = deps.plans.listVisits(inspectionId).find((visit) => visit.clinicId === clinicId && visit.teamId === team.id)
  if (planned === undefined || planned.overrideReason === '')
    throw new AppError('AVOIDANCE', { at: 'teamName', team: team.name, member: first.memberName })
}
