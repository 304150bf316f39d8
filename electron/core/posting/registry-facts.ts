import { titleRank } from '../registry/titles'
import { exact } from '../shared/points'
import { attendanceFacts } from './attendance-facts'
import { goalFacts } from './goal-facts'
import { known, type FigureEntry, type Figures } from './figure'
import { fullMonths, lengthInDays, staffMonths } from './period'
import {
  countedPostings,
  isWanted,
  postedOnDay,
  requiredHeadcount,
  wantedDepartments,
  type CountedPosting,
  type RecordedPosting,
  type RegistryFile,
} from './registry-file'
import { successions } from './replacement'
import { findingOf } from './spot-check'
import { workloadFacts } from './workload-facts'

/** 衔接空档: days between two persons of one seat that the word `posting.gapsOver7Days` lets pass. */
const GAP_DAYS = 7

/**
 * What the registry says of a subject on the day of a visit, by the words items take it by. A word is absent where the
 * data for it is not there; it is never 0 for that. Of a hospital only its part at the clinic is counted, since the pairing
 * began; of a doctor the whole posting. Satisfaction and monthly reports have no figures yet.
 */
export function registryFigures(file: RegistryFile): Figures {
  const counted = countedPostings(file)
  const entries = [
    ...dueFacts(file),
    // Nobody was ever recorded: that nobody came is then not known.
    ...(counted.length === 0 ? [] : postedFacts(file, counted)),
    ...attendanceFacts(counted, file.day, file.calendar),
    ...checkFacts(counted),
    ...workloadFacts(counted, file.day),
    ...goalFacts(file),
  ]
  return new Map(entries)
}

/** What is to be there, whether or not anybody is. */
function dueFacts(file: RegistryFile): readonly FigureEntry[] {
  const required = requiredHeadcount(file)
  const months = file.rules.requiredMonths?.value ?? null
  const persons = file.subject.role === 'dispatched_staff' ? 1 : (required?.persons ?? null)
  return [
    ...known('posting.required', required?.persons ?? null, { by: required?.by ?? '' }),
    ...(months === null || persons === null
      ? []
      : [['posting.requiredStaffMonths', { value: exact(months).mul(persons), told: { months, persons } }] as const]),
  ]
}

function postedFacts(file: RegistryFile, counted: readonly CountedPosting[]): readonly FigureEntry[] {
  const { day } = file
  const posted = postedOnDay(counted, day)
  const days = counted.reduce((all, { period }) => all + lengthInDays(period), 0)
  return [
    ...known('posting.headcount', new Set(posted.map(({ staffId }) => staffId)).size, { day, names: namesOf(posted) }),
    ['posting.staffMonths', { value: staffMonths(days), told: { days } }],
    ...qualifiedFacts(file, posted),
    ...specialtyFacts(file, posted),
    ...termFacts(file, counted),
    ...replacementFacts(file, counted),
  ]
}

const namesOf = (postings: readonly { readonly staffName: string }[]): readonly string[] => [
  ...new Set(postings.map(({ staffName }) => staffName)),
]

/** How many of the persons a question holds for, by person; null when it is not known of one of them. */
function countIf(posted: readonly RecordedPosting[], holds: (posting: RecordedPosting) => boolean | null): number | null {
  const answers = new Map(posted.map((posting) => [posting.staffId, holds(posting)]))
  const all = [...answers.values()]
  return all.includes(null) ? null : all.filter((answer) => answer === true).length
}

/** A title too low needs no licence to be told; of the others the licence must be on record. */
function qualifiedFacts({ rules }: RegistryFile, posted: readonly RecordedPosting[]): readonly FigureEntry[] {
  const { minTitle } = rules
  if (minTitle === null) return []
  const count = countIf(posted, ({ title, licenceNumber }) => {
    const rank = titleRank(title)
    if (rank === null) return null
    if (rank < minTitle.rank) return false
    return licenceNumber === '' ? null : true
  })
  return known('posting.qualified', count, { title: minTitle.value })
}

function specialtyFacts(file: RegistryFile, posted: readonly RecordedPosting[]): readonly FigureEntry[] {
  const wanted = wantedDepartments(file)
  if (wanted === null) return []
  const count = countIf(posted, ({ specialty }) => isWanted(specialty, wanted.departments))
  return known('posting.specialtyMatched', count, { by: wanted.by })
}

/** Due: whose posting is over, or who has served the term; of them those who have served it. */
function termFacts({ rules, day }: RegistryFile, counted: readonly CountedPosting[]): readonly FigureEntry[] {
  const required = rules.requiredMonths?.value
  if (required === undefined) return []
  const hasServed = ({ posting: { startsOn, endsOn } }: CountedPosting): boolean => {
    const served = { startsOn, endsOn: endsOn !== null && endsOn < day ? endsOn : day }
    return staffMonths(lengthInDays(served)).gte(exact(required)) || fullMonths(served) >= required
  }
  const isOver = ({ posting }: CountedPosting): boolean => posting.endsOn !== null && posting.endsOn <= day
  const due = counted.filter((one) => isOver(one) || hasServed(one))
  const completed = due.filter(hasServed)
  return [
    ...known('posting.due', due.length, { names: namesOf(due.map(({ posting }) => posting)), months: required }),
    ...known('posting.completed', completed.length, {
      names: namesOf(completed.map(({ posting }) => posting)),
      months: required,
    }),
  ]
}

/**
 * Gaps between two persons, and replacements nobody agreed to: known where the consent of each was recorded. A successor
 * who is named but not in the roster leaves both open.
 */
function replacementFacts({ day }: RegistryFile, counted: readonly CountedPosting[]): readonly FigureEntry[] {
  const postings = counted.map(({ posting }) => posting)
  const links = successions(postings)
  const isOpen = postings.some(
    ({ id, endsOn, replacedBy }) =>
      replacedBy !== '' && endsOn !== null && endsOn <= day && links.every(({ fromId }) => fromId !== id),
  )
  if (isOpen) return []
  const told = { replacements: links.length, gaps: links.map(({ gapDays }) => String(gapDays)) }
  const left = new Map(postings.map((posting) => [posting.id, posting]))
  const consents = links.map(({ fromId }) => left.get(fromId)?.isConsented ?? null)
  const unapproved = links.filter((_, at) => consents[at] === false)
  return [
    ...known('posting.replacementsUnapproved', consents.includes(null) ? null : unapproved.length, {
      replacements: links.length,
      names: unapproved.map(({ fromId }) => left.get(fromId)?.staffName ?? ''),
    }),
    ...known('posting.gapsOver7Days', links.filter(({ gapDays }) => gapDays > GAP_DAYS).length, told),
  ]
}

/** Absent: not found, and not on leave by attendance. Without a mark for the day neither can be told. */
function checkFacts(counted: readonly CountedPosting[]): readonly FigureEntry[] {
  const checks = counted.flatMap(({ posting, period }) =>
    posting.spotChecks
      .filter(({ checkedOn }) => period.startsOn <= checkedOn && checkedOn <= period.endsOn)
      .map((check) => ({ ...check, staffName: posting.staffName })),
  )
  if (checks.length === 0) return []
  const missed = checks.filter(({ isFound }) => !isFound)
  const absent = missed.filter(({ state }) => state === 'present' || state === 'absent')
  const contradicted = checks.filter((check) => findingOf(check, check.state) === 'contradicts')
  const told = { checks: checks.length, names: namesOf(absent) }
  return [
    ...known('spotCheck.absent', missed.some(({ state }) => state === null) ? null : absent.length, told),
    ...known('spotCheck.recordMismatch', checks.some(({ state }) => state === null) ? null : contradicted.length, {
      checks: checks.length,
      names: namesOf(contradicted),
    }),
  ]
}
