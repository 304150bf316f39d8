import { useTranslation } from 'react-i18next'
import { SegmentedViews } from '../../components/SegmentedViews'
import { usePlace } from '../../hooks/usePlace'
import { PAIRING_VIEWS, pairingViewOf } from './pairing-views'

/** The switch between the five views of the place. */
export function PairingViews() {
  const { t } = useTranslation('pairings')
  const place = usePlace()
  return (
    <SegmentedViews
      name={t('view.name')}
      value={pairingViewOf(place.params.view)}
      views={PAIRING_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
      onPick={(view) => place.turn({ view })}
    />
  )
}
