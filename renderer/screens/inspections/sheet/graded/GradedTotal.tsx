import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { conditionText, typeText } from '@core/papers/condition-text'
import { limitText } from '@core/papers/figures'
import { points } from '@core/shared/points'
import { StateWord } from '../../../../components/StateWord'
import { keepFocus } from '../../../../components/sheet/ClauseKey'
import { usePaperTexts } from '../../../../i18n/usePaperTexts'
import { colour, focusMark } from '../../../../theme/tokens'
import { turnToCode } from '../plain/plain-session'
import { StagesPart } from '../review/StagesPart'
import { useFrame } from '../sheet-frame'
import { Part, ResultPane, Sums } from '../total-parts'
import { useGraded } from './graded-desk'
import { gapsByItem } from './ladder'

const GRADES = ['A', 'B', 'C', 'D', 'NA'] as const

/** The right column of a graded sheet: how many of each grade, which standards hold, what is missing. */
export function GradedTotal() {
  const { t } = useTranslation('sheet')
  const { isLocked, status } = useFrame()
  const word = status === 'incomplete' ? t('graded.noStandardYet') : isLocked ? null : t('graded.canFinish')
  return (
    <ResultPane word={word}>
      <Outcome />
      <Standards />
      <Gaps />
      <StagesPart />
    </ResultPane>
  )
}

/** The highest standard reached is the answer; under it the counts. */
function Outcome() {
  const { t } = useTranslation('sheet')
  const { template, score } = useGraded()
  const { answered, of, status } = useFrame()
  const reached = template.passRules.filter(({ id }) => score.passed.includes(id)).at(-1)
  const answer = reached === undefined ? t('graded.noStandard') : (reached.label ?? reached.id)
  return (
    <Part>
      <div data-line="">
        <span>{t('graded.outcome')}</span>
        <span>{t('total.answered', { answered, of })}</span>
      </div>
      {status === 'complete' && (
        <div data-range="" data-testid="graded-outcome" style={{ color: reached === undefined ? colour.warn : colour.ink }}>
          {answer}
        </div>
      )}
      <Sums data-testid="graded-counts">
        <tbody>
          {GRADES.map((grade) => (
            <tr key={grade}>
              <td>{grade === 'NA' ? t('graded.notApplicable') : t('graded.level', { level: grade })}</td>
              <td>
                <b>{score.counts[grade]}</b> {t('graded.items')}
              </td>
            </tr>
          ))}
        </tbody>
      </Sums>
    </Part>
  )
}

/** 达标规则: whether each holds, and how far each of its conditions is met. */
function Standards() {
  const { t } = useTranslation('sheet')
  const words = usePaperTexts()
  const { template, trace } = useGraded()
  const { status } = useFrame()
  return trace.passRules.map(({ id, holds, conditions }) => (
    <Part key={id} data-testid={`standard-${id}`}>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
        <b>{template.passRules.find((rule) => rule.id === id)?.label ?? id}</b>
        {status === 'incomplete' ? (
          <StateWord kind="neutral" isDense>
            {t('graded.open')}
          </StateWord>
        ) : (
          <StateWord kind={holds ? 'ok' : 'warn'} icon={holds ? 'done' : 'deduct'} isDense>
            {t(holds ? 'graded.holds' : 'graded.holdsNot')}
          </StateWord>
        )}
      </div>
      {conditions.map((condition, index) => (
        <div key={index} style={{ color: condition.holds || status === 'incomplete' ? colour.ink2 : colour.warn }}>
          {condition.reachedShare === null && status === 'incomplete'
            ? t('graded.noneYet', {
                type: typeText(condition.itemType, words),
                grade: condition.minGrade,
                needed: limitText(points(condition.share)),
              })
            : conditionText(condition, words)}
        </div>
      ))}
    </Part>
  ))
}

const GapLine = styled('button')({
  all: 'unset',
  display: 'block',
  width: '100%',
  padding: '2px 0',
  borderBottom: `1px solid ${colour.line1}`,
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  '&:hover': { background: colour.tint2 },
  '&:focus-visible': focusMark,
})

/** 差距清单: every clause that is unmet, each leading to its item. */
function Gaps() {
  const { t } = useTranslation('sheet')
  const { score, act } = useGraded()
  return (
    <Part data-testid="gap-list">
      <div data-line="">
        <span>{t('graded.gaps')}</span>
        <b style={{ color: score.gaps.length > 0 ? colour.warn : colour.ink2 }}>
          {t('graded.gapCount', { count: score.gaps.length })}
        </b>
      </div>
      {gapsByItem(score.gaps).map(({ code, gaps }) => (
        <GapLine
          key={code}
          type="button"
          tabIndex={-1}
          onMouseDown={keepFocus}
          onClick={() => act((now) => turnToCode(now, code))}
        >
          <b>{code}</b>
          {gaps.map(({ level, clause }) => (
            <div key={`${level}${clause}`}>
              {level} {clause}
            </div>
          ))}
        </GapLine>
      ))}
    </Part>
  )
}
