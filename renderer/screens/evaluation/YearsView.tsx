import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BarsChart } from '../../components/BarsChart'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { SelectField } from '../../components/SelectField'
import { StateWord, type StateKind } from '../../components/StateWord'
import { byNumber, tableCells, type Column } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import type { Group } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { useYears, type Years } from '../../data/useRoundResults'
import { usePlace } from '../../hooks/usePlace'
import { formatPoints } from '../../i18n/format'
import { EvaluationHeader } from './EvaluationHeader'
import { GroupField } from './GroupField'
import type { EvaluationChoice } from './useEvaluationChoice'
import { useTableHints } from './useTableHints'

type Item = Years['items'][number]

const NONE: readonly Item[] = []
const keyOf = ({ code }: Item): string => code
const KINDS: Readonly<Record<Item['state'], StateKind>> = { same: 'neutral', changed: 'warn', new: 'accent', gone: 'neutral' }

export interface YearsViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
  readonly group: Group
}

/** 历年: the round against an earlier one, item by item; where an item reads otherwise today, that is said. */
export function YearsView({ choice, round, group }: YearsViewProps) {
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const { data, error, isPending } = useYears(round.id, group, place.params.against)
  const items = data?.items ?? NONE
  const columns = useColumns()
  const current = items.find(({ code }) => code === place.params.itemCode) ?? items[0] ?? null
  const earlier = data?.rounds.find(({ id }) => id === data.against)
  const failure = failureOf(error)
  useTableHints('keys.openTemplate')
  const { templateId, templateVersion } = group
  return (
    <>
      <EvaluationHeader choice={choice} {...(earlier === undefined ? {} : { cells: () => tableCells(columns, items) })}>
        <GroupField choice={choice} />
      </EvaluationHeader>
      <PlaceBody>
        <Pane
          title={t('view.years')}
          count={
            earlier !== undefined &&
            data !== undefined &&
            t('years.count', {
              before: formatPoints(data.mean.before),
              now: formatPoints(data.mean.now),
              sheetsBefore: data.sheets.before,
              sheetsNow: data.sheets.now,
            })
          }
          tools={
            earlier !== undefined &&
            data !== undefined && (
              <SelectField
                name={t('years.against')}
                width={190}
                value={earlier.id}
                options={data.rounds.map(({ id, name }) => ({ value: id, label: name }))}
                onPick={(against) => place.turn({ against })}
              />
            )
          }
          startsWithKeys
          style={{ flex: '3 1 660px' }}
        >
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          {earlier === undefined ? (
            !isPending && failure === null && <EmptyState title={t('years.empty')} hint={t('years.emptyHint')} />
          ) : (
            <DataTable
              name={t('view.years')}
              rows={items}
              columns={columns}
              keyOf={keyOf}
              current={current === null ? null : keyOf(current)}
              onCurrent={(itemCode) => place.turn({ itemCode })}
              onOpen={({ code }) => place.go('templates', { templateId, templateVersion, itemCode: code })}
            />
          )}
        </Pane>
        {earlier !== undefined && items.length > 0 && (
          <Pane title={t('years.chart')} style={{ flex: '2 1 420px' }}>
            <BarsChart
              name={t('years.chartName')}
              most={100}
              current={current === null ? null : keyOf(current)}
              rows={items.map(({ code, title, rate }) => ({
                key: code,
                label: t('sections.title', { code, title }),
                value: rate.now,
                before: rate.before,
              }))}
              series={{ value: round.name, before: earlier.name }}
            />
          </Pane>
        )}
      </PlaceBody>
    </>
  )
}

function useColumns(): readonly Column<Item>[] {
  const { t } = useTranslation('evaluation')
  return useMemo(() => {
    const rate = (side: 'before' | 'now'): Column<Item> => ({
      id: side,
      header: t(`years.${side}`),
      width: 76,
      align: 'right',
      text: (item) => (item.rate[side] === null ? formatPoints(null) : t('percent', { value: item.rate[side] })),
      compare: byNumber((item) => (item.rate[side] === null ? null : Number(item.rate[side]))),
    })
    return [
      { id: 'code', header: t('column.code'), width: 54, text: ({ code }) => code },
      { id: 'title', header: t('column.item'), minWidth: 120, text: ({ title }) => title },
      {
        id: 'max',
        header: t('column.max'),
        width: 76,
        align: 'right',
        text: ({ max }) =>
          max.before === max.now
            ? formatPoints(max.now)
            : t('years.max', { before: formatPoints(max.before), now: formatPoints(max.now) }),
      },
      rate('before'),
      rate('now'),
      {
        id: 'difference',
        header: t('years.difference'),
        width: 76,
        align: 'right',
        text: ({ difference }) => formatPoints(difference),
        compare: byNumber(({ difference }) => (difference === null ? null : Number(difference))),
      },
      {
        id: 'state',
        header: t('column.result'),
        width: 92,
        text: ({ state }) => t(`years.state.${state}`),
        cell: ({ state }) => (
          <StateWord kind={KINDS[state]} isPlain={state === 'same'}>
            {t(`years.state.${state}`)}
          </StateWord>
        ),
      },
    ]
  }, [t])
}
