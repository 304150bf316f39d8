import type { PaperTexts } from '../../../core/papers/paper-texts'
import type { InspectionBase } from '../../inspection-base'
import { PAPER_TEXTS } from '../../paper-texts'
import { visitPaper, type VisitPaperDeps } from '../../usecases/visit-paper'
import type { PaperSource } from '../paper-source'
import { sheetLine, unitSheets, type UnitSheet, type VisitsOf } from './visit-lines'

export type VisitEvaluationsDeps = VisitPaperDeps & Pick<InspectionBase, 'visits' | 'settings'>

/** 评价报告: one a sheet, and one that sums up the questionnaires of a unit, in the order of the visits. */
export const visitEvaluations = (deps: VisitEvaluationsDeps, visitsOf: VisitsOf): PaperSource => ({
  list(inspection) {
    const t = PAPER_TEXTS[deps.settings.read().language]
    const head = { kind: 'visit-evaluation', inspectionId: inspection.id } as const
    return visitsOf(inspection).flatMap((visit) =>
      unitSheets(visit).map((sheet) => ({
        ...sheetLine(visit, sheet, { ...head, name: nameOf(sheet, t), paper: titleOf(sheet, t) }),
        hasProfiles: sheet.kind !== 'questionnaire',
      })),
    )
  },
  ready: ({ subject, profile }, frameOf) => visitPaper(deps, subject, frameOf, profile),
})

const titleOf = ({ kind, role }: UnitSheet, t: PaperTexts): string =>
  kind === 'scored' ? t(`title.${role}`) : kind === 'graded' ? t(`graded.title.${role}`) : t('survey.title')

const nameOf = ({ kind, subjectName, forms }: UnitSheet, t: PaperTexts): string =>
  kind === 'scored'
    ? subjectName
    : kind === 'graded'
      ? t('graded.paperName', { name: subjectName })
      : t('survey.paperName', { count: forms })
