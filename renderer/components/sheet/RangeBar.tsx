import { styled } from '@mui/material/styles'
import { colour } from '../../theme/tokens'

const Frame = styled('div')({
  position: 'relative',
  height: 34,
  '& > [data-track]': {
    position: 'absolute',
    inset: '0 0 auto 0',
    height: 12,
    border: `1px solid ${colour.line3}`,
    background: colour.surface,
  },
  '& [data-part]': { position: 'absolute', top: 0, bottom: 0 },
  '& [data-part="certain"]': { background: colour.accent },
  '& [data-part="open"]': {
    background: `repeating-linear-gradient(135deg, ${colour.halo} 0 3px, ${colour.surface} 3px 6px)`,
  },
  '& [data-mark]': { position: 'absolute', top: -3, bottom: -3, width: 1, background: colour.ink },
  '& [data-label]': { position: 'absolute', top: 15, transform: 'translateX(-50%)', color: colour.ink2 },
})

export interface RangeBarProps {
  readonly name: string
  /** All in points; `full` is the right end. */
  readonly certain: number
  readonly possible: number
  readonly full: number
  /** Grade limits. */
  readonly marks: readonly number[]
}

/** From 0 to the full points: solid what is certain, hatched what is open, lines at the grade limits. */
export function RangeBar({ name, certain, possible, full, marks }: RangeBarProps) {
  const percent = (points: number) => `${Math.max(0, Math.min(100, (points * 100) / full))}%`
  return (
    <Frame role="img" aria-label={name} data-testid="range-bar">
      <div data-track="">
        <div data-part="certain" style={{ left: 0, width: percent(certain) }} />
        <div data-part="open" style={{ left: percent(certain), width: `calc(${percent(possible)} - ${percent(certain)})` }} />
        {marks.map((mark) => (
          <div key={mark} data-mark="" style={{ left: percent(mark) }} />
        ))}
      </div>
      {marks.map((mark) => (
        <span key={mark} data-label="" aria-hidden="true" style={{ left: percent(mark) }}>
          {mark}
        </span>
      ))}
    </Frame>
  )
}
