import type { Agreement, AgreementGoal } from '../pairing/agreement'
import { squeeze } from '../registry/normalise-text'
import { roundHalfUp, shortText, type Points } from '../shared/points'
import { commonPeriod, lengthInDays, monthPeriod, staffMonths } from './period'
import { periodUpTo } from './posting'
import type { RecordedPosting } from './registry-file'
import { workloadTotal, type WorkloadMetric } from './workload'

/** What the registry can say of a goal: a column of the monthly workload, or the staff-months posted. */
export type GoalMetric = WorkloadMetric | 'staffMonths'

/** Names that goals go by in agreements; only what is said in one of these words is computed. */
const NAMES: Readonly<Record<GoalMetric, readonly string[]>> = {
  outpatients: ['门急诊', '门诊', '门急诊量', '门诊量', '门急诊人次', '门诊人次', '诊疗人次', '接诊人次', '诊治病人'],
  inpatients: ['住院管床', '管床', '住院病人', '住院人次', '管理住院病人'],
  consultations: ['会诊', '参加会诊', '院内会诊'],
  caseDiscussions: ['疑难讨论', '病例讨论', '疑难病例讨论'],
  teachingRounds: ['教学查房', '查房', '指导查房'],
  operations: ['手术', '手术台次', '手术例数', '开展手术'],
  operationDemos: ['手术示教', '示教手术', '示范手术'],
  lectures: ['讲座', '学术讲座', '专题讲座', '业务讲座', '健康讲座'],
  lectureAudience: ['讲座人次', '听课人次', '讲座听众'],
  trainings: ['培训', '业务培训', '举办培训', '培训班', '技术培训'],
  trainingAudience: ['培训人次', '培训人数', '培训人员', '培训医务人员'],
  trainees: ['接收进修', '进修', '进修人员', '接收进修人员', '免费进修'],
  newTechniques: ['新技术', '开展新技术', '推广新技术', '适宜技术', '推广适宜技术'],
  newProjects: ['新项目', '开展新项目'],
  newRules: ['建立制度', '完善制度', '规章制度'],
  freeClinics: ['义诊', '巡诊义诊', '开展义诊'],
  freeClinicPatients: ['义诊人次', '义诊人数'],
  donations: ['捐赠', '捐赠万元', '捐赠设备'],
  staffMonths: ['派驻人月', '派驻月数', '派驻', '人月'],
}
/** The same activity told in heads: "讲座 500 人次". */
const IN_HEADS: Readonly<Partial<Record<GoalMetric, GoalMetric>>> = {
  lectures: 'lectureAudience',
  trainings: 'trainingAudience',
  freeClinics: 'freeClinicPatients',
}
/** Counted in heads by nature, or told in heads as often as not. */
const HEADS: ReadonlySet<GoalMetric> = new Set<GoalMetric>([
  ...(['outpatients', 'inpatients', 'consultations', 'operations', 'lectureAudience'] as const),
  ...(['trainingAudience', 'trainees', 'freeClinicPatients'] as const),
])
const METRIC_BY_NAME = new Map(
  (Object.keys(NAMES) as GoalMetric[]).flatMap((metric) => NAMES[metric].map((name) => [name, metric] as const)),
)

/** What of the registry a goal means; null = nothing for sure. */
export function metricOfGoal({ metric, unit }: Pick<AgreementGoal, 'metric' | 'unit'>): GoalMetric | null {
  const name = squeeze(metric).replace(/\([^()]*\)$/, '')
  const found = METRIC_BY_NAME.get(name) ?? METRIC_BY_NAME.get(name.replace(/(?:次数|次|数)$/, ''))
  if (found === undefined) return null
  const told = squeeze(unit)
  if (found === 'donations') return told === '万元' || (told === '' && metric.includes('万元')) ? found : null
  if (found === 'staffMonths') return ['人月', '月', '个月'].includes(told) ? found : null
  if (told !== '人次' && told !== '人') return found
  return HEADS.has(found) ? found : (IN_HEADS[found] ?? null)
}

/** A goal with what the registry says of it. */
export interface GoalProgress {
  /** Reached by workload and postings, at most 2 decimals; null = nothing is recorded of it. */
  readonly recorded: number | null
  /** What counts: what was typed, else what is recorded. */
  readonly reached: number
}

/**
 * How far a goal is on a day: from the first day of the agreement to its due day, the end of the term or `day`, whichever is
 * first. Months of workload are counted that lie in that time with at least one day.
 * @param postings Of the hospital at the clinic; void ones are not among them.
 */
export function goalProgress(
  goal: AgreementGoal,
  term: Pick<Agreement, 'startsOn' | 'endsOn'>,
  postings: readonly Pick<RecordedPosting, 'startsOn' | 'endsOn' | 'workload'>[],
  day: string,
): GoalProgress {
  const last = [goal.dueOn ?? term.endsOn, term.endsOn, day].sort()[0] ?? day
  const metric = metricOfGoal(goal)
  const found =
    metric === null || last < term.startsOn
      ? null
      : metric === 'staffMonths'
        ? monthsPosted(postings, { startsOn: term.startsOn, endsOn: last })
        : workDone(postings, metric, { startsOn: term.startsOn, endsOn: last })
  const recorded = found === null ? null : Number(shortText(roundHalfUp(found, 2)))
  return { recorded, reached: goal.progress > 0 ? goal.progress : (recorded ?? 0) }
}

type Span = { readonly startsOn: string; readonly endsOn: string }

const workDone = (postings: readonly Pick<RecordedPosting, 'workload'>[], metric: WorkloadMetric, span: Span): Points | null =>
  workloadTotal(
    postings.flatMap(({ workload }) =>
      workload.filter(({ month }) => commonPeriod(monthPeriod(month), span) !== null).map(({ figures }) => figures),
    ),
    metric,
  )

function monthsPosted(postings: readonly Pick<RecordedPosting, 'startsOn' | 'endsOn'>[], span: Span): Points | null {
  if (postings.length === 0) return null
  const days = postings.reduce((sum, posting) => {
    const served = periodUpTo(posting, span.endsOn)
    const common = served === null ? null : commonPeriod(served, span)
    return sum + (common === null ? 0 : lengthInDays(common))
  }, 0)
  return staffMonths(days)
}
