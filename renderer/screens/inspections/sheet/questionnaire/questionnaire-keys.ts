import { useTranslation } from 'react-i18next'
import type { QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import type { KeyMeaning } from '../AllKeys'
import type { KeyHint } from '../key-hints'
import { useCommonHints } from '../useCommonHints'

export const QUESTIONNAIRE_KEYS = [
  ['surveyDigits', ['1', '–', '5']],
  ['surveyZero', ['0']],
  ['surveyEnter', ['Enter']],
  ['surveyR', ['R']],
  ['f', ['F']],
  ['delete', ['Delete']],
  ['surveyArrows', ['↑', '↓']],
  ['surveyPages', ['PgUp', 'PgDn']],
  ['surveyNew', ['Ctrl+N']],
  ['goTo', ['Ctrl+G']],
  ['surveyNext', ['Ctrl+J']],
  ['undo', ['Ctrl+Z']],
  ['redo', ['Ctrl+Y']],
  ['accept', ['Ctrl+Enter']],
  ['panes', ['F6']],
  ['failed', ['F8']],
  ['escape', ['Esc']],
] as const satisfies readonly KeyMeaning[]

/** The keys of a questionnaire that are valid now. */
export function useQuestionnaireHints(
  template: QuestionnaireTemplate,
  isLocked: boolean,
  canFinish: boolean,
): readonly KeyHint[] {
  const { t } = useTranslation('sheet')
  const { undo, finish, leave } = useCommonHints(canFinish)
  const unknown = template.scale.find(({ value, score }) => score === null && value === 0)
  const answering: readonly KeyHint[] = [
    { caps: ['1', '–', '5'], word: t('survey.keys.choose') },
    ...(unknown === undefined ? [] : [{ caps: ['0'], word: unknown.label, key: '0' }]),
    { caps: ['R'], word: t('survey.keys.words'), key: 'r' },
    { caps: ['F'], word: t('keys.finding'), key: 'f' },
  ]
  const next: readonly KeyHint[] = [
    { caps: ['Ctrl+N'], word: t(canFinish ? 'survey.keys.finishNext' : 'survey.keys.next'), key: 'Ctrl+n' },
  ]
  const walking: readonly KeyHint[] = [{ caps: ['↑', '↓'], word: t('survey.keys.question') }]
  return isLocked ? [...walking, ...next, leave] : [...answering, ...walking, ...undo, ...finish, ...next, leave]
}
