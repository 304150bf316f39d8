import { sheetStatus } from '../../core/inspection/sheet'
import type { Answers } from '../../core/scoring/questionnaire/questionnaire-fact'
import { AppError } from '../../core/shared/app-error'
import type { ListedSheet } from '../../store/sheet.repo'
import type { InspectionBase } from '../inspection-base'
import { readSubjects } from '../subjects'
import type { Inputs, Outputs } from '../words'

/** Serves `inspection.findSurvey`: the questionnaires of one template and subject in a visit, by number. */
export const findSurvey =
  (deps: Pick<InspectionBase, 'sheets' | 'visits' | 'organizations' | 'postings' | 'divisions'>) =>
  (input: Inputs['inspection']['findSurvey']): Outputs['inspection']['findSurvey'] => {
    if (deps.visits.findById(input.visitId) === undefined) throw new AppError('NOT_FOUND', { at: 'visitId' })
    const who = readSubjects(deps)
    return questionnairesOf(deps, deps.sheets.listByVisit(input.visitId))
      .filter(({ sheet }) => sheet.templateId === input.templateId && sheet.templateVersion === input.templateVersion)
      .filter(({ sheet }) => who.subjectOf(sheet).code === input.subjectCode)
      .map(({ sheet, number, answers }) => ({
        sheetId: sheet.id,
        number,
        status: sheetStatus(sheet.finishedAt, sheet.score),
        answers,
      }))
      .sort((a, b) => a.number - b.number)
  }

/** A filled questionnaire with its answers, which lists of sheets leave out. */
export interface FilledQuestionnaire {
  readonly sheet: ListedSheet
  readonly number: number
  readonly answers: Answers
}

/** Those of the sheets that are questionnaires, in their order. */
export const questionnairesOf = (
  { sheets }: Pick<InspectionBase, 'sheets'>,
  listed: readonly ListedSheet[],
): readonly FilledQuestionnaire[] =>
  listed
    .filter(({ kind }) => kind === 'questionnaire')
    .map((sheet) => ({
      sheet,
      number: sheet.number ?? 1,
      answers: (sheets.findOpen(sheet.id)?.state.facts ?? {}) as Answers, // read by its template when they were entered
    }))
