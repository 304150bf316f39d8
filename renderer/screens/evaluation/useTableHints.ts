import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeysHere } from '../../hooks/keys-here'

/** Says which keys a table of results has. @param enter What Enter does at a row */
export function useTableHints(enter: 'keys.open' | 'keys.openItem' | 'keys.openRanking' | 'keys.openTemplate'): void {
  const { t } = useTranslation('evaluation')
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Enter'], label: t(enter) },
        { keys: ['Ctrl+C'], label: t('keys.copy') },
      ],
      [enter, t],
    ),
  )
}
