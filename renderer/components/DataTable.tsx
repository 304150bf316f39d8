import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { isComposing } from '../hooks/composition'
import { copyText, tabSeparated } from '../hooks/copy-text'
import { useDensity } from '../hooks/useDensity'
import { useListSaver } from '../hooks/list-saver'
import { useLatest } from '../hooks/useLatest'
import { useRowWindow } from '../hooks/useRowWindow'
import { savableList } from './savable-list'
import { SaveListButton } from './SaveListButton'
import type { Column } from './table-columns'
import { ChoiceHead, Filler, Heads, TableRow, type Order, type RowChoice, type RowTone } from './table-parts'
import { TableFrame } from './table-style'

export interface DataTableProps<Row> {
  /** Name for readers. */
  readonly name: string
  readonly rows: readonly Row[]
  /** Memoise: a new list draws every row again. */
  readonly columns: readonly Column<Row>[]
  readonly keyOf: (row: Row) => string
  readonly current: string | null
  readonly onCurrent: (key: string, row: Row) => void
  /** Enter, or a double click. */
  readonly onOpen?: (row: Row) => void
  readonly isDense?: boolean
  readonly toneOf?: (row: Row) => RowTone
  readonly choice?: RowChoice<Row>
  /** Rows can be dragged to another table; the row becomes the current one, and its key is what is carried. */
  readonly canDrag?: boolean
  /** A row of another table was dropped on this one. */
  readonly onDrop?: (row: Row, key: string) => void
  /** Cells of the totals row, one a column. */
  readonly totals?: readonly string[]
  /** The list can be saved as a workbook, under its name; unless said otherwise a dense one, part of a detail, cannot. */
  readonly canSave?: boolean
  /** Stands instead of the rows when there are none. */
  readonly empty?: ReactNode
}

/**
 * A list that behaves like a sheet: ↑ ↓ PgUp PgDn Home End move the current row, Space ticks it, Ctrl+C copies it (or
 * all ticked rows) tab-separated, Ctrl+Shift+S saves the list as a workbook; a sortable head that is clicked, or reached by Tab and pressed, orders by it, a second
 * time downwards, a third time gives the official order back. Rows have one fixed height and only those in sight are drawn.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    name,
    rows,
    columns,
    keyOf,
    current,
    onCurrent,
    onOpen,
    isDense = false,
    toneOf,
    choice,
    canDrag = false,
    onDrop,
    totals,
    canSave = !isDense,
    empty,
  } = props
  const saver = useListSaver()
  const frame = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const [order, setOrder] = useState<Order | null>(null)
  const heights = useDensity()
  const rowPx = isDense ? heights.denseRow : heights.row
  const shown = useMemo(() => columns.filter(({ isHidden }) => isHidden !== true), [columns])
  const ordered = useMemo(() => inOrder(rows, columns, order), [rows, columns, order])
  const save = canSave && saver !== null ? () => saver(savableList(name, columns, ordered)) : null
  const at = useMemo(() => ordered.findIndex((row) => keyOf(row) === current), [ordered, keyOf, current])
  const view = useRowWindow(frame, ordered.length, rowPx, at, heights.tableHead + (totals === undefined ? 0 : rowPx))

  const tick = (row: Row) => {
    if (choice === undefined || !choice.canChoose(row)) return
    const chosen = new Set(choice.chosen)
    if (!chosen.delete(keyOf(row))) chosen.add(keyOf(row))
    choice.onChoose(chosen)
  }
  // Handlers with a lasting identity, so that a row is drawn again only when the row itself changes.
  const pick = useLatest((row: unknown) => onCurrent(keyOf(row as Row), row as Row))
  const open = useLatest((row: unknown) => onOpen?.(row as Row))
  const toggle = useLatest((row: unknown) => tick(row as Row))
  const drop = useLatest((row: unknown, key: string) => onDrop?.(row as Row, key))
  const moveTo = (index: number) => {
    const row = ordered[Math.max(0, Math.min(ordered.length - 1, index))]
    if (row !== undefined) onCurrent(keyOf(row), row)
  }
  const copied =
    choice !== undefined && choice.chosen.size > 0
      ? ordered.filter((row) => choice.chosen.has(keyOf(row)))
      : ordered.slice(Math.max(0, at), at + 1)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event) || event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - heights.tableHead) / rowPx) - 1)
    const row = ordered[at]
    if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 's' && save !== null) {
      if (ordered.length > 0) save()
    } else if (event.ctrlKey && event.key.toLowerCase() === 'a' && choice !== undefined) {
      choice.onChoose(new Set(ordered.filter(choice.canChoose).map(keyOf)))
    } else if (event.ctrlKey && event.key.toLowerCase() === 'c') {
      if (copied.length === 0) return
      copyText(tabSeparated(copied.map((one) => columns.map((column) => column.text(one)))))
    } else if (event.ctrlKey || event.altKey || event.metaKey) return
    else if (event.key === 'ArrowDown') moveTo(at + 1)
    else if (event.key === 'ArrowUp') moveTo(at < 0 ? 0 : at - 1)
    else if (event.key === 'PageDown') moveTo(at + page)
    else if (event.key === 'PageUp') moveTo(at - page)
    else if (event.key === 'Home') moveTo(0)
    else if (event.key === 'End') moveTo(ordered.length - 1)
    else if (event.key === 'Enter' && row !== undefined && onOpen !== undefined) onOpen(row)
    else if (event.key === ' ' && row !== undefined && choice !== undefined) tick(row)
    else return
    event.preventDefault()
  }

  const span = shown.length + (choice === undefined ? 0 : 1)
  const minWidth = shown.reduce((sum, column) => sum + (column.width ?? column.minWidth ?? 110), choice === undefined ? 0 : 34)

  return (
    <>
      {save !== null && <SaveListButton isEmpty={ordered.length === 0} onSave={save} />}
      <TableFrame
        ref={frame}
        role="grid"
        tabIndex={0}
        aria-label={name}
        aria-rowcount={ordered.length + 1}
        aria-activedescendant={at >= view.from && at < view.to ? `${gridId}-${at}` : undefined}
        data-dense={isDense}
        onScroll={view.onScroll}
        onKeyDown={onKeyDown}
      >
        <table role="presentation" style={{ minWidth }}>
          <colgroup>
            {choice !== undefined && <col style={{ width: 34 }} />}
            {shown.map((column) => (
              <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />
            ))}
          </colgroup>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={1}>
              {choice !== undefined && <ChoiceHead choice={choice} rows={ordered} keyOf={keyOf} />}
              <Heads columns={shown} order={order} onOrder={setOrder} />
            </tr>
          </thead>
          <tbody role="rowgroup">
            {view.from > 0 && <Filler rows={view.from} rowPx={rowPx} span={span} />}
            {ordered.slice(view.from, view.to).map((row, offset) => {
              const index = view.from + offset
              const key = keyOf(row)
              return (
                <TableRow
                  key={key}
                  id={`${gridId}-${index}`}
                  index={index}
                  row={row}
                  columns={shown as readonly Column<unknown>[]}
                  isCurrent={index === at}
                  tone={toneOf?.(row) ?? 'plain'}
                  onPick={pick}
                  onOpen={open}
                  dragKey={canDrag ? key : undefined}
                  onDrop={onDrop === undefined ? undefined : drop}
                  tickName={choice?.name(row)}
                  isTicked={choice?.chosen.has(key) ?? false}
                  canTick={choice?.canChoose(row) ?? false}
                  onTick={choice === undefined ? undefined : toggle}
                />
              )
            })}
            {view.to < ordered.length && <Filler rows={ordered.length - view.to} rowPx={rowPx} span={span} />}
          </tbody>
          {totals !== undefined && ordered.length > 0 && (
            <tfoot role="rowgroup">
              <tr role="row">
                {choice !== undefined && <td role="gridcell" />}
                {shown.map((column) => (
                  <td key={column.id} role="gridcell" data-align={column.align}>
                    {totals[columns.indexOf(column)]}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
        {ordered.length === 0 && empty}
      </TableFrame>
    </>
  )
}

function inOrder<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order | null): readonly Row[] {
  const compare = columns.find((column) => column.id === order?.column)?.compare
  if (order === null || compare === undefined) return rows
  return [...rows].sort((a, b) => (order.isDown ? compare(b, a) : compare(a, b)))
}
