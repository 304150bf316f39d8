import { departmentNamed, departmentsMatch } from '../registry/departments'
import type { Agreement } from '../pairing/agreement'
import type { Pairing } from '../pairing/pairing'
import type { WorkCalendar } from '../scheme/work-calendar'
import type { Period } from '../shared/calendar'
import type { AttendanceMonth, AttendanceState } from './attendance'
import { commonPeriod } from './period'
import { isPostedOn, periodUpTo, type PostingFile } from './posting'
import type { PostingRules } from './posting-rules'
import type { WorkloadFigures } from './workload'

/** Whose figures are asked: of a hospital only its part at the clinic that is visited. */
export type RegistrySubject =
  | { readonly role: 'supporting_org'; readonly supporterId: string }
  | { readonly role: 'recipient_org' }
  | { readonly role: 'dispatched_staff'; readonly postingId: string }

/** What the registry has of a clinic, for the sheet of one subject on the day of a visit. */
export interface RegistryFile {
  readonly subject: RegistrySubject
  /** Day of the visit; nothing later counts. */
  readonly day: string
  /** First day that counts where no pairing stands on the day: that of the scheme; null = all. */
  readonly since: string | null
  readonly rules: PostingRules
  /** Which days are worked. */
  readonly calendar: WorkCalendar
  /** 应派人数 of the clinic; null = the scheme's own. */
  readonly requiredHeadcount: number | null
  /** Departments the clinic asked for, by code; empty = none was recorded. */
  readonly needs: readonly string[]
  /** Of the clinic. */
  readonly pairings: readonly Pick<Pairing, 'supporterId' | 'startsOn' | 'endsOn' | 'departments'>[]
  /** Of the pairings that stand on the day. */
  readonly agreements?: readonly (Agreement & { readonly supporterId: string })[]
  /** Of the clinic; void ones are not among them. */
  readonly postings: readonly RecordedPosting[]
}

/** A posting with all that was recorded of it. */
export interface RecordedPosting extends Pick<
  PostingFile,
  'id' | 'supporterId' | 'recipientId' | 'staffId' | 'title' | 'specialty' | 'startsOn' | 'endsOn' | 'replacedBy' | 'replacesId'
> {
  readonly staffName: string
  /** Empty = not known. */
  readonly licenceNumber: string
  /** Whether its replacement by another was agreed to; null = not known, or nobody took over. */
  readonly isConsented: boolean | null
  readonly attendance: readonly AttendanceMonth[]
  readonly spotChecks: readonly RecordedCheck[]
  readonly workload: readonly RecordedMonth[]
}
/** A spot check that stands. */
export interface RecordedCheck {
  readonly checkedOn: string
  readonly isFound: boolean
  /** What attendance says of the day; null = nothing. */
  readonly state: AttendanceState | null
}
export interface RecordedMonth {
  /** "2013-04" */
  readonly month: string
  readonly figures: WorkloadFigures
}

/** A posting with those of its days that count. */
export interface CountedPosting {
  readonly posting: RecordedPosting
  readonly period: Period
}

/** The postings of the subject, with their days up to the visit: of a doctor all, else those since the pairing began. */
export function countedPostings(file: RegistryFile): readonly CountedPosting[] {
  const { subject, day } = file
  const from = subject.role === 'dispatched_staff' ? null : firstDay(file)
  return file.postings.filter(isOf(subject)).flatMap((posting) => {
    const served = periodUpTo(posting, day)
    const period = served !== null && from !== null ? commonPeriod(served, { startsOn: from, endsOn: day }) : served
    return period === null ? [] : [{ posting, period }]
  })
}

const isOf =
  (subject: RegistrySubject) =>
  ({ id, supporterId }: RecordedPosting): boolean =>
    subject.role === 'recipient_org' ||
    (subject.role === 'supporting_org' ? supporterId === subject.supporterId : id === subject.postingId)

/** The pairings that stand on the day: of a hospital its own. */
function standing({ subject, pairings, day }: RegistryFile): RegistryFile['pairings'] {
  const now = pairings.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
  return subject.role === 'supporting_org' ? now.filter(({ supporterId }) => supporterId === subject.supporterId) : now
}

function firstDay(file: RegistryFile): string | null {
  const [first] = standing(file)
    .map(({ startsOn }) => startsOn)
    .sort()
  return first ?? file.since
}

/** The persons who are posted on the day of the visit. */
export const postedOnDay = (counted: readonly CountedPosting[], day: string): readonly RecordedPosting[] =>
  counted.map(({ posting }) => posting).filter((posting) => isPostedOn(posting, day))

/** Persons who are to be there; null when it is not known, or two hospitals share them. */
export function requiredHeadcount(file: RegistryFile): { readonly persons: number; readonly by: 'clinic' | 'scheme' } | null {
  const { subject, pairings, day } = file
  if (subject.role === 'dispatched_staff') return null
  const supporters = pairings
    .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
    .map(({ supporterId }) => supporterId)
  if (subject.role === 'supporting_org' && supporters.some((id) => id !== subject.supporterId)) return null
  if (file.requiredHeadcount !== null) return { persons: file.requiredHeadcount, by: 'clinic' }
  const scheme = file.rules.minHeadcount?.value
  return scheme === undefined ? null : { persons: scheme, by: 'scheme' }
}

/** Departments that specialties are compared with: what the clinic asked for, else what the pairing names. Codes; null = none known. */
export function wantedDepartments(
  file: RegistryFile,
): { readonly departments: readonly string[]; readonly by: 'needs' | 'pairing' } | null {
  if (file.needs.length > 0) return { departments: file.needs, by: 'needs' }
  const named = standing(file).flatMap(({ departments }) => departments.map((name) => departmentNamed(name)?.code))
  const known = named.filter((code) => code !== undefined)
  return known.length === 0 || known.length < named.length ? null : { departments: known, by: 'pairing' }
}

/** Whether a specialty is one of the departments; null when it names no department of the national list. */
export function isWanted(specialty: string, departments: readonly string[]): boolean | null {
  const code = departmentNamed(specialty)?.code
  return code === undefined ? null : departments.some((wanted) => departmentsMatch(code, wanted))
}
