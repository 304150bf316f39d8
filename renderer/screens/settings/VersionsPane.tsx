import { useTranslation } from 'react-i18next'
import { FactTable } from '../../components/FactTable'
import { Pane } from '../../components/Pane'
import type { Settings } from '../../data/useSettings'
import { useShellState } from '../../data/useShell'
import { formatSystem, formatText } from '../../i18n/format'

/** What a technician asks for first. */
export function VersionsPane({ settings }: { readonly settings: Settings | undefined }) {
  const { t } = useTranslation('settings')
  const shell = useShellState()
  return (
    <Pane title={t('versions.title')} style={{ flex: 'none' }}>
      <FactTable
        facts={[
          { label: t('versions.app'), value: formatText(settings?.appVersion ?? null) },
          { label: t('versions.schema'), value: formatText(settings === undefined ? null : String(settings.schemaVersion)) },
          {
            label: t('versions.parts'),
            value: t('versions.partsOf', {
              electron: formatText(shell?.electron ?? null),
              sqlite: formatText(settings?.sqliteVersion ?? null),
            }),
          },
          { label: t('versions.system'), value: formatSystem(shell?.platform ?? null) },
        ]}
      />
    </Pane>
  )
}
