import { useTranslation } from 'react-i18next'
import { SegmentedViews } from '../../components/SegmentedViews'
import { usePlace } from '../../hooks/usePlace'

export const INSPECTION_VIEWS = ['plan', 'visits', 'self'] as const
export type InspectionView = (typeof INSPECTION_VIEWS)[number]

/** The view of a place text; the visits unless it names another one. */
export const viewOf = (text: string | undefined): InspectionView => INSPECTION_VIEWS.find((one) => one === text) ?? 'visits'

/** 计划 | 现场检查 | 自评, at the head of the place. */
export function InspectionViews() {
  const { t } = useTranslation('inspections')
  const place = usePlace()
  return (
    <SegmentedViews
      name={t('views.name')}
      value={viewOf(place.params.view)}
      views={INSPECTION_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
      onPick={(view) => place.turn({ view: view === 'visits' ? undefined : view })}
    />
  )
}
