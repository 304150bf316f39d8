import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../theme/icons'
import { useEvidenceDesk } from './evidence-desk'

export interface ItemTitleProps {
  readonly code: string
  readonly title: string
  /** Before it. */
  readonly mark: ReactNode
}

/** Title of an item in the list, with the number of its photos and files. */
export function ItemTitle({ code, title, mark }: ItemTitleProps) {
  const { t } = useTranslation('evidence')
  const count = useEvidenceDesk().counts.get(code) ?? 0
  if (count === 0) {
    return (
      <span role="gridcell" title={title}>
        {mark}
        {title}
      </span>
    )
  }
  return (
    <span role="gridcell" title={title} style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {mark}
        {title}
      </span>
      <span
        data-quiet=""
        aria-label={t('listed', { count })}
        style={{ flex: 'none', display: 'flex', alignItems: 'center', gap: 2 }}
      >
        <Icon name="camera" />
        {count}
      </span>
    </span>
  )
}
