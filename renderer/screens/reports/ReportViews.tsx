import { useTranslation } from 'react-i18next'
import { SegmentedViews } from '../../components/SegmentedViews'
import { usePlace } from '../../hooks/usePlace'

const REPORT_VIEWS = ['papers', 'official', 'issued'] as const
export type ReportView = (typeof REPORT_VIEWS)[number]

export const reportViewOf = (view: string | undefined): ReportView => REPORT_VIEWS.find((one) => one === view) ?? 'papers'

/** The switch between papers that are printed as they are, 公文 that are written first, and the register of what was handed out. */
export function ReportViews() {
  const { t } = useTranslation('reports')
  const place = usePlace()
  return (
    <SegmentedViews
      name={t('view.name')}
      value={reportViewOf(place.params.view)}
      views={REPORT_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
      onPick={(view) => place.turn({ view })}
    />
  )
}
