import { Icon } from '../../theme/icons'
import { colour } from '../../theme/tokens'

export interface PairTitleProps {
  readonly supporter: string
  readonly recipient: string
}

/** Hospital and clinic of a pair. */
export function PairTitle({ supporter, recipient }: PairTitleProps) {
  return (
    <>
      {supporter}
      <span style={{ display: 'inline-block', verticalAlign: -2, margin: '0 6px', color: colour.accent }}>
        <Icon name="swap" />
      </span>
      {recipient}
    </>
  )
}
