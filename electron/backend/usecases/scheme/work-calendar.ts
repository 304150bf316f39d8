import { statutoryDay } from '../../../core/scheme/work-calendar'
import type { Inputs, Outputs } from '../../words'
import type { WorkspaceBase } from '../../workspace-base'

/** Serves `calendar.find`. */
export const findCalendar = (deps: Pick<WorkspaceBase, 'workCalendar'>) => (): Outputs['calendar']['find'] => {
  const { edition, firstYear, lastYear, restDays, workDays, ownDays } = deps.workCalendar()
  return { edition, firstYear, lastYear, restDays: { ...restDays }, workDays: { ...workDays }, ownDays: { ...ownDays } }
}

/** Serves `calendar.setDay`. */
export const setWorkDay =
  (deps: Pick<WorkspaceBase, 'once' | 'workDays' | 'workCalendar' | 'journal' | 'now'>) =>
  ({ requestId, date, as, name }: Inputs['calendar']['setDay'], who: string): Outputs['calendar']['setDay'] =>
    deps.once(requestId, () => {
      const before = deps.workDays.find(date)
      const isWorking = as === 'work'
      const isSo = as === 'statutory' || statutoryDay(deps.workCalendar(), date).isWorking === isWorking
      const after = isSo ? null : { isWorking, name }
      if (before?.isWorking === after?.isWorking && before?.name === after?.name) return { savedAt: deps.now() }
      deps.workDays.set(date, after)
      const entry = { who, what: 'calendar.day-set', entity: `calendar/${date}`, before, after, reason: null }
      return { savedAt: deps.journal.append(entry).at }
    })
