import { monthPeriod } from '../../../core/posting/period'
import { periodOf } from '../../../core/posting/posting'
import { periodsTouch, type Period } from '../../../core/shared/calendar'
import { PAPER_TEXTS } from '../../paper-texts'
import { postingPaper, type PostingPaperDeps } from '../../usecases/posting/print-paper'
import type { WorkspaceBase } from '../../workspace-base'
import type { PaperLine, PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'
import { readPlaces, WHOLE } from './registers'

export type PostingTablesDeps = PostingPaperDeps & Pick<WorkspaceBase, 'divisions' | 'schemes' | 'settings'>

/** 派驻人员花名册: everybody posted at some time of the scheme, by county and clinic. */
export const rosters = (deps: PostingTablesDeps): PaperSource => ({
  list: () =>
    postingIds(deps, schemePeriod(deps), 'recipientId').length === 0 ? [] : [tableLine(deps, 'roster', deps.referenceOn())],
  ready({ subject }, frameOf) {
    const ids = postingIds(deps, schemePeriod(deps), 'recipientId')
    if (subject !== WHOLE || ids.length === 0) throw unknownPaper(subject)
    return postingPaper(deps, { kind: 'roster', postingIds: ids }, frameOf)
  },
})

/** 考勤表: one a month of which anything was recorded, the latest first. */
export const attendanceSheets = (deps: PostingTablesDeps): PaperSource =>
  monthly(deps, 'attendance', 'recipientId', () => deps.attendance.listMonths())

/** 工作量统计表, likewise. */
export const workloadTables = (deps: PostingTablesDeps): PaperSource =>
  monthly(deps, 'workload', 'supporterId', () => deps.workloads.listMonths())

function monthly(
  deps: PostingTablesDeps,
  kind: 'attendance' | 'workload',
  by: 'recipientId' | 'supporterId',
  monthsOf: () => readonly string[],
): PaperSource {
  return {
    list: () => monthsOf().map((month) => tableLine(deps, kind, month)),
    ready({ subject }, frameOf) {
      if (!monthsOf().includes(subject)) throw unknownPaper(subject)
      return postingPaper(deps, { kind, month: subject, postingIds: postingIds(deps, monthPeriod(subject), by) }, frameOf)
    },
  }
}

/** Of those that stand and touch the period, by county, unit and first day. */
function postingIds(deps: PostingTablesDeps, within: Period | null, by: 'recipientId' | 'supporterId'): string[] {
  const { byCounty, placeOf } = readPlaces(deps)
  return deps.postings
    .listAll()
    .filter((posting) => within === null || periodsTouch(periodOf(posting), within))
    .sort((a, b) => (by === 'supporterId' ? 0 : byCounty(a[by], b[by])) || placeOf(a[by]) - placeOf(b[by]))
    .map(({ id }) => id)
}

const schemePeriod = ({ schemes }: PostingTablesDeps): Period | null => schemes.findCurrent() ?? null

function tableLine({ settings }: PostingTablesDeps, kind: 'roster' | 'attendance' | 'workload', on: string): PaperLine {
  const { language, bureauName } = settings.read()
  const subject = kind === 'roster' ? WHOLE : on
  return {
    ...{ kind, subject, inspectionId: null, role: null, place: bureauName, name: '', on, status: null, codes: [subject] },
    naming: { unit: bureauName, paper: PAPER_TEXTS[language](`postings.file.${kind}`), date: on },
  }
}
