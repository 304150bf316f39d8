import { describe, expect, it } from 'vitest'
import { gradedGroups, type GradedSheet } from '@core/evaluation/graded-groups'
import { surveyGroups, type SurveySheet } from '@core/evaluation/survey-groups'
import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import type { GradedFacts } from '@core/scoring/graded/graded-fact'
import type { Answers } from '@core/scoring/questionnaire/questionnaire-fact'
import { gradedItem, gradedOf, metOf } from '../scoring/graded-builder'
import { answersOf, questionnaireOf, scaleQuestion, singleQuestion } from '../scoring/questionnaire-builder'

const subjects = [
  { role: 'recipient_org' as const, code: '02001', name: '甲卫生院', detail: '示例县' },
  { role: 'recipient_org' as const, code: '02002', name: '乙卫生院', detail: '示例县' },
]
const placed = (sheetId: string, subjectCode: string, visitOn: string, template: { id: string; version: string }) => ({
  sheetId,
  visitId: `v-${sheetId}`,
  visitCode: `V-${sheetId}`,
  visitOn,
  clinicCode: subjectCode,
  templateId: template.id,
  templateVersion: template.version,
  subjectCode,
})

describe('graded units', () => {
  const template = gradedOf([gradedItem('1.1', [1, 1, 1]), gradedItem('1.2', [1, 1, 1])], {
    passRules: [
      { id: 'basic', label: '基本', conditions: [{ itemType: 'basic', minGrade: 'C', share: 1 }] },
      { id: 'top', conditions: [{ itemType: 'basic', minGrade: 'A', share: 1 }] },
    ],
  })
  const sheet = (id: string, code: string, day: string, facts: GradedFacts): GradedSheet => ({
    ...placed(id, code, day, template),
    score: gradeSheet(template, facts, { sha256: 'ab' }).score,
  })
  const all = { '1.1': metOf('1 1 1'), '1.2': metOf('1 1 1') }

  it('show what they passed and how many of each grade, by code, under the names of the standards', () => {
    const sheets = [sheet('b', '02002', '2013-05-10', all), sheet('a', '02001', '2013-05-10', { ...all, '1.2': metOf('1 0 1') })]
    const [group] = gradedGroups([template], sheets, subjects)
    expect(group!.standards).toEqual([
      { id: 'basic', label: '基本' },
      { id: 'top', label: 'top' },
    ])
    expect(group!.units.map(({ name, passed, counts, gaps }) => [name, passed, counts.A, counts.C, gaps])).toEqual([
      ['甲卫生院', ['basic'], 1, 1, 1],
      ['乙卫生院', ['basic', 'top'], 2, 0, 0],
    ])
  })

  it('take the latest complete sheet of several; an unfinished one only where there is no other', () => {
    const sheets = [
      sheet('3', '02001', '2013-05-20', { '1.1': metOf('1 1 1') }),
      sheet('1', '02001', '2013-05-01', { ...all, '1.1': metOf('0 1 1') }),
      sheet('2', '02001', '2013-05-10', all),
      sheet('4', '02002', '2013-05-10', {}),
    ]
    const [group] = gradedGroups([template], sheets, subjects)
    expect(group!.units.map(({ status, passed }) => [status, passed])).toEqual([
      ['complete', ['basic', 'top']],
      ['incomplete', []],
    ])
    expect(group!.units[0]!.parts.map(({ sheetId, counts }) => [sheetId, counts])).toEqual([
      ['1', false],
      ['2', true],
      ['3', false],
    ])
    expect(gradedGroups([template], sheets.toReversed(), subjects)).toEqual([group])
  })

  it('are grouped by version, and versions without a sheet are no group', () => {
    const newer = { ...template, version: '2.0' }
    const sheets = [sheet('1', '02001', '2013-05-01', all), { ...sheet('2', '02002', '2013-05-01', all), templateVersion: '2.0' }]
    const third = { ...template, version: '3.0' }
    const groups = gradedGroups([third, newer, template], sheets, subjects)
    expect(groups.map(({ templateVersion, units }) => [templateVersion, units.length])).toEqual([
      ['1.0', 1],
      ['2.0', 1],
    ])
  })
})

describe('units of which patients were asked', () => {
  const template = questionnaireOf([scaleQuestion(1), singleQuestion(2, { alertWhen: 'Y', alert: '核查' })], {
    scoring: { smallSample: { minValid: 2 } },
  })
  const sheet = (id: string, code: string, number: number, answers: Answers): SurveySheet => ({
    ...placed(id, code, '2013-05-10', template),
    number,
    status: 'complete',
    answers,
  })

  it('are judged by all their questionnaires; a few say their number alone', () => {
    const sheets = [
      sheet('1', '02001', 1, answersOf(5, 'N')),
      sheet('2', '02001', 2, answersOf(3, 'Y')),
      sheet('3', '02002', 1, answersOf(4)),
    ]
    const [group] = surveyGroups([template], sheets, subjects)
    expect(group).toMatchObject({ role: 'patient', minValid: 2 })
    expect(group!.units).toMatchObject([
      { name: '甲卫生院', received: 2, valid: 2, index: '80.00', satisfactionRate: '50.00', alerts: 1, isSmallSample: false },
      { name: '乙卫生院', received: 1, valid: 1, index: null, satisfactionRate: null, alerts: 0, isSmallSample: true },
    ])
    expect(surveyGroups([template], sheets.toReversed(), subjects)).toEqual([group])
  })

  it('have not received what nobody answered', () => {
    const sheets = [sheet('1', '02001', 1, {}), sheet('2', '02001', 2, answersOf(null, 'N'))]
    const [group] = surveyGroups([template], sheets, subjects)
    expect(group!.units[0]).toMatchObject({ received: 1, valid: 0 })
    expect(group!.units[0]!.parts.map(({ number }) => number)).toEqual([1, 2])
  })
})
