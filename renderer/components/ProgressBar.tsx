import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { colour } from '../theme/tokens'

const Track = styled('div')({
  flex: 1,
  height: 14,
  border: `1px solid ${colour.line3}`,
  background: colour.surface,
  '& > div': { height: '100%', background: colour.accent },
})

/** One line whatever stands in it, so that nothing jumps while it counts. */
const Line = styled('div')({
  display: 'flex',
  justifyContent: 'space-between',
  gap: 14,
  marginBottom: 6,
  whiteSpace: 'nowrap',
  '& [data-aside]': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', color: colour.ink2 },
})

export interface ProgressBarProps {
  /** What is being done, "已算 214 / 300 家". */
  readonly label: string
  readonly done: number
  readonly total: number
  /** Remaining time or the like, right of the label. */
  readonly aside?: string
  readonly onStop?: () => void
}

/** How far long work has come, with its numbers; what has been done stays when it is stopped. */
export function ProgressBar({ label, done, total, aside, onStop }: ProgressBarProps) {
  const { t } = useTranslation('common')
  const percent = total === 0 ? 0 : Math.floor((done * 100) / total)
  return (
    <div>
      <Line>
        <span>{label}</span>
        {aside !== undefined && <span data-aside="">{aside}</span>}
      </Line>
      <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <Track role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
          <div style={{ width: `${percent}%` }} />
        </Track>
        {onStop !== undefined && <Button onClick={onStop}>{t('stop')}</Button>}
      </div>
    </div>
  )
}
