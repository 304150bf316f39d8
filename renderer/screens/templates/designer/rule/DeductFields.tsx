import { useTranslation } from 'react-i18next'
import { patched, type Patch } from '@core/drafting/patched'
import type { DeductClause, DeductRule } from '@core/scoring/template'
import { AmountField, OpenAmountField } from '../AmountField'
import { EditTable } from '../EditTable'
import { FieldGrid, Labelled } from '../form-style'
import { readText, showText } from '../values'
import { ValueField } from '../ValueField'
import { freeClauseId } from './new-rule'
import { OpenPointsField } from './PlainFields'
import type { RuleFieldsProps } from './rule-fields'

/** 扣分. */
export function DeductFields({ rule, put }: RuleFieldsProps<DeductRule>) {
  const { t } = useTranslation('designer')
  const onRows = (change: (rows: readonly DeductClause[]) => readonly DeductClause[]) =>
    put((now) => ({ rules: change(now.rules) }))
  const set = (index: number, patch: Patch<DeductClause>) =>
    onRows((rows) => rows.map((row, at) => (at === index ? patched(row, patch) : row)))
  const place = (index: number, field: keyof DeductClause) => `scoring.rules.${index}.${field}`
  return (
    <>
      <EditTable<DeductClause>
        name={t('kind.deduct')}
        rows={rule.rules}
        keyOf={({ id }, index) => `${id}.${index}`}
        onRows={onRows}
        make={(rows) => ({
          id: freeClauseId(
            'd',
            rows.map(({ id }) => id),
          ),
          label: '',
          unit: t('unit.default'),
          pointsPerUnit: 0,
        })}
        addLabel={t('rule.addClause')}
        columns={[
          { header: t('clause.number'), width: 36, isPlain: true, cell: (_row, index) => index + 1 },
          {
            header: t('clause.label'),
            cell: ({ label }, index) => (
              <ValueField
                name={t('clause.labelOf', { number: index + 1 })}
                field={place(index, 'label')}
                value={label}
                format={showText}
                read={readText}
                onLeave={(next) => set(index, { label: next })}
              />
            ),
          },
          {
            header: t('clause.unit'),
            width: 66,
            cell: ({ unit }, index) => (
              <ValueField
                name={t('clause.unitOf', { number: index + 1 })}
                field={place(index, 'unit')}
                value={unit}
                format={showText}
                read={readText}
                maxLength={40}
                onLeave={(next) => set(index, { unit: next })}
              />
            ),
          },
          {
            header: t('clause.perUnit'),
            width: 86,
            align: 'right',
            cell: ({ pointsPerUnit }, index) => (
              <AmountField
                name={t('clause.perUnitOf', { number: index + 1 })}
                field={place(index, 'pointsPerUnit')}
                value={pointsPerUnit}
                onLeave={(next) => set(index, { pointsPerUnit: next })}
              />
            ),
          },
          {
            header: t('clause.max'),
            width: 78,
            align: 'right',
            cell: ({ maxDeduct }, index) => (
              <OpenPointsField
                name={t('clause.maxOf', { number: index + 1 })}
                field={place(index, 'maxDeduct')}
                placeholder={t('rule.unlimited')}
                value={maxDeduct}
                onLeave={(next) => set(index, { maxDeduct: next })}
              />
            ),
          },
        ]}
      />
      <FieldGrid>
        <Labelled label={t('rule.floor')}>
          {(id) => <OpenAmountField id={id} field="scoring.floor" value={rule.floor} onLeave={(floor) => put({ floor })} />}
        </Labelled>
      </FieldGrid>
    </>
  )
}
