import type { PaperTexts } from '../../../core/papers/paper-texts'
import type { InspectionBase } from '../../inspection-base'
import { PAPER_TEXTS } from '../../paper-texts'
import { visitPaper, type VisitPaperDeps } from '../../usecases/visit-paper'
import { visitRows, type VisitRow, type VisitRowDeps } from '../../visit-rows'
import type { PaperLine, PaperSource } from '../paper-source'

export type VisitEvaluationsDeps = VisitRowDeps & VisitPaperDeps & Pick<InspectionBase, 'visits' | 'settings'>

/** 评价报告: one a sheet, and one that sums up the questionnaires of a unit, in the order of the visits. */
export const visitEvaluations = (deps: VisitEvaluationsDeps): PaperSource => ({
  list(inspection) {
    const t = PAPER_TEXTS[deps.settings.read().language]
    const visits = visitRows(deps, deps.visits.listByInspection(inspection.id), deps.sheets.listByInspection(inspection.id))
    return visits.flatMap((visit) => papersOf(visit).map((sheet) => sheetLine(inspection.id, visit, sheet, t)))
  },
  ready: ({ subject, profile }, frameOf) => visitPaper(deps, subject, frameOf, profile),
})

function sheetLine(inspectionId: string, visit: VisitRow, sheet: SheetPaper, t: PaperTexts): PaperLine {
  const { role, subjectCode, subjectName } = sheet
  const unit = role === 'dispatched_staff' ? `${visit.clinicName}${subjectName}` : subjectName
  return {
    kind: 'visit-evaluation',
    subject: sheet.sheetId,
    inspectionId,
    role,
    place: visit.clinicName,
    name: nameOf(sheet, t),
    on: visit.visitOn,
    status: sheet.status,
    codes: [subjectCode, visit.code],
    hasProfiles: sheet.kind !== 'questionnaire',
    naming: { unit, paper: titleOf(sheet, t), date: visit.visitOn },
  }
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
