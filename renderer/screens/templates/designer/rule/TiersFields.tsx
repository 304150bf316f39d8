import { useTranslation } from 'react-i18next'
import type { TiersRule } from '@core/scoring/template'
import { SelectField } from '../../../../components/SelectField'
import { AmountField } from '../AmountField'
import { EditTable } from '../EditTable'
import { FieldGrid, Labelled } from '../form-style'
import { MetricField, ShareField, ZeroField } from './MetricFields'
import { PointsField } from './PlainFields'
import type { RuleFieldsProps } from './rule-fields'

type Step = TiersRule['steps'][number]

/** 分档. */
export function TiersFields({ rule, put }: RuleFieldsProps<TiersRule>) {
  const { t } = useTranslation('designer')
  const onRows = (change: (rows: readonly Step[]) => readonly Step[]) => put((now) => ({ steps: change(now.steps) }))
  const set = (index: number, patch: Partial<Step>) =>
    onRows((rows) => rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  const metric = { metric: rule.metric, onMetric: (next: TiersRule['metric']) => put({ metric: next }) }
  const isRate = rule.metric.numerator !== undefined || rule.metric.denominator !== undefined
  return (
    <>
      <FieldGrid>
        <MetricField {...metric} field="label" label={t('rule.metric')} />
        <MetricField {...metric} field="unit" label={t('clause.unit')} />
        <MetricField {...metric} field="numerator" label={t('rule.numerator')} />
        <MetricField {...metric} field="denominator" label={t('rule.denominator')} />
        <Labelled label={t('rule.direction')}>
          {(id) => (
            <span data-field="scoring.direction">
              <SelectField
                id={id}
                value={rule.direction}
                options={(['gte', 'lte'] as const).map((value) => ({ value, label: t(`rule.directions.${value}`) }))}
                onPick={(direction) => put({ direction })}
              />
            </span>
          )}
        </Labelled>
        <Labelled label={t('rule.otherwise')}>
          {(id) => (
            <PointsField id={id} field="scoring.otherwise" value={rule.otherwise} onLeave={(otherwise) => put({ otherwise })} />
          )}
        </Labelled>
        {isRate && <ZeroField value={rule.whenDenominatorZero} onPick={(whenDenominatorZero) => put({ whenDenominatorZero })} />}
        {isRate && <ShareField {...metric} />}
      </FieldGrid>
      <EditTable<Step>
        name={t('kind.tiers')}
        rows={rule.steps}
        keyOf={(_row, index) => String(index)}
        onRows={onRows}
        make={(rows) => rows.at(-1) ?? { threshold: 0, points: 0 }}
        addLabel={t('rule.addStep')}
        columns={[
          { header: t('rule.step'), width: 50, isPlain: true, cell: (_row, index) => index + 1 },
          {
            header: t(`rule.limit.${rule.direction}`, { unit: rule.metric.unit ?? '' }),
            align: 'right',
            cell: ({ threshold }, index) => (
              <AmountField
                name={t('rule.limitOf', { number: index + 1 })}
                field={`scoring.steps.${index}.threshold`}
                value={threshold}
                onLeave={(next) => set(index, { threshold: next })}
              />
            ),
          },
          {
            header: t('rule.points'),
            width: 120,
            align: 'right',
            cell: ({ points }, index) => (
              <PointsField
                name={t('clause.pointsOf', { number: index + 1 })}
                field={`scoring.steps.${index}.points`}
                value={points}
                onLeave={(next) => set(index, { points: next })}
              />
            ),
          },
        ]}
      />
    </>
  )
}
