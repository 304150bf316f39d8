import { styled } from '@mui/material/styles'
import Checkbox from '@mui/material/Checkbox'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftLine } from '@core/drafting/draft'
import { shortText, exact, sum, points as pointsOf } from '@core/shared/points'
import type { Item } from '@core/scoring/template'
import type { FactField } from '@core/scoring/fact-fields'
import { SegmentedViews } from '../../../components/SegmentedViews'
import { failureText } from '../../../i18n/failure-text'
import { formatPoints } from '../../../i18n/format'
import { colour, focusMark } from '../../../theme/tokens'
import { useDesigner } from './designer-desk'
import { draftOf } from './designer-session'
import { FactFrame } from './fact-frame'
import { completeItem, NO_FACTS, trialFields, tryItem, type Trial, type TrialFacts } from './trial'

/** A figure inside a sentence: underlined, as wide as a few digits. */
const Figure = styled('input')({
  width: 44,
  height: 24,
  margin: '0 3px',
  padding: '0 4px',
  border: 0,
  borderBottom: `1px solid ${colour.ink}`,
  background: 'transparent',
  color: colour.ink,
  font: 'inherit',
  textAlign: 'center',
  '&[data-wide]': { width: 110 },
  '&[aria-invalid="true"]': { borderBottom: `2px solid ${colour.error}` },
  '&:focus-visible': focusMark,
})

const Outcome = styled('span')({
  '&::before': { content: '"→"', margin: '0 12px', color: colour.ink2 },
  '& [data-refused]': { color: colour.error },
  '& [data-quiet]': { color: colour.ink2 },
})

/** 试算: what the rule makes of facts typed here, at each key. */
export function TrialLine({ line }: { readonly line: DraftLine }) {
  const { t } = useTranslation('designer')
  const { session } = useDesigner()
  const { head, bonusItems } = draftOf(session)
  const [facts, setFacts] = useState<TrialFacts>(NO_FACTS)
  const item = completeItem(line.item)
  const trial = tryItem(line.item, head, facts, t('trial.reason'))
  const isBonus = bonusItems.includes(line)
  return (
    <FactFrame label={t('trial.name')}>
      {item !== null && <Facts item={item} facts={facts} onFacts={setFacts} trial={trial} />}
      <Outcome role="status">
        <TrialWords trial={trial} item={item} />
        {isBonus && head.bonusCap !== undefined && <span data-quiet="">{t('trial.bonusCap', { cap: head.bonusCap })}</span>}
      </Outcome>
    </FactFrame>
  )
}

interface FactsProps {
  readonly item: Item
  readonly facts: TrialFacts
  readonly onFacts: (facts: TrialFacts) => void
  readonly trial: Trial
}

function Facts({ item, facts, onFacts, trial }: FactsProps) {
  const { t } = useTranslation('designer')
  const rule = item.scoring
  if (rule.kind === 'yes_no') {
    return (
      <SegmentedViews<'yes' | 'no' | ''>
        name={t('trial.met')}
        value={facts.met === null ? '' : facts.met ? 'yes' : 'no'}
        views={[
          { value: 'yes', label: t('trial.yes') },
          { value: 'no', label: t('trial.no') },
        ]}
        onPick={(value) => onFacts({ ...facts, met: value === 'yes' })}
      />
    )
  }
  if (rule.kind === 'checklist') {
    const toggle = (id: string, isOn: boolean) =>
      onFacts({ ...facts, ticked: isOn ? [...facts.ticked, id] : facts.ticked.filter((one) => one !== id) })
    return rule.options.map(({ id, label }) => (
      <label key={id} style={{ display: 'inline-flex', alignItems: 'center', gap: 4, marginRight: 10 }}>
        <Checkbox size="small" checked={facts.ticked.includes(id)} onChange={(_event, isOn) => toggle(id, isOn)} />
        {label}
      </label>
    ))
  }
  return trialFields(item).map((field, index, all) => (
    <FigureField
      key={field}
      item={item}
      field={field}
      text={facts.texts[field] ?? ''}
      isWrong={trial.kind === 'open' && trial.isWrong && trial.field === field}
      isLast={index === all.length - 1}
      onType={(text) => onFacts({ ...facts, texts: { ...facts.texts, [field]: text } })}
    />
  ))
}

interface FigureFieldProps {
  readonly item: Item
  readonly field: FactField
  readonly text: string
  readonly isWrong: boolean
  readonly isLast: boolean
  readonly onType: (text: string) => void
}

/** "漏报 [1] 次，": the figure between the words that name it. */
function FigureField({ item, field, text, isWrong, isLast, onType }: FigureFieldProps) {
  const { t } = useTranslation('designer')
  const { before, after } = useFigureWords(item, field)
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {before}
      <Figure
        aria-label={t('trial.figure', { name: before })}
        aria-invalid={isWrong}
        value={text}
        maxLength={40}
        inputMode={field === 'failed' ? 'text' : 'decimal'}
        placeholder={field.startsWith('count/') ? '0' : ''}
        autoComplete="off"
        spellCheck={false}
        data-wide={field === 'failed' ? '' : undefined}
        onChange={(event) => onType(event.target.value)}
      />
      {after}
      {isLast ? '' : t('comma')}
    </span>
  )
}

/** Words before and behind a figure. */
function useFigureWords(item: Item, field: FactField): { readonly before: string; readonly after: string } {
  const { t } = useTranslation('designer')
  const rule = item.scoring
  if (field.startsWith('count/') && rule.kind === 'deduct') {
    const clause = rule.rules.find(({ id }) => `count/${id}` === field)
    return { before: clause?.label ?? '', after: clause?.unit ?? '' }
  }
  const metric = rule.kind === 'tiers' || rule.kind === 'ratio' ? (rule.metric ?? {}) : {}
  switch (field) {
    case 'numerator':
      return { before: metric.numerator ?? t('rule.numerator'), after: '' }
    case 'denominator':
      return { before: metric.denominator ?? t('rule.denominator'), after: '' }
    case 'value':
      return { before: metric.label ?? item.title, after: metric.unit ?? '' }
    case 'points':
      return { before: t('trial.judged'), after: t('item.pointsUnit') }
    case 'checked':
      return { before: t('trial.checked'), after: '' }
    case 'failed':
      return { before: t('trial.failed'), after: '' }
    default:
      return { before: field, after: '' }
  }
}

/** "扣 1 + 1 + 2（封顶）= 4，得 0 / 4 分", or why there is no result yet. */
function TrialWords({ trial, item }: { readonly trial: Trial; readonly item: Item | null }) {
  const { t } = useTranslation('designer')
  switch (trial.kind) {
    case 'not-ready':
      return <span data-quiet="">{t(trial.code === null ? 'trial.notReady' : 'trial.broken')}</span>
    case 'open':
      return (
        <span {...(trial.isWrong ? { 'data-refused': '' } : { 'data-quiet': '' })}>
          {t(trial.isWrong ? 'trial.noNumber' : 'trial.open')}
        </span>
      )
    case 'refused':
      return <span data-refused="">{failureText({ code: trial.error.code, params: trial.error.params, traceId: '' })}</span>
    case 'not-applicable':
      return t('trial.notApplicable')
    case 'unscored':
      return t('trial.unscored')
    case 'scored': {
      const lost = trial.losses.map(({ points, isCapped }) => (isCapped ? t('trial.capped', { points }) : points))
      const total = shortText(sum(trial.losses.map(({ points }) => pointsOf(points))))
      const full = shortText(exact(item?.points ?? 0))
      return (
        <>
          {lost.length > 0 && t(lost.length === 1 ? 'trial.lostOne' : 'trial.lost', { parts: lost.join(' + '), total })}
          <b>{t('trial.result', { points: formatPoints(trial.points), full })}</b>
        </>
      )
    }
  }
}
