import { styled } from '@mui/material/styles'
import {
  createContext,
  startTransition,
  use,
  useEffect,
  useLayoutEffect,
  useState,
  type ComponentProps,
  type ReactNode,
} from 'react'
import { flushSync } from 'react-dom'
import { colour, frame } from '../theme/tokens'

const Bar = styled('header')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  height: frame.placeHeader,
  padding: '0 12px',
  background: colour.surface,
  borderBottom: `1px solid ${colour.line2}`,
  '& h1': { margin: '0 10px 0 0', fontSize: 18, lineHeight: '24px', fontWeight: 700, whiteSpace: 'nowrap' },
  '& [data-actions]': { marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: 8 },
})

export interface PlaceHeaderProps {
  readonly title: string
  /** View switch and filters. */
  readonly children?: ReactNode
  /** Other actions, then at most one filled button. */
  readonly actions?: ReactNode
}

/** The one line above the data: name of the place, views and filters at the left, actions at the right. */
export function PlaceHeader({ title, children, actions }: PlaceHeaderProps) {
  return (
    <Bar data-testid="place-header">
      <h1>{title}</h1>
      {children}
      {actions !== undefined && <span data-actions="">{actions}</span>}
    </Bar>
  )
}

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  gap: frame.gap,
  margin: 'var(--body-margin)',
})

const BodyIsDrawn = createContext(true)

/** Whether the frames of a place have been painted: what stands in them follows, so that no place holds up the window. */
export const useBodyIsDrawn = (): boolean => use(BodyIsDrawn)

/** Panes side by side below the header, 10 px apart. Their frames are painted first, then what stands in them. */
export function PlaceBody(props: ComponentProps<typeof Body>) {
  const [isDrawn, setIsDrawn] = useState(false)
  useEffect(() => startTransition(() => setIsDrawn(true)), [])
  // A key that comes before is for what stands in the panes: it is drawn at once then.
  useLayoutEffect(() => {
    if (isDrawn) return
    const drawNow = () => flushSync(() => setIsDrawn(true))
    window.addEventListener('keydown', drawNow, true)
    return () => window.removeEventListener('keydown', drawNow, true)
  }, [isDrawn])
  return (
    <BodyIsDrawn value={isDrawn}>
      <Body {...props} />
    </BodyIsDrawn>
  )
}
