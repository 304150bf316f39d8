import { isOfSameSubject, STAGES } from '../../../core/inspection/stage'
import { USUAL_SHEET_FORMAT } from '../../../core/papers/paper-format'
import type { PaperFrame } from '../../../core/papers/paper-parts'
import type { FilledScored, FilledSheet } from '../../../core/papers/score-sheet-source'
import { scoreSheetView } from '../../../core/papers/score-sheet-view'
import type { Sheet } from '../../../store/sheet.repo'
import type { InspectionBase } from '../../inspection-base'
import { PAPER_TEXTS } from '../../paper-texts'
import { gradedSource, placeSource, scoredSource, type SheetOf, type VisitPaperDeps } from '../../usecases/visit-paper'
import type { PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'
import { sheetLine, type VisitsOf } from './visit-lines'

export type ScoreSheetsDeps = VisitPaperDeps & Pick<InspectionBase, 'visits' | 'inspections' | 'settings'>

/** 评分表, filled in: one a sheet in points or grades, in the order of the visits. */
export const scoreSheets = (deps: ScoreSheetsDeps, visitsOf: VisitsOf): PaperSource => ({
  list(inspection) {
    const t = PAPER_TEXTS[deps.settings.read().language]
    const head = { kind: 'score-sheet', inspectionId: inspection.id } as const
    return visitsOf(inspection).flatMap((visit) =>
      visit.sheets
        .filter(({ kind }) => kind !== 'questionnaire')
        .map((sheet) => {
          const isGraded = sheet.kind === 'graded'
          const name = isGraded ? t('graded.paperName', { name: sheet.subjectName }) : sheet.subjectName
          return sheetLine(visit, sheet, { ...head, name, paper: t(`file.scoreSheet.${isGraded ? 'graded' : 'scored'}`) })
        }),
    )
  },
  ready({ subject, layout = USUAL_SHEET_FORMAT }, frameOf) {
    const sheet = deps.sheets.findById(subject)
    if (sheet === undefined || sheet.kind === 'questionnaire') throw unknownPaper(subject)
    const frame = frameOf(sheet.checksum)
    const view = scoreSheetView(sourceOf(deps, sheet, frame), PAPER_TEXTS[frame.language])
    return { paper: { kind: 'score-sheet', format: layout, view }, checksum: sheet.checksum }
  },
})

function sourceOf(deps: ScoreSheetsDeps, sheet: SheetOf<'scored'> | SheetOf<'graded'>, frame: PaperFrame) {
  const visit = deps.visits.findById(sheet.visitId)
  const roundName = (visit === undefined ? undefined : deps.inspections.findById(visit.inspectionId))?.name ?? ''
  const place: FilledSheet = { frame, roundName, ...placeSource(deps, sheet) }
  return sheet.kind === 'scored'
    ? ({ kind: 'scored', ...place, ...scoredSource(deps, sheet), others: otherStages(deps, sheet) } as const)
    : ({ kind: 'graded', ...place, ...gradedSource(deps, sheet) } as const)
}

/** What the subject has in its other stages; nothing until both are complete, so that a blind inspection stays blind. */
function otherStages({ sheets }: ScoreSheetsDeps, sheet: SheetOf<'scored'>): FilledScored['others'] {
  if (sheet.score.status !== 'complete') return []
  const others = sheets
    .listStagesOfVisit(sheet.visitId)
    .filter((one) => one.id !== sheet.id && isOfSameSubject(one, sheet))
    .flatMap(({ id }) => sheets.findById(id) ?? [])
  return others.filter(isScoredWhole).toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage))
}

const isScoredWhole = (sheet: Sheet): sheet is SheetOf<'scored'> => sheet.kind === 'scored' && sheet.score.status === 'complete'
