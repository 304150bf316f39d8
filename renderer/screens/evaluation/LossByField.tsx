import type { LossGrouping } from '@core/evaluation/loss-groups'
import { useTranslation } from 'react-i18next'
import { SegmentedViews } from '../../components/SegmentedViews'

export interface LossByFieldProps {
  /** null: item by item. */
  readonly by: LossGrouping | null
  /** By what the template's items can be put together. */
  readonly groupings: readonly LossGrouping[]
  readonly onPick: (by: LossGrouping | null) => void
}

/** Losses item by item, or put together. */
export function LossByField({ by, groupings, onPick }: LossByFieldProps) {
  const { t } = useTranslation('evaluation')
  return (
    <SegmentedViews<LossGrouping | 'item'>
      name={t('losses.by.name')}
      isDense
      value={by ?? 'item'}
      views={(['item', ...groupings] as const).map((value) => ({ value, label: t(`losses.by.${value}`) }))}
      onPick={(value) => onPick(value === 'item' ? null : value)}
    />
  )
}
