import { combinationRule } from '../scoring/questionnaire/combination-rule'
import { combineQuestionnaires, isReceived, type UnitSatisfaction } from '../scoring/questionnaire/combine-questionnaires'
import type { Answers } from '../scoring/questionnaire/questionnaire-fact'
import type { QuestionnaireTemplate } from '../scoring/questionnaire/questionnaire-template'
import { raisedAlerts } from '../scoring/questionnaire/raised-alerts'
import { compareText } from '../shared/compare-text'
import type { RoundSubject } from './round'
import { bySubject, nameOf, versionsUsed, type PlacedSheet } from './units'

/** A questionnaire of the round. */
export interface SurveySheet extends PlacedSheet {
  readonly number: number
  readonly status: 'complete' | 'incomplete'
  readonly answers: Answers
}

/** 满意度 of one unit. */
export interface SurveyUnit extends Pick<
  UnitSatisfaction,
  'received' | 'valid' | 'isSmallSample' | 'index' | 'satisfactionRate'
> {
  readonly subjectCode: string
  readonly name: string
  readonly detail: string
  /** How many answers call for attention. */
  readonly alerts: number
  /** The questionnaires, by day and number. */
  readonly parts: readonly SurveyPart[]
}

export interface SurveyPart {
  readonly sheetId: string
  readonly visitId: string
  readonly visitCode: string
  readonly visitOn: string
  readonly number: number
  readonly status: 'complete' | 'incomplete'
}

/** The units in which patients were asked with one template version. */
export interface SurveyGroup {
  readonly templateId: string
  readonly templateVersion: string
  readonly templateName: string
  readonly role: QuestionnaireTemplate['subject']
  /** With fewer valid questionnaires only their number is given. */
  readonly minValid: number
  /** By code. */
  readonly units: readonly SurveyUnit[]
}

/** What the questionnaires of a round say of each unit, one group a template version; the best is not sought, nothing is ranked. */
export function surveyGroups(
  templates: readonly QuestionnaireTemplate[],
  sheets: readonly SurveySheet[],
  subjects: readonly RoundSubject[],
): readonly SurveyGroup[] {
  return versionsUsed(templates, sheets).map(({ template, own }) => ({
    templateId: template.id,
    templateVersion: template.version,
    templateName: template.name,
    role: template.subject,
    minValid: combinationRule(template).minValid,
    units: bySubject(own).map(([subjectCode, questionnaires]) => ({
      subjectCode,
      ...nameOf(subjects, template.subject, subjectCode),
      ...unitSatisfaction(template, questionnaires),
      parts: questionnaires
        .toSorted((a, b) => compareText(a.visitOn, b.visitOn) || compareText(a.visitCode, b.visitCode) || a.number - b.number)
        .map(({ sheetId, visitId, visitCode, visitOn, number, status }) => ({
          sheetId,
          visitId,
          visitCode,
          visitOn,
          number,
          status,
        })),
    })),
  }))
}

/** What the questionnaires of one unit say together, broken-off ones too: the template's own rule tells which are valid. */
export function unitSatisfaction(
  template: QuestionnaireTemplate,
  questionnaires: readonly Pick<SurveySheet, 'answers'>[],
): Pick<SurveyUnit, 'received' | 'valid' | 'isSmallSample' | 'index' | 'satisfactionRate' | 'alerts'> {
  const filled = questionnaires.map(({ answers }) => answers).filter(isReceived)
  const { received, valid, isSmallSample, index, satisfactionRate } = combineQuestionnaires(template, filled)
  const alerts = filled.reduce((count, answers) => count + raisedAlerts(template, answers).length, 0)
  return { received, valid, isSmallSample, index, satisfactionRate, alerts }
}
