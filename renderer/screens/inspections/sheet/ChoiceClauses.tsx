import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistRule, TiersRule, YesNoRule } from '@core/scoring/template'
import { ClauseKey } from '../../../components/sheet/ClauseKey'
import { ClauseTable, FIGURE_PX, KEY_PX } from '../../../components/sheet/ClauseTable'
import { StateWord } from '../../../components/StateWord'
import { ClauseFoot } from './ClauseFoot'
import { useDesk } from './sheet-desk'
import { press } from './sheet-keys'
import { shownFact } from './sheet-session'
import { tierHeld, tierLabel } from './tiers'
import { useClauseHint } from './useClauseHint'

interface Choice {
  readonly key: string
  readonly label: string
  readonly points: number
  /** The one that holds; ticks of a list are no choice of one. */
  readonly isChosen: boolean
  /** Absent: no digit chooses it. */
  readonly digit?: string
  /** What the last column says. */
  readonly mark: ReactNode
  readonly tone?: 'loss'
}

interface ChoiceTableProps {
  readonly head: readonly [string, string]
  readonly choices: readonly Choice[]
  /** Another table follows at once and says what the keys do. */
  readonly goesOn?: boolean
}

/** Lines that a digit chooses. */
function ChoiceTable({ head, choices, goesOn = false }: ChoiceTableProps) {
  const { t } = useTranslation('sheet')
  const { session, act } = useDesk()
  const hint = useClauseHint()
  return (
    <ClauseTable aria-label={head[0]}>
      <colgroup>
        <col style={{ width: KEY_PX }} />
        <col />
        <col style={{ width: FIGURE_PX }} />
        <col style={{ width: FIGURE_PX + 8 }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('clause.key')}</th>
          <th scope="col">{head[0]}</th>
          <th scope="col" data-align="right">
            {t('clause.worth')}
          </th>
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {choices.map(({ key, label, points, isChosen, digit, mark, tone }) => {
          const choose = () => {
            if (digit !== undefined && !session.isLocked) act((now) => press(now, digit))
          }
          return (
            <tr
              key={key}
              data-tone={isChosen ? 'current' : (tone ?? 'free')}
              {...(digit === undefined ? {} : { 'data-pick': '' })}
              onClick={choose}
            >
              <td>
                {digit !== undefined && (
                  <ClauseKey
                    cap={digit}
                    name={label}
                    tone={isChosen ? 'current' : (tone ?? 'free')}
                    isOn={!session.isLocked}
                    onPress={choose}
                  />
                )}
              </td>
              <td data-name="" title={label}>
                {label}
              </td>
              <td data-align="right">{points}</td>
              <td {...(tone === 'loss' ? { 'data-lost': '' } : {})}>{mark}</td>
            </tr>
          )
        })}
      </tbody>
      {!goesOn && <ClauseFoot span={4} hint={hint} />}
    </ClauseTable>
  )
}

/** A mark with its word. */
const Word = ({ children }: { readonly children: string }) => (
  <StateWord kind="ok" icon="done" isPlain>
    {children}
  </StateWord>
)

/** 查看内容: a digit ticks and unticks. */
export function ChecklistClauses({ rule }: { readonly rule: ChecklistRule }) {
  const { t } = useTranslation('sheet')
  const ticked = shownFact(useDesk().session)?.ticked
  const choices = rule.options.map((option, index): Choice => {
    const isTicked = ticked?.includes(option.id) ?? false
    const isMissing = ticked !== undefined && !isTicked
    return {
      key: option.id,
      label: option.label,
      points: option.points,
      isChosen: false,
      digit: String(index + 1),
      mark: isTicked ? <Word>{t('clause.yes')}</Word> : isMissing ? t('clause.no') : null,
      ...(isMissing ? { tone: 'loss' as const } : {}),
    }
  })
  return <ChoiceTable head={[t('clause.option'), t('clause.seen')]} choices={choices} />
}

/** 1 met, 2 not met. */
export function YesNoClauses({ rule }: { readonly rule: YesNoRule }) {
  const { t } = useTranslation('sheet')
  const met = shownFact(useDesk().session)?.met
  const words = rule.expected ? (['met', 'unmet'] as const) : (['present', 'absent'] as const)
  const choices = words.map((word, index): Choice => {
    const isChosen = met === (index === 0)
    return {
      key: word,
      label: t(`clause.${word}`),
      points: (index === 0) === rule.expected ? rule.points : 0,
      isChosen,
      digit: String(index + 1),
      mark: isChosen ? <Word>{t('clause.chosen')}</Word> : null,
    }
  })
  return <ChoiceTable head={[t('clause.choice'), t('clause.chosen')]} choices={choices} />
}

/** 档次: a digit stores the threshold of its step; what is left over has no digit. */
export function TierClauses({ rule }: { readonly rule: TiersRule }) {
  const { t } = useTranslation('sheet')
  const { session } = useDesk()
  const held = tierHeld(rule, shownFact(session), session.parameters)
  const chosen = <Word>{t('clause.chosen')}</Word>
  const steps = rule.steps.map((step, index): Choice => ({
    key: String(index),
    label: t(rule.direction === 'gte' ? 'clause.atLeast' : 'clause.atMost', {
      value: tierLabel(rule, index, session.parameters),
    }),
    points: step.points,
    isChosen: held === index,
    digit: String(index + 1),
    mark: held === index ? chosen : null,
  }))
  const rest: Choice = {
    key: 'otherwise',
    label: t('clause.otherwise'),
    points: rule.otherwise,
    isChosen: held === rule.steps.length,
    mark: held === rule.steps.length ? chosen : null,
  }
  return <ChoiceTable head={[t('clause.step'), t('clause.chosen')]} choices={[...steps, rest]} goesOn />
}
