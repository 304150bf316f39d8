import { attendanceFiguresBy, attendanceRatio, daysByState } from '../../../core/posting/attendance-figures'
import { lengthInDays, staffMonths } from '../../../core/posting/period'
import { periodUpTo } from '../../../core/posting/posting'
import type { Succession } from '../../../core/posting/replacement'
import { WORKLOAD_METRICS, workloadTotal } from '../../../core/posting/workload'
import { AppError } from '../../../core/shared/app-error'
import { decimalText, shortText } from '../../../core/shared/points'
import { historyOf } from '../../history'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { readPostings, type PostingRowDeps } from './posting-rows'
import { workloadKey } from './save-posting'
import { checkRow } from './spot-checks'
import { figuresOf } from './workload-month'

export type FindPostingDeps = PostingRowDeps & Pick<WorkspaceBase, 'journal' | 'workloads' | 'replacementConsents'>
type Found = Outputs['posting']['find']

/** Serves `posting.find`: the posting with its rules, attendance, neighbours, checks, workload and changes. */
export const findPosting =
  (deps: FindPostingDeps) =>
  ({ id }: Inputs['posting']['find']): Found => {
    const posting = deps.postings.findFile(id)
    if (posting === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
    const desk = readPostings(deps, posting.recipientId)
    const { note, endReason, cancelReason, startsOn, endsOn } = posting
    const served = periodUpTo(posting, desk.day)
    const months = deps.attendance.listByPosting(id)
    const figures = attendanceFiguresBy(deps.workCalendar(), desk.day)(served, months)
    const { plannedDays, presentDays, unmarkedDays } = figures
    const byState = daysByState(served, months)
    const ratio = attendanceRatio(figures)
    const lines = deps.workloads.listByPosting(workloadKey(posting)).map(figuresOf)
    const neighbour = (link: Succession | undefined, other: string | undefined): Found['predecessor'] => {
      const found = desk.files.find((one) => one.id === other)
      if (link === undefined || found === undefined) return null
      return {
        id: found.id,
        staffName: found.staffName,
        startsOn: found.startsOn,
        endsOn: found.endsOn,
        gapDays: link.gapDays,
        consent: deps.replacementConsents.find(link.fromId),
      }
    }
    const before = desk.predecessorOf(id)
    const after = desk.successorOf(id)
    return {
      posting: { ...desk.row(posting), note, endReason, cancelReason },
      judgements: quoted(deps, cancelReason === null ? [...desk.judge(posting), ...desk.judgeClinic(posting.recipientId)] : []),
      staffMonths: {
        planned: endsOn === null ? null : decimalText(staffMonths(lengthInDays({ startsOn, endsOn })), 2),
        served: decimalText(staffMonths(served === null ? 0 : lengthInDays(served)), 2),
      },
      attendance: { plannedDays, presentDays, unmarkedDays, ratio: ratio === null ? null : shortText(ratio), byState, months },
      pairingId: desk.pairingOf(posting)?.id ?? null,
      predecessor: neighbour(before, before?.fromId),
      successor: neighbour(after, after?.toId),
      spotChecks: deps.spotChecks.listByPosting(id).map(checkRow),
      workload: WORKLOAD_METRICS.map((metric) => {
        const total = workloadTotal(lines, metric)
        return total === null ? null : Number(shortText(total))
      }),
      history: historyOf(deps.journal.listByEntity(`posting/${id}`)),
    }
  }

/** With name and unit of the scheme's parameter; a rule without one quotes none. */
function quoted(
  { schemes }: Pick<FindPostingDeps, 'schemes'>,
  judgements: ReturnType<ReturnType<typeof readPostings>['judge']>,
): Found['judgements'] {
  const parameters = new Map((schemes.findCurrent()?.parameters ?? []).map((parameter) => [parameter.id, parameter]))
  return judgements.map((judgement) => {
    const parameter = parameters.get(judgement.parameter ?? '')
    return { ...judgement, label: parameter?.label ?? '', unit: parameter?.unit ?? '' }
  })
}
