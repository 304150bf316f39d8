import { exact, ZERO, type Points } from '../shared/points'
import { staffMonths } from './period'

/** 工作量: what a posted person did in a month, by these columns in the order of the form. */
export const WORKLOAD_METRICS = [
  'outpatients',
  'inpatients',
  'consultations',
  'caseDiscussions',
  'teachingRounds',
  'operations',
  'operationDemos',
  'lectures',
  'lectureAudience',
  'trainings',
  'trainingAudience',
  'trainees',
  'newTechniques',
  'newProjects',
  'newRules',
  'freeClinics',
  'freeClinicPatients',
  'donations',
] as const
export type WorkloadMetric = (typeof WORKLOAD_METRICS)[number]

/** Decimals a figure may have: donations are 万元, all else is counted. */
export const decimalsOf = (metric: WorkloadMetric): number => (metric === 'donations' ? 2 : 0)

/** Figures of one month; an absent or null one is not known, which is not 0. */
export type WorkloadFigures = Readonly<Partial<Record<WorkloadMetric, number | null>>>

/** Whether a figure may stand: not negative, with the decimals of its metric. */
export const isFigure = (metric: WorkloadMetric, value: number): boolean =>
  Number.isFinite(value) && value >= 0 && value <= 9_999_999 && Number(value.toFixed(decimalsOf(metric))) === value

/** Sum of a metric over months; null when no month knows it. */
export function workloadTotal(months: readonly WorkloadFigures[], metric: WorkloadMetric): Points | null {
  const known = months.flatMap((figures) => figures[metric] ?? [])
  return known.length === 0 ? null : known.reduce((sum, value) => sum.add(exact(value)), ZERO)
}

/** A metric per staff-month, exact; null when it is not known or nobody was posted a day. */
export function workloadPerStaffMonth(
  months: readonly WorkloadFigures[],
  metric: WorkloadMetric,
  postedDays: number,
): Points | null {
  const total = workloadTotal(months, metric)
  return total === null || postedDays <= 0 ? null : total.div(staffMonths(postedDays))
}

/**
 * Reads a typed or pasted figure: "1,200", "12 人次", full width.
 * @returns null for an empty cell, undefined for what is no figure of the metric.
 */
export function readFigure(metric: WorkloadMetric, text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/(?:人次|台次|万元|人|次|台|例|项)$/, '')
  if (plain === '' || plain === '—' || plain === '-') return null
  const value = /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
  return isFigure(metric, value) ? value : undefined
}
