import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { addMonths, monthOf } from '@core/posting/period'
import { SelectField } from '../../../components/SelectField'
import { Icon } from '../../../theme/icons'
import type { GanttBy } from './gantt-model'

export interface GanttToolsProps {
  readonly by: GanttBy
  readonly onBy: (by: GanttBy) => void
  readonly from: string
  readonly onFrom: (month: string) => void
}

/** By clinic or by hospital; three months back and on. */
export function GanttTools({ by, onBy, from, onFrom }: GanttToolsProps) {
  const { t } = useTranslation('postings')
  const move = (months: number) => onFrom(monthOf(addMonths(`${from}-01`, months)))
  return (
    <>
      <SelectField
        name={t('gantt.by')}
        width={134}
        value={by}
        options={(['recipient', 'supporter'] as const).map((value) => ({ value, label: t(`gantt.${value}`) }))}
        onPick={onBy}
      />
      <Button
        title={t('gantt.earlier')}
        aria-label={t('gantt.earlier')}
        style={{ minWidth: 28, padding: 0 }}
        onClick={() => move(-3)}
      >
        <Icon name="left" />
      </Button>
      <Button title={t('gantt.later')} aria-label={t('gantt.later')} style={{ minWidth: 28, padding: 0 }} onClick={() => move(3)}>
        <Icon name="right" />
      </Button>
    </>
  )
}
