import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'

/** Nobody is posted in the month. */
export function MonthEmpty() {
  const { t } = useTranslation('postings')
  return <EmptyState title={t('month.none')} />
}
