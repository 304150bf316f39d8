import Checkbox from '@mui/material/Checkbox'
import { memo, type KeyboardEvent, type MouseEvent } from 'react'
import { Icon } from '../theme/icons'
import type { Column } from './table-columns'

/** `error`: the row carries a veto or was refused; `quiet`: it cannot be chosen or is over. */
export type RowTone = 'plain' | 'error' | 'quiet'

/** Ticks at the left of the rows. */
export interface RowChoice<Row> {
  readonly chosen: ReadonlySet<string>
  readonly canChoose: (row: Row) => boolean
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  /** Name of the tick of one row, and of the one in the head. */
  readonly name: (row: Row | null) => string
}

/** By which column a table is ordered; null where that is the official order. */
export interface Order {
  readonly column: string
  readonly isDown: boolean
}

/** Heads of all columns. Tab leads from the rows to one of them, ← and → to the others, ↓ or Esc back to the rows. */
export function Heads<Row>({
  columns,
  order,
  onOrder,
}: {
  readonly columns: readonly Column<Row>[]
  readonly order: Order | null
  readonly onOrder: (order: Order | null) => void
}) {
  const stop = order?.column ?? columns.find(({ compare }) => compare !== undefined)?.id
  return columns.map((column) => (
    <Head key={column.id} column={column} isStop={column.id === stop} order={order} onOrder={onOrder} />
  ))
}

function walkHeads(event: KeyboardEvent<HTMLButtonElement>): void {
  const here = event.currentTarget
  const heads = [...(here.closest('tr')?.querySelectorAll<HTMLElement>('th > button') ?? [])]
  const at = heads.indexOf(here)
  if (event.key === 'ArrowRight') heads[at + 1]?.focus()
  else if (event.key === 'ArrowLeft') heads[at - 1]?.focus()
  else if (event.key === 'ArrowDown' || event.key === 'Escape') here.closest<HTMLElement>('[role="grid"]')?.focus()
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** Head of one column; a sortable one is pressed for its order, the reverse, and the official one again. */
function Head<Row>({
  column,
  isStop,
  order,
  onOrder,
}: {
  readonly column: Column<Row>
  /** Tab comes here. */
  readonly isStop: boolean
  readonly order: Order | null
  readonly onOrder: (order: Order | null) => void
}) {
  const mine = order?.column === column.id ? order : null
  const next = mine === null ? { column: column.id, isDown: false } : mine.isDown ? null : { column: column.id, isDown: true }
  return (
    <th
      role="columnheader"
      scope="col"
      data-align={column.align}
      aria-sort={mine === null ? undefined : mine.isDown ? 'descending' : 'ascending'}
    >
      {column.compare === undefined ? (
        column.header
      ) : (
        <button type="button" tabIndex={isStop ? 0 : -1} onClick={() => onOrder(next)} onKeyDown={walkHeads}>
          {column.header}
          {mine !== null && <Icon name={mine.isDown ? 'down' : 'up'} />}
        </button>
      )}
    </th>
  )
}

/** Ticks all rows that can be chosen, or none. */
export function ChoiceHead<Row>({
  choice,
  rows,
  keyOf,
}: {
  readonly choice: RowChoice<Row>
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}) {
  const open = rows.filter(choice.canChoose).map(keyOf)
  const all = open.length > 0 && open.every((key) => choice.chosen.has(key))
  return (
    <th role="columnheader" scope="col">
      <Checkbox
        tabIndex={-1}
        checked={all}
        indeterminate={!all && choice.chosen.size > 0}
        onChange={() => choice.onChoose(new Set(all ? [] : open))}
        slotProps={{ input: { 'aria-label': choice.name(null) } }}
      />
    </th>
  )
}

/** Stands for rows that are out of sight. */
export const Filler = ({ rows, rowPx, span }: { readonly rows: number; readonly rowPx: number; readonly span: number }) => (
  <tr role="presentation" data-filler="">
    <td colSpan={span} style={{ height: rows * rowPx }} />
  </tr>
)

interface TableRowProps {
  readonly id: string
  readonly index: number
  readonly row: unknown
  readonly columns: readonly Column<unknown>[]
  readonly isCurrent: boolean
  readonly tone: RowTone
  readonly onPick: (row: unknown) => void
  readonly onOpen: (row: unknown) => void
  /** Carried when the row is dragged; undefined = it cannot be. */
  readonly dragKey: string | undefined
  readonly onDrop: ((row: unknown, key: string) => void) | undefined
  readonly tickName: string | undefined
  readonly isTicked: boolean
  readonly canTick: boolean
  readonly onTick: ((row: unknown) => void) | undefined
}

/** Drawn again only when the row itself, its tick or its being current changes. */
export const TableRow = memo(function TableRow({
  id,
  index,
  row,
  columns,
  isCurrent,
  tone,
  onPick,
  onOpen,
  dragKey,
  onDrop,
  tickName,
  isTicked,
  canTick,
  onTick,
}: TableRowProps) {
  const isOnTick = (event: MouseEvent) => event.target instanceof HTMLInputElement
  return (
    <tr
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      data-tone={tone}
      onClick={(event) => {
        if (!isOnTick(event)) onPick(row)
      }}
      onDoubleClick={() => onOpen(row)}
      draggable={dragKey !== undefined}
      onDragStart={(event) => {
        if (dragKey === undefined) return
        event.dataTransfer.setData('text/plain', dragKey)
        onPick(row)
      }}
      onDragOver={(event) => {
        if (onDrop !== undefined) event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        onDrop?.(row, event.dataTransfer.getData('text/plain'))
      }}
    >
      {onTick !== undefined && (
        <td role="gridcell">
          <Checkbox
            tabIndex={-1}
            checked={isTicked}
            disabled={!canTick}
            onChange={() => onTick(row)}
            slotProps={{ input: { 'aria-label': tickName ?? '' } }}
          />
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.id}
          role="gridcell"
          data-align={column.align}
          title={column.cell === undefined ? column.text(row) : undefined}
        >
          {column.cell === undefined ? column.text(row) : column.cell(row)}
        </td>
      ))}
    </tr>
  )
})
