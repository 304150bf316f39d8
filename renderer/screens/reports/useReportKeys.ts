import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeysHere } from '../../hooks/keys-here'

/** The keys of the place for the status bar; while a job is under way the one that stops it comes first. */
export function useReportKeys(isRunning: boolean): void {
  const { t } = useTranslation('reports')
  useKeysHere(
    useMemo(
      () => [
        ...(isRunning ? [{ keys: ['Esc'], label: t('keys.stop') }] : []),
        { keys: ['Space'], label: t('keys.choose') },
        { keys: ['Ctrl+A'], label: t('keys.all') },
        { keys: ['Enter'], label: t('keys.save') },
        { keys: ['Ctrl+P'], label: t('keys.print') },
      ],
      [t, isRunning],
    ),
  )
}
