import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question, QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import { PaperFrame, PaperTable } from './paper-table'

export interface QuestionnaireSheetProps {
  readonly template: QuestionnaireTemplate
  readonly frame: RefObject<HTMLDivElement | null>
}

/** A questionnaire as on paper: what the interviewer says, the questions, and what can be answered. */
export function QuestionnaireSheet({ template, frame }: QuestionnaireSheetProps) {
  const { t } = useTranslation('templates')
  const { name, version, intro, scale, questions } = template
  const answersOf = (question: Question): string => {
    if (question.kind === 'text') return t('questionnaire.inWords')
    const answers = question.kind.startsWith('scale') ? scale : (question.options ?? [])
    return answers.map(({ value, label }) => t('questionnaire.answer', { value, label })).join(t('questionnaire.between'))
  }
  return (
    <PaperFrame ref={frame} tabIndex={0} role="region" aria-label={t('sheet.name')} data-takes-keys="">
      <h3>{name}</h3>
      <p>{t('graded.head', { version })}</p>
      {intro !== undefined && <p>{intro}</p>}
      <PaperTable>
        <colgroup>
          <col style={{ width: 48 }} />
          <col />
          <col style={{ width: 130 }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('column.code')}</th>
            <th scope="col">{t('questionnaire.question')}</th>
            <th scope="col">{t('questionnaire.dimension')}</th>
            <th scope="col">{t('questionnaire.answers')}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question, index) => (
            <tr key={index} data-line={String(question.no)}>
              <td>{question.no}</td>
              <td>{question.text}</td>
              <td>{question.dimension}</td>
              <td>{answersOf(question)}</td>
            </tr>
          ))}
        </tbody>
      </PaperTable>
    </PaperFrame>
  )
}
