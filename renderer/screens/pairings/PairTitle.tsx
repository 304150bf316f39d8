import { Icon } from '../../theme/icons'
import { colour } from '../../theme/tokens'

export interface PairTitleProps {
  readonly supporter: string
  readonly recipient: string
}

/** Hospital and clinic of a pair, on two lines when one is too short. */
export function PairTitle({ supporter, recipient }: PairTitleProps) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, minWidth: 0 }}>
      {supporter}
      <span style={{ display: 'flex', color: colour.accent }}>
        <Icon name="swap" />
      </span>
      {recipient}
    </span>
  )
}
