import Button from '@mui/material/Button'
import type { ChangeEffect } from '@core/pairing/proposal/proposal'
import { MOST_WEIGHT, type ProposalWeights } from '@core/pairing/proposal/terms'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/DataTable'
import { FailureAlert } from '../../../components/FailureAlert'
import { SectionBar } from '../../../components/SectionBar'
import { SidePane } from '../../../components/SidePane'
import { byNumber, byText, type Column } from '../../../components/table-columns'
import { failureOf } from '../../../data/failure'
import { useChangePair, useSetRule, type Planning } from '../../../data/usePlanning'
import { colour } from '../../../theme/tokens'
import { asDay, asWhole } from '../cell-forms'
import { CellInput } from '../../../components/CellInput'
import type { ProposalRow } from './planning-columns'
import { useFitWords } from './useFitWords'

export interface Conditions {
  readonly startsOn: string
  readonly endsOn: string
  readonly weights: ProposalWeights
}

export interface ProposalPaneProps {
  readonly planning: Planning
  readonly conditions: Conditions
  readonly onConditions: (next: Conditions) => void
  readonly row: ProposalRow | null
  /** Effect of each hospital on the clinic of the row. */
  readonly effects: readonly ChangeEffect[]
}

const WEIGHTS = ['department', 'distance', 'continuity', 'fairness'] as const
interface Choice extends ChangeEffect {
  readonly name: string
  readonly isPresent: boolean
}
const keyOf = (choice: Choice): string => choice.supporterId

/**
 * What a proposal is made by; and of the clinic in the list what each hospital would mean. Enter, a double click, or the
 * clinic dragged onto a hospital changes the pair.
 */
export function ProposalPane({ planning, conditions, onConditions, row, effects }: ProposalPaneProps) {
  const { t } = useTranslation('planning')
  const change = useChangePair()
  const rule = useSetRule()
  const columns = useEffectColumns()
  const [marked, setMarked] = useState<string | null>(null)
  const choices = useMemo(() => choicesOf(planning, row, effects), [planning, row, effects])
  const current =
    choices.find(({ supporterId }) => supporterId === marked) ?? choices.find(({ isPresent }) => isPresent) ?? choices[0]
  const failure = failureOf(change.error ?? rule.error)
  const recipientId = row?.recipient.id
  const ruled =
    planning.rules.find((one) => one.recipientId === recipientId && one.supporterId === current?.supporterId)?.rule ?? null

  const take = (choice: Choice) => {
    if (recipientId === undefined || choice.isForbidden || choice.isPresent) return
    change.mutate({ requestId: crypto.randomUUID(), recipientId, supporterId: choice.supporterId })
  }
  const turn = (wanted: 'pin' | 'forbid') => {
    if (recipientId === undefined || current === undefined) return
    rule.mutate({
      requestId: crypto.randomUUID(),
      recipientId,
      supporterId: current.supporterId,
      rule: ruled === wanted ? null : wanted,
    })
  }

  return (
    <SidePane
      title={row === null ? t('conditions.title') : t('change.title', { name: row.recipient.name })}
      widthName="pairings.planning"
      initialWidth={412}
      foot={
        row === null || current === undefined ? undefined : (
          <>
            <Button disabled={current.isPresent || current.isForbidden} onClick={() => take(current)}>
              {t('change.take')}
            </Button>
            <Button onClick={() => turn('pin')}>{t(ruled === 'pin' ? 'pin.undo' : 'pin.set')}</Button>
            <Button onClick={() => turn('forbid')}>{t(ruled === 'forbid' ? 'forbid.undo' : 'forbid.set')}</Button>
          </>
        )
      }
    >
      {failure !== null && <FailureAlert failure={failure} />}
      <ConditionFields conditions={conditions} onConditions={onConditions} />
      {row !== null && (
        <>
          <SectionBar title={t('change.choices')} aside={t('change.hint')} />
          <Reasons row={row} />
          <DataTable
            name={t('change.choices')}
            rows={choices}
            columns={columns}
            keyOf={keyOf}
            isDense
            current={current?.supporterId ?? null}
            onCurrent={setMarked}
            onOpen={take}
            onDrop={(choice, key) => {
              if (key === recipientId) take(choice)
            }}
            toneOf={(choice) => (choice.isForbidden ? 'quiet' : 'plain')}
          />
        </>
      )}
    </SidePane>
  )
}

/** Period and weights, in two lines. */
function ConditionFields({ conditions, onConditions }: Pick<ProposalPaneProps, 'conditions' | 'onConditions'>) {
  const { t } = useTranslation('planning')
  const label = { color: colour.ink2, whiteSpace: 'nowrap' } as const
  return (
    <div data-form="" style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 8px', padding: '8px 10px', alignItems: 'center' }}>
      {(['startsOn', 'endsOn'] as const).map((side) => (
        <label key={side} style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
          <span style={label}>{t(`conditions.${side}`)}</span>
          <span style={{ width: 104 }}>
            <CellInput
              name={t(`conditions.${side}`)}
              value={conditions[side]}
              normalise={(text) => asDay(text) || null}
              onLeave={(day) => onConditions({ ...conditions, [side]: day })}
            />
          </span>
        </label>
      ))}
      <span style={{ ...label, flexBasis: '100%' }}>{t('conditions.weights')}</span>
      {WEIGHTS.map((side) => (
        <label key={side} style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
          <span style={label}>{t(`conditions.${side}`)}</span>
          <span style={{ width: 40 }}>
            <CellInput
              name={t(`conditions.${side}`)}
              value={String(conditions.weights[side])}
              align="right"
              normalise={(text) => asWhole(0, MOST_WEIGHT)(text) || null}
              onLeave={(text) => onConditions({ ...conditions, weights: { ...conditions.weights, [side]: Number(text) } })}
            />
          </span>
        </label>
      ))}
    </div>
  )
}

/** Why this hospital, in one or two lines. */
function Reasons({ row: { pair, supporter, recipient } }: { readonly row: ProposalRow }) {
  const { t } = useTranslation('planning')
  const words = useFitWords()
  if (pair === null || supporter === null)
    return <div style={{ padding: '6px 10px', color: colour.warn }}>{t('proposal.without')}</div>
  const wish = recipient.needs.find(({ preferredFrom }) => preferredFrom !== null)
  return (
    <div style={{ padding: '6px 10px', borderBottom: `1px solid ${colour.line2}` }}>
      {t('reason', {
        name: supporter.name,
        percent: pair.fit.percent,
        department: words.department(pair.fit),
        distance: words.distance(pair.fit),
        continuity: words.continuity(pair.fit),
      })}
      {words.missing(pair.fit)}
      {wish !== undefined && t('wish', { from: wish.preferredFrom, to: wish.preferredTo ?? t('open') })}
    </div>
  )
}

function choicesOf({ supporters }: Planning, row: ProposalRow | null, effects: readonly ChangeEffect[]): readonly Choice[] {
  const names = new Map(supporters.map(({ id, name }) => [id, name]))
  return effects
    .map((effect) => ({
      ...effect,
      name: names.get(effect.supporterId) ?? '',
      isPresent: effect.supporterId === row?.supporter?.id,
    }))
    .sort((a, b) => b.fit.percent - a.fit.percent)
}

function useEffectColumns(): readonly Column<Choice>[] {
  const { t } = useTranslation(['planning', 'pairings'])
  const words = useFitWords()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('pairings:supporter'),
        minWidth: 120,
        text: (choice) => choice.name,
        cell: (choice) => <span style={choice.isPresent ? { fontWeight: 700 } : undefined}>{choice.name}</span>,
        compare: byText((choice) => choice.name),
      },
      {
        id: 'percent',
        header: t('fit.percent'),
        width: 88,
        align: 'right',
        text: (choice) =>
          choice.isForbidden
            ? t('forbid.yes')
            : choice.isPresent
              ? t('fit.percentOf', { percent: choice.fit.percent })
              : t('fit.percentChange', {
                  percent: choice.fit.percent,
                  change: `${choice.change < 0 ? '−' : '+'}${Math.abs(choice.change)}`,
                }),
        compare: byNumber((choice) => choice.fit.percent),
      },
      {
        id: 'department',
        header: t('fit.department'),
        width: 56,
        align: 'right',
        text: (choice) => words.department(choice.fit),
      },
      { id: 'distance', header: t('fit.distance'), width: 64, text: (choice) => words.distance(choice.fit) },
      {
        id: 'load',
        header: t('fit.loadAfter'),
        width: 62,
        align: 'right',
        text: (choice) => t('fit.loadOf', { load: choice.load, room: choice.capacity }),
        cell: (choice) => (
          <span style={choice.load > choice.capacity ? { color: colour.warn, fontWeight: 700 } : undefined}>
            {t('fit.loadOf', { load: choice.load, room: choice.capacity })}
          </span>
        ),
        compare: byNumber((choice) => choice.load),
      },
    ],
    [t, words],
  )
}
