import type { SheetStatus } from '../../core/inspection/sheet'
import type { PaperTexts } from '../../core/papers/paper-texts'
import type { SubjectRole } from '../../core/scoring/template'
import type { Inspection } from '../../store/inspection.repo'
import type { RoundPaperKind } from '../../store/print-job.repo'
import type { InspectionBase } from '../inspection-base'
import { paperFileName } from '../paper-name'
import { PAPER_TEXTS } from '../paper-texts'
import { visitRows, type VisitRow, type VisitRowDeps } from '../visit-rows'
import type { Inputs, Outputs } from '../words'
import { evaluateInspection, type EvaluateDeps } from './evaluate-inspection'
import { inspectionOf } from './inspection-named'
import { rankingSubject } from './paper-of'

/** A paper that a round can print. */
export interface PaperLine {
  readonly kind: RoundPaperKind
  readonly subject: string
  readonly inspectionId: string
  readonly role: SubjectRole
  /** Clinic of the visit, or name of the template. */
  readonly place: string
  /** Who was scored; '' of a ranking. */
  readonly name: string
  readonly visitOn: string | null
  readonly status: SheetStatus
  /** Codes by which the paper is asked for: subject and visit, or everyone in the ranking. */
  readonly codes: readonly string[]
  readonly fileName: string
}

export type ListReportsDeps = EvaluateDeps & VisitRowDeps & Pick<InspectionBase, 'visits' | 'printJobs' | 'settings'>

/** Every paper of a round: the reports of its sheets and questionnaires in the order of the visits, then its rankings. */
export const listPapers =
  (deps: ListReportsDeps) =>
  (inspection: Inspection): readonly PaperLine[] => {
    const t = PAPER_TEXTS[deps.settings.read().language]
    const visits = visitRows(deps, deps.visits.listByInspection(inspection.id), deps.sheets.listByInspection(inspection.id))
    const sheets = visits.flatMap((visit) => papersOf(visit).map((sheet) => ({ visit, sheet })))
    const reports = sheets.map(({ visit, sheet }, index): PaperLine => {
      const { role, subjectCode, subjectName } = sheet
      const unit = role === 'dispatched_staff' ? `${visit.clinicName}${subjectName}` : subjectName
      return {
        kind: 'visit-evaluation',
        subject: sheet.sheetId,
        inspectionId: inspection.id,
        role,
        place: visit.clinicName,
        name: nameOf(sheet, t),
        visitOn: visit.visitOn,
        status: sheet.status,
        codes: [subjectCode, visit.code],
        fileName: paperFileName({ unit, paper: titleOf(sheet, t), date: visit.visitOn, serial: index + 1 }),
      }
    })
    return [...reports, ...rankingLines(deps, inspection)]
  }

type SheetPaper = VisitRow['sheets'][number] & {
  /** How many questionnaires it sums up; 0 of a sheet. */
  readonly forms: number
}

/** One paper a sheet; the questionnaires of a unit are summed up in one, under the first of them. */
function papersOf({ sheets }: VisitRow): readonly SheetPaper[] {
  const summed = new Set<string>()
  return sheets.flatMap((sheet): SheetPaper[] => {
    if (sheet.kind !== 'questionnaire') return [{ ...sheet, forms: 0 }]
    const key = JSON.stringify([sheet.templateId, sheet.templateVersion, sheet.subjectCode])
    if (summed.has(key)) return []
    summed.add(key)
    const forms = sheets.filter(
      ({ templateId, templateVersion, subjectCode }) => JSON.stringify([templateId, templateVersion, subjectCode]) === key,
    )
    const open = forms.find(({ status }) => status === 'draft') ?? forms.find(({ status }) => status === 'complete')
    return [{ ...sheet, status: open?.status ?? sheet.status, forms: forms.length }]
  })
}

const titleOf = ({ kind, role }: SheetPaper, t: PaperTexts): string =>
  kind === 'scored' ? t(`title.${role}`) : kind === 'graded' ? t(`graded.title.${role}`) : t('survey.title')

const nameOf = ({ kind, subjectName, forms }: SheetPaper, t: PaperTexts): string =>
  kind === 'scored'
    ? subjectName
    : kind === 'graded'
      ? t('graded.paperName', { name: subjectName })
      : t('survey.paperName', { count: forms })

function rankingLines(deps: ListReportsDeps, inspection: Inspection): PaperLine[] {
  const { language, bureauName } = deps.settings.read()
  const t = PAPER_TEXTS[language]
  const groups = evaluateInspection(deps)(inspection)
  return groups.map((group, index): PaperLine => {
    const { role, templateName, ranked, unranked } = group
    const standings = [...ranked, ...unranked]
    const isOpen = standings.some(({ parts }) => parts.some((part) => part.status === 'incomplete'))
    return {
      kind: 'ranking',
      subject: rankingSubject(groups, group),
      inspectionId: inspection.id,
      role,
      place: templateName,
      name: group.split ?? '',
      visitOn: null,
      status: isOpen ? 'draft' : 'complete',
      codes: [group.templateId, ...standings.map((standing) => standing.subjectCode)],
      fileName: paperFileName({
        unit: bureauName,
        paper: t(`ranking.title.${role}`),
        date: inspection.endsOn,
        serial: index + 1,
      }),
    }
  })
}

/** Serves `report.list`. */
export const listReports =
  (deps: ListReportsDeps) =>
  ({ inspectionId }: Inputs['report']['list']): Outputs['report']['list'] => {
    const issues = new Map(deps.printJobs.listLatestIssues().map((issue) => [`${issue.kind}/${issue.subject}`, issue.issuedAt]))
    return listPapers(deps)(inspectionOf(deps.inspections, inspectionId)).map(
      ({ kind, subject, place, name, role, visitOn, status }) => ({
        kind,
        subject,
        place,
        name,
        role,
        visitOn,
        status,
        lastPrintedAt: issues.get(`${kind}/${subject}`) ?? null,
      }),
    )
  }
