import { LOSS_GROUPINGS, lossGroupings, type LossGrouping } from '@core/evaluation/loss-groups'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BarsChart } from '../../components/BarsChart'
import { FactTable } from '../../components/FactTable'
import { FailureAlert } from '../../components/FailureAlert'
import { LinkButton } from '../../components/LinkButton'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { tableCells } from '../../components/table-columns'
import { useItemLosses, type Group } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { usePlace } from '../../hooks/usePlace'
import { formatNumber, formatText } from '../../i18n/format'
import { colour, frame } from '../../theme/tokens'
import { EvaluationHeader } from './EvaluationHeader'
import { GroupField } from './GroupField'
import { useLossColumns } from './loss-columns'
import { LossByField } from './LossByField'
import { LossGroupsView } from './LossGroupsView'
import { LossTable } from './LossTable'
import { completeSheets } from './standings'
import type { EvaluationChoice } from './useEvaluationChoice'
import { useGroupTemplate } from './useGroupTemplate'
import { useTableHints } from './useTableHints'

/** So many items stand in the picture of the worst. */
const WORST = 10

export interface LossesViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
  readonly group: Group
}

/** 项目失分: every item at which points were lost, and what the sheet asks there. */
export function LossesView(props: LossesViewProps) {
  const { by } = usePlace().params
  const grouping = LOSS_GROUPINGS.find((one) => one === by)
  return grouping === undefined ? <ItemLossesView {...props} /> : <LossGroupsView {...props} by={grouping} />
}

function ItemLossesView({ choice, round, group }: LossesViewProps) {
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const { templateId, templateVersion } = group
  const { losses } = useItemLosses(round.id, group)
  const columns = useLossColumns(losses, { role: group.role, isDense: false })
  const { template, failure } = useGroupTemplate(group)
  const current = losses.find(({ code }) => code === place.params.itemCode) ?? losses[0] ?? null
  const groupings = useMemo(() => (template === undefined ? [] : lossGroupings(template)), [template])
  const pick = (by: LossGrouping | null) => place.turn({ by: by ?? undefined })
  const item = template === undefined || current === null ? undefined : itemOf(template, current.code)
  useTableHints('keys.openTemplate')

  const openTemplate = (itemCode: string) => place.go('templates', { templateId, templateVersion, itemCode })
  return (
    <>
      <EvaluationHeader choice={choice} cells={() => tableCells(columns, losses)}>
        <GroupField choice={choice} />
      </EvaluationHeader>
      <PlaceBody>
        <Pane
          title={t('view.losses')}
          count={t('losses.count', { count: completeSheets(group) })}
          tools={<LossByField by={null} onPick={pick} groupings={groupings} />}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          <LossTable
            inspectionId={round.id}
            group={group}
            current={current?.code ?? null}
            onCurrent={(itemCode) => place.turn({ itemCode })}
            onOpen={({ code }) => openTemplate(code)}
          />
        </Pane>
        <div style={{ width: 430, flex: 'none', display: 'flex', flexDirection: 'column', gap: frame.gap }}>
          {losses.length > 0 && (
            <Pane
              title={t('losses.worst', { count: Math.min(WORST, losses.length) })}
              style={{ flex: '0 1 auto', minHeight: 120 }}
            >
              <BarsChart
                name={t('losses.chartName')}
                most={0}
                colour={colour.lossBar}
                current={current?.code ?? null}
                rows={losses.slice(0, WORST).map(({ code, title, percent }) => ({
                  key: code,
                  label: t('sections.title', { code, title }),
                  value: percent,
                }))}
              />
            </Pane>
          )}
          {template !== undefined && item !== undefined && (
            <Pane
              title={t('sections.title', { code: item.code, title: item.title })}
              tools={<LinkButton onClick={() => openTemplate(item.code)}>{t('losses.openTemplate')}</LinkButton>}
              style={{ flex: '1 1 160px', minHeight: 120 }}
            >
              <ItemFacts template={template} item={item} />
            </Pane>
          )}
        </div>
      </PlaceBody>
    </>
  )
}

const itemOf = (template: ScoredTemplate, code: string): Item | undefined =>
  template.categories.flatMap(({ items }) => items).find((item) => item.code === code)

/** What the sheet asks at one item. */
function ItemFacts({ template, item }: { readonly template: ScoredTemplate; readonly item: Item }) {
  const { t } = useTranslation('evaluation')
  const section = template.categories.find(({ items }) => items.includes(item))
  const methods = (item.checkMethods ?? []).map((id) => template.checkMethods?.[id] ?? id)
  return (
    <FactTable
      facts={[
        {
          label: t('column.section'),
          value: section === undefined ? formatText(null) : t('sections.title', { code: section.code, title: section.title }),
        },
        { label: t('column.max'), value: formatNumber(item.points) },
        { label: t('losses.requirement'), value: formatText(item.requirement ?? null) },
        { label: t('losses.methods'), value: formatText(methods.join(t('comma'))) },
        { label: t('losses.scoring'), value: formatText(item.scoring.text ?? null) },
        { label: t('losses.evidence'), value: formatText((item.evidence ?? []).join(t('comma'))) },
      ]}
    />
  )
}
