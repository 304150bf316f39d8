import { useTranslation } from 'react-i18next'
import type { ChecklistRule } from '@core/scoring/template'
import { EditTable } from '../EditTable'
import { readText, showText } from '../values'
import { ValueField } from '../ValueField'
import { freeClauseId } from './new-rule'
import { PointsField } from './PlainFields'
import type { RuleFieldsProps } from './rule-fields'

type Option = ChecklistRule['options'][number]

/** 逐条. */
export function ChecklistFields({ rule, put }: RuleFieldsProps<ChecklistRule>) {
  const { t } = useTranslation('designer')
  const onRows = (change: (rows: readonly Option[]) => readonly Option[]) => put((now) => ({ options: change(now.options) }))
  const set = (index: number, patch: Partial<Option>) =>
    onRows((rows) => rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  return (
    <EditTable<Option>
      name={t('kind.checklist')}
      rows={rule.options}
      keyOf={({ id }, index) => `${id}.${index}`}
      onRows={onRows}
      make={(rows) => ({
        id: freeClauseId(
          'c',
          rows.map(({ id }) => id),
        ),
        label: '',
        points: 0,
      })}
      addLabel={t('rule.addOption')}
      columns={[
        { header: t('clause.number'), width: 36, isPlain: true, cell: (_row, index) => index + 1 },
        {
          header: t('clause.label'),
          cell: ({ label }, index) => (
            <ValueField
              name={t('clause.labelOf', { number: index + 1 })}
              field={`scoring.options.${index}.label`}
              value={label}
              format={showText}
              read={readText}
              onLeave={(next) => set(index, { label: next })}
            />
          ),
        },
        {
          header: t('rule.points'),
          width: 86,
          align: 'right',
          cell: ({ points }, index) => (
            <PointsField
              name={t('clause.pointsOf', { number: index + 1 })}
              field={`scoring.options.${index}.points`}
              value={points}
              onLeave={(next) => set(index, { points: next })}
            />
          ),
        },
      ]}
    />
  )
}
