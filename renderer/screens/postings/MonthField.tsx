import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { addMonths, monthOf } from '@core/posting/period'
import { Icon } from '../../theme/icons'

export interface MonthFieldProps {
  /** "2013-04" */
  readonly month: string
  readonly onPick: (month: string) => void
}

/** A month, and the ones before and after it. */
export function MonthField({ month, onPick }: MonthFieldProps) {
  const { t } = useTranslation('postings')
  const move = (months: number) => onPick(monthOf(addMonths(`${month}-01`, months)))
  return (
    <span role="group" aria-label={t('month.name')} style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
      <Button
        aria-label={t('month.previous')}
        title={t('month.previous')}
        style={{ minWidth: 28, padding: 0 }}
        onClick={() => move(-1)}
      >
        <Icon name="left" />
      </Button>
      <b style={{ minWidth: 84, textAlign: 'center' }} aria-live="polite">
        {t('month.text', { year: month.slice(0, 4), month: Number(month.slice(5)) })}
      </b>
      <Button aria-label={t('month.next')} title={t('month.next')} style={{ minWidth: 28, padding: 0 }} onClick={() => move(1)}>
        <Icon name="right" />
      </Button>
    </span>
  )
}
