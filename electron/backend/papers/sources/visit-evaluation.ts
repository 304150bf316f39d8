import type { PaperTexts } from '../../../core/papers/paper-texts'
import type { InspectionBase } from '../../inspection-base'
import { PAPER_TEXTS } from '../../paper-texts'
import { visitPaper, type VisitPaperDeps } from '../../usecases/visit-paper'
import type { VisitRow } from '../../visit-rows'
import type { PaperSource } from '../paper-source'
import { sheetLine, statusOfAll, type VisitsOf } from './visit-lines'

export type VisitEvaluationsDeps = VisitPaperDeps & Pick<InspectionBase, 'visits' | 'settings'>

/** 评价报告: one a sheet, and one that sums up the questionnaires of a unit, in the order of the visits. */
export const visitEvaluations = (deps: VisitEvaluationsDeps, visitsOf: VisitsOf): PaperSource => ({
  list(inspection) {
    const t = PAPER_TEXTS[deps.settings.read().language]
    const head = { kind: 'visit-evaluation', inspectionId: inspection.id } as const
    return visitsOf(inspection).flatMap((visit) =>
      papersOf(visit).map((sheet) => ({
        ...sheetLine(visit, sheet, { ...head, name: nameOf(sheet, t), paper: titleOf(sheet, t) }),
        hasProfiles: sheet.kind !== 'questionnaire',
      })),
    )
  },
  ready: ({ subject, profile }, frameOf) => visitPaper(deps, subject, frameOf, profile),
})

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
    return [{ ...sheet, status: statusOfAll(forms), forms: forms.length }]
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
