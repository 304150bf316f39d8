import { useTranslation } from 'react-i18next'
import { SegmentedViews } from '../../components/SegmentedViews'
import { usePlace } from '../../hooks/usePlace'

export const REGISTRY_VIEWS = ['units', 'people', 'contacts', 'duplicates', 'divisions'] as const
export type RegistryView = (typeof REGISTRY_VIEWS)[number]

/** The kinds of institution are views of the first one. */
export const registryView = (text: string | undefined): RegistryView => REGISTRY_VIEWS.find((view) => view === text) ?? 'units'

/** Institutions, people, contacts, duplicates, divisions: what the place shows. */
export function RegistryViews() {
  const { t } = useTranslation('organizations')
  const place = usePlace()
  return (
    <SegmentedViews
      name={t('views.name')}
      value={registryView(place.params.view)}
      views={REGISTRY_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
      onPick={(view) => place.turn({ view: view === 'units' ? undefined : view, subject: undefined })}
    />
  )
}
