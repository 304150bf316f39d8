import { monthPeriod } from '../../../core/posting/period'
import { periodOf } from '../../../core/posting/posting'
import { isFigure, WORKLOAD_METRICS, type WorkloadFigures } from '../../../core/posting/workload'
import { AppError } from '../../../core/shared/app-error'
import { periodsTouch } from '../../../core/shared/calendar'
import type { WorkloadLine } from '../../../store/workload.repo'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { grouped } from './attendance-month'
import { standingPosting, workloadKey } from './save-posting'

type Deps = Pick<WorkspaceBase, 'postings' | 'workloads' | 'journal' | 'newId' | 'now' | 'once'>

/** A line by metric, as core/posting/workload takes it. */
export const figuresOf = ({ figures }: Pick<WorkloadLine, 'figures'>): WorkloadFigures =>
  Object.fromEntries(WORKLOAD_METRICS.map((metric, at) => [metric, figures[at] ?? null]))

/** Serves `workload.month`; lines of a code that no posting has are left out. */
export const workloadMonth =
  ({ postings, workloads }: Pick<WorkspaceBase, 'postings' | 'workloads'>) =>
  ({ month }: Inputs['workload']['month']): Outputs['workload']['month'] => {
    const lines = workloads.listByMonth(month)
    if (lines.length === 0) return [] // a month that nobody has filled in yet
    const ids = new Map(postings.listAll().map((posting) => [workloadKey(posting), posting.id]))
    return lines.flatMap(({ postingCode, figures }) => {
      const postingId = ids.get(postingCode)
      return postingId === undefined ? [] : [{ postingId, figures }]
    })
  }

/** Serves `workload.mark`: all figures or none. */
export const markWorkload =
  (deps: Deps) =>
  ({ requestId, month, marks }: Inputs['workload']['mark'], who: string): Outputs['workload']['mark'] =>
    deps.once(requestId, () => {
      for (const [postingId, mine] of grouped(marks, ({ postingId }) => postingId)) {
        const posting = standingPosting(deps, postingId)
        const postingCode = workloadKey(posting)
        const bad = mine.find(({ metric, value }) => value !== null && !isFigure(metric, value))
        if (bad !== undefined || !periodsTouch(periodOf(posting), monthPeriod(month)))
          throw new AppError('WORKLOAD_OUTSIDE', { at: bad?.metric ?? 'month', value: month })
        const before = Object.fromEntries(
          mine.map(({ metric }) => [
            metric,
            figuresOf(deps.workloads.findLine(postingCode, month) ?? { figures: [] })[metric] ?? null,
          ]),
        )
        for (const { metric, value } of mine)
          deps.workloads.set({ id: deps.newId(), month, postingCode, personName: posting.staffName }, metric, value)
        const after = Object.fromEntries(mine.map(({ metric, value }) => [metric, value]))
        deps.journal.append({
          who,
          what: 'workload.marked',
          entity: `workload/${postingId}/${month}`,
          before,
          after,
          reason: null,
        })
      }
      return { savedAt: deps.now() }
    })
