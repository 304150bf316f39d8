import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BarsChart } from '../../components/BarsChart'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { LinkButton } from '../../components/LinkButton'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { tableCells } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import type { Group } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { useSelfComparison, type SelfItem, type SelfUnit } from '../../data/useRoundResults'
import { focusNextPane } from '../../hooks/pane-ring'
import { useDensity } from '../../hooks/useDensity'
import { usePlace } from '../../hooks/usePlace'
import { frame } from '../../theme/tokens'
import { EvaluationHeader } from './EvaluationHeader'
import { GroupField } from './GroupField'
import { useSelfItemColumns, useSelfPartColumns, useSelfUnitColumns, type SelfPart } from './self-columns'
import type { EvaluationChoice } from './useEvaluationChoice'
import { useTableHints } from './useTableHints'

const NO_UNITS: readonly SelfUnit[] = []
const NO_ITEMS: readonly SelfItem[] = []
const NO_PARTS: readonly SelfPart[] = []
const unitKey = ({ subjectCode }: SelfUnit): string => subjectCode
const itemKey = ({ code }: SelfItem): string => code
const partKey = ({ sheetId }: SelfPart): string => sheetId

export interface SelfViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
  readonly group: Group
}

/** 自评对照: what units gave themselves against what counts after the inspection, by unit and by item. */
export function SelfView({ choice, round, group }: SelfViewProps) {
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const heights = useDensity()
  const { data, error, isPending } = useSelfComparison(round.id, group)
  const units = data?.units ?? NO_UNITS
  const items = data?.items ?? NO_ITEMS
  const columns = useSelfUnitColumns(group.role)
  const itemColumns = useSelfItemColumns()
  const partColumns = useSelfPartColumns(round.endsOn)
  const current = units.find(({ subjectCode }) => subjectCode === place.params.subject) ?? units[0] ?? null
  const parts = current?.parts ?? NO_PARTS
  const part = parts.find(({ sheetId }) => sheetId === place.params.sheetId) ?? parts[0] ?? null
  const item = items.find(({ code }) => code === place.params.itemCode) ?? items[0] ?? null
  const bars = useMemo(
    () =>
      units.flatMap(({ subjectCode, name, selfTotal, total }) =>
        total === null ? [] : [{ key: subjectCode, label: name, value: total, before: selfTotal }],
      ),
    [units],
  )
  const hasSelf = units.some(({ reason }) => reason !== 'no_self')
  const failure = failureOf(error)
  useTableHints('keys.open')
  const open = ({ visitId, sheetId }: SelfPart) => place.go('inspections', { inspectionId: round.id, visitId, sheetId })
  const goThere = () => place.go('inspections', { inspectionId: round.id, view: 'self' })
  return (
    <>
      <EvaluationHeader choice={choice} {...(hasSelf ? { cells: () => tableCells(columns, units) } : {})}>
        <GroupField choice={choice} />
      </EvaluationHeader>
      <PlaceBody>
        <div style={{ flex: '3 1 660px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: frame.gap }}>
          <Pane
            title={t('view.self')}
            count={
              hasSelf &&
              data !== undefined &&
              t(data.all.rate === null ? 'self.countNone' : 'self.count', {
                ...data.all,
                count: bars.length,
                all: units.length,
              })
            }
            tools={hasSelf && <LinkButton onClick={goThere}>{t('self.go')}</LinkButton>}
            startsWithKeys
            style={{ flex: '1 1 260px', minHeight: 200 }}
          >
            {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
            {hasSelf ? (
              <DataTable
                name={t('view.self')}
                rows={units}
                columns={columns}
                keyOf={unitKey}
                current={current === null ? null : unitKey(current)}
                onCurrent={(subject) => place.turn({ subject, sheetId: undefined })}
                onOpen={({ parts: [only, ...others] }) =>
                  only !== undefined && others.length === 0 ? open(only) : focusNextPane(1)
                }
                toneOf={({ reason }) => (reason === null ? 'plain' : 'quiet')}
              />
            ) : (
              !isPending &&
              failure === null && (
                <EmptyState
                  title={t('self.empty')}
                  hint={t('self.emptyHint')}
                  action={<Button onClick={goThere}>{t('self.go')}</Button>}
                />
              )
            )}
          </Pane>
          {hasSelf && current !== null && (
            <Pane
              title={current.name}
              count={t('self.parts', { count: parts.length })}
              tools={part !== null && <LinkButton onClick={() => open(part)}>{t('open')}</LinkButton>}
              style={{
                flex: `0 1 ${heights.paneTitle + heights.tableHead + parts.length * heights.denseRow + 14}px`,
                minHeight: 112,
              }}
            >
              <DataTable
                name={t('self.partsName')}
                rows={parts}
                columns={partColumns}
                keyOf={partKey}
                current={part === null ? null : partKey(part)}
                onCurrent={(sheetId) => place.turn({ sheetId })}
                onOpen={open}
                isDense
              />
            </Pane>
          )}
        </div>
        {bars.length > 0 && (
          <div style={{ flex: '1 1 440px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: frame.gap }}>
            <Pane title={t('self.chart')} style={{ flex: '0 1 auto', minHeight: 150 }}>
              <BarsChart
                name={t('self.chartName')}
                most={100}
                current={current === null ? null : unitKey(current)}
                rows={bars}
                series={{ value: t('self.found'), before: t('self.own') }}
              />
            </Pane>
            <Pane title={t('self.items')} count={t('self.itemsCount')} style={{ flex: '1 1 220px', minHeight: 160 }}>
              <DataTable
                name={t('self.items')}
                rows={items}
                columns={itemColumns}
                keyOf={itemKey}
                current={item === null ? null : itemKey(item)}
                onCurrent={(itemCode) => place.turn({ itemCode })}
                onOpen={({ code }) =>
                  place.go('templates', {
                    templateId: group.templateId,
                    templateVersion: group.templateVersion,
                    itemCode: code,
                  })
                }
                isDense
                canSave
              />
            </Pane>
          </div>
        )}
      </PlaceBody>
    </>
  )
}
