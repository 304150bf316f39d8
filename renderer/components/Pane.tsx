import { styled } from '@mui/material/styles'
import { visuallyHidden } from '../theme/visually-hidden'
import { useEffect, useId, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { focusFirstPane, focusPane, useOwnsKeys } from '../hooks/pane-ring'
import { PaneToolsProvider } from '../hooks/pane-tools'
import { colour } from '../theme/tokens'
import { useBodyIsDrawn } from './PlaceHeader'

const Frame = styled('section')({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  minHeight: 0,
  background: colour.surface,
  border: `1px solid ${colour.line3}`,
  '&[data-owns-keys="true"]::before': {
    content: '""',
    position: 'absolute',
    inset: '-1px -1px auto -1px',
    height: 3,
    background: colour.accent,
    zIndex: 3,
  },
})

const Title = styled('header')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  height: 'var(--pane-title)',
  padding: '0 10px',
  borderBottom: `1px solid ${colour.line3}`,
  '& h2': {
    margin: 0,
    fontSize: 15,
    lineHeight: '22px',
    fontWeight: 700,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& [data-count]': {
    flexShrink: 9999,
    minWidth: 0,
    color: colour.ink2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& [data-tools]': { marginLeft: 'auto', flex: 'none', display: 'flex', alignItems: 'center', gap: 10 },
  '& [data-tools] .MuiButton-root, & [data-tools] .MuiInputBase-root': { height: 28 }, // as in a row, clear of both lines in the short tier too
})

const Body = styled('div')({ flex: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column', overflow: 'auto' })

const Foot = styled('footer')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  minHeight: 46,
  padding: '6px 10px',
  background: colour.panel,
  borderTop: `1px solid ${colour.line3}`,
  '&:not(:has(button))': { minHeight: 0 }, // a line of text takes no more than its own
})

export interface PaneProps {
  readonly title: ReactNode
  /** The title is for readers only: what stands in its place says more. */
  readonly hidesTitle?: boolean
  /** The count line: how many are shown, "29 家，筛出 3 家". */
  readonly count?: ReactNode
  /** At the right end of the title. */
  readonly tools?: ReactNode
  readonly foot?: ReactNode
  /** Lies over the border, outside the scrolled body. */
  readonly edge?: ReactNode
  /** Takes the focus when the place is opened. */
  readonly startsWithKeys?: boolean
  /** Place of the pane in the grid or flex row of the body. */
  readonly style?: CSSProperties
  readonly children: ReactNode
}

/** A part of the desk with its own title and scroll bar; F6 goes round the panes, an accent bar marks the one that has the keys. */
export function Pane({
  title,
  hidesTitle = false,
  count,
  tools,
  foot,
  edge,
  startsWithKeys = false,
  style,
  children,
}: PaneProps) {
  const pane = useRef<HTMLElement>(null)
  const titleId = useId()
  const [toolsEnd, setToolsEnd] = useState<HTMLElement | null>(null)
  const isDrawn = useBodyIsDrawn()
  const ownsKeys = useOwnsKeys(() => pane.current)

  useEffect(() => {
    if (startsWithKeys && pane.current !== null) focusPane(pane.current)
  }, [startsWithKeys])
  // A pane that goes while it has the focus, a form that has become a record say, leaves it to the main pane.
  useLayoutEffect(() => {
    const mine = pane.current
    return () => {
      if (mine?.contains(document.activeElement) === true) queueMicrotask(focusFirstPane)
    }
  }, [])
  // What takes the keys may come later than the pane, with its data.
  useEffect(() => {
    if (startsWithKeys && pane.current !== null && document.activeElement === pane.current) focusPane(pane.current)
  })

  return (
    <Frame ref={pane} data-pane="" data-owns-keys={ownsKeys} tabIndex={-1} aria-labelledby={titleId} style={style}>
      <Title>
        <h2 id={titleId} style={hidesTitle ? visuallyHidden : undefined}>
          {title}
        </h2>
        {isDrawn && count !== undefined && <span data-count="">{count}</span>}
        <span data-tools="">
          {isDrawn && tools}
          <span ref={setToolsEnd} style={{ display: 'contents' }} />
        </span>
      </Title>
      <PaneToolsProvider value={toolsEnd}>
        <Body>{isDrawn && children}</Body>
      </PaneToolsProvider>
      {isDrawn && foot !== undefined && <Foot>{foot}</Foot>}
      {edge}
    </Frame>
  )
}
