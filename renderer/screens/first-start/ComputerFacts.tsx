import { useTranslation } from 'react-i18next'
import { FactTable } from '../../components/FactTable'
import { Pane } from '../../components/Pane'
import { useShellState } from '../../data/useShell'
import { formatSystem, formatText } from '../../i18n/format'

/** What matters of this computer before anything is chosen. */
export function ComputerFacts() {
  const { t } = useTranslation('first-start')
  const shell = useShellState()
  return (
    <Pane title={t('computer.title')}>
      <FactTable
        facts={[
          { label: t('computer.system'), value: formatSystem(shell?.platform ?? null) },
          { label: t('computer.freeSpace'), value: formatText(shell?.freeSpace ?? null) },
          { label: t('computer.network'), value: t('computer.noNetwork') },
        ]}
      />
    </Pane>
  )
}
