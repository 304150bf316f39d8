import { isScaleQuestion, type Question, type QuestionnaireTemplate } from '../scoring/questionnaire/questionnaire-template'
import { notesGroup } from './blank-parts'
import { numberText } from './figures'
import { answerLine, cellOf, choicesLine, textLine, textLines, type FormBody, type FormGroup, type FormLine } from './form-parts'
import type { PaperTexts } from './paper-texts'

const HEAD = ['number', 'dimension', 'question', 'answer', 'remark'] as const

/** The blank form of a 问卷: one respondent, each answer a box with the key that enters it. */
export function questionnaireForm(template: QuestionnaireTemplate, t: PaperTexts): FormBody {
  const { contactFields = [], signatureBlock = [] } = template
  return {
    fields: contactFields.length > 0 ? contactFields : t(`blank.fields.${template.subject}`).split('|'),
    intro: textLines(template.intro),
    head: HEAD.map((column) => t(`blank.head.${column}`)),
    groups: template.questions.map((question) => questionGroup(question, template, t)),
    result: null,
    notes: notesGroup(noteLines(template, t), HEAD.length, t),
    signatures: signatureBlock.length > 0 ? signatureBlock : t('blank.interviewers').split('|'),
  }
}

function questionGroup(question: Question, template: QuestionnaireTemplate, t: PaperTexts): FormGroup {
  const { no, text, dimension, weight, crossCheck, alert, alertWhen } = question
  const title = String(no)
  const weighed =
    isScaleQuestion(question) && weight !== undefined ? t('blank.weight', { weight: numberText(weight) }) : undefined
  const alarm = alert === undefined ? undefined : alarmText(alert, answerName(question, template, alertWhen), t)
  return {
    title,
    shortTitle: title,
    rows: [
      {
        cells: [
          cellOf(textLines(dimension, weighed)),
          cellOf([textLine(text)]),
          cellOf(answerLines(question, template, t)),
          cellOf(textLines(crossCheck, alarm)),
        ],
        continued: title + t('blank.continued'),
      },
    ],
  }
}

const isDigit = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 9

/** Values of the scale are their own keys, as far as one key types them; options are counted. */
function answerLines(question: Question, { scale }: QuestionnaireTemplate, t: PaperTexts): readonly FormLine[] {
  const choices = isScaleQuestion(question)
    ? scale.map(({ value, label }) => ({ key: isDigit(value) ? String(value) : '', text: label }))
    : (question.options ?? []).map(({ label }, index) => ({ key: String(index + 1), text: label }))
  const inWords = question.kind.endsWith('text') || choices.length === 0
  return [
    ...(choices.length === 0 ? [] : [choicesLine(choices)]),
    ...(inWords ? [answerLine(t('blank.inWords'), { fills: true }), answerLine('', { fills: true })] : []),
  ]
}

const alarmText = (alert: string, answer: string | undefined, t: PaperTexts): string =>
  answer === undefined ? alert : t('blank.alert', { answer, alert })

function answerName(
  { options = [] }: Question,
  { scale }: QuestionnaireTemplate,
  value: Question['alertWhen'],
): string | undefined {
  return [...options, ...scale].find((one) => one.value === value)?.label
}

function noteLines({ scoring, sampling, privacy, notes = [] }: QuestionnaireTemplate, t: PaperTexts): readonly string[] {
  const texts = [
    t('blank.howTo'),
    ...notes,
    privacy,
    sampling?.default,
    sampling?.replace,
    scoring?.validResponse && t('blank.validResponse', { text: scoring.validResponse }),
    scoring?.satisfactionRate && t('blank.satisfactionRate', { text: scoring.satisfactionRate.definition }),
    scoring?.satisfactionIndex && t('blank.satisfactionIndex', { text: scoring.satisfactionIndex.definition }),
    scoring?.smallSample?.rule,
  ]
  return texts.filter((text): text is string => text !== undefined && text.trim() !== '')
}
