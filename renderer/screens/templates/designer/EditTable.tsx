import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../../hooks/composition'
import { keyName } from '../../../hooks/useKey'
import { Icon } from '../../../theme/icons'
import { colour } from '../../../theme/tokens'

/** Rows of fields: the border of a field shows only in the row at hand, so that the table reads as one. */
export const FieldTable = styled('table')({
  flex: 'none',
  width: '100%',
  borderCollapse: 'separate',
  borderSpacing: 0,
  tableLayout: 'fixed',
  border: `1px solid ${colour.line3}`,
  '& th': {
    height: 'var(--table-head)',
    padding: '0 8px',
    background: colour.head,
    borderBottom: `1px solid ${colour.line3}`,
    borderRight: `1px solid ${colour.line2}`,
    textAlign: 'left',
    fontWeight: 700,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& td': {
    height: 'var(--row)',
    padding: '0 8px',
    borderBottom: `1px solid ${colour.line1}`,
    borderRight: `1px solid ${colour.line1}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& th:last-child, & td:last-child': { borderRight: 0 },
  '& tbody:last-of-type tr:last-child td': { borderBottom: 0 },
  '& [data-align="right"]': { textAlign: 'right' },
  '& [data-quiet]': { color: colour.ink2 },
  '& td[data-cell]': { padding: '0 2px', overflow: 'visible' },
  '& td[data-cell] input': { height: 26, padding: '0 6px' },
  '& td[data-cell] textarea': { display: 'block', padding: '3px 6px' },
  '& tbody tr:not([data-current="true"]):not(:focus-within):not(:hover) td[data-cell] :is(input, textarea):not([aria-invalid="true"])':
    {
      borderColor: 'transparent',
      background: 'transparent',
    },
  '& tbody tr[data-current="true"] td, & tbody tr:focus-within td': { background: colour.tint },
  '& tbody tr[data-pick]': { cursor: 'pointer' },
})

export interface EditColumn<Row> {
  readonly header: string
  readonly width?: number
  readonly align?: 'left' | 'right'
  /** A field, or words where `isPlain`. */
  readonly cell: (row: Row, index: number) => ReactNode
  readonly isPlain?: boolean
}

export interface EditTableProps<Row> {
  readonly name: string
  readonly columns: readonly EditColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row, index: number) => string
  /** Changes the rows as they stand when it is called: a field that is just left has changed them already. */
  readonly onRows: (change: (rows: readonly Row[]) => readonly Row[]) => void
  /** A new row behind these. */
  readonly make: (rows: readonly Row[]) => Row
  readonly addLabel: string
}

/**
 * A short list of rows edited in place: Enter goes on and adds a row behind the last, Ctrl+Insert adds below, Ctrl+Delete takes
 * away, Alt+↑ ↓ moves.
 */
export function EditTable<Row>({ name, columns, rows, keyOf, onRows, make, addLabel }: EditTableProps<Row>) {
  const { t } = useTranslation('designer')
  const table = useRef<HTMLTableElement>(null)
  const focusRow = (row: number, column: number) => requestAnimationFrame(() => cellField(table.current, row, column)?.focus())
  const insert = (at: number, column = 0) => {
    onRows((now) => now.toSpliced(at, 0, make(now)))
    focusRow(at, column)
  }
  const remove = (at: number) => {
    onRows((now) => now.toSpliced(at, 1))
    focusRow(Math.min(at, rows.length - 2), 0)
  }
  const move = (at: number, step: 1 | -1, column: number) => {
    if (rows[at + step] === undefined) return
    onRows((now) => swappedAt(now, at, at + step))
    focusRow(at + step, column)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    if (isComposing(event) || place === null) return
    const { row, column } = place
    switch (keyName(event.nativeEvent)) {
      case 'ArrowUp':
      case 'ArrowDown':
        focusRow(row + (event.key === 'ArrowUp' ? -1 : 1), column)
        break
      case 'Enter':
        if (!event.defaultPrevented || row < rows.length - 1 || !isLastField(table.current, event.target)) return
        insert(rows.length)
        break
      case 'Ctrl+Insert':
        insert(row + 1, column)
        break
      case 'Ctrl+Delete':
        remove(row)
        break
      case 'Alt+ArrowUp':
        move(row, -1, column)
        break
      case 'Alt+ArrowDown':
        move(row, 1, column)
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      data-form=""
      onKeyDown={onKeyDown}
      style={{ display: 'flex', flexDirection: 'column', gap: 6, alignItems: 'flex-start' }}
    >
      <FieldTable ref={table} aria-label={name}>
        <colgroup>
          {columns.map(({ header, width }) => (
            <col key={header} style={width === undefined ? undefined : { width }} />
          ))}
          <col style={{ width: 36 }} />
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ header, align }) => (
              <th key={header} scope="col" data-align={align}>
                {header}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)} data-row={index}>
              {columns.map(({ header, align, cell, isPlain = false }, column) => (
                <td key={header} data-align={align} data-column={column} {...(isPlain ? {} : { 'data-cell': '' })}>
                  {cell(row, index)}
                </td>
              ))}
              <td style={{ padding: 0, textAlign: 'center' }}>
                <RemoveButton name={t('table.removeRow', { number: index + 1 })} onClick={() => remove(index)} />
              </td>
            </tr>
          ))}
        </tbody>
      </FieldTable>
      <Button startIcon={<Icon name="add" />} style={{ height: 28 }} onClick={() => insert(rows.length)}>
        {addLabel}
      </Button>
    </div>
  )
}

const Remove = styled('button')({
  all: 'unset',
  display: 'inline-flex',
  padding: 4,
  borderRadius: 3,
  color: colour.ink2,
  cursor: 'pointer',
  '&:hover': { color: colour.ink, background: colour.head },
  '&:focus-visible': { outline: `2px solid ${colour.accent}` },
})

function RemoveButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <Remove type="button" tabIndex={-1} aria-label={name} title={name} onClick={onClick}>
      <Icon name="dismiss" />
    </Remove>
  )
}

function swappedAt<T>(list: readonly T[], one: number, other: number): readonly T[] {
  const [here, there] = [list[one], list[other]]
  return here === undefined || there === undefined ? list : list.with(one, there).with(other, here)
}

/** Row and column of the field that has the focus. */
function placeOf(target: EventTarget): { readonly row: number; readonly column: number } | null {
  if (!(target instanceof HTMLElement)) return null
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column']
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row']
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) }
}

const FIELD = 'input, textarea, [role="combobox"]'

const cellField = (table: HTMLElement | null, row: number, column: number): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"] :is(${FIELD})`) ??
  table?.querySelector<HTMLElement>(`[data-row="${row}"] :is(${FIELD})`) ??
  null

function isLastField(table: HTMLElement | null, target: EventTarget): boolean {
  const fields = [...(table?.querySelectorAll<HTMLElement>(FIELD) ?? [])]
  return fields.at(-1) === target
}
