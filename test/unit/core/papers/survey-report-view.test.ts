import { expect, it } from 'vitest'
import type { SurveyReportSource } from '@core/papers/sheet-report-source'
import { surveyReportView } from '@core/papers/survey-report-view'
import type { Answers } from '@core/scoring/questionnaire/questionnaire-fact'
import { scoreQuestionnaire } from '@core/scoring/questionnaire/score-questionnaire'
import { answers, FOLLOW_UP } from '../../../support/kinds'
import { EN, reportSource, ZH } from '../../../support/papers'

const form = (number: number, given: Answers): SurveyReportSource['forms'][number] => ({
  number,
  isFinished: true,
  answers: given,
  score: scoreQuestionnaire(FOLLOW_UP, given, { sha256: 'ab' }).score,
})

function sourceOf(forms: SurveyReportSource['forms']): SurveyReportSource {
  const { frame, visit, agreements, supporters, postings } = reportSource('YZ2013-V15', 'RC-2025')
  return {
    ...{ frame, visit, agreements, supporters, postings },
    subject: { role: 'patient', code: '02001', name: '上泉壕镇卫生院', detail: '固林县' },
    template: FOLLOW_UP,
    templateSha256: 'ab'.repeat(32),
    forms,
    findings: [],
  }
}
const filled = (...values: readonly number[]) => values.map((value, index) => form(index + 1, answers(value) as Answers))
const view = (forms: SurveyReportSource['forms']) => surveyReportView(sourceOf(forms), ZH)

it('sums up what the unit came to, question by question', () => {
  const { title, conclusion, questions } = view(filled(5, 5, 4, 3, 0))
  expect([title, conclusion.result]).toEqual(['患者回访满意度汇总表', '满意度指数 85.0　满意率 60.0%'])
  expect(conclusion.lines).toEqual(['收回 5 份，有效 5 份。'])
  expect(questions.rows[0]).toEqual(['1', '这次住院或看病，有没有上级医院派来的医生给您看过？', '有 5、没有 0、不清楚 0', '—'])
  expect(questions.rows[1]!.slice(2)).toEqual(['非常满意 2、满意 1、一般 1、不满意 0、非常不满意 0、说不清/未涉及 1', '85.0'])
})

it('gives no figure for a few, in the words of the form', () => {
  const { conclusion, questions } = view(filled(5, 4))
  expect(conclusion.result).toBe('有效问卷 2 份')
  expect(conclusion.lines).toContain('有效问卷不足5份时只列份数不出百分比')
  expect(questions.rows[1]!.at(-1)).toBe('—')
})

it('lists each form by its number alone, and whether it counts', () => {
  const brokenOff = { ...form(6, { '1': { value: 'Y' } }), isFinished: false }
  const { forms } = view([...filled(5, 5, 5, 5, 4), brokenOff])
  expect(forms.rows.slice(4)).toEqual([
    ['回访 5', '8/8', '80.00', '100.00%', '已完成', '有效'],
    ['回访 6', '0/8', '—', '—', '草稿', '不计'],
  ])
})

it('says what calls for attention, and nothing that a patient said in words or that names anybody', () => {
  const given = answers(2, { '9': { value: 'Y' }, '10': { value: 2, text: '张某收了红包' } }) as Answers
  const report = view([form(1, given)])
  expect(report.conclusion.lines).toContain('提醒：第 9 题 1 份，转纪检或医政股核查，不计入满意度。')
  const { marks, ...rest } = report
  expect(JSON.stringify(rest)).not.toMatch(/张某|红包|示例甲/)
  expect(marks.foot).toContain('核对码')
})

it('prints the rules by which the figures were made', () => {
  const { rules, signatures } = view(filled(5))
  expect(rules.join('\n')).toMatch(/问卷核对码 abab[^]*有效问卷：第10题已答[^]*满意率：[^]*满意度指数：/)
  expect(signatures.length).toBeGreaterThan(0)
})

it('is complete in English', () => {
  const source = sourceOf(filled(5, 5, 5, 5, 5))
  const report = surveyReportView({ ...source, frame: { ...source.frame, language: 'en' } }, EN)
  expect([report.title, report.conclusion.result]).toEqual([
    "Patients' satisfaction, summary",
    'Index 100.0, satisfaction 100.0%',
  ])
})
