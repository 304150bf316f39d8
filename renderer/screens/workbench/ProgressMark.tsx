import { styled } from '@mui/material/styles'
import { colour } from '../../theme/tokens'

const Track = styled('span')({
  flex: 1,
  minWidth: 24,
  height: 10,
  border: `1px solid ${colour.line3}`,
  background: colour.surface,
  '& > span': { display: 'block', height: '100%', background: colour.accent },
})

export interface ProgressMarkProps {
  readonly done: number
  readonly total: number
  /** Right of the bar. */
  readonly label: string
}

/** A short bar with its number, as it stands in a cell. */
export function ProgressMark({ done, total, label }: ProgressMarkProps) {
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
      <Track aria-hidden="true">
        <span style={{ width: total === 0 ? 0 : `${Math.min(100, Math.floor((done * 100) / total))}%` }} />
      </Track>
      <span style={{ minWidth: 20, textAlign: 'right' }}>{label}</span>
    </span>
  )
}
