import type { LossGrouping } from '@core/evaluation/loss-groups'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BarsChart } from '../../components/BarsChart'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { byNumber, tableCells, type Column } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import { useItemLosses, type Group, type ItemLoss } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { useLossGroups, type LossGroup } from '../../data/useRoundResults'
import { focusNextPane } from '../../hooks/pane-ring'
import { usePlace } from '../../hooks/usePlace'
import { formatNumber, formatPoints } from '../../i18n/format'
import { colour, frame } from '../../theme/tokens'
import { EvaluationHeader } from './EvaluationHeader'
import { GroupField } from './GroupField'
import { useLossColumns } from './loss-columns'
import { LossByField } from './LossByField'
import { completeSheets } from './standings'
import type { EvaluationChoice } from './useEvaluationChoice'
import { useTableHints } from './useTableHints'

const NONE: readonly LossGroup[] = []
const keyOf = ({ key }: LossGroup): string => key
const codeOf = ({ code }: ItemLoss): string => code

export interface LossGroupsViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
  readonly group: Group
  readonly by: LossGrouping
}

/** 项目失分 by section, department or method, and the items behind the chosen one. */
export function LossGroupsView({ choice, round, group, by }: LossGroupsViewProps) {
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const { data, error, isPending } = useLossGroups(round.id, group, by)
  const { losses } = useItemLosses(round.id, group)
  const groups = data?.groups ?? NONE
  const nameOf = ({ key, title }: LossGroup): string =>
    key === '' ? t('losses.unnamed') : by === 'section' ? t('sections.title', { code: key, title }) : title
  const columns = useColumns(by, nameOf)
  const current = groups.find(({ key }) => key === place.params.subject) ?? groups[0] ?? null
  const items = useMemo(() => losses.filter(({ code }) => current?.items.includes(code)), [losses, current?.items])
  const itemColumns = useLossColumns(items, { role: group.role, isDense: true })
  const item = items.find(({ code }) => code === place.params.itemCode) ?? items[0] ?? null
  const failure = failureOf(error)
  useTableHints('keys.openItem')
  return (
    <>
      <EvaluationHeader choice={choice} cells={() => tableCells(columns, groups)}>
        <GroupField choice={choice} />
      </EvaluationHeader>
      <PlaceBody>
        <Pane
          title={t('view.losses')}
          count={t('losses.sum', { count: completeSheets(group) })}
          tools={
            <LossByField
              by={by}
              groupings={data?.groupings ?? [by]}
              onPick={(next) => place.turn({ by: next ?? undefined, subject: undefined })}
            />
          }
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          <DataTable
            name={t(`losses.by.${by}`)}
            rows={groups}
            columns={columns}
            keyOf={keyOf}
            current={current === null ? null : keyOf(current)}
            onCurrent={(subject) => place.turn({ subject })}
            onOpen={() => focusNextPane(1)}
            empty={isPending ? null : <EmptyState title={t('empty.noLoss')} />}
          />
        </Pane>
        {current !== null && (
          <div style={{ width: 540, flex: 'none', display: 'flex', flexDirection: 'column', gap: frame.gap }}>
            <Pane
              title={nameOf(current)}
              count={t('losses.items', { count: items.length })}
              style={{ flex: '1 1 200px', minHeight: 120 }}
            >
              <DataTable
                name={nameOf(current)}
                rows={items}
                columns={itemColumns}
                keyOf={codeOf}
                current={item?.code ?? null}
                onCurrent={(itemCode) => place.turn({ itemCode })}
                onOpen={({ code }) => place.turn({ by: undefined, itemCode: code })}
                isDense
                empty={<EmptyState title={t('empty.noLoss')} />}
              />
            </Pane>
            <Pane title={t('losses.shareChart')} style={{ flex: '0 1 auto', minHeight: 120 }}>
              <BarsChart
                name={t('losses.chartName')}
                most={0}
                colour={colour.lossBar}
                current={keyOf(current)}
                rows={groups.map((one) => ({ key: one.key, label: nameOf(one), value: one.percent }))}
              />
            </Pane>
          </div>
        )}
      </PlaceBody>
    </>
  )
}

function useColumns(by: LossGrouping, nameOf: (group: LossGroup) => string): readonly Column<LossGroup>[] {
  const { t } = useTranslation('evaluation')
  const number = (id: 'possible' | 'lost', width: number): Column<LossGroup> => ({
    id,
    header: t(`losses.${id}`),
    width,
    align: 'right',
    text: (group) => formatPoints(group[id]),
    compare: byNumber((group) => Number(group[id])),
  })
  const percent = (id: 'percent' | 'ofAll'): Column<LossGroup> => ({
    id,
    header: t(id === 'percent' ? 'column.percent' : 'losses.ofAll'),
    width: id === 'percent' ? 84 : 104,
    align: 'right',
    text: (group) => t('percent', { value: group[id] }),
    compare: byNumber((group) => Number(group[id])),
  })
  return [
    { id: 'name', header: t(`losses.by.${by}`), text: nameOf },
    number('possible', 92),
    number('lost', 76),
    percent('percent'),
    percent('ofAll'),
    { id: 'subjects', header: t('losses.units'), width: 84, align: 'right', text: ({ subjects }) => formatNumber(subjects) },
  ]
}
