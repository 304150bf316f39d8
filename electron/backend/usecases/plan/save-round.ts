import { workdays } from '../../../core/scheme/work-calendar'
import { AppError } from '../../../core/shared/app-error'
import type { Inspection } from '../../../store/inspection.repo'
import { changedFields } from '../../changed-fields'
import type { InspectionBase } from '../../inspection-base'
import { overlaid } from '../../overlaid'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'
import { openRound } from '../open-round'

type SaveRoundDeps = Pick<
  InspectionBase,
  'once' | 'inTransaction' | 'inspections' | 'plans' | 'journal' | 'newId' | 'now' | 'workCalendar'
>

/** Serves `plan.openRound`: the teams of the latest round go on, with new ids. */
export const openPlannedRound =
  (deps: SaveRoundDeps) =>
  ({ requestId, ...frame }: Inputs['plan']['openRound'], who: string): Outputs['plan']['openRound'] =>
    deps.once(requestId, () => {
      checkFrame(deps, frame)
      const [latest] = deps.inspections.listAll()
      const { id } = openRound(deps)({ ...frame, teams: [] }, who)
      const teams = latest === undefined ? [] : deps.plans.listTeams(latest.id)
      deps.plans.replaceTeams(
        id,
        teams.map((team) => ({ ...team, id: deps.newId() })),
      )
      return { id, savedAt: deps.now() }
    })

/** Serves `plan.amendRound`. */
export const amendRound =
  (deps: SaveRoundDeps) =>
  ({ requestId, inspectionId, changes }: Inputs['plan']['amendRound'], who: string): Outputs['plan']['amendRound'] =>
    deps.once(requestId, () => {
      const { id, teams: _teams, ...before } = inspectionOf(deps.inspections, inspectionId)
      const after = overlaid(before, changes)
      const changed = changedFields(before, after)
      if (changed === null) return { savedAt: deps.now() }
      checkFrame(deps, after, id)
      deps.inspections.update({ id, ...after })
      const days = workdays(deps.workCalendar(), after.startsOn, after.endsOn)
      for (const { clinicId, visitOn } of deps.plans.listVisits(id)) {
        if (!days.includes(visitOn)) deps.plans.removeVisit(id, clinicId)
      }
      const entry = { who, what: 'inspection.amended', entity: `inspection/${id}`, ...changed, reason: null }
      return { savedAt: deps.journal.append(entry).at }
    })

/** @throws AppError DATE_ORDER, ROUND_CODE_TAKEN */
function checkFrame(
  { inspections }: Pick<SaveRoundDeps, 'inspections'>,
  { code, startsOn, endsOn }: Pick<Inspection, 'code' | 'startsOn' | 'endsOn'>,
  id?: string,
): void {
  if (endsOn < startsOn) throw new AppError('DATE_ORDER', { at: 'endsOn', from: startsOn, to: endsOn })
  const holder = inspections.findByCode(code)
  if (holder !== undefined && holder.id !== id) throw new AppError('ROUND_CODE_TAKEN', { at: 'code', name: holder.name })
}
