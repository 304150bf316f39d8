import { styled } from '@mui/material/styles'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgreementStory, AgreementTerms } from '../../../data/useAgreement'
import { formatNumber } from '../../../i18n/format'
import { colour } from '../../../theme/tokens'
import { asAmount, asDay } from '../cell-forms'
import { CellInput } from '../../../components/CellInput'
import { CellTable } from '../CellTable'

type Goal = AgreementTerms['goals'][number]
/** A goal as it stands today: behind or not, and what the registry says of it. */
export type GoalState = NonNullable<AgreementStory['agreement']>['goals'][number]

const Bar = styled('div')({
  height: 10,
  border: `1px solid ${colour.line3}`,
  background: colour.surface,
  '& > div': { height: '100%', background: colour.accent },
  '&[data-behind="true"] > div': { background: colour.lossBar },
})

export interface GoalTableProps {
  readonly goals: readonly Goal[]
  /** Of each goal, as it was saved last. */
  readonly states: readonly GoalState[]
  readonly isReadOnly: boolean
  readonly onGoals: (goals: Goal[]) => void
}

/** Goals of an agreement, one a line; the empty last line takes the next one, an emptied name takes a goal away. */
export function GoalTable({ goals, states, isReadOnly, onGoals }: GoalTableProps) {
  const { t } = useTranslation('pairings')
  const put = (at: number, patch: Partial<Goal>) => {
    const next = goals.map((goal, index) => (index === at ? { ...goal, ...patch } : goal)).filter(({ metric }) => metric !== '')
    const isTwice = next.some(({ metric }, index) => next.findIndex((one) => one.metric === metric) < index)
    if (!isTwice) onGoals(next)
  }
  const add = (metric: string) => {
    if (metric !== '' && goals.every((goal) => goal.metric !== metric))
      onGoals([...goals, { metric, unit: t('goal.usualUnit'), target: 1, dueOn: null, progress: 0 }])
  }
  const cell = (column: string, line: number) => t('goal.cell', { column, line })
  return (
    <div style={{ padding: '0 6px 6px' }}>
      <CellTable
        name={t('section.goals')}
        heads={[
          { label: t('goal.metric') },
          { label: t('goal.progress'), width: 46 },
          { label: t('goal.target'), width: 46 },
          { label: t('goal.unit'), width: 44 },
          { label: t('goal.dueOn'), width: 90 },
          { label: t('goal.state'), width: 42 },
        ]}
      >
        {goals.map((goal, at) => {
          const state = states.find(({ metric }) => metric === goal.metric)
          const isBehind = state?.isBehind === true
          const recorded = state?.recorded ?? null
          const reached = state?.reached ?? goal.progress
          return (
            <Fragment key={goal.metric}>
              <tr>
                <td>
                  <CellInput
                    name={cell(t('goal.metric'), at + 1)}
                    value={goal.metric}
                    maxLength={40}
                    isReadOnly={isReadOnly}
                    onLeave={(metric) => put(at, { metric })}
                  />
                </td>
                {(['progress', 'target'] as const).map((side) => (
                  <td key={side}>
                    <CellInput
                      name={cell(t(`goal.${side}`), at + 1)}
                      value={side === 'progress' && goal.progress === 0 && recorded !== null ? '' : String(goal[side])}
                      {...(side === 'progress' && recorded !== null ? { placeholder: formatNumber(recorded) } : {})}
                      align="right"
                      isReadOnly={isReadOnly}
                      normalise={(text) => amountOf(text, side)}
                      onLeave={(text) => put(at, { [side]: Number(text) })}
                    />
                  </td>
                ))}
                <td>
                  <CellInput
                    name={cell(t('goal.unit'), at + 1)}
                    value={goal.unit}
                    maxLength={10}
                    isReadOnly={isReadOnly}
                    onLeave={(unit) => put(at, { unit })}
                  />
                </td>
                <td>
                  <CellInput
                    name={cell(t('goal.dueOn'), at + 1)}
                    value={goal.dueOn ?? ''}
                    isReadOnly={isReadOnly}
                    normalise={asDay}
                    onLeave={(day) => put(at, { dueOn: day === '' ? null : day })}
                  />
                </td>
                <td style={{ lineHeight: '16px', color: isBehind ? colour.warn : colour.ink2 }}>
                  {t(isBehind ? 'goal.behind' : reached >= goal.target ? 'goal.reached' : 'goal.onTime')}
                  <Bar data-behind={isBehind} aria-hidden>
                    <div style={{ width: `${Math.min(100, Math.floor((reached * 100) / goal.target))}%` }} />
                  </Bar>
                </td>
              </tr>
              {state !== undefined && recorded !== null && <RecordedLine state={state} />}
            </Fragment>
          )
        })}
        {!isReadOnly && (
          <tr key={`new ${goals.length}`}>
            <td>
              <CellInput
                name={cell(t('goal.metric'), goals.length + 1)}
                value=""
                maxLength={40}
                placeholder={t('goal.next')}
                onLeave={add}
              />
            </td>
            <td colSpan={5} />
          </tr>
        )}
      </CellTable>
    </div>
  )
}

/** What workload and postings say of the goal, beside what was typed. */
function RecordedLine({ state: { recorded, progress, unit } }: { readonly state: GoalState }) {
  const { t } = useTranslation('pairings')
  const isTyped = progress > 0 && progress !== recorded
  return (
    <tr>
      <td colSpan={6} style={{ padding: '0 6px 4px', color: colour.accentDeep }}>
        {t(isTyped ? 'goal.recordedBeside' : 'goal.recorded', {
          value: formatNumber(recorded),
          typed: formatNumber(progress),
          unit,
        })}
      </td>
    </tr>
  )
}

/** A target is more than nothing; nothing typed is no progress. */
function amountOf(text: string, side: 'progress' | 'target'): string | null {
  const amount = asAmount(text)
  return side === 'target' && Number(amount) <= 0 ? null : amount
}
