import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { percentText } from '@core/papers/figures'
import type { Item } from '@core/scoring/template'
import { exact } from '@core/shared/points'
import { ClauseKey } from '../../../components/sheet/ClauseKey'
import { ClauseTable, KEY_PX } from '../../../components/sheet/ClauseTable'
import { ClauseFoot } from './ClauseFoot'
import { DeskField } from './DeskField'
import type { FactField } from '@core/scoring/fact-fields'
import { useDesk } from './sheet-desk'
import { openField } from './sheet-fields'
import { shownFact } from './sheet-session'
import { useClauseHint } from './useClauseHint'

interface Figure {
  readonly field: FactField
  readonly label: string
  /** What may stand there. */
  readonly aside?: string
  readonly isText?: boolean
}

export interface FigureClausesProps {
  readonly item: Item
  /** The rule in words, over the figures. */
  readonly text?: string | undefined
  /** Stands under the steps it is measured against, without a head of its own. */
  readonly isJoined?: boolean
}

/** Fields in which figures are typed, one a line. */
export function FigureClauses({ item, text, isJoined = false }: FigureClausesProps) {
  const { t } = useTranslation('sheet')
  const { session, act } = useDesk()
  const hint = useClauseHint()
  const figures = useFigures(item)
  const fact = shownFact(session)
  const rate =
    fact?.numerator === undefined || fact.denominator === undefined || fact.denominator === 0
      ? null
      : exact(fact.numerator).div(exact(fact.denominator))
  return (
    <ClauseTable aria-label={t('clause.figure')} style={isJoined ? { borderTop: 0 } : undefined}>
      <colgroup>
        <col style={{ width: isJoined ? KEY_PX : KEY_PX + 12 }} />
        <col />
        <col style={{ width: figures.some((figure) => figure.isText) ? 330 : 130 }} />
      </colgroup>
      {!isJoined && (
        <thead>
          <tr>
            <th scope="col">{t('clause.key')}</th>
            <th scope="col" data-rule="">
              {text ?? t('clause.figure')}
            </th>
            <th scope="col" data-align="right">
              {t('clause.value')}
            </th>
          </tr>
        </thead>
      )}
      <tbody>
        {figures.map(({ field, label, aside, isText }, index) => (
          <Line
            key={field}
            cap={capOf(item, index)}
            label={label}
            aside={aside}
            isCurrent={session.field === field}
            isOn={!session.isLocked && fact?.notApplicable !== true}
            onOpen={() => act((now) => openField(now, field))}
          >
            <DeskField
              field={field}
              name={label}
              kind={isText === true ? 'text' : 'number'}
              maxLength={isText === true ? 500 : 16}
            />
          </Line>
        ))}
      </tbody>
      <ClauseFoot
        span={3}
        hint={rate === null || item.scoring.kind === 'manual' ? hint : `${t('hint.rate', { rate: percentText(rate) })}　${hint}`}
      />
    </ClauseTable>
  )
}

/** Which key leads to the n-th field: digits to the first, a slash to the denominator. */
function capOf(item: Item, index: number): string {
  if (item.scoring.kind === 'tiers') return index === 0 ? '↵' : '/'
  if (index === 0) return item.scoring.kind === 'info' ? '↵' : '0–9'
  return item.scoring.kind === 'ratio' ? '/' : '↵'
}

interface LineProps {
  readonly cap: string
  readonly label: string
  readonly aside: string | undefined
  readonly isCurrent: boolean
  readonly isOn: boolean
  readonly onOpen: () => void
  readonly children: ReactNode
}

function Line({ cap, label, aside, isCurrent, isOn, onOpen, children }: LineProps) {
  const tone = isCurrent ? 'current' : 'free'
  return (
    <tr data-tone={tone} data-pick="" onClick={onOpen}>
      <td>
        <ClauseKey cap={cap} name={label} tone={tone} isOn={isOn} onPress={onOpen} />
      </td>
      <td data-name="" title={label}>
        {label}
        {aside !== undefined && (
          <span data-quiet="" style={{ marginLeft: 12 }}>
            {aside}
          </span>
        )}
      </td>
      <td>{children}</td>
    </tr>
  )
}

function useFigures(item: Item): readonly Figure[] {
  const { t } = useTranslation('sheet')
  const rule = item.scoring
  switch (rule.kind) {
    case 'tiers':
      return rule.metric.numerator !== undefined && rule.metric.denominator !== undefined
        ? [
            { field: 'numerator', label: rule.metric.numerator },
            { field: 'denominator', label: rule.metric.denominator },
          ]
        : [
            {
              field: 'value',
              label: rule.metric.label ?? t('clause.measured'),
              ...(rule.metric.unit === undefined ? {} : { aside: rule.metric.unit }),
            },
          ]
    case 'ratio':
      return [
        { field: 'numerator', label: rule.metric?.numerator ?? t('clause.numerator') },
        { field: 'denominator', label: rule.metric?.denominator ?? t('clause.denominator') },
      ]
    case 'manual': {
      const { min, max, step, reasonBelow } = rule
      const reason = reasonBelow === undefined ? {} : { aside: t('clause.reasonBelow', { points: reasonBelow }) }
      return [
        { field: 'points', label: t('clause.judged'), aside: t('clause.range', { min, max, step }) },
        { field: 'reason', label: t('clause.reason'), isText: true, ...reason },
      ]
    }
    case 'sample':
      return [
        { field: 'checked', label: t('clause.checked') },
        { field: 'failed', label: t('clause.failed'), aside: t('clause.failedHint'), isText: true },
      ]
    case 'info':
      return [{ field: 'text', label: t('clause.text'), isText: true }]
    case 'yes_no':
    case 'checklist':
    case 'deduct':
      return []
  }
}
