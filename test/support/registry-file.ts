import { postingRules } from '@core/posting/posting-rules'
import type { WorkCalendar } from '@core/scheme/work-calendar'
import type { RecordedPosting, RegistryFile } from '@core/posting/registry-file'

/** A person who works at the clinic since the first of January 2013; what the test is about goes into `more`. */
export const recordedPosting = (more: Partial<RecordedPosting> = {}): RecordedPosting => ({
  id: 'p1',
  supporterId: 'h1',
  recipientId: 'c1',
  staffId: 's1',
  staffName: '示例甲',
  title: '主治医师',
  specialty: '内科',
  licenceNumber: '',
  isConsented: null,
  startsOn: '2013-01-01',
  endsOn: '2013-12-31',
  replacedBy: '',
  replacesId: null,
  attendance: [],
  spotChecks: [],
  workload: [],
  ...more,
})

const parameter = (id: string, value: number | string) => ({ id, label: id, unit: '', value })
export const RULES = postingRules([
  parameter('minHeadcountPerClinic', 1),
  parameter('requiredMonths', 6),
  parameter('minTitle', '中级'),
])

/** Mondays to Fridays, without any holiday. */
export const NO_HOLIDAYS: WorkCalendar = {
  edition: '',
  firstYear: 2013,
  lastYear: 2013,
  restDays: {},
  workDays: {},
  ownDays: {},
}

/** The file of a hospital at a clinic on 10 May 2013, paired since January. */
export const registryFile = (more: Partial<RegistryFile> = {}): RegistryFile => ({
  subject: { role: 'supporting_org', supporterId: 'h1' },
  day: '2013-05-10',
  since: '2013-04-01',
  rules: RULES,
  calendar: NO_HOLIDAYS,
  requiredHeadcount: 2,
  needs: [],
  pairings: [{ supporterId: 'h1', startsOn: '2013-01-01', endsOn: '2013-12-31', departments: ['内科'] }],
  postings: [recordedPosting()],
  ...more,
})
