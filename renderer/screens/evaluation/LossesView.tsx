import type { Item, ScoredTemplate } from '@core/scoring/template'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FactTable } from '../../components/FactTable'
import { FailureAlert } from '../../components/FailureAlert'
import { LinkButton } from '../../components/LinkButton'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { tableCells } from '../../components/table-columns'
import { useItemLosses, type Group } from '../../data/useEvaluation'
import type { Inspection } from '../../data/useInspections'
import { useKeysHere } from '../../hooks/keys-here'
import { usePlace } from '../../hooks/usePlace'
import { formatNumber, formatText } from '../../i18n/format'
import { EvaluationHeader } from './EvaluationHeader'
import { GroupField } from './GroupField'
import { useLossColumns } from './loss-columns'
import { LossTable } from './LossTable'
import { completeSheets } from './standings'
import type { EvaluationChoice } from './useEvaluationChoice'
import { useGroupTemplate } from './useGroupTemplate'

export interface LossesViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
  readonly group: Group
}

/** 项目失分: every item at which points were lost, and what the sheet asks there. */
export function LossesView({ choice, round, group }: LossesViewProps) {
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const { templateId, templateVersion } = group
  const { losses } = useItemLosses(round.id, group)
  const columns = useLossColumns(losses, { role: group.role, isDense: false })
  const { template, failure } = useGroupTemplate(group)
  const current = losses.find(({ code }) => code === place.params.itemCode) ?? losses[0] ?? null
  const item = template === undefined || current === null ? undefined : itemOf(template, current.code)
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Enter'], label: t('keys.openTemplate') },
        { keys: ['Ctrl+C'], label: t('keys.copy') },
      ],
      [t],
    ),
  )

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
        {template !== undefined && item !== undefined && (
          <Pane
            title={t('sections.title', { code: item.code, title: item.title })}
            tools={<LinkButton onClick={() => openTemplate(item.code)}>{t('losses.openTemplate')}</LinkButton>}
            style={{ width: 396, flex: 'none' }}
          >
            <ItemFacts template={template} item={item} />
          </Pane>
        )}
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
