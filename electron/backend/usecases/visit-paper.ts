import { gradedReportView } from '../../core/papers/graded-report-view'
import type { Paper, PaperFrame, PaperPicture } from '../../core/papers/paper'
import type { ReportProfile } from '../../core/papers/paper-options'
import type { ReportEvidence } from '../../core/papers/report-photos'
import { USUAL_PROFILE } from '../../core/papers/report-profile'
import { gradedSummaryView, scoredSummaryView } from '../../core/papers/report-summary-view'
import { sheetReportView } from '../../core/papers/sheet-report-view'
import type { ReportPlace } from '../../core/papers/sheet-report-source'
import { surveyReportView } from '../../core/papers/survey-report-view'
import { isReview } from '../../core/inspection/stage'
import { isPostedOn } from '../../core/posting/posting'
import { entryCodes } from '../../core/scoring/any-fact'
import type { Facts } from '../../core/scoring/fact'
import type { GradedFacts } from '../../core/scoring/graded/graded-fact'
import type { GradedTemplate } from '../../core/scoring/graded/graded-template'
import type { QuestionnaireScore } from '../../core/scoring/questionnaire/questionnaire-score'
import type { QuestionnaireTemplate } from '../../core/scoring/questionnaire/questionnaire-template'
import type { ScoredTemplate } from '../../core/scoring/template'
import { AppError } from '../../core/shared/app-error'
import { assertNever } from '../../core/shared/assert-never'
import type { Sheet } from '../../store/sheet.repo'
import type { Visit } from '../../store/visit.repo'
import { accountSha256 } from '../../trace/checksum'
import type { EvidenceCopies } from '../evidence-copies'
import type { InspectionBase } from '../inspection-base'
import { PAPER_TEXTS } from '../paper-texts'
import type { ReadyPaper } from '../ready-paper'
import type { SheetDesk } from '../sheet-desk'
import { readSubjects, type Subjects } from '../subjects'
import { questionnairesOf } from './find-survey'
import { signaturesOf } from './review/signatures'

export type VisitPaperDeps = Pick<
  InspectionBase,
  'visits' | 'sheets' | 'reviews' | 'findings' | 'evidence' | 'organizations' | 'postings' | 'pairings' | 'divisions'
> & { readonly desk: SheetDesk; readonly copies: EvidenceCopies }

type FrameOf = (checksum: string) => PaperFrame
export type SheetOf<K extends Sheet['kind']> = Extract<Sheet, { kind: K }>

/**
 * The report of a sheet in the manner of its kind; of a questionnaire the summary of all that were filled in with it.
 * @param profile How much of a sheet it tells; the summary of questionnaires has one profile.
 * @throws AppError REPORT_SUBJECT_UNKNOWN
 */
export function visitPaper(
  deps: VisitPaperDeps,
  sheetId: string,
  frameOf: FrameOf,
  profile: ReportProfile = USUAL_PROFILE,
): ReadyPaper {
  const sheet = deps.sheets.findById(sheetId)
  if (sheet === undefined) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: sheetId })
  const checksum = sheet.kind === 'questionnaire' ? surveyChecksum(deps, sheet) : sheet.checksum
  const frame = frameOf(checksum)
  const place = { frame, ...placeSource(deps, sheet) }
  return { paper: paperAt(deps, sheet, place, profile), checksum }
}

function paperAt(deps: VisitPaperDeps, sheet: Sheet, place: ReportPlace, profile: ReportProfile): Paper {
  const t = PAPER_TEXTS[place.frame.language]
  switch (sheet.kind) {
    case 'scored': {
      const source = { ...place, ...scoredSource(deps, sheet) }
      if (profile === 'summary') return { kind: 'evaluation-summary', view: scoredSummaryView(source, t) }
      const { evidence, pictures } = shownEvidence(deps, sheet)
      return {
        kind: 'visit-evaluation',
        view: sheetReportView({ ...source, evidence }, t, profile),
        ...pictures,
      }
    }
    case 'graded': {
      const source = { ...place, ...gradedSource(deps, sheet) }
      if (profile === 'summary') return { kind: 'evaluation-summary', view: gradedSummaryView(source, t) }
      const { evidence, pictures } = shownEvidence(deps, sheet)
      return {
        kind: 'graded-evaluation',
        view: gradedReportView({ ...source, evidence }, t, profile),
        ...pictures,
      }
    }
    case 'questionnaire':
      return { kind: 'survey-evaluation', view: surveyReportView({ ...place, ...surveySource(deps, sheet) }, t) }
    default:
      return assertNever(sheet)
  }
}

/** The evidence of a sheet in its order: photos that have a print copy are shown, the others are named. */
function shownEvidence(
  deps: VisitPaperDeps,
  sheet: Sheet,
): { evidence: ReportEvidence; pictures: { pictures?: PaperPicture[] } } {
  const codes = entryCodes(deps.desk.versionOf(sheet).template)
  const placeOfCode = (code: string): number => (codes.includes(code) ? codes.indexOf(code) : codes.length) // vetoes last
  const all = deps.evidence
    .listBySheet(sheet.id)
    .map((one) => ({ ...one, code: one.code ?? '' }))
    .toSorted((a, b) => placeOfCode(a.code) - placeOfCode(b.code))
  const pictures = all.flatMap(({ id }) => {
    const path = deps.copies.findPath(id, 'copy')
    return path === null ? [] : [{ id, path }]
  })
  const isPrinted = new Set(pictures.map(({ id }) => id))
  const evidence = {
    photos: all.filter(({ id }) => isPrinted.has(id)),
    files: all.filter(({ id }) => !isPrinted.has(id)),
  }
  return { evidence, pictures: pictures.length === 0 ? {} : { pictures } }
}

/** Template and facts are of the sheet's kind: the facts were read by this template when they were entered. */
export function scoredSource(deps: VisitPaperDeps, sheet: SheetOf<'scored'>) {
  const { state, score, trace, parameters } = sheet
  return {
    template: deps.desk.versionOf(sheet).template as ScoredTemplate,
    input: { facts: state.facts as Facts, vetoes: state.vetoes.map((veto) => veto.code), parameters },
    score,
    trace,
    registry: state.registry,
    vetoEvidence: Object.fromEntries(state.vetoes.map((veto) => [veto.code, veto.evidence])),
    remarks: state.remarks,
    findings: findingsOf(deps, sheet.id),
  }
}

/** What was found wrong, also on the inspection that a re-check or an appeal began with. */
const findingsOf = ({ sheets, findings }: VisitPaperDeps, sheetId: string) =>
  sheets.listChain(sheetId).flatMap((id) => findings.listBySheet(id))

/** The same of a graded sheet. */
export function gradedSource(deps: VisitPaperDeps, sheet: SheetOf<'graded'>) {
  const { state, score, trace } = sheet
  return {
    template: deps.desk.versionOf(sheet).template as GradedTemplate,
    facts: state.facts as GradedFacts,
    score,
    trace,
    remarks: state.remarks,
    findings: findingsOf(deps, sheet.id),
  }
}

function surveySource(deps: VisitPaperDeps, sheet: SheetOf<'questionnaire'>) {
  const forms = surveyOf(deps, sheet)
  return {
    template: deps.desk.versionOf(sheet).template as QuestionnaireTemplate,
    templateSha256: sheet.templateSha256,
    forms: forms.map((form) => ({
      number: form.number,
      isFinished: form.sheet.finishedAt !== null,
      answers: form.answers,
      score: form.sheet.score as QuestionnaireScore,
    })),
    findings: forms.flatMap((form) => deps.findings.listBySheet(form.sheet.id)),
  }
}

/** The questionnaires of the visit that were filled in with the same template version about the same unit, by number. */
const surveyOf = (deps: VisitPaperDeps, { visitId, templateId, templateVersion, organizationId, postingId }: Sheet) =>
  questionnairesOf(deps, deps.sheets.listByVisit(visitId))
    .filter(
      ({ sheet }) =>
        sheet.templateId === templateId &&
        sheet.templateVersion === templateVersion &&
        sheet.organizationId === organizationId &&
        sheet.postingId === postingId,
    )
    .toSorted((a, b) => a.number - b.number)

/** SHA-256 of what every questionnaire is proved by, so that scoring them again proves the summary. */
function surveyChecksum(deps: VisitPaperDeps, sheet: Sheet): string {
  const forms = surveyOf(deps, sheet).map(({ number, sheet: form }) => ({ number, checksum: form.checksum }))
  const template = { id: sheet.templateId, version: sheet.templateVersion, sha256: sheet.templateSha256 }
  return accountSha256({ template, forms })
}

/** Where and when a sheet was filled in, whom it looks at, and who signed it. */
export function placeSource(deps: VisitPaperDeps, sheet: Sheet): Omit<ReportPlace, 'frame'> {
  const visit = deps.visits.findById(sheet.visitId)
  if (visit === undefined) throw new Error(`sheet ${sheet.id} of an unknown visit`)
  return { ...placeOf(deps, readSubjects(deps), sheet, visit), ...signedPart(deps, sheet) }
}

/** The stage where it is a review, and the signatures that hold for the sheet as it is. */
const signedPart = (deps: VisitPaperDeps, { id, stage }: Sheet): Pick<ReportPlace, 'review' | 'signatures'> => ({
  ...(isReview(stage) ? { review: stage } : {}),
  signatures: signaturesOf(deps, id).filter(({ isValid }) => isValid),
})

export function placeOf(
  deps: VisitPaperDeps,
  who: Subjects,
  sheet: Sheet,
  visit: Visit,
): Omit<ReportPlace, 'frame' | 'review' | 'signatures'> {
  const clinic = who.organizationOf(visit.clinicId)
  const day = visit.visitOn
  const posting = deps.postings.listByRecipient(clinic.id).find((one) => one.id === sheet.postingId)
  const supporterId = sheet.role === 'supporting_org' ? sheet.organizationId : (posting?.supporterId ?? null)
  const isConcerned = (one: { readonly supporterId: string }) => supporterId === null || one.supporterId === supporterId
  const pairings = deps.pairings.listByRecipient(clinic.id).filter((pairing) => pairing.startsOn <= day && day <= pairing.endsOn)
  const present = deps.postings.listByRecipient(clinic.id).filter((one) => isPostedOn(one, day) && isConcerned(one))
  return {
    visit: {
      code: visit.code,
      visitOn: day,
      clinicName: clinic.name,
      countyName: who.countyOf(clinic),
      teamName: visit.teamName,
      members: visit.members,
    },
    subject: who.subjectOf(sheet),
    agreements: pairings.filter(isConcerned).flatMap(({ agreementNumber }) => (agreementNumber === '' ? [] : [agreementNumber])),
    supporters: [...new Set(pairings.map((pairing) => who.organizationOf(pairing.supporterId).name))],
    postings: posting === undefined ? present : [posting],
  }
}
