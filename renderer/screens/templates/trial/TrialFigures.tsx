import { useTranslation } from 'react-i18next'
import { numberOf, parameterValues } from '@core/scoring/parameters'
import type { ItemScore } from '@core/scoring/score'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { fieldsOf, type FactField } from '@core/scoring/fact-fields'
import { ClauseTable, FIGURE_PX } from '../../../components/sheet/ClauseTable'
import { TextInput } from '../../../components/TextInput'
import { isComposing } from '../../../hooks/composition'
import { focusNextField } from '../../../hooks/next-field'
import { focusFirstPane } from '../../../hooks/pane-ring'
import { formatPoints } from '../../../i18n/format'
import { shownText, withText, type Trial } from './trial-session'

export interface TrialFiguresProps {
  readonly template: ScoredTemplate
  readonly item: Item
  readonly score: ItemScore | undefined
  readonly trial: Trial
  readonly onTrial: (trial: Trial) => void
  readonly onNext: () => void
}

/** The figures an item takes, one a line: occurrences of clauses, numerator and denominator, points, samples. */
export function TrialFigures({ template, item, score, trial, onTrial, onNext }: TrialFiguresProps) {
  const { t } = useTranslation(['templates', 'sheet'])
  const figures = useFigures(template, item)
  if (figures.length === 0) return null
  return (
    <ClauseTable aria-label={t('sheet:clause.figure')} data-form="">
      <colgroup>
        <col />
        <col style={{ width: '36%' }} />
        <col style={{ width: figures.some(({ isText }) => isText) ? 190 : 90 }} />
        <col style={{ width: FIGURE_PX - 20 }} />
      </colgroup>
      <tbody>
        {figures.map(({ field, label, aside }) => {
          const lost = score?.lost.find(({ by }) => field === `count/${by}`)
          return (
            <tr key={field} data-tone={lost === undefined ? 'free' : 'loss'}>
              <td data-name="" style={{ whiteSpace: 'normal' }}>
                {label}
              </td>
              <td data-quiet="" style={{ whiteSpace: 'normal' }}>
                {aside}
              </td>
              <td>
                <TextInput
                  data-trial-figure=""
                  aria-label={label}
                  value={shownText(trial, item, field)}
                  maxLength={field === 'reason' || field === 'text' ? 500 : 16}
                  autoComplete="off"
                  spellCheck={false}
                  style={{ height: 28, textAlign: field === 'reason' || field === 'text' ? 'left' : 'right' }}
                  onFocus={(event) => event.target.select()}
                  onChange={(event) => onTrial(withText(trial, item, field, event.target.value))}
                  onKeyDown={(event) => {
                    if (isComposing(event) || event.key !== 'Enter') return
                    event.preventDefault()
                    if (focusNextField(event.currentTarget)) return
                    onNext()
                    focusFirstPane()
                  }}
                />
              </td>
              <td data-align="right" data-lost={lost === undefined ? undefined : ''}>
                {lost === undefined ? '' : formatPoints(`-${lost.points}`)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </ClauseTable>
  )
}

interface Figure {
  readonly field: FactField
  readonly label: string
  readonly aside: string
  readonly isText?: boolean
}

function useFigures(template: ScoredTemplate, item: Item): readonly Figure[] {
  const { t } = useTranslation('sheet')
  const rule = item.scoring
  const figure = (field: FactField): Figure => {
    switch (field) {
      case 'value':
        return {
          field,
          label: (rule.kind === 'tiers' ? rule.metric.label : undefined) ?? t('clause.measured'),
          aside: (rule.kind === 'tiers' ? rule.metric.unit : undefined) ?? '',
        }
      case 'numerator':
      case 'denominator': {
        const metric = rule.kind === 'tiers' || rule.kind === 'ratio' ? rule.metric : undefined
        return { field, label: metric?.[field] ?? t(`clause.${field}`), aside: metric?.label ?? '' }
      }
      case 'points':
        return { field, label: t('clause.judged'), aside: rule.kind === 'manual' ? t('clause.range', { ...rule }) : '' }
      case 'reason':
        return {
          field,
          label: t('clause.reason'),
          isText: true,
          aside:
            rule.kind === 'manual' && rule.reasonBelow !== undefined ? t('clause.reasonBelow', { points: rule.reasonBelow }) : '',
        }
      case 'checked':
        return { field, label: t('clause.checked'), aside: '' }
      case 'failed':
        return { field, label: t('clause.failed'), aside: t('clause.failedHint'), isText: true }
      case 'text':
        return { field, label: t('clause.text'), aside: '', isText: true }
      default:
        return clauseFigure(field)
    }
  }
  const clauseFigure = (field: `count/${string}`): Figure => {
    const clause = rule.kind === 'deduct' ? rule.rules.find(({ id }) => field === `count/${id}`) : undefined
    if (clause === undefined) return { field, label: field, aside: '' }
    const { label, unit, maxDeduct } = clause
    const points = numberOf(clause.pointsPerUnit, parameterValues(template, {}))
    return {
      field,
      label,
      aside:
        maxDeduct === undefined
          ? t('clause.perUnit', { unit, points })
          : t('clause.perUnitCapped', { unit, points, max: maxDeduct }),
    }
  }
  return fieldsOf(item).map(figure)
}
