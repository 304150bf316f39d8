import {
  combineQuestionnaires,
  isReceived,
  isValidQuestionnaire,
  type UnitSatisfaction,
} from '../scoring/questionnaire/combine-questionnaires'
import type { Answers } from '../scoring/questionnaire/questionnaire-fact'
import { questionMeans } from '../scoring/questionnaire/question-means'
import type { Question } from '../scoring/questionnaire/questionnaire-template'
import { raisedAlerts } from '../scoring/questionnaire/raised-alerts'
import { answerTo } from '../scoring/questionnaire/weigh-answers'
import { choicesOf } from './answer-sentence'
import { nameIn } from './in-language'
import type { PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { reportHead, tableNumbers, type ReportHead } from './report-head'
import { findingsOf } from './report-notes'
import { numberedLines, templateLine } from './rule-lines'
import type { SurveyReportSource } from './sheet-report-source'

/** 患者回访满意度汇总表 of one unit in one visit, as it will be printed: no names, no words of single patients. */
export interface SurveyReportView extends ReportHead {
  /** Columns: number, question, how often each answer was given, mean score. */
  readonly questions: PaperTable
  /** Columns: number of the form, scale answers, index, rate, whether it counts. */
  readonly forms: PaperTable
  readonly findings: PaperTable
  readonly rules: readonly string[]
  readonly signatures: readonly string[]
}

type Table = Omit<PaperTable, 'heading'>

const head = (t: PaperTexts, ...keys: string[]): readonly string[] => keys.map((key) => t(`survey.head.${key}`))

/** Puts the questionnaires of a unit into words. All figures are those of the engine. */
export function surveyReportView(source: SurveyReportSource, t: PaperTexts): SurveyReportView {
  const { template, frame, forms, findings } = source
  const filled = forms.map(({ answers }) => answers).filter(isReceived)
  const unit = combineQuestionnaires(template, filled)
  const { numbered } = tableNumbers(t)
  const words = {
    title: t('survey.title'),
    sheet: t('graded.template', { name: nameIn(template, frame.language), version: template.version }),
    result: resultText(unit, t),
    lines: conclusionLines(source, unit, filled, t),
  }
  const textOf = (no: string) => template.questions.find((question) => String(question.no) === no)?.text ?? ''
  return {
    ...reportHead(source, words, t),
    questions: numbered(t('survey.heading.questions'), questionTable(source, filled, t)),
    forms: numbered(t('survey.heading.forms'), formTable(source, t)),
    findings: numbered(
      t('heading.findings'),
      findingsOf(findings, (no) => t('survey.question', { no, text: textOf(no) }), t),
    ),
    rules: numberedLines(ruleLines(source, t), t),
    signatures: template.signatureBlock ?? t('blank.interviewers').split('|'),
  }
}

function resultText({ index, satisfactionRate, valid }: UnitSatisfaction, t: PaperTexts): string {
  if (index === null && satisfactionRate === null) return t('survey.resultFew', { valid })
  return t('survey.result', { index: index ?? t('none'), rate: satisfactionRate ?? t('none') })
}

function conclusionLines(
  { template }: SurveyReportSource,
  { received, valid, isSmallSample, rule }: UnitSatisfaction,
  filled: readonly Answers[],
  t: PaperTexts,
): readonly string[] {
  const alerts = template.questions.flatMap((question) => {
    const count = filled.filter((answers) => raisedAlerts(template, answers).includes(question)).length
    return count === 0 ? [] : [t('survey.alert', { no: question.no, count, alert: question.alert ?? t('survey.toBeSeen') })]
  })
  return [
    t('survey.received', { received, valid }),
    ...(isSmallSample ? [template.scoring?.smallSample?.rule ?? t('survey.few', { count: rule.minValid })] : []),
    ...rule.unread.map((field) => t(`survey.unread.${field}`)),
    ...alerts,
  ]
}

/** Answers of the valid questionnaires, counted. */
function questionTable({ template }: SurveyReportSource, filled: readonly Answers[], t: PaperTexts): Table {
  const valid = filled.filter((answers) => isValidQuestionnaire(template, answers))
  const means = questionMeans(template, filled)
  const counts = (question: Question): string => {
    const given = valid.flatMap((answers) => answerTo(answers, question) ?? [])
    const choices = choicesOf(template, question)
    if (choices.length === 0) return t('survey.inWords', { count: given.length })
    return choices
      .map(({ value, label }) => t('survey.count', { label, count: given.filter((answer) => answer.value === value).length }))
      .join(t('list.comma'))
  }
  return {
    head: head(t, 'no', 'question', 'answers', 'mean'),
    rows: template.questions.map((question) => [
      String(question.no),
      question.text,
      counts(question),
      means.get(question.no) ?? t('none'),
    ]),
    total: null,
    empty: null,
  }
}

function formTable({ template, forms }: SurveyReportSource, t: PaperTexts): Table {
  return {
    head: head(t, 'form', 'answered', 'index', 'rate', 'state', 'valid'),
    rows: forms.map(({ number, isFinished, answers, score }) => [
      t('survey.form', { number }),
      t('survey.answeredOf', { answered: score.answered, of: score.of }),
      score.index ?? t('none'),
      score.satisfactionRate === null ? t('none') : t('survey.percent', { value: score.satisfactionRate }),
      t(isFinished ? 'survey.finished' : 'survey.draft'),
      t(isValidQuestionnaire(template, answers) ? 'survey.counts' : 'survey.countsNot'),
    ]),
    total: null,
    empty: null,
  }
}

function ruleLines({ template, templateSha256 }: SurveyReportSource, t: PaperTexts): readonly string[] {
  const { validResponse, satisfactionRate, satisfactionIndex, smallSample } = template.scoring ?? {}
  const texts = [
    templateLine('survey.rule.template', template, templateSha256, t),
    validResponse === undefined ? undefined : t('blank.validResponse', { text: validResponse }),
    satisfactionRate === undefined ? undefined : t('blank.satisfactionRate', { text: satisfactionRate.definition }),
    satisfactionIndex === undefined ? undefined : t('blank.satisfactionIndex', { text: satisfactionIndex.definition }),
    smallSample?.rule,
    template.privacy,
  ]
  return texts.filter((text): text is string => text !== undefined && text.trim() !== '')
}
