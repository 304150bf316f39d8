import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import type { SheetScore } from '@core/scoring/score'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { Notice } from '../../../components/Notice'
import { failureText } from '../../../i18n/failure-text'
import { formatPoints } from '../../../i18n/format'
import { colour } from '../../../theme/tokens'
import { TrialChoices } from './TrialChoices'
import { TrialFigures } from './TrialFigures'
import { lostOf } from './TrialItems'
import { extremeFact, faultOf, withFact, type Trial } from './trial-session'

const Body = styled('div')({
  padding: '8px 14px',
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  '& [data-head]': { display: 'flex', alignItems: 'baseline', gap: 10 },
  '& h3': { margin: 0, flex: 1, fontSize: 20, lineHeight: '28px' },
  '& h3 b': { color: colour.accent, marginRight: 10 },
  '& [data-points]': { fontSize: 26, lineHeight: '30px', fontWeight: 700 },
  '& [data-points="lost"]': { color: colour.warn },
  '& [data-points="none"]': { color: colour.ink3 },
  '& p': { margin: 0, fontSize: 15, lineHeight: '22px' },
  '& [data-quiet]': { color: colour.ink2 },
  '& [data-buttons]': { display: 'flex', flexWrap: 'wrap', gap: 8 },
})

/** Gives the keys to the n-th figure of the item. */
export const focusFigure = (nth: number): void =>
  document.querySelectorAll<HTMLInputElement>('[data-trial-figure]')[nth - 1]?.focus()

export interface TrialItemProps {
  readonly template: ScoredTemplate
  readonly item: Item
  readonly score: SheetScore
  readonly trial: Trial
  readonly onTrial: (trial: Trial) => void
  /** Enter in the last figure. */
  readonly onNext: () => void
}

/** One item as an inspector sees it: its clauses or figures, what they bring, and the best and the worst of it at one stroke. */
export function TrialItem({ template, item, score, trial, onTrial, onNext }: TrialItemProps) {
  const { t } = useTranslation(['templates', 'sheet'])
  const mine = score.items.find(({ code }) => code === item.code)
  const fault = faultOf(trial, item)
  const set = (end: 'best' | 'worst') => onTrial(withFact(trial, item.code, extremeFact(template, item, end)))
  const { scoring } = item
  const awarded = mine?.points ?? null
  const tone = mine === undefined || awarded === null ? 'none' : lostOf(mine) === null ? 'full' : 'lost'
  return (
    <Body>
      <div data-head="">
        <h3>
          <b>{item.code}</b>
          {item.title}
        </h3>
        <span data-points={tone} data-testid="trial-points">
          {formatPoints(awarded)}
        </span>
        <span data-quiet="">{t('sheet:ofPoints', { max: item.points })}</span>
      </div>
      {item.requirement !== undefined && <p>{item.requirement}</p>}
      {scoring.text !== undefined && <p data-quiet="">{scoring.text}</p>}
      <TrialChoices template={template} item={item} trial={trial} onTrial={onTrial} />
      <TrialFigures template={template} item={item} score={mine} trial={trial} onTrial={onTrial} onNext={onNext} />
      {fault !== null && (
        <Notice kind="error" title={fault.kind === 'no-number' ? t('sheet:refused.NOT_A_NUMBER') : failureText(fault.failure)} />
      )}
      <div data-buttons="">
        <Button disabled={scoring.kind === 'info'} onClick={() => set('best')}>
          {t('trial.best')}
        </Button>
        <Button disabled={scoring.kind === 'info'} onClick={() => set('worst')}>
          {t('trial.worst')}
        </Button>
        <Button
          disabled={!item.allowNotApplicable}
          onClick={() => onTrial(withFact(trial, item.code, { notApplicable: true, reason: t('trial.title') }))}
        >
          {t(item.allowNotApplicable ? 'trial.waive' : 'trial.notWaivable')}
        </Button>
        <Button disabled={!Object.hasOwn(trial.facts, item.code)} onClick={() => onTrial(withFact(trial, item.code, undefined))}>
          {t('trial.unanswer')}
        </Button>
      </div>
    </Body>
  )
}
