import type { Answers } from './questionnaire-fact'
import type { Question, QuestionnaireTemplate } from './questionnaire-template'
import { answerTo } from './weigh-answers'

/** The questions whose answer calls for attention (提醒), in the order of the form; they change no figure. */
export const raisedAlerts = (template: QuestionnaireTemplate, answers: Answers): readonly Question[] =>
  template.questions.filter(
    (question) => question.alertWhen !== undefined && answerTo(answers, question)?.value === question.alertWhen,
  )
