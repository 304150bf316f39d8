import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { raisedAlerts } from '@core/scoring/questionnaire/raised-alerts'
import { KeyCap } from '../../../../components/KeyCap'
import { keepFocus } from '../../../../components/sheet/ClauseKey'
import { formatText } from '../../../../i18n/format'
import { colour, focusMark } from '../../../../theme/tokens'
import { KeyButton } from '../drawer-style'
import { CAPS } from '../key-caps'
import { useFrame } from '../sheet-frame'
import { Part, ResultPane, Sums } from '../total-parts'
import { useQuestionnaire } from './questionnaire-desk'

/** The right column of a questionnaire: its own figures, and what all of the visit say together. */
export function SurveyTotal() {
  const { t } = useTranslation('sheet')
  const { isLocked, status } = useFrame()
  const word = status === 'incomplete' ? t('survey.notComplete') : isLocked ? null : t('survey.canFinish')
  return (
    <ResultPane word={word}>
      <Own />
      <Unit />
      <Forms />
    </ResultPane>
  )
}

/** 满意度指数 and 满意率 of this questionnaire. */
function Own() {
  const { t } = useTranslation('sheet')
  const { template, score, session } = useQuestionnaire()
  const { answered, of, index, satisfactionRate } = score
  const alerts = raisedAlerts(template, session.entries.facts).length
  return (
    <Part>
      <div data-line="">
        <span>{t('survey.index')}</span>
        <span>{t('survey.answeredOf', { answered, of })}</span>
      </div>
      <div data-total="" data-testid="survey-index">
        {formatText(index)}
      </div>
      <div data-line="">
        <span>{t('survey.rate')}</span>
        <b data-testid="survey-rate" style={{ color: colour.ink }}>
          {satisfactionRate === null ? formatText(null) : t('survey.percent', { value: satisfactionRate })}
        </b>
      </div>
      {alerts > 0 && (
        <div data-line="">
          <span>{t('survey.alert')}</span>
          <b style={{ color: colour.warn }}>{t('survey.alerts', { count: alerts })}</b>
        </div>
      )}
    </Part>
  )
}

/** What the questionnaires of the visit say of the unit. */
function Unit() {
  const { t } = useTranslation('sheet')
  const { template, unit } = useQuestionnaire()
  const { received, valid, isSmallSample, index, satisfactionRate, rule } = unit
  const smallSample = template.scoring?.smallSample?.rule ?? t('survey.smallSample', { count: rule.minValid })
  return (
    <Part data-testid="survey-unit">
      <div data-line="">
        <span>{t('survey.unit')}</span>
      </div>
      <Sums>
        <tbody>
          <tr>
            <td>{t('survey.received')}</td>
            <td>
              <b>{received}</b> {t('survey.forms')}
            </td>
          </tr>
          <tr>
            <td>{t('survey.valid')}</td>
            <td>
              <b>{valid}</b> {t('survey.forms')}
            </td>
          </tr>
          <tr>
            <td>{t('survey.meanIndex')}</td>
            <td>
              <b>{formatText(index)}</b>
            </td>
          </tr>
          <tr>
            <td>{t('survey.rate')}</td>
            <td>
              <b>{satisfactionRate === null ? formatText(null) : t('survey.percent', { value: satisfactionRate })}</b>
            </td>
          </tr>
        </tbody>
      </Sums>
      {isSmallSample && <div style={{ color: colour.warn }}>{smallSample}</div>}
      {rule.unread.map((field) => (
        <div key={field} style={{ color: colour.warn }}>
          {t(`survey.unread.${field}`)}
        </div>
      ))}
    </Part>
  )
}

const FormLine = styled('button')({
  all: 'unset',
  display: 'flex',
  justifyContent: 'space-between',
  gap: 8,
  width: '100%',
  boxSizing: 'border-box',
  padding: '0 6px',
  lineHeight: 'var(--dense-row)',
  borderBottom: `1px solid ${colour.line1}`,
  cursor: 'pointer',
  '&[aria-current="page"]': { background: colour.tint, boxShadow: `inset 4px 0 0 ${colour.accent}`, fontWeight: 700 },
  '&:hover': { background: colour.tint2 },
  '&:focus-visible': focusMark,
})

/** 各份: by number, each leading to its answers; and the next one. */
function Forms() {
  const { t } = useTranslation('sheet')
  const { survey, sheet, score, session, show, addNext } = useQuestionnaire()
  return (
    <Part data-testid="survey-forms">
      <div data-line="">
        <span>{t('survey.each')}</span>
        <KeyButton type="button" tabIndex={-1} onMouseDown={keepFocus} onClick={addNext}>
          <KeyCap>{CAPS.add}</KeyCap>
          {t('survey.next')}
        </KeyButton>
      </div>
      {survey.map((one) => {
        const isOpen = one.sheetId === sheet.id
        const { answered, of } = isOpen ? score : one
        const isFinished = isOpen ? session.isLocked : one.status === 'finished'
        return (
          <FormLine
            key={one.sheetId}
            type="button"
            tabIndex={-1}
            aria-current={isOpen ? 'page' : undefined}
            onMouseDown={keepFocus}
            onClick={() => show(one.sheetId)}
          >
            <span>{t('survey.form', { number: one.number })}</span>
            <span>{isFinished ? t('status.finished') : t('survey.progress', { answered, of })}</span>
          </FormLine>
        )
      })}
    </Part>
  )
}
