import { stateOf } from '../core/posting/attendance'
import type { RecordedCheck, RecordedMonth, RecordedPosting } from '../core/posting/registry-file'
import type { Db } from './db'

type PostingRow = Omit<RecordedPosting, 'attendance' | 'spotChecks' | 'workload' | 'isConsented'> & {
  readonly isConsented: number | null
}
interface MonthRow {
  readonly postingId: string
  readonly month: string
  readonly days: string
}
interface CheckRow {
  readonly postingId: string
  readonly checkedOn: string
  readonly isFound: number
  readonly mark: string
}
type WorkRow = { readonly postingId: string; readonly month: string } & RecordedMonth['figures']

/** The postings of a clinic that begin by a day; void ones are nobody's business. */
const AT_CLINIC = 'p.recipient_id = :clinicId AND p.starts_on <= :day AND p.cancel_reason IS NULL'

/**
 * Reads what the facts of a sheet may be taken from: all postings of one clinic with what was recorded of them, in a fixed
 * number of queries whatever their number (index posting_by_recipient).
 */
export function registryFactRepo(db: Db) {
  const visit = db.prepare<[visitId: string], VisitPlace>(`
    SELECT v.clinic_id AS clinicId, v.visit_on AS day, o.required_headcount AS requiredHeadcount
      FROM visit v JOIN organization o ON o.id = v.clinic_id WHERE v.id = ?`)
  const postings = db.prepare<ClinicDay, PostingRow>(`
    SELECT p.id, p.supporter_id AS supporterId, p.recipient_id AS recipientId, p.staff_id AS staffId, p.title, p.specialty,
           p.starts_on AS startsOn, p.ends_on AS endsOn, p.replaced_by AS replacedBy, p.replaces_id AS replacesId,
           s.name AS staffName, s.licence_number AS licenceNumber, c.is_given AS isConsented
      FROM posting p JOIN staff s ON s.id = p.staff_id LEFT JOIN replacement_consent c ON c.posting_id = p.id
     WHERE ${AT_CLINIC} ORDER BY p.starts_on, p.id`)
  const months = db.prepare<ClinicDay, MonthRow>(`
    SELECT t.posting_id AS postingId, t.month, t.days
      FROM posting p JOIN attendance t ON t.posting_id = p.id WHERE ${AT_CLINIC} ORDER BY t.month`)
  const checks = db.prepare<ClinicDay, CheckRow>(`
    SELECT c.posting_id AS postingId, c.checked_on AS checkedOn, c.is_found AS isFound,
           ifnull((SELECT substr(t.days, CAST(substr(c.checked_on, 9) AS INTEGER), 1) FROM attendance t
                    WHERE t.posting_id = c.posting_id AND t.month = substr(c.checked_on, 1, 7)), '') AS mark
      FROM posting p JOIN spot_check c ON c.posting_id = p.id
     WHERE ${AT_CLINIC} AND c.withdraw_reason IS NULL ORDER BY c.checked_on, c.id`)
  // Workload knows a posting by its code, one without a code by its id.
  const work = db.prepare<ClinicDay, WorkRow>(`
    SELECT p.id AS postingId, w.month, iif(w.outpatients_known = 1, w.outpatients, NULL) AS outpatients, w.inpatients, w.consultations,
           w.case_discussions AS caseDiscussions, w.teaching_rounds AS teachingRounds, w.operations, w.lectures, w.trainings,
           w.trainees, w.new_techniques AS newTechniques, w.new_projects AS newProjects, w.free_clinics AS freeClinics,
           w.operation_demos AS operationDemos, w.lecture_audience AS lectureAudience, w.training_audience AS trainingAudience,
           w.new_rules AS newRules, w.free_clinic_patients AS freeClinicPatients, w.donations
      FROM posting p JOIN workload w ON w.posting_code = iif(p.code = '', p.id, p.code) WHERE ${AT_CLINIC} ORDER BY w.month`)
  const needs = db
    .prepare<[schemeId: string, clinicId: string], string>(
      'SELECT department FROM need WHERE scheme_id = ? AND recipient_id = ? ORDER BY department',
    )
    .pluck()

  return {
    /** Where and when a visit was; undefined when there is none. */
    findVisit: (visitId: string): VisitPlace | undefined => visit.get(visitId),
    /** Postings of a clinic that begin by `day`, oldest first; what was recorded of them later too. */
    listPostings(clinicId: string, day: string): RecordedPosting[] {
      const where = { clinicId, day }
      const marked = byPosting(months.all(where), ({ month, days }) => ({ month, days }))
      const checked = byPosting(checks.all(where), toCheck)
      const worked = byPosting(work.all(where), ({ month, postingId: _id, ...figures }): RecordedMonth => ({ month, figures }))
      return postings.all(where).map((posting) => ({
        ...posting,
        isConsented: posting.isConsented === null ? null : posting.isConsented === 1,
        attendance: marked.get(posting.id) ?? [],
        spotChecks: checked.get(posting.id) ?? [],
        workload: worked.get(posting.id) ?? [],
      }))
    },
    /** Departments that a clinic asked for under a scheme, by code. */
    listNeeds: (schemeId: string, clinicId: string): string[] => needs.all(schemeId, clinicId),
  }
}
export type RegistryFactRepo = ReturnType<typeof registryFactRepo>

interface ClinicDay {
  readonly clinicId: string
  readonly day: string
}

export interface VisitPlace extends ClinicDay {
  /** 应派人数 of the clinic; null = not said. */
  readonly requiredHeadcount: number | null
}

const toCheck = ({ checkedOn, isFound, mark }: CheckRow): RecordedCheck => ({
  checkedOn,
  isFound: isFound === 1,
  state: stateOf(mark),
})

function byPosting<R extends { readonly postingId: string }, T>(rows: readonly R[], of: (row: R) => T): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.postingId)
    if (group === undefined) groups.set(row.postingId, [of(row)])
    else group.push(of(row))
  }
  return groups
}
