import { shortText, sum, type Points } from '../shared/points'
import type { SourceWord } from './fact-source'
import type { FigureEntry } from './figure'
import { monthOf } from './period'
import { daysOf, recordedStretches } from './recorded-months'
import type { CountedPosting, RecordedPosting } from './registry-file'
import { workloadTotal, type WorkloadMetric } from './workload'

/** Columns of the monthly form that make up a word. */
const COLUMNS: Readonly<Partial<Record<SourceWord, readonly WorkloadMetric[]>>> = {
  'workload.outpatients': ['outpatients'],
  'workload.inpatients': ['inpatients'],
  'workload.rounds': ['teachingRounds'],
  'workload.consultations': ['consultations', 'caseDiscussions'],
  'workload.operations': ['operations'],
  'workload.lectures': ['lectures'],
  'workload.trainings': ['trainings'],
  'workload.trainees': ['trainees'],
  'workload.techniques': ['newTechniques', 'newProjects'],
  'workload.outreach': ['freeClinics'],
}

/** Sums over the months of all postings; a word is absent where a month that is over lacks one of its columns. */
export const workloadFacts = (counted: readonly CountedPosting[], day: string): readonly FigureEntry[] =>
  Object.entries(COLUMNS).flatMap(([word, columns]) => workloadFact(word as SourceWord, columns, counted, day))

function workloadFact(
  word: SourceWord,
  columns: readonly WorkloadMetric[],
  counted: readonly CountedPosting[],
  day: string,
): readonly FigureEntry[] {
  const parts: { readonly months: readonly string[]; readonly days: number; readonly total: Points }[] = []
  for (const one of counted) {
    const lines = recordedLines(one.posting, columns)
    const stretches = recordedStretches(one, day, (month) => lines.has(month))
    if (stretches === null) return []
    const months = stretches.map(({ startsOn }) => monthOf(startsOn))
    const figures = months.flatMap((month) => lines.get(month) ?? [])
    parts.push({
      months,
      days: daysOf(stretches),
      total: sum(columns.flatMap((column) => workloadTotal(figures, column) ?? [])),
    })
  }
  const months = [...new Set(parts.flatMap((part) => part.months))].sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const value = sum(parts.map(({ total }) => total))
  const postedDays = parts.reduce((days, part) => days + part.days, 0)
  return [[word, { value, told: { value: shortText(value), from: first, to: last, months: months.length }, postedDays }]]
}

/** Months in which every one of the columns is known. */
const recordedLines = ({ workload }: RecordedPosting, columns: readonly WorkloadMetric[]) =>
  new Map(
    workload
      .filter(({ figures }) => columns.every((column) => typeof figures[column] === 'number'))
      .map(({ month, figures }) => [month, figures]),
  )
