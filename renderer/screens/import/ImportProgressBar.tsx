import { useTranslation } from 'react-i18next'
import { ProgressBar } from '../../components/ProgressBar'
import type { ImportProgress } from '../../data/useImport'
import { formatNumber } from '../../i18n/format'

export interface ImportProgressBarProps {
  /** null: not known yet. */
  readonly progress: ImportProgress | null
  readonly onStop: () => void
}

/** How many rows are read, judged or written; a stop leaves nothing written. */
export function ImportProgressBar({ progress, onStop }: ImportProgressBarProps) {
  const { t } = useTranslation('import')
  const { phase, done, total } = progress ?? { phase: 'reading' as const, done: 0, total: 0 }
  const label = t(`progress.${phase}`, { done: formatNumber(done), total: formatNumber(total) })
  return <ProgressBar label={label} done={done} total={total} onStop={onStop} />
}
