import { useTranslation } from 'react-i18next'
import type { ManualRule, SampleRule, YesNoRule } from '@core/scoring/template'
import { SelectField } from '../../../../components/SelectField'
import { AmountField } from '../AmountField'
import { FieldGrid, Labelled } from '../form-style'
import { readNumber, readOpenNumber, showOpenNumber } from '../values'
import { ValueField } from '../ValueField'
import type { RuleFieldsProps } from './rule-fields'

/** A number of points that must be given. */
export function PointsField(props: {
  readonly id?: string
  readonly name?: string
  readonly field: string
  readonly value: number
  readonly onLeave: (value: number) => void
}) {
  return <ValueField {...props} format={String} read={readNumber} align="right" maxLength={16} />
}

/** A number that may be left open. */
export function OpenPointsField({
  value,
  onLeave,
  ...rest
}: {
  readonly id?: string
  readonly name?: string
  readonly field: string
  readonly value: number | undefined
  readonly placeholder?: string
  readonly onLeave: (value: number | undefined) => void
}) {
  return (
    <ValueField
      {...rest}
      value={value ?? null}
      format={showOpenNumber}
      read={readOpenNumber}
      align="right"
      maxLength={16}
      onLeave={(next) => onLeave(next ?? undefined)}
    />
  )
}

/** 是否. */
export function YesNoFields({ rule, put }: RuleFieldsProps<YesNoRule>) {
  const { t } = useTranslation('designer')
  return (
    <FieldGrid>
      <Labelled label={t('rule.expected')}>
        {(id) => (
          <span data-field="scoring.expected">
            <SelectField
              id={id}
              value={rule.expected ? 'met' : 'absent'}
              options={(['met', 'absent'] as const).map((value) => ({ value, label: t(`rule.expects.${value}`) }))}
              onPick={(value) => put({ expected: value === 'met' })}
            />
          </span>
        )}
      </Labelled>
      <Labelled label={t('rule.points')}>
        {(id) => <PointsField id={id} field="scoring.points" value={rule.points} onLeave={(points) => put({ points })} />}
      </Labelled>
    </FieldGrid>
  )
}

/** 抽查. */
export function SampleFields({ rule, put }: RuleFieldsProps<SampleRule>) {
  const { t } = useTranslation('designer')
  return (
    <FieldGrid>
      <Labelled label={t('rule.pointsPerFailure')}>
        {(id) => (
          <AmountField
            id={id}
            field="scoring.pointsPerFailure"
            value={rule.pointsPerFailure}
            onLeave={(pointsPerFailure) => put({ pointsPerFailure })}
          />
        )}
      </Labelled>
      <Labelled label={t('rule.maxDeduct')}>
        {(id) => (
          <OpenPointsField
            id={id}
            field="scoring.maxDeduct"
            placeholder={t('rule.unlimited')}
            value={rule.maxDeduct}
            onLeave={(maxDeduct) => put({ maxDeduct })}
          />
        )}
      </Labelled>
      <Labelled label={t('rule.minSample')}>
        {(id) => (
          <ValueField
            id={id}
            field="scoring.minSample"
            value={rule.minSample ?? 1}
            format={String}
            read={(text) => (/^\d{1,4}$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : undefined)}
            align="right"
            onLeave={(minSample) => put({ minSample })}
          />
        )}
      </Labelled>
    </FieldGrid>
  )
}

/** 评议. */
export function ManualFields({ rule, put }: RuleFieldsProps<ManualRule>) {
  const { t } = useTranslation('designer')
  return (
    <FieldGrid>
      {(['min', 'max', 'step'] as const).map((field) => (
        <Labelled key={field} label={t(`rule.${field}`)}>
          {(id) => (
            <PointsField id={id} field={`scoring.${field}`} value={rule[field]} onLeave={(value) => put({ [field]: value })} />
          )}
        </Labelled>
      ))}
      <Labelled label={t('rule.reasonBelow')}>
        {(id) => (
          <OpenPointsField
            id={id}
            field="scoring.reasonBelow"
            placeholder={t('rule.notAsked')}
            value={rule.reasonBelow}
            onLeave={(reasonBelow) => put({ reasonBelow })}
          />
        )}
      </Labelled>
    </FieldGrid>
  )
}
