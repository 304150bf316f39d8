import { useTranslation } from 'react-i18next'
import { choicesOf, takesWords } from '@core/papers/answer-sentence'
import type { Question, QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import type { KeyHint } from '../key-hints'
import { useCommonHints } from '../useCommonHints'
import { choiceKeys } from './questionnaire-form'

export interface QuestionnaireHintsProps {
  readonly template: QuestionnaireTemplate
  /** The question of the middle pane. */
  readonly question: Question
  readonly isLocked: boolean
  readonly canUndo: boolean
  readonly canFinish: boolean
  readonly hasOthers: boolean
}

/** The keys of a questionnaire that are valid now. */
export function useQuestionnaireHints(props: QuestionnaireHintsProps): readonly KeyHint[] {
  const { template, question, isLocked, canUndo, canFinish, hasOthers } = props
  const { t } = useTranslation('sheet')
  const { undo, finish, leave } = useCommonHints(canFinish, t('survey.finish'))
  const keys = choiceKeys(template, question)
  const zero = choicesOf(template, question)[keys.indexOf('0')]
  const digits = keys.filter((key) => key !== '0' && key !== '').sort()
  const range = digits.length < 2 ? digits : [digits[0] ?? '', '–', digits.at(-1) ?? '']
  const answering: readonly KeyHint[] = [
    ...(range.length === 0 ? [] : [{ caps: range, word: t('survey.keys.choose') }]),
    ...(zero === undefined ? [] : [{ caps: ['0'], word: zero.label, key: '0' }]),
    { caps: ['R'], word: t(takesWords(question) ? 'survey.keys.words' : 'keys.remark'), key: 'r' },
    { caps: ['F'], word: t('keys.finding'), key: 'f' },
  ]
  const next: readonly KeyHint[] = [
    { caps: ['Ctrl+N'], word: t(canFinish ? 'survey.keys.finishNext' : 'survey.keys.next'), key: 'Ctrl+n' },
  ]
  const walking: readonly KeyHint[] = [
    { caps: ['↑', '↓'], word: t('survey.keys.question') },
    ...(hasOthers ? [{ caps: ['PgUp', 'PgDn'], word: t('survey.keys.form') }] : []),
  ]
  return isLocked ? [...walking, ...next, leave] : [...answering, ...walking, ...(canUndo ? undo : []), ...finish, ...next, leave]
}
