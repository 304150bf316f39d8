import { styled } from '@mui/material/styles'
import { Fragment, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScoringSource } from '@core/drafting/draft'
import { isComposing } from '../../../../hooks/composition'
import { keyName } from '../../../../hooks/useKey'
import { colour, focusMark } from '../../../../theme/tokens'
import { useDesigner } from '../designer-desk'
import { clauseNumbers } from './clause-edits'
import { movedCaret, sourcePieces } from './source-pieces'

/** The paper that the words come from. */
const Paper = styled('div')({
  flex: 'none',
  maxHeight: 156,
  overflowY: 'auto',
  padding: '7px 12px',
  border: `1px solid ${colour.line3}`,
  background: '#FFFDF7',
  fontFamily: '"SimSun","Songti SC","Noto Serif CJK SC","Noto Serif SC",serif',
  fontSize: 15,
  lineHeight: '30px',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  cursor: 'text',
  userSelect: 'none',
  '&:focus-visible': focusMark,
})

const Piece = styled('span')({
  padding: '3px 0',
  '&[data-tone="sure"]': { background: colour.tint2, borderBottom: `2px solid ${colour.accent}` },
  '&[data-tone="check"]': { background: colour.warnTint, borderBottom: `2px dashed ${colour.warnSolid}` },
  '&[data-tone="floor"]': { borderBottom: `2px solid ${colour.line2}`, color: colour.ink2 },
  '&[data-current]': { background: colour.tint },
  '&[data-tone="check"][data-current]': { background: '#F8E0B4' },
})

const Cap = styled('span')({
  display: 'inline-block',
  minWidth: 18,
  height: 18,
  margin: '0 4px 0 2px',
  padding: '0 4px',
  borderRadius: 2,
  background: colour.accent,
  color: '#FFFFFF',
  fontFamily: 'inherit',
  fontSize: 14,
  fontWeight: 700,
  lineHeight: '18px',
  textAlign: 'center',
  '&[data-tone="check"]': { background: colour.warnSolid },
})

const Caret = styled('span')({ position: 'relative', zIndex: 1, borderLeft: `2px solid ${colour.accent}`, marginRight: -2 })

/** Gives the keys to the words. */
export const focusSource = (): void => document.querySelector<HTMLElement>('[data-testid="source-text"]')?.focus()

export interface SourceTextProps {
  readonly source: ScoringSource
  /** The clause at hand. */
  readonly current: number | null
  /** A key that is none of the caret: numbers answer the question, F2 opens the words. */
  readonly onKey: (key: string) => boolean
}

/** The words of the scoring cell with its clauses marked in them. A click or ← → sets the caret, where Ctrl+B divides. */
export function SourceText({ source, current, onKey }: SourceTextProps) {
  const { t } = useTranslation('designer')
  const { session, act } = useDesigner()
  const [hasKeys, setHasKeys] = useState(false)
  const caret = Math.min(session.caret, source.text.length)
  const numbers = clauseNumbers(source.clauses)
  const goTo = (at: number) =>
    act((now) => {
      const clause = source.clauses.findIndex(({ start, end }) => at >= start && at < end)
      return { ...now, caret: at, clause: clause < 0 ? now.clause : clause }
    })

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const key = keyName(event.nativeEvent)
    const to = movedCaret(source.text, caret, key)
    if (to !== null) goTo(to)
    else if (!onKey(key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    // By hand: what was clicked is drawn anew before the window would give it the focus.
    event.preventDefault()
    event.currentTarget.focus({ preventScroll: true })
    const at = placeAt(event.clientX, event.clientY)
    if (at !== null) goTo(at)
  }
  const pieces = sourcePieces(source.text, source.clauses, hasKeys ? caret : null)
  return (
    <Paper
      tabIndex={0}
      role="group"
      aria-label={t('source.text')}
      data-testid="source-text"
      data-field="source"
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onFocus={() => setHasKeys(true)}
      onBlur={() => setHasKeys(false)}
    >
      {pieces.map(({ start, text, clause }, index) => {
        const found = clause === null ? undefined : source.clauses[clause]
        const number = clause === null ? null : numbers[clause]
        const tone = found === undefined ? undefined : toneOf(found)
        const isFirst = clause !== null && pieces[index - 1]?.clause !== clause
        return (
          <Fragment key={start}>
            {hasKeys && start === caret && <Caret data-caret="" />}
            <Piece data-start={start} data-tone={tone} data-current={clause !== null && clause === current ? '' : undefined}>
              {isFirst && number !== null && number !== undefined && (
                <Cap data-tone={tone} aria-hidden="true">
                  {number}
                </Cap>
              )}
              {text}
            </Piece>
          </Fragment>
        )
      })}
      {hasKeys && caret === source.text.length && <Caret data-caret="" />}
    </Paper>
  )
}

function toneOf({ clause, certainty }: ScoringSource['clauses'][number]): 'sure' | 'check' | 'floor' {
  if (certainty === 'check') return 'check'
  return clause.kind === 'floor' || clause.kind === 'text' ? 'floor' : 'sure'
}

/** Place in the source text under a point of the window; null beside the words. */
function placeAt(x: number, y: number): number | null {
  const position = document.caretPositionFromPoint(x, y)
  if (position === null) return null
  const node = position.offsetNode
  const piece = node.parentElement?.closest<HTMLElement>('[data-start]') ?? null
  if (piece === null || node.nodeType !== Node.TEXT_NODE || node !== piece.lastChild) return null
  return Number(piece.dataset['start']) + position.offset
}
