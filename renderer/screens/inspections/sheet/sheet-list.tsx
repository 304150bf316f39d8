import { styled } from '@mui/material/styles'
import { useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { codeWidth } from '../../../components/code-width'
import { SheetPane } from '../../../components/sheet/SheetPane'
import { isComposing } from '../../../hooks/composition'
import { colour } from '../../../theme/tokens'
import { focusClauses } from './focus-clauses'

const LIST_PX = 396
const CODE_PX = 42
/** The row has its own padding. */
const CODE_AROUND_PX = 12

const Scroll = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'scroll',
  position: 'relative',
  '&:focus-visible': { outline: 'none', boxShadow: 'none' },
})

/** A line of the list: code, name, state, figure. */
export const Line = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'var(--code) minmax(0, 1fr) 74px 62px',
  columnGap: 6,
  alignItems: 'center',
  height: 27,
  padding: '0 8px',
  borderBottom: `1px solid ${colour.line1}`,
  whiteSpace: 'nowrap',
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > :last-of-type': { textAlign: 'right' },
  '& [data-quiet]': { color: colour.ink2 },
  '&[data-kind="head"]': {
    flex: 'none',
    height: 'var(--table-head)',
    paddingRight: 20,
    background: colour.head,
    borderBottomColor: colour.line3,
    fontWeight: 700,
  },
  '&[data-kind="section"]': { background: colour.panel, borderBottomColor: colour.line2, fontWeight: 700 },
  '&[data-kind="section"] [data-count]': { fontWeight: 400 },
  '&[data-kind="item"]': { cursor: 'pointer' },
  '&[data-kind="item"]:hover': { background: colour.tint2 },
  '&[aria-selected="true"]': {
    background: `${colour.tint} !important`,
    boxShadow: `inset 4px 0 0 ${colour.accent}`,
    fontWeight: 700,
  },
})

/** Under the list: counts, and the way to the next open one. */
export const Foot = styled('footer')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  height: 34,
  padding: '0 10px',
  background: colour.panel,
  borderTop: `1px solid ${colour.line3}`,
  color: colour.ink2,
  whiteSpace: 'nowrap',
  '& b': { color: colour.ink },
  '& [data-tone="lost"], & [data-tone="lost"] b': { color: colour.warn },
  '& [data-tone="waived"], & [data-tone="waived"] b': { color: colour.notApplicable },
  '& [data-tone="vetoed"], & [data-tone="vetoed"] b': { color: colour.error },
  '& button': { all: 'unset', marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: 4, cursor: 'pointer' },
  '& input': { width: 90, height: 26, padding: '0 8px', border: `1px solid ${colour.line3}`, borderRadius: 3, font: 'inherit' },
})

export interface SheetListProps {
  readonly current: string
  /** All that stand in the first column, which is as wide as the longest. */
  readonly codes: readonly string[]
  /** Heads of the four columns. */
  readonly heads: readonly [string, string, string, string]
  readonly foot: ReactNode
  readonly children: ReactNode
}

/** The left column: items or questions, the present one between a third and two thirds of the height. */
export function SheetList({ current, codes, heads, foot, children }: SheetListProps) {
  const { t } = useTranslation('sheet')
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const list = box.current
    if (list === null) return
    const keepInSight = () => {
      const row = list.querySelector<HTMLElement>('[aria-selected="true"]')
      if (row === null) return
      const lowest = row.offsetTop - (list.clientHeight * 2) / 3 + row.offsetHeight
      const highest = row.offsetTop - list.clientHeight / 3
      list.scrollTop = Math.min(Math.max(list.scrollTop, lowest), highest)
    }
    keepInSight()
    const observer = new ResizeObserver(keepInSight) // a line over the columns, or another size of the window
    observer.observe(list)
    return () => observer.disconnect()
  }, [current])
  return (
    <SheetPane name={t('pane.items')} testId="sheet-items" style={{ flex: 'none', width: LIST_PX, ...codeColumn(codes) }}>
      <Line data-kind="head" aria-hidden="true">
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </Line>
      <Scroll ref={box} role="grid" tabIndex={0} aria-label={t('pane.items')} aria-activedescendant={`sheet-item-${current}`}>
        {children}
      </Scroll>
      <Foot>{foot}</Foot>
    </SheetPane>
  )
}

/** Codes of sheets that were pasted are longer than those that ship. */
const codeColumn = (codes: readonly string[]): CSSProperties =>
  ({ '--code': `${codeWidth(codes, CODE_PX) - CODE_AROUND_PX}px` }) as CSSProperties

/** Ctrl+G: a code is asked. */
export interface Going {
  readonly isOn: boolean
  readonly end: () => void
}

export interface GoToProps {
  readonly going: Going
  /** The person typed a code and pressed Enter. @returns whether there is such an item, and the sheet has gone there. */
  readonly onGo: (typed: string) => boolean
}

/** The field for a code, in the foot of the list. */
export function GoTo({ going, onGo }: GoToProps) {
  const { t } = useTranslation('sheet')
  const [typed, setTyped] = useState('')
  const [before] = useState(() => document.activeElement) // the focus returns there when no item is gone to
  return (
    <label style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
      {t('goTo')}
      <input
        autoFocus
        value={typed}
        maxLength={20}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={going.end}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          const hasGone = event.key === 'Enter' && onGo(typed)
          if (event.key === 'Enter' && !hasGone) {
            event.currentTarget.select()
            return
          }
          going.end()
          if (!hasGone && before instanceof HTMLElement && before.isConnected) before.focus()
          else focusClauses()
        }}
      />
    </label>
  )
}
