import { feedbackView, type FeedbackSheet, type PlacedFinding } from '../../../core/papers/feedback-view'
import { assertNever } from '../../../core/shared/assert-never'
import type { Sheet } from '../../../store/sheet.repo'
import type { Visit } from '../../../store/visit.repo'
import { accountSha256 } from '../../../trace/checksum'
import type { InspectionBase } from '../../inspection-base'
import { PAPER_TEXTS } from '../../paper-texts'
import { readSubjects, type Subjects } from '../../subjects'
import { gradedSource, scoredSource, type VisitPaperDeps } from '../../usecases/visit-paper'
import type { VisitRow } from '../../visit-rows'
import type { PaperLine, PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'
import { statusOfAll, type VisitsOf } from './visit-lines'

export type FeedbacksDeps = VisitPaperDeps & Pick<InspectionBase, 'visits' | 'settings' | 'inspections'>

/** 现场反馈意见: one a visit that has sheets, of all that the inspectors found. */
export const feedbacks = (deps: FeedbacksDeps, visitsOf: VisitsOf): PaperSource => ({
  list(inspection) {
    const paper = PAPER_TEXTS[deps.settings.read().language]('feedback.title')
    return visitsOf(inspection)
      .filter(({ sheets }) => sheets.length > 0)
      .map((visit) => visitLine(inspection.id, visit, paper))
  },
  ready({ subject }, frameOf) {
    const visit = deps.visits.findById(subject)
    const listed = visit === undefined ? [] : deps.sheets.listByVisit(visit.id)
    if (visit === undefined || listed.length === 0) throw unknownPaper(subject)
    const who = readSubjects(deps)
    const sheets = listed.flatMap(({ id }) => deps.sheets.findById(id) ?? [])
    const content = contentOf(deps, who, visit, sheets)
    const checksum = accountSha256({ ...content, sheets: sheets.map((sheet, at) => accountOf(sheet, content.sheets[at])) })
    const frame = frameOf(checksum)
    return { paper: { kind: 'feedback', view: feedbackView({ ...content, frame }, PAPER_TEXTS[frame.language]) }, checksum }
  },
})

function visitLine(inspectionId: string, visit: VisitRow, paper: string): PaperLine {
  return {
    kind: 'feedback',
    subject: visit.id,
    inspectionId,
    role: null,
    place: visit.clinicName,
    name: visit.teamName,
    on: visit.visitOn,
    status: statusOfAll(visit.sheets),
    codes: [visit.code, visit.clinicCode],
    naming: { unit: visit.clinicName, paper, date: visit.visitOn },
  }
}

/** What the paper tells, in the order of the list of the visit. */
function contentOf(deps: FeedbacksDeps, who: Subjects, visit: Visit, sheets: readonly Sheet[]) {
  const clinic = who.organizationOf(visit.clinicId)
  const hospitals = sheets.flatMap((sheet) => (sheet.role === 'supporting_org' ? [who.subjectOf(sheet).name] : []))
  return {
    roundName: deps.inspections.findById(visit.inspectionId)?.name ?? '',
    visit: {
      ...{ code: visit.code, visitOn: visit.visitOn, clinicName: clinic.name, countyName: who.countyOf(clinic) },
      ...{ teamName: visit.teamName, members: visit.members },
    },
    units: [...new Set([clinic.name, ...hospitals])],
    sheets: sheets.map((sheet) => feedbackSheet(deps, who, sheet)),
  }
}

function feedbackSheet(deps: FeedbacksDeps, who: Subjects, sheet: Sheet): FeedbackSheet {
  const findings: readonly PlacedFinding[] = deps.findings
    .listBySheet(sheet.id)
    .map(({ itemCode, problem, requirement, dueOn, severity, place }) => ({
      ...{ itemCode, problem, requirement, dueOn, severity, place },
    }))
  const head = { subjectName: who.subjectOf(sheet).name, findings }
  switch (sheet.kind) {
    case 'scored':
      return { ...scoredSource(deps, sheet), ...head, kind: sheet.kind }
    case 'graded':
      return { ...gradedSource(deps, sheet), ...head, kind: sheet.kind }
    case 'questionnaire':
      return { ...head, kind: sheet.kind }
    default:
      return assertNever(sheet)
  }
}

/** The check code of the sheet stands for its facts and points; the words beside them stand for themselves. */
const accountOf = ({ checksum, state }: Sheet, content: FeedbackSheet | undefined) => ({
  checksum,
  subjectName: content?.subjectName ?? '',
  findings: content?.findings ?? [],
  remarks: state.remarks,
})
