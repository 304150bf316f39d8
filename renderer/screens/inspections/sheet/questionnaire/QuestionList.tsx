import { useTranslation } from 'react-i18next'
import { choicesOf } from '@core/papers/answer-sentence'
import { raisedAlerts } from '@core/scoring/questionnaire/raised-alerts'
import type { Question } from '@core/scoring/questionnaire/questionnaire-template'
import { KeyCap } from '../../../../components/KeyCap'
import { keepFocus } from '../../../../components/sheet/ClauseKey'
import { StateWord } from '../../../../components/StateWord'
import { formatText } from '../../../../i18n/format'
import { CAPS } from '../key-caps'
import { codesOf } from '../plain/plain-form'
import { pressPlain } from '../plain/plain-keys'
import { openCodes, refused, storedAt, turnToCode } from '../plain/plain-session'
import { GoTo, Line, SheetList, type Going } from '../sheet-list'
import { codeMeant } from '../walk-order'
import { useQuestionnaire } from './questionnaire-desk'

/** The questions with their answers. */
export function QuestionList({ going }: { readonly going: Going }) {
  const { t } = useTranslation('sheet')
  const { template, session } = useQuestionnaire()
  return (
    <SheetList
      current={session.current}
      codes={codesOf(session.form)}
      heads={[t('survey.number'), t('survey.question'), t('head.state'), t('survey.answer')]}
      foot={<Counts going={going} />}
    >
      <div role="rowgroup">
        {template.questions.map((question) => (
          <QuestionLine key={question.no} question={question} />
        ))}
      </div>
    </SheetList>
  )
}

/** Answers are words, longer than points. */
const COLUMNS = { gridTemplateColumns: 'var(--code) minmax(0, 1fr) 60px 98px' }

function QuestionLine({ question }: { readonly question: Question }) {
  const { template, session, act } = useQuestionnaire()
  const no = String(question.no)
  const answer = storedAt(session, no)
  const choice = choicesOf(template, question).find(({ value }) => value === answer?.value)
  return (
    <Line
      id={`sheet-item-${no}`}
      data-kind="item"
      role="row"
      aria-selected={no === session.current}
      style={COLUMNS}
      onMouseDown={keepFocus}
      onClick={() => act((now) => turnToCode(now, no))}
    >
      <span role="gridcell" data-quiet="">
        {no}
      </span>
      <span role="gridcell" title={question.text}>
        {question.text}
      </span>
      <span role="gridcell">
        <AnswerWord question={question} isAnswered={answer !== undefined} />
      </span>
      <span role="gridcell" title={choice?.label ?? answer?.text}>
        {formatText(choice?.label ?? answer?.text ?? null)}
      </span>
    </Line>
  )
}

/** State of a question in words: 未答, 已答, 提醒. */
function AnswerWord({ question, isAnswered }: { readonly question: Question; readonly isAnswered: boolean }) {
  const { t } = useTranslation('sheet')
  const { template, session } = useQuestionnaire()
  const isAlarming = raisedAlerts(template, session.entries.facts).some(({ no }) => no === question.no)
  if (isAlarming) {
    return (
      <StateWord kind="warn" icon="warning" isDense isPlain>
        {t('survey.alert')}
      </StateWord>
    )
  }
  return (
    <StateWord kind={isAnswered ? 'ok' : 'neutral'} icon={isAnswered ? 'done' : 'open'} isDense isPlain>
      {t(isAnswered ? 'survey.answered' : 'survey.unanswered')}
    </StateWord>
  )
}

function Counts({ going }: { readonly going: Going }) {
  const { t } = useTranslation('sheet')
  const { template, session, act } = useQuestionnaire()
  const open = openCodes(session).length
  const alerts = raisedAlerts(template, session.entries.facts).length
  const goTo = (typed: string): boolean => {
    const no = codeMeant(codesOf(session.form), typed, session.current)
    act((now) => (no === null ? refused(now, 'NO_SUCH_ITEM') : turnToCode(now, no)))
    return no !== null
  }
  if (going.isOn) return <GoTo going={going} onGo={goTo} />
  return (
    <>
      <span>
        {t('survey.unanswered')} <b>{open}</b>
      </span>
      {alerts > 0 && (
        <span data-tone="lost">
          {t('survey.alert')} <b>{alerts}</b>
        </span>
      )}
      {open > 0 && (
        <button type="button" onMouseDown={keepFocus} onClick={() => act((now) => pressPlain(now, 'Ctrl+j'))}>
          <KeyCap>{CAPS.next}</KeyCap>
          {t('survey.nextOpen')}
        </button>
      )}
    </>
  )
}
