import { useTranslation } from 'react-i18next'
import { choicesOf } from '@core/papers/answer-sentence'
import { ClauseKey } from '../../../../components/sheet/ClauseKey'
import { ClauseTable, FIGURE_PX, KEY_PX } from '../../../../components/sheet/ClauseTable'
import { StateWord } from '../../../../components/StateWord'
import { HintFoot } from '../HintFoot'
import { clickLine } from '../plain/plain-keys'
import { storedAt } from '../plain/plain-session'
import { stepFrom } from '../walk-order'
import { codesOf } from '../plain/plain-form'
import { choiceKeys } from './questionnaire-form'
import { useCurrentQuestion, useQuestionnaire } from './questionnaire-desk'

/** The answers the present question can be given, each with its key. */
export function AnswerChoices() {
  const { t } = useTranslation('sheet')
  const { template, session, act } = useQuestionnaire()
  const { question, answer } = useCurrentQuestion()
  const keys = choiceKeys(template, question)
  const hint = useHint()
  return (
    <ClauseTable aria-label={t('survey.answer')}>
      <colgroup>
        <col style={{ width: KEY_PX }} />
        <col />
        <col style={{ width: FIGURE_PX + 8 }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('clause.key')}</th>
          <th scope="col">{t('survey.answer')}</th>
          <th scope="col">{t('clause.chosen')}</th>
        </tr>
      </thead>
      <tbody>
        {choicesOf(template, question).map(({ value, label }, line) => {
          const isChosen = answer?.value === value
          const choose = () => void act((now) => clickLine(now, line))
          return (
            <tr key={String(value)} data-tone={isChosen ? 'current' : 'free'} data-pick="" onClick={choose}>
              <td>
                <ClauseKey
                  cap={keys[line] ?? ''}
                  name={label}
                  tone={isChosen ? 'current' : 'free'}
                  isOn={!session.isLocked}
                  onPress={choose}
                />
              </td>
              <td data-name="" title={label}>
                {label}
              </td>
              <td>
                {isChosen && (
                  <StateWord kind="ok" icon="done" isPlain>
                    {t('clause.chosen')}
                  </StateWord>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
      <HintFoot span={3} hint={hint} said={session.said} />
    </ClauseTable>
  )
}

/** What the keys do here. */
function useHint(): string {
  const { t } = useTranslation('sheet')
  const { template, session } = useQuestionnaire()
  const { question } = useCurrentQuestion()
  if (session.isLocked) return t('survey.hint.locked')
  if (storedAt(session, session.current) !== undefined) {
    const next = stepFrom(codesOf(session.form), session.current, 1)
    return next === null ? t('survey.hint.last') : t('survey.hint.answered', { next })
  }
  if (choicesOf(template, question).length === 0) return t('survey.hint.words')
  return t('survey.hint.open')
}
