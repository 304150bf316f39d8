import { styled } from '@mui/material/styles'
import type { PointerEvent } from 'react'
import { colour } from '../../../../theme/tokens'

/** Size of the box that strokes are kept in. */
const WIDTH = 400
const HEIGHT = 120

const Box = styled('svg')({
  display: 'block',
  width: WIDTH,
  height: HEIGHT,
  border: `1px solid ${colour.line3}`,
  background: colour.surface,
  touchAction: 'none',
  cursor: 'crosshair',
})

export type Strokes = readonly (readonly number[])[]

export interface SignaturePadProps {
  readonly name: string
  readonly strokes: Strokes
  readonly onDraw: (strokes: Strokes) => void
}

/** A box that is signed in with the mouse, a pen or a finger. */
export function SignaturePad({ name, strokes, onDraw }: SignaturePadProps) {
  const pointOf = (event: PointerEvent<SVGSVGElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    const within = (at: number, most: number) => Math.min(most, Math.max(0, Math.round(at)))
    return [within(event.clientX - box.left, WIDTH), within(event.clientY - box.top, HEIGHT)]
  }
  return (
    <Box
      role="img"
      aria-label={name}
      data-testid="signature-pad"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        onDraw([...strokes, [...pointOf(event)]])
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        onDraw([...strokes.slice(0, -1), [...(strokes.at(-1) ?? []), ...pointOf(event)]])
      }}
    >
      {strokes.map((stroke, index) => (
        <polyline key={index} points={stroke.join(' ')} fill="none" stroke={colour.ink} strokeWidth={2.4} strokeLinecap="round" />
      ))}
    </Box>
  )
}
