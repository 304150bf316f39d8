import { monthPeriod } from '../../../core/posting/period'
import { periodOf } from '../../../core/posting/posting'
import { periodsTouch, type Period } from '../../../core/shared/calendar'
import type { PostingSpan } from '../../../store/posting.repo'
import { PAPER_TEXTS } from '../../paper-texts'
import { postingPaper, type PostingPaperDeps } from '../../usecases/posting/print-paper'
import type { WorkspaceBase } from '../../workspace-base'
import { openKeptLists, type KeptListsDeps } from '../kept-lists'
import type { PaperLine, PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'
import { WHOLE, type Places } from './registers'

export type PostingTablesDeps = PostingPaperDeps & KeptListsDeps & Pick<WorkspaceBase, 'schemes' | 'settings'>
type Kind = 'roster' | 'attendance' | 'workload'

/** A kind of table; each of its times has one of the whole bureau and one a clinic with postings. */
interface PostingTable {
  readonly kind: Kind
  /** Months, the latest first, or WHOLE: the time of the scheme. */
  readonly times: () => readonly string[]
  /** null: any time. */
  readonly within: (time: string) => Period | null
}

/** Of the latest months the clinics are listed: three years of a region would be a hundred thousand papers. */
const CLINIC_MONTHS = 12

/** 派驻人员花名册 of the scheme, 考勤表 and 工作量统计表 of each month of which anything was recorded. */
export function postingTables(deps: PostingTablesDeps, placesNow: () => Places): Readonly<Record<Kind, PaperSource>> {
  const readPosted = keptPostings(deps, placesNow)
  const keptTimes = openKeptLists<readonly string[]>(deps)
  const source = (table: PostingTable) => postingTable(deps, table, readPosted)
  const ofScheme = (): Period | null => deps.schemes.findCurrent() ?? null
  return {
    roster: source({
      kind: 'roster',
      times: () => (during(readPosted(), ofScheme()).length === 0 ? [] : [WHOLE]),
      within: ofScheme,
    }),
    attendance: source({
      kind: 'attendance',
      times: () => keptTimes('attendance', deps.attendance.listMonths),
      within: monthPeriod,
    }),
    workload: source({ kind: 'workload', times: () => keptTimes('workload', deps.workloads.listMonths), within: monthPeriod }),
  }
}

interface Posted {
  readonly places: Places
  /** Those that stand, by county, clinic and first day. */
  readonly spans: readonly PostingSpan[]
}

/** Read once for all kinds and for every paper of a job: a region has ten thousand. */
function keptPostings(deps: PostingTablesDeps, placesNow: () => Places): () => Posted {
  const kept = openKeptLists<Posted>(deps)
  return () =>
    kept('', () => {
      const places = placesNow()
      const byClinic = (a: string, b: string): number => places.byCounty(a, b) || places.placeOf(a) - places.placeOf(b)
      return { places, spans: deps.postings.listSpans().sort((a, b) => byClinic(a.recipientId, b.recipientId)) }
    })
}

const during = ({ spans }: Posted, within: Period | null): readonly PostingSpan[] =>
  within === null ? spans : spans.filter((span) => periodsTouch(periodOf(span), within))

function postingTable(deps: PostingTablesDeps, { kind, times, within }: PostingTable, readPosted: () => Posted): PaperSource {
  return {
    list() {
      const { language, bureauName } = deps.settings.read()
      const [paper, posted, day] = [PAPER_TEXTS[language](`postings.file.${kind}`), readPosted(), deps.referenceOn()]
      return times().flatMap((time, at) => {
        const on = time === WHOLE ? day : time
        const line = (subject: string, place: string, codes: readonly string[]): PaperLine => ({
          ...{ kind, subject, inspectionId: null, role: null, place, name: '', on, status: null, codes },
          naming: { unit: place, paper, date: on },
        })
        const own = at < CLINIC_MONTHS ? during(posted, within(time)) : []
        const clinics = new Set(own.map(({ recipientId }) => recipientId))
        return [
          line(time, bureauName, [time]),
          ...[...clinics].map((id) => {
            const code = posted.places.find(id)?.code || id
            return line(clinicSubject(time, id), posted.places.nameOf(id), [code, clinicSubject(time, code)])
          }),
        ]
      })
    },
    ready({ subject }, frameOf) {
      const time = times().find((one) => subject === one || subject.startsWith(clinicSubject(one, '')))
      if (time === undefined) throw unknownPaper(subject)
      const posted = readPosted()
      const all = during(posted, within(time))
      const clinicId = subject === time ? null : subject.slice(clinicSubject(time, '').length)
      const own = clinicId === null ? all : all.filter(({ recipientId }) => recipientId === clinicId)
      if (clinicId !== null && own.length === 0) throw unknownPaper(subject)
      const postingIds = own.map(({ id }) => id)
      const ref = kind === 'roster' ? { kind, postingIds } : { kind, month: time, postingIds }
      return postingPaper(deps, ref, frameOf, clinicId === null ? undefined : posted.places.nameOf(clinicId))
    },
  }
}

/** Names the table of one clinic, by its id in a list, by its number on the command line: "2013-04/02001". */
const clinicSubject = (time: string, clinic: string): string => `${time}/${clinic}`
