import { useTranslation } from 'react-i18next'
import type { Amount, RatioRule } from '@core/scoring/template'
import { SelectField } from '../../../../components/SelectField'
import { AmountField, OpenAmountField } from '../AmountField'
import { FieldGrid, Labelled } from '../form-style'
import { readNumber } from '../values'
import { ValueField } from '../ValueField'
import { MetricField, ShareField, ZeroField } from './MetricFields'
import type { RuleFieldsProps } from './rule-fields'

const MODES = ['proportional', 'step', 'between', 'linear_below'] as const

/** 比率. */
export function RatioFields({ rule, put }: RuleFieldsProps<RatioRule>) {
  const { t } = useTranslation('designer')
  const metric = { metric: rule.metric ?? {}, onMetric: (next: NonNullable<RatioRule['metric']>) => put({ metric: next }) }
  return (
    <FieldGrid>
      <Labelled label={t('rule.mode')}>
        {(id) => (
          <span data-field="scoring.mode">
            <SelectField
              id={id}
              value={rule.mode}
              options={MODES.map((value) => ({ value, label: t(`rule.modes.${value}`) }))}
              onPick={(mode) => put((now) => turnedInto(now, mode))}
            />
          </span>
        )}
      </Labelled>
      <Labelled label={t('rule.target')}>
        {(id) => (
          <AmountField
            id={id}
            field="scoring.target"
            scale="percent"
            unit={t('unit.percent')}
            value={rule.target}
            onLeave={(target) => put({ target })}
          />
        )}
      </Labelled>
      <ModeFields rule={rule} put={put} />
      <MetricField {...metric} field="numerator" label={t('rule.numerator')} />
      <MetricField {...metric} field="denominator" label={t('rule.denominator')} />
      <ZeroField value={rule.whenDenominatorZero} onPick={(whenDenominatorZero) => put({ whenDenominatorZero })} />
      <ShareField {...metric} />
    </FieldGrid>
  )
}

/** The fields that only one mode has. */
function ModeFields({ rule, put }: RuleFieldsProps<RatioRule>) {
  const { t } = useTranslation('designer')
  const percent = { scale: 'percent', unit: t('unit.percent') } as const
  switch (rule.mode) {
    case 'proportional':
      return (
        <Labelled label={t('rule.zeroBelow')}>
          {(id) => (
            <OpenAmountField
              id={id}
              field="scoring.zeroBelow"
              {...percent}
              value={rule.zeroBelow}
              onLeave={(zeroBelow) => put({ zeroBelow })}
            />
          )}
        </Labelled>
      )
    case 'between':
      return (
        <Labelled label={t('rule.zeroAt')}>
          {(id) => (
            <AmountField id={id} field="scoring.floor" {...percent} value={rule.floor} onLeave={(floor) => put({ floor })} />
          )}
        </Labelled>
      )
    case 'linear_below':
      return (
        <Labelled label={t('rule.slope')}>
          {(id) => (
            <AmountField
              id={id}
              field="scoring.slope"
              scale="perPercent"
              unit={t('item.pointsUnit')}
              value={rule.slope}
              onLeave={(slope) => put({ slope })}
            />
          )}
        </Labelled>
      )
    case 'step':
      return (
        <>
          <Labelled label={t('rule.percentagePoints')}>
            {(id) => (
              <ValueField
                id={id}
                field="scoring.step.percentagePoints"
                unit={t('unit.percent')}
                align="right"
                value={rule.step.percentagePoints}
                format={String}
                read={readNumber}
                onLeave={(percentagePoints) => put((now) => stepWith(now, { percentagePoints }))}
              />
            )}
          </Labelled>
          <Labelled label={t('rule.deduct')}>
            {(id) => (
              <AmountField
                id={id}
                field="scoring.step.deduct"
                value={rule.step.deduct}
                onLeave={(deduct) => put((now) => stepWith(now, { deduct }))}
              />
            )}
          </Labelled>
          <Labelled label={t('rule.partialStep')}>
            {(id) => (
              <span data-field="scoring.partialStep">
                <SelectField
                  id={id}
                  value={rule.partialStep ?? 'ignore'}
                  options={(['ignore', 'count'] as const).map((value) => ({ value, label: t(`rule.partial.${value}`) }))}
                  onPick={(partialStep) => put({ partialStep })}
                />
              </span>
            )}
          </Labelled>
        </>
      )
  }
}

const stepWith = (rule: RatioRule, patch: Partial<{ percentagePoints: number; deduct: Amount }>) =>
  rule.mode === 'step' ? { step: { ...rule.step, ...patch } } : {}

/** The rule in another mode: what the modes do not share goes, what the new one needs comes with a plain beginning. */
export function turnedInto(rule: RatioRule, mode: RatioRule['mode']) {
  const none = { mode, zeroBelow: undefined, step: undefined, partialStep: undefined, floor: undefined, slope: undefined }
  switch (mode) {
    case 'proportional':
      return none
    case 'step':
      return { ...none, step: rule.mode === 'step' ? rule.step : { percentagePoints: 1, deduct: 0.5 } }
    case 'between':
      return { ...none, floor: 0 }
    case 'linear_below':
      return { ...none, slope: 50 }
  }
}
