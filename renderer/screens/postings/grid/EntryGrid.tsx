import { useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type PointerEvent } from 'react'
import { Filler } from '../../../components/table-parts'
import { isComposing } from '../../../hooks/composition'
import { copyText, tabSeparated } from '../../../hooks/copy-text'
import { useDensity } from '../../../hooks/useDensity'
import { keyName } from '../../../hooks/useKey'
import { useRowWindow } from '../../../hooks/useRowWindow'
import {
  blockOf,
  isOneCell,
  pastedCells,
  pasteWrites,
  writesOf,
  type CellAt,
  type CellWrite,
} from '../../../components/entry-block'
import { stepOf } from './entry-keys'
import { EntryRow, type RowView } from './EntryRow'
import { CellField, EntryFrame } from './entry-style'

export interface EntryHead {
  readonly header: string
  readonly width: number
}
export interface EntryColumn {
  readonly id: string
  readonly header: string
  /** Saturday or Sunday. */
  readonly isRest?: boolean
}

export interface EntryGridProps<Row> {
  readonly name: string
  /** Columns at the left that stay in sight, and those at the right end. Memoise all three. */
  readonly heads: readonly EntryHead[]
  readonly columns: readonly EntryColumn[]
  readonly tails: readonly EntryHead[]
  readonly columnPx: number
  readonly rows: readonly Row[]
  readonly viewOf: (row: Row) => RowView
  /** Whether one typed sign is a whole entry; null = text is typed and left by Enter. */
  readonly isEntry: ((text: string) => boolean) | null
  readonly cellName: (row: Row, column: EntryColumn) => string
  readonly onWrite: (writes: readonly CellWrite[]) => void
  readonly onCurrent?: (row: Row) => void
}

/**
 * A grid that is filled by keys: arrows move, with Shift they choose a range, a key or a pasted block fills it, Delete empties
 * it. A field stands over the current cell, so that input methods and the clipboard work as in any field. Rows out of sight
 * are not drawn.
 */
export function EntryGrid<Row>(props: EntryGridProps<Row>) {
  const { name, heads, columns, tails, columnPx, rows, viewOf, isEntry, cellName, onWrite, onCurrent } = props
  const frame = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const heights = useDensity()
  const rowPx = heights.denseRow
  const [place, setPlace] = useState<{ readonly at: CellAt; readonly anchor: CellAt | null }>({
    at: { row: 0, column: 0 },
    anchor: null,
  })
  const [writing, setWriting] = useState<'over' | 'into' | null>(null)
  const view = useRowWindow(frame, rows.length, rowPx)
  const at = { row: Math.min(place.at.row, rows.length - 1), column: Math.min(place.at.column, columns.length - 1) }
  const block = blockOf(at, place.anchor)
  const lefts = useMemo(() => heads.map((_, index) => heads.slice(0, index).reduce((sum, { width }) => sum + width, 0)), [heads])
  const headsPx = heads.reduce((sum, { width }) => sum + width, 0)
  const rests = useMemo(() => columns.map(({ isRest }) => isRest === true), [columns])
  const left = headsPx + at.column * columnPx
  const top = heights.tableHead + at.row * rowPx

  useLayoutEffect(() => {
    const box = frame.current
    if (box === null) return
    if (top < box.scrollTop + heights.tableHead) box.scrollTop = top - heights.tableHead
    else if (top + rowPx > box.scrollTop + box.clientHeight) box.scrollTop = top + rowPx - box.clientHeight
    if (left < box.scrollLeft + headsPx) box.scrollLeft = left - headsPx
    else if (left + columnPx > box.scrollLeft + box.clientWidth) box.scrollLeft = left + columnPx - box.clientWidth
  }, [top, left, rowPx, columnPx, headsPx, heights.tableHead])

  const here = rows[at.row]
  const go = (next: CellAt, isRange = false) => {
    const to = {
      row: Math.max(0, Math.min(rows.length - 1, next.row)),
      column: Math.max(0, Math.min(columns.length - 1, next.column)),
    }
    setPlace({ at: to, anchor: isRange ? (place.anchor ?? at) : null })
    const row = rows[to.row]
    if (row !== undefined && to.row !== at.row) onCurrent?.(row)
  }
  const empty = () => {
    if (field.current !== null) field.current.value = ''
  }
  const textAt = (row: number, column: number): string => {
    const one = rows[row]
    return one === undefined ? '' : (viewOf(one).cells[column] ?? '')
  }
  /** Takes what stands in the field. */
  const commit = (isWhole: boolean): void => {
    const text = field.current?.value ?? ''
    setWriting(null)
    empty()
    onWrite(isWhole ? writesOf(block, () => text) : [{ ...at, text }])
  }
  const onInput = () => {
    const text = field.current?.value ?? ''
    if (isEntry === null) {
      if (writing === null) setWriting('over')
      return
    }
    empty()
    if (!isEntry(text)) return
    onWrite(writesOf(block, () => text))
    if (isOneCell(block)) go({ row: at.row, column: at.column + 1 })
  }
  const open = () => {
    if (isEntry !== null || field.current === null) return false
    field.current.value = textAt(at.row, at.column)
    field.current.select()
    setWriting('into')
    return true
  }
  const onWritingKey = (key: string): boolean => {
    if (key === 'Escape') {
      setWriting(null)
      empty()
      return true
    }
    if (key === 'Ctrl+Enter') {
      commit(true)
      return true
    }
    const step = writing === 'into' && key.startsWith('Arrow') ? null : stepOf(key, 10)
    if (step === null || step.isRange) return false
    commit(false)
    go({ row: at.row + step.rows, column: at.column + step.columns })
    return true
  }
  const onRestingKey = (key: string): boolean => {
    if (key === 'F2') return open()
    if (key === 'Delete' || key === 'Backspace') onWrite(writesOf(block, () => ''))
    else if (key === 'Ctrl+d') onWrite(writesOf(block, (_row, column) => textAt(block.top, column)))
    else if (key === 'Ctrl+c') copyText(tabSeparated(copied()))
    else if (key === 'Ctrl+a')
      setPlace({ at: { row: rows.length - 1, column: columns.length - 1 }, anchor: { row: 0, column: 0 } })
    else if (key === 'Escape' && place.anchor !== null) setPlace({ at, anchor: null })
    else {
      const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowPx) - 2)
      const step = stepOf(key, page)
      if (step === null) return false
      go({ row: at.row + step.rows, column: at.column + step.columns }, step.isRange)
    }
    return true
  }
  const copied = (): string[][] => {
    const lines: string[][] = []
    for (let row = block.top; row <= block.bottom; row += 1)
      lines.push(Array.from({ length: block.right - block.left + 1 }, (_, across) => textAt(row, block.left + across)))
    return lines
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const key = keyName(event.nativeEvent)
    if (!(writing === null ? onRestingKey(key) : onWritingKey(key))) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (writing !== null) return
    event.preventDefault()
    const cells = pastedCells(event.clipboardData.getData('text/plain'))
    const writes = pasteWrites(cells, block, { rows: rows.length, columns: columns.length })
    onWrite(writes)
    const last = writes.at(-1)
    if (last !== undefined) setPlace({ at: { row: block.top, column: block.left }, anchor: last })
  }
  const cellUnder = (event: PointerEvent): CellAt | null => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-entry]') : null
    const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row']
    const column = cell?.dataset['column']
    return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) }
  }
  const onPointerDown = (event: PointerEvent) => {
    const cell = cellUnder(event)
    if (cell === null) return
    event.preventDefault()
    if (writing !== null) commit(false)
    go(cell, event.shiftKey)
    field.current?.focus({ preventScroll: true })
  }
  const onPointerMove = (event: PointerEvent) => {
    const cell = event.buttons === 1 ? cellUnder(event) : null
    if (cell !== null && (cell.row !== at.row || cell.column !== at.column)) go(cell, true)
  }

  const span = heads.length + columns.length + tails.length
  const column = columns[at.column]
  return (
    <EntryFrame
      ref={frame}
      role="grid"
      aria-label={name}
      aria-rowcount={rows.length + 1}
      tabIndex={-1}
      data-dense="true"
      onFocus={(event) => {
        if (event.target === event.currentTarget) field.current?.focus({ preventScroll: true })
      }}
      onScroll={view.onScroll}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    >
      <div data-sheet="">
        {here !== undefined && column !== undefined && (
          <CellField
            ref={field}
            rows={1}
            data-writing={writing !== null}
            aria-label={cellName(here, column)}
            aria-description={textAt(at.row, at.column)}
            autoComplete="off"
            spellCheck={false}
            style={{ left: left - 1, top: top - 1, width: columnPx + 1, height: rowPx + 1 }}
            onInput={(event) => {
              if (!event.nativeEvent.isComposing) onInput()
            }}
            onCompositionEnd={onInput}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onBlur={() => {
              if (writing !== null) commit(false)
            }}
          />
        )}
        <table
          role="presentation"
          style={{ width: headsPx + columns.length * columnPx + tails.reduce((sum, { width }) => sum + width, 0) }}
        >
          <colgroup>
            {heads.map(({ header, width }) => (
              <col key={header} style={{ width }} />
            ))}
            {columns.map(({ id }) => (
              <col key={id} style={{ width: columnPx }} />
            ))}
            {tails.map(({ header, width }) => (
              <col key={header} style={{ width }} />
            ))}
          </colgroup>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={1}>
              {heads.map(({ header }, index) => (
                <th key={header} role="columnheader" scope="col" data-stuck="" style={{ left: lefts[index] }}>
                  {header}
                </th>
              ))}
              {columns.map(({ id, header, isRest = false }, index) => (
                <th
                  key={id}
                  role="columnheader"
                  scope="col"
                  data-entry=""
                  data-rest={isRest}
                  data-here={index === at.column}
                  title={header}
                >
                  {header}
                </th>
              ))}
              {tails.map(({ header }) => (
                <th key={header} role="columnheader" scope="col" data-align="right">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {view.from > 0 && <Filler rows={view.from} rowPx={rowPx} span={span} />}
            {rows.slice(view.from, view.to).map((row, offset) => {
              const index = view.from + offset
              const one = viewOf(row)
              const isChosen = index >= block.top && index <= block.bottom && !isOneCell(block)
              return (
                <EntryRow
                  key={one.key}
                  index={index}
                  view={one}
                  lefts={lefts}
                  rests={rests}
                  isFigure={isEntry === null}
                  isHere={index === at.row}
                  chosen={isChosen ? `${block.left}-${block.right}` : null}
                />
              )
            })}
            {view.to < rows.length && <Filler rows={rows.length - view.to} rowPx={rowPx} span={span} />}
          </tbody>
        </table>
      </div>
    </EntryFrame>
  )
}
