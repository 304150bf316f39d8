import type { Pairing } from '../../../core/pairing/pairing'
import { stateOf } from '../../../core/posting/attendance'
import { attendanceFiguresBy, type AttendanceFigures } from '../../../core/posting/attendance-figures'
import { lengthInDays, monthOf, staffMonths } from '../../../core/posting/period'
import { periodOf, periodUpTo, postingsOf, postingState } from '../../../core/posting/posting'
import { judgeClinic, judgePosting, postingRules, type Judgement, type PostingRules } from '../../../core/posting/posting-rules'
import { successions, type Succession } from '../../../core/posting/replacement'
import { findingOf } from '../../../core/posting/spot-check'
import { periodsTouch } from '../../../core/shared/calendar'
import { groupBy } from '../../../core/shared/group-by'
import type { NamedPostingFile } from '../../../store/posting.repo'
import type { HeldSpotCheck } from '../../../store/spot-check.repo'
import type { WorkspaceBase } from '../../workspace-base'
import type { Outputs } from '../../words'

export type PostingRowDeps = Pick<
  WorkspaceBase,
  'postings' | 'pairings' | 'organizations' | 'attendance' | 'spotChecks' | 'schemes' | 'referenceOn' | 'workCalendar'
>
export type PostingRow = Outputs['posting']['list'][number]

/**
 * Postings as the desk sees them on the reference day. Everything is read once, whatever their number.
 * @param recipientId Those of one clinic alone.
 */
export function readPostings(deps: PostingRowDeps, recipientId?: string) {
  const day = deps.referenceOn()
  const files = recipientId === undefined ? deps.postings.listFiles() : deps.postings.listFilesAt(recipientId)
  const standing = files.filter(({ cancelReason }) => cancelReason === null)
  const scheme = deps.schemes.findCurrent()
  const rules = postingRules(scheme?.parameters ?? [])
  const links = successions(standing)
  const into = new Map(links.map((link) => [link.toId, link]))
  const outOf = new Map(links.map((link) => [link.fromId, link]))
  const attendance = attendanceUpTo(deps, day, recipientId)
  const contradictions = contradictionsOf(deps.spotChecks.listAll())
  const pairings = groupBy(
    recipientId === undefined ? deps.pairings.listAll() : deps.pairings.listByRecipient(recipientId),
    (pairing) => pairing.recipientId,
  )
  const pairingOf = (posting: NamedPostingFile): Pairing | null =>
    (pairings.get(posting.recipientId) ?? []).find((pairing) => postingsOf(pairing, [posting]).length > 0) ?? null

  const judge = (posting: NamedPostingFile, figures = attendance.figuresOf(posting)): Judgement[] =>
    posting.cancelReason !== null
      ? []
      : judgePosting(
          posting,
          {
            gapDays: into.get(posting.id)?.gapDays ?? null,
            hasPairing: pairingOf(posting) !== null,
            attendance: figures,
            contradictions: contradictions.get(posting.id) ?? 0,
          },
          rules,
        )

  const row = (posting: NamedPostingFile): PostingRow => {
    const figures = attendance.figuresOf(posting)
    const { plannedDays, dueDays, presentDays, markedDays } = figures
    // Field by field: to leave some out of a copy takes several times as long, ten thousand times.
    return {
      id: posting.id,
      code: posting.code,
      supporterId: posting.supporterId,
      recipientId: posting.recipientId,
      staffId: posting.staffId,
      title: posting.title,
      specialty: posting.specialty,
      startsOn: posting.startsOn,
      endsOn: posting.endsOn,
      post: posting.post,
      staffName: posting.staffName,
      state: posting.cancelReason !== null ? 'void' : stateOn(posting, day, attendance.todayOf(posting.id)),
      replacesId: into.get(posting.id)?.fromId ?? null,
      gapDays: into.get(posting.id)?.gapDays ?? null,
      plannedDays,
      dueDays,
      presentDays,
      markedDays,
      contradictions: contradictions.get(posting.id) ?? 0,
      broken: judge(posting, figures)
        .filter(({ isBroken }) => isBroken)
        .map(({ rule, required, found }) => ({ rule, required, found })),
    }
  }
  return {
    day,
    files,
    rules,
    row,
    judge,
    pairingOf,
    judgeClinic: (recipientId: string): Judgement[] => judgeClinicAt(deps, standing, recipientId, { day, rules, scheme }),
    predecessorOf: (id: string): Succession | undefined => into.get(id),
    successorOf: (id: string): Succession | undefined => outOf.get(id),
  }
}

/** Days up to and with `day`. */
function attendanceUpTo(deps: Pick<PostingRowDeps, 'attendance' | 'workCalendar'>, day: string, recipientId: string | undefined) {
  const month = monthOf(day)
  const months = deps.attendance.listUpTo(month, recipientId)
  const figures = attendanceFiguresBy(deps.workCalendar(), day)
  return {
    todayOf: (postingId: string): string =>
      months.get(postingId)?.find((one) => one.month === month)?.days[Number(day.slice(8)) - 1] ?? '',
    figuresOf: (posting: NamedPostingFile): AttendanceFigures => figures(periodUpTo(posting, day), months.get(posting.id) ?? []),
  }
}

function contradictionsOf(checks: readonly HeldSpotCheck[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const check of checks) {
    if (check.withdrawReason !== null || findingOf(check, stateOf(check.mark)) !== 'contradicts') continue
    counts.set(check.postingId, (counts.get(check.postingId) ?? 0) + 1)
  }
  return counts
}

function stateOn(posting: NamedPostingFile, day: string, mark: string): PostingRow['state'] {
  const state = postingState(posting, day)
  if (state !== 'active') return state
  const attendance = stateOf(mark)
  return attendance === 'absent' ? 'absent' : attendance === null || attendance === 'present' ? 'active' : 'leave'
}

/** Staff-months are those of all postings of the clinic that touch the scheme, in their whole planned length. */
function judgeClinicAt(
  deps: Pick<PostingRowDeps, 'organizations'>,
  standing: readonly NamedPostingFile[],
  recipientId: string,
  at: { readonly day: string; readonly rules: PostingRules; readonly scheme: { startsOn: string; endsOn: string } | undefined },
): Judgement[] {
  const here = standing.filter((posting) => posting.recipientId === recipientId)
  const { scheme, day } = at
  const counted = scheme === undefined ? here : here.filter((posting) => periodsTouch(periodOf(posting), scheme))
  const days = counted.reduce((sum, posting) => {
    const period = posting.endsOn === null ? periodUpTo(posting, day) : periodOf(posting)
    return sum + (period === null ? 0 : lengthInDays(period))
  }, 0)
  return judgeClinic(
    {
      requiredHeadcount: deps.organizations.findById(recipientId)?.requiredHeadcount ?? null,
      posted: here.filter((posting) => postingState(posting, day) === 'active').length,
      staffMonths: staffMonths(days),
    },
    at.rules,
  )
}
