import { useTranslation } from 'react-i18next'
import { StateWord } from '../StateWord'

export interface SheetWordProps {
  readonly status: 'draft' | 'complete' | 'finished'
  readonly isDense?: boolean
}

/** State of a sheet: 草稿, 草稿 · 已评完, 已完成. */
export function SheetWord({ status, isDense = false }: SheetWordProps) {
  const { t } = useTranslation('sheet')
  return (
    <StateWord kind={status === 'draft' ? 'neutral' : 'ok'} icon={status === 'draft' ? 'draft' : 'done'} isDense={isDense}>
      {t(`status.${status}`)}
    </StateWord>
  )
}
