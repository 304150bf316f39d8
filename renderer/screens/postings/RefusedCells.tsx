import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'

/** So many are told one by one. */
const TOLD = 3

export interface RefusedCellsProps {
  readonly title: string
  /** One sentence a cell. */
  readonly problems: readonly string[]
  readonly onDismiss: () => void
}

/** What of a typed or pasted block was not written, and why; the rest was. */
export function RefusedCells({ title, problems, onDismiss }: RefusedCellsProps) {
  const { t } = useTranslation('postings')
  if (problems.length === 0) return null
  return (
    <Notice kind="warning" title={title} isLine buttons={<Button onClick={onDismiss}>{t('dismiss')}</Button>}>
      {problems.slice(0, TOLD).join(t('semicolon'))}
      {problems.length > TOLD && `${t('semicolon')}${t('attendance.more', { count: problems.length - TOLD })}`}
    </Notice>
  )
}
