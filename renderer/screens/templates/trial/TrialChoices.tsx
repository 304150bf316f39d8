import { useTranslation } from 'react-i18next'
import type { Fact } from '@core/scoring/fact'
import { parameterValues, valueOfIn } from '@core/scoring/parameters'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { shortText } from '@core/shared/points'
import { ClauseKey } from '../../../components/sheet/ClauseKey'
import { ClauseTable, FIGURE_PX, KEY_PX } from '../../../components/sheet/ClauseTable'
import { StateWord } from '../../../components/StateWord'
import { chosenBy } from './trial-choices'
import { withFact, type Trial } from './trial-session'

export interface TrialChoicesProps {
  readonly template: ScoredTemplate
  readonly item: Item
  readonly trial: Trial
  readonly onTrial: (trial: Trial) => void
}

interface Choice {
  readonly label: string
  readonly points: number
  readonly isChosen: boolean
}

/** Options, answers or steps of an item, each by its digit; nothing for rules that take figures alone. */
export function TrialChoices({ template, item, trial, onTrial }: TrialChoicesProps) {
  const { t } = useTranslation(['templates', 'sheet'])
  const choices = useChoices(template, item, trial.facts[item.code])
  if (choices.length === 0) return null
  const choose = (nth: number) => {
    const chosen = chosenBy(item, trial.facts[item.code], nth)
    if (chosen !== null) onTrial(withFact(trial, item.code, chosen))
  }
  return (
    <ClauseTable aria-label={t('sheet:clause.option')}>
      <colgroup>
        <col style={{ width: KEY_PX }} />
        <col />
        <col style={{ width: FIGURE_PX }} />
        <col style={{ width: FIGURE_PX + 8 }} />
      </colgroup>
      <tbody>
        {choices.map(({ label, points, isChosen }, index) => (
          <tr key={index} data-tone={isChosen ? 'current' : 'free'} data-pick="" onClick={() => choose(index + 1)}>
            <td>
              <ClauseKey
                cap={String(index + 1)}
                name={label}
                tone={isChosen ? 'current' : 'free'}
                isOn
                onPress={() => choose(index + 1)}
              />
            </td>
            <td data-name="" title={label}>
              {label}
            </td>
            <td data-align="right">{points}</td>
            <td>
              {isChosen && (
                <StateWord kind="ok" icon="done" isPlain>
                  {t('sheet:clause.chosen')}
                </StateWord>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ClauseTable>
  )
}

function useChoices(template: ScoredTemplate, { scoring: rule }: Item, fact: Fact | undefined): readonly Choice[] {
  const { t } = useTranslation('sheet')
  switch (rule.kind) {
    case 'yes_no':
      return (rule.expected ? (['met', 'unmet'] as const) : (['present', 'absent'] as const)).map((word, index) => ({
        label: t(`clause.${word}`),
        points: (index === 0) === rule.expected ? rule.points : 0,
        isChosen: fact?.met === (index === 0),
      }))
    case 'checklist':
      return rule.options.map(({ id, label, points }) => ({ label, points, isChosen: fact?.ticked?.includes(id) === true }))
    case 'tiers': {
      const valueOf = valueOfIn(parameterValues(template, {}))
      return rule.steps.map(({ threshold, points }) => {
        const limit = valueOf(threshold)
        const value = `${shortText(limit)} ${rule.metric.unit ?? ''}`.trim()
        return {
          label: t(rule.direction === 'gte' ? 'clause.atLeast' : 'clause.atMost', { value }),
          points,
          isChosen: fact?.value !== undefined && limit.equals(fact.value),
        }
      })
    }
    default:
      return []
  }
}
