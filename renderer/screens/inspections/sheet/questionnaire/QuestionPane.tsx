import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { takesWords } from '@core/papers/answer-sentence'
import { raisedAlerts } from '@core/scoring/questionnaire/raised-alerts'
import { KeyCap } from '../../../../components/KeyCap'
import { Icon } from '../../../../theme/icons'
import { colour } from '../../../../theme/tokens'
import { FindingDrawer } from '../FindingDrawer'
import { Head } from '../head-style'
import { ItemFindings } from '../ItemFindings'
import { ItemHistory } from '../ItemHistory'
import { CAPS } from '../key-caps'
import { MiddlePane } from '../MiddlePane'
import { still } from '../plain/plain-session'
import { PlainField } from '../plain/PlainField'
import { PlainRemark } from '../plain/PlainNotes'
import { LabelledRow } from '../row-style'
import { AnswerChoices } from './AnswerChoices'
import { useCurrentQuestion, useQuestionnaire } from './questionnaire-desk'

const Spoken = styled('blockquote')({
  flex: 'none',
  margin: '0 0 10px',
  padding: '6px 10px',
  borderLeft: `4px solid ${colour.line3}`,
  background: colour.panel,
  fontSize: 15,
  lineHeight: '22px',
  '& p': { margin: 0 },
  '& small': { display: 'block', fontSize: 14, color: colour.ink2 },
})

const Alarm = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  marginTop: 8,
  padding: '6px 10px',
  borderLeft: `6px solid ${colour.warnSolid}`,
  background: colour.warnTint,
  color: colour.warn,
  fontWeight: 700,
})

/** The middle column of a questionnaire: one question at a time. */
export function QuestionPane() {
  const desk = useQuestionnaire()
  const { session, act } = desk
  const { question } = useCurrentQuestion()
  const { current, field, finding, isLocked } = session
  const close = () => act((now) => still({ ...now, finding: null, field: null }))
  const hasWords = takesWords(question)
  return (
    <MiddlePane
      current={current}
      head={<QuestionHead />}
      drawer={finding !== null && <FindingDrawer key={finding.item} drawer={finding} onClose={close} />}
      field={field}
      hasFinding={finding !== null}
      isLocked={isLocked}
    >
      <Opening />
      <AnswerChoices />
      <Alert />
      {hasWords && <Words />}
      <PlainRemark desk={desk} hasKey={!hasWords} />
      <ItemFindings />
      <ItemHistory />
    </MiddlePane>
  )
}

function QuestionHead() {
  const { t } = useTranslation('sheet')
  const { template } = useQuestionnaire()
  const { question } = useCurrentQuestion()
  const { no, text, dimension, crossCheck } = question
  return (
    <Head>
      <div data-title="">
        <h2>
          <b>{t('survey.nth', { no })}</b>
          {text}
        </h2>
      </div>
      <p data-methods="">
        <span>{t('survey.ofQuestions', { count: template.questions.length })}</span>
        {dimension !== undefined && dimension !== '' && <span>{t('survey.dimension', { dimension })}</span>}
        {crossCheck !== undefined && <span>{t('survey.crossCheck', { text: crossCheck })}</span>}
      </p>
    </Head>
  )
}

/** What the interviewer says before the first question, and what is noted elsewhere. */
function Opening() {
  const { t } = useTranslation('sheet')
  const { template, session } = useQuestionnaire()
  const { intro, contactFields = [], privacy } = template
  const isFirst = session.form.groups[0]?.[0] === session.current
  if (!isFirst || (intro === undefined && privacy === undefined && contactFields.length === 0)) return null
  return (
    <Spoken data-testid="survey-intro">
      {intro !== undefined && <p>{intro}</p>}
      {contactFields.length > 0 && <small>{t('survey.register', { fields: contactFields.join(t('comma')) })}</small>}
      {privacy !== undefined && <small>{privacy}</small>}
    </Spoken>
  )
}

/** What an answer calls for. */
function Alert() {
  const { t } = useTranslation('sheet')
  const { template, session } = useQuestionnaire()
  const { question } = useCurrentQuestion()
  const isRaised = raisedAlerts(template, session.entries.facts).some(({ no }) => no === question.no)
  if (!isRaised) return null
  return (
    <Alarm role="alert" data-testid="survey-alert">
      <Icon name="warning" />
      {question.alert ?? t('survey.alertDefault')}
    </Alarm>
  )
}

/** Words that belong to the answer; R leads here. */
function Words() {
  const { t } = useTranslation('sheet')
  const desk = useQuestionnaire()
  return (
    <LabelledRow>
      <span style={{ lineHeight: '32px' }}>
        {t('survey.words')} {!desk.session.isLocked && <KeyCap>{CAPS.remark}</KeyCap>}
      </span>
      <PlainField desk={desk} field="words" name={t('survey.words')} maxLength={2000} />
    </LabelledRow>
  )
}
